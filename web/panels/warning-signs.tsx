import "./warning-signs.css";
import { useState } from "react";
import { Link } from "react-router";
import type { Fact } from "../../portable/evidence/index.ts";
import { useCase } from "../store/use-case.ts";

interface WarningSignsProps {
  signs: readonly Fact[];
  /** Called once the answers are in the case. */
  onAnswered(): void;
}

/** One short screen of signs to tick. The button says in words what leaving the others open means. */
export function WarningSigns({ signs, onAnswered }: WarningSignsProps) {
  const { case: now, change, note } = useCase();
  const [ticked, setTicked] = useState(() =>
    signs.map(({ id }) => id).filter((id) => now.facts[id] === true),
  );
  const ids = signs.map(({ id }) => id);

  function answer(others: "no" | "not known"): void {
    const said = Object.fromEntries(
      ids.flatMap((id) => (ticked.includes(id) ? [[id, true]] : others === "no" ? [[id, false]] : [])),
    );
    const open = ids.filter((id) => !(id in said));
    change("Answered the warning signs", ({ facts, ...rest }) => ({
      ...rest,
      facts: { ...Object.fromEntries(Object.entries(facts).filter(([id]) => !ids.includes(id))), ...said },
    }));
    note((visit) => ({
      ...visit,
      skipped: [...visit.skipped.filter((id) => !ids.includes(id)), ...open],
    }));
    onAnswered();
  }

  return (
    <>
      <fieldset className="warning-signs">
        <legend className="only-read-aloud">Tick what is true for you now</legend>
        {signs.map(({ id, question, explain }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={ticked.includes(id)}
              onChange={() =>
                setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])
              }
            />
            <span>
              <span className="sign-question">{question}</span>
              {explain === undefined ? null : <span className="sans quiet">{explain}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="actions">
        <button type="button" className="button main" onClick={() => answer("no")}>
          {ticked.length === 0 ? "None of these" : "Only what I ticked"}
        </button>
        <button type="button" className="button" onClick={() => answer("not known")}>
          {ticked.length === 0 ? "I am not sure" : "I am not sure about the others"}
        </button>
        {ticked.length === 0 ? (
          <Link className="sans" to="/your-options">
            Stop here and see your options
          </Link>
        ) : null}
      </p>
    </>
  );
}

import "./list-question.css";
import type { ReactNode } from "react";
import type { Fact } from "../../portable/evidence/index.ts";
import { useCase } from "../store/use-case.ts";

/** One question with any number of answers; none of them is an answer too. */
export function ListQuestion({ fact, children }: { fact: Fact; children?: ReactNode }) {
  const { case: now, setFact } = useCase();
  const value = now.facts[fact.id];
  const ticked = Array.isArray(value) ? value : [];
  const none = Array.isArray(value) && value.length === 0;

  function tick(option: string): void {
    const next = ticked.includes(option) ? ticked.filter((one) => one !== option) : [...ticked, option];
    // The last tick taken away leaves the question open again: it does not say "none".
    setFact(fact.id, next.length === 0 ? undefined : next);
  }

  return (
    <fieldset className="list-question">
      <legend>{fact.question}</legend>
      {fact.explain === undefined ? null : <p className="sans quiet">{fact.explain}</p>}
      {children}
      <div className="list-answers">
        {fact.options?.map(({ value: option, label }) => (
          <label key={option} className="answer">
            <input
              type="checkbox"
              checked={ticked.includes(String(option))}
              onChange={() => tick(String(option))}
            />
            {label}
          </label>
        ))}
        <label className="answer">
          <input type="checkbox" checked={none} onChange={() => setFact(fact.id, none ? undefined : [])} />
          None of these
        </label>
      </div>
    </fieldset>
  );
}

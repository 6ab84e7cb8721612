import "./yes-no-question.css";
import { useId } from "react";
import type { Fact } from "../../portable/evidence/index.ts";
import { useCase } from "../store/use-case.ts";

/** One question that is answered by yes, no, or not knowing. */
export function YesNoQuestion({ fact }: { fact: Fact }) {
  const { case: now, visit, setFact, skip } = useCase();
  const group = useId();
  const value = now.facts[fact.id];
  const answers = [
    { label: "Yes", chosen: value === true, choose: () => setFact(fact.id, true) },
    { label: "No", chosen: value === false, choose: () => setFact(fact.id, false) },
    {
      label: "I don’t know",
      chosen: value === undefined && visit.skipped.includes(fact.id),
      choose: () => skip(fact.id),
    },
  ];
  return (
    <fieldset className="yes-no">
      <legend>{fact.question}</legend>
      {fact.explain === undefined ? null : <p className="sans quiet">{fact.explain}</p>}
      <div>
        {answers.map(({ label, chosen, choose }) => (
          <label key={label} className="answer">
            <input type="radio" name={group} checked={chosen} onChange={choose} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

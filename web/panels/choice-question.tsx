import "./choice-question.css";
import { useId } from "react";
import type { Fact } from "../../portable/evidence/index.ts";
import { useCase } from "../store/use-case.ts";

/** One question with one answer of several. */
export function ChoiceQuestion({ fact }: { fact: Fact }) {
  const { case: now, visit, setFact, skip } = useCase();
  const group = useId();
  const value = now.facts[fact.id];
  return (
    <fieldset className="choice-question">
      <legend>{fact.question}</legend>
      {fact.explain === undefined ? null : <p className="sans quiet">{fact.explain}</p>}
      <div>
        {fact.options?.map(({ value: option, label }) => (
          <label key={option} className="answer">
            <input
              type="radio"
              name={group}
              checked={value === option}
              onChange={() => setFact(fact.id, option)}
            />
            {label}
          </label>
        ))}
        <label className="answer">
          <input
            type="radio"
            name={group}
            checked={value === undefined && visit.skipped.includes(fact.id)}
            onChange={() => skip(fact.id)}
          />
          I don’t know, or would rather not say
        </label>
      </div>
    </fieldset>
  );
}

import "./number-question.css";
import { useId, useState } from "react";
import type { Fact } from "../../portable/evidence/index.ts";
import { useCase } from "../store/use-case.ts";
import { typedInPrivate } from "./typed-in-private.ts";

/** What is wrong with a typed number, in words that say what to give instead; null when nothing is. */
export function numberFault(typed: string, { min, max }: Pick<Fact, "min" | "max">): string | null {
  if (typed.trim() === "") return null;
  const number = Number(typed);
  const low = min ?? 0;
  if (!Number.isInteger(number) || number < low || (max !== undefined && number > max))
    return `Give a whole number ${max === undefined ? `of ${low} or more` : `from ${low} to ${max}`}.`;
  return null;
}

/** One question whose answer is a whole number, or that it never was. */
export function NumberQuestion({ fact }: { fact: Fact }) {
  const { case: now, visit, setFact, skip } = useCase();
  const value = now.facts[fact.id];
  const [typed, setTyped] = useState(typeof value === "number" ? String(value) : "");
  const id = useId();
  const fault = numberFault(typed, fact);
  const never = fact.type === "months-since" ? (fact.nullMeans ?? "Never") : fact.nullMeans;

  function type(text: string): void {
    setTyped(text);
    const number = Number(text);
    setFact(fact.id, text.trim() === "" || numberFault(text, fact) !== null ? undefined : number);
  }

  return (
    <fieldset className="number-question">
      <legend>
        <label htmlFor={id}>{fact.question}</label>
      </legend>
      {fact.explain === undefined ? null : <p className="sans quiet">{fact.explain}</p>}
      <div>
        <span className="number-typed">
          <input
            id={id}
            type="text"
            inputMode="numeric"
            {...typedInPrivate}
            size={5}
            maxLength={5}
            value={typed}
            aria-invalid={fault !== null}
            aria-describedby={`${id}-fault`}
            onChange={(event) => type(event.target.value)}
          />
          {fact.unit === undefined ? null : <span>{fact.unit}</span>}
        </span>
        {never === undefined ? null : (
          <label className="answer">
            <input
              type="radio"
              name={id}
              checked={value === null}
              onChange={() => {
                setTyped("");
                setFact(fact.id, null);
              }}
            />
            {never}
          </label>
        )}
        <label className="answer">
          <input
            type="radio"
            name={id}
            checked={value === undefined && visit.skipped.includes(fact.id)}
            onChange={() => {
              setTyped("");
              skip(fact.id);
            }}
          />
          {fact.id === "age" ? "I would rather not say" : "I don’t know"}
        </label>
      </div>
      <p id={`${id}-fault`} className="number-fault" role="status">
        {fault}
      </p>
    </fieldset>
  );
}

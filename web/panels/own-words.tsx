import "./own-words.css";
import { useDeferredValue, useMemo } from "react";
import { LONGEST_WORDS } from "../../portable/case/index.ts";
import { findConcerns } from "../../portable/words/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";
import { ConcernChoice } from "./concern-choice.tsx";
import { Question } from "./question.tsx";
import { typedInPrivate } from "./typed-in-private.ts";

/** More than these would be a list to read, not an answer. */
const shown = 5;

/** A person's own words, what they may mean, and the questions that a warning sign among them raises. */
export function OwnWords() {
  const evidence = useEvidence();
  const { case: now, setWords } = useCase();
  const words = now.words ?? "";
  const settled = useDeferredValue(words);
  const found = useMemo(() => findConcerns(settled, evidence), [settled, evidence]);
  const concerns = found.concerns
    .slice(0, shown)
    .flatMap(({ concern }) => evidence.concern.get(concern) ?? []);
  const raised = useMemo(() => {
    const once = new Map(found.warnings.map((warning) => [warning.fact, warning.matched]));
    const asked = [...once].flatMap(([name, matched]) => {
      const fact = evidence.fact.get(name);
      return fact === undefined ? [] : [{ fact, matched }];
    });
    const groups = Map.groupBy(asked, ({ matched }) => matched);
    return new Map([...groups].map(([matched, group]) => [matched, group.map(({ fact }) => fact)]));
  }, [found, evidence]);
  const nothing = settled.trim().length > 3 && concerns.length === 0 && raised.size === 0;

  return (
    <section className="own-words" aria-labelledby="own-words">
      <h2 id="own-words">In your own words</h2>
      <p className="sans quiet" id="own-words-hint">
        For example: “my eyelids feel heavy”, or “pits from old spots”.
      </p>
      <textarea
        aria-labelledby="own-words"
        aria-describedby="own-words-hint"
        rows={2}
        {...typedInPrivate}
        maxLength={LONGEST_WORDS}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div aria-live="polite">
        {[...raised].map(([matched, facts]) => (
          <div className="note harm own-words-warning" key={matched}>
            <p>You wrote “{matched}”. That can be a warning sign, so first:</p>
            {facts.map((fact) => (
              <Question key={fact.id} fact={fact} />
            ))}
          </div>
        ))}
        {concerns.length === 0 ? null : (
          <>
            <p className="kicker">This may be what you mean</p>
            <ConcernChoice concerns={concerns} />
          </>
        )}
        {nothing ? (
          <p className="quiet">We found nothing by those words. Try others, or point at the face below.</p>
        ) : null}
      </div>
    </section>
  );
}

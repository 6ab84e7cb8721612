import { useDeferredValue, useId, useMemo, useState } from "react";
import { inSentence, treatmentName } from "../../portable/brief/index.ts";
import { type Criterion, weightsOf, withWeights } from "../../portable/case/index.ts";
import type { PersonProblem, Redrawn, Statement } from "../../portable/choice/index.ts";
import type { Evidence } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";
import { Ranks } from "./what-follows-ranks.tsx";
import { meanWeights, useRedraw, useStatements } from "./what-matters-problem.ts";

/** What one would see with other weights: each can be moved, and the first places are drawn anew at once. */
export function Sliders({ person }: { person: PersonProblem }) {
  const { case: now, change } = useCase();
  const evidence = useEvidence();
  const id = useId();
  const statements = useStatements(person);
  const redraw = useRedraw(person);
  const before = useMemo(() => (redraw === null ? null : redraw(statements)), [redraw, statements]);
  const [moved, setMoved] = useState<Record<string, number> | null>(null);
  const points = moved ?? (before === null ? {} : asPoints(meanWeights(before)));
  const shown = useDeferredValue(moved);
  const after = useMemo(
    () => (redraw === null || shown === null ? before : redraw([asStatement(shown)])),
    [redraw, shown, before],
  );
  if (before === null || after === null) return null;
  const given = weightsOf(now, person.concern)?.kind === "exact";
  return (
    <section className="what-matters-sliders" aria-labelledby={id}>
      <h2 id={id}>{given ? "How much each matters to you" : "Try other weights"}</h2>
      <p>
        Each line is one step from the worst to the best that your options span.{" "}
        {given ? "" : "They start where your answers leave them. Moving one changes nothing that you said."}
      </p>
      <div className="what-matters-moved">
        <div>
          {person.swings.map((swing) => (
            <p key={swing.criterion} className="what-matters-slider">
              <label htmlFor={`${id}${swing.criterion}`}>
                {swing.name}
                <small>{swing.words}</small>
              </label>
              <input
                id={`${id}${swing.criterion}`}
                type="range"
                min={0}
                max={100}
                value={points[swing.criterion] ?? 0}
                aria-valuetext={weightWords(points[swing.criterion] ?? 0)}
                onChange={(event) => setMoved({ ...points, [swing.criterion]: Number(event.target.value) })}
              />
            </p>
          ))}
        </div>
        <div>
          <h3>Comes first, in 100 ways it could turn out</h3>
          <Ranks person={person} ranking={after.ranking} brief />
        </div>
      </div>
      <output className="what-matters-lead">
        <strong>First most often:</strong> {leadWords(after, evidence)}
      </output>
      <p className="actions">
        <button
          type="button"
          className="button"
          disabled={moved === null || Object.values(moved).every((point) => point === 0)}
          onClick={() => {
            if (moved === null) return;
            const weights = moved as Partial<Record<Criterion, number>>;
            change("Set how much each matters", (one) =>
              withWeights(one, person.concern, { kind: "exact", weights }),
            );
            setMoved(null);
          }}
        >
          Keep these weights as mine
        </button>
        <button type="button" className="button" disabled={moved === null} onClick={() => setMoved(null)}>
          Put them back
        </button>
      </p>
    </section>
  );
}

/** The three that come first most often, in one line that stays in sight on a small screen. */
function leadWords({ ranking }: Redrawn, evidence: Evidence): string {
  return Object.entries(ranking.acceptability)
    .sort(([, one], [, other]) => (other[0] ?? 0) - (one[0] ?? 0))
    .slice(0, 3)
    .map(
      ([treatment, shares]) =>
        `${inSentence(treatmentName(treatment, evidence))} ${Math.round(100 * (shares[0] ?? 0))}`,
    )
    .join(", ")
    .concat(" of 100");
}

/** Weights as points, the largest 100. */
function asPoints(weights: Record<string, number>): Record<string, number> {
  const most = Math.max(...Object.values(weights));
  return Object.fromEntries(
    Object.entries(weights).map(([id, weight]) => [id, Math.round((100 * weight) / most)]),
  );
}

/** Points as given weights; no points at all say nothing. */
function asStatement(points: Record<string, number>): Statement {
  const sum = Object.values(points).reduce((total, point) => total + point, 0);
  if (sum === 0) return { kind: "none" };
  return {
    kind: "exact",
    weights: Object.fromEntries(Object.entries(points).map(([id, point]) => [id, point / sum])),
  };
}

function weightWords(points: number): string {
  return points === 0 ? "does not matter" : `${points} of 100`;
}

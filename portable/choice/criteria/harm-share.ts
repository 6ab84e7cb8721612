import { separateStreams } from "../../distributions/index.ts";
import type { Evidence } from "../../evidence/index.ts";
import type { OptionOutcome } from "../../options/index.ts";
import { fillMeasurement } from "../draw-measurement.ts";
import type { Measurement } from "../problem.ts";
import { type Measured, measuredBasis } from "./basis.ts";
import type { CriterionRow, Way } from "./criterion-row.ts";
import { grid, valuesOf } from "./estimate-values.ts";
import { limited } from "./limited.ts";

/**
 * How many people have a harm. Where an outcome counts them all, it is at least that and at least each
 * single harm. Where only single ones were counted, the rest is not known, and never taken as none: grave
 * harms are added up and the prior added to them; of others the most common one is the least there can
 * be, and the most is everybody.
 */
export function harmShare(
  way: Extract<Way, { kind: "harms" }>,
  row: CriterionRow,
  outcomes: readonly OptionOutcome[],
  prior: Measurement,
  evidence: Evidence,
): Measured | null {
  const shares = outcomes.filter((outcome) => outcome.kind === "harm" && shareFactor(outcome) !== null);
  const whole = way.whole
    .flatMap((id) => shares.filter((outcome) => outcome.outcome === id))
    .sort((one, other) => Number(one.indirect) - Number(other.indirect))[0];
  const single = shares.filter(
    (outcome) =>
      !way.whole.includes(outcome.outcome) &&
      !way.not.includes(outcome.outcome) &&
      (evidence.outcome.get(outcome.outcome)?.grave ?? false) === way.grave,
  );
  if (whole === undefined && single.length === 0) return null;
  const used = whole === undefined ? single : [whole, ...single];
  const columns = used.map((outcome, at) => shuffled(shareValues(outcome), at));
  const rest = whole === undefined ? priorValues(prior) : null;
  const values = Array.from({ length: grid }, (_, at) => {
    const own = columns.map((column) => column[at] ?? 0);
    if (rest === null) return limited(Math.max(...own), row);
    if (way.grave)
      return limited(
        own.reduce((sum, share) => sum + share, rest[at] ?? 0),
        row,
      );
    const most = Math.max(...own);
    return limited(most + (1 - most) * (rest[at] ?? 0), row);
  });
  const basis = measuredBasis(whole === undefined ? "partly" : "measured", used);
  return {
    measurement: { dist: "draws", values },
    basis: { ...basis, assumed: whole === undefined ? row.unmeasured.why : null },
  };
}

/** What turns an outcome's numbers into shares of people; null when nothing does. */
function shareFactor(outcome: OptionOutcome): number | null {
  if (outcome.measure === "proportion") return 1;
  return outcome.measure === "rate" && outcome.unit === "per-10000" ? 1e-4 : null;
}

function shareValues(outcome: OptionOutcome): number[] {
  const factor = shareFactor(outcome) ?? Number.NaN;
  return valuesOf(outcome).map((value) => Math.min(1, Math.max(0, value * factor)));
}

function priorValues(prior: Measurement): number[] {
  const out = new Float64Array(grid);
  fillMeasurement(prior, separateStreams(1)(), out);
  return [...out];
}

/** The values in another order for each harm, so that a bad clinic for one is not a bad clinic for all. */
function shuffled(values: number[], at: number): number[] {
  const step = [1, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61][at % 16] as number;
  return values.map((_, place) => values[(place * step + 97 * at) % grid] as number);
}

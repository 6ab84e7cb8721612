import type { Certainty } from "../../evidence/index.ts";
import type { OptionOutcome } from "../../options/index.ts";
import type { Measurement } from "../problem.ts";

/** Where a measurement comes from, for the page to say. */
export interface Basis {
  /**
   * `measured`: an estimate of the side-by-side; `record`: the treatment's record; `follows`: it follows
   * from doing nothing; `partly`: some of it was measured; `nobody`: nobody has measured this.
   */
  kind: "measured" | "record" | "follows" | "partly" | "nobody";
  /** Outcomes of the side-by-side that it was taken from. */
  outcomes: string[];
  certainty: Certainty | null;
  indirect: boolean;
  /** What was assumed, and how wide; null when nothing was. */
  assumed: string | null;
  /** Outcomes measured in a way that cannot be set beside the others. */
  otherwise: string[];
}

export interface Measured {
  measurement: Measurement;
  basis: Basis;
}

/** The basis of what was taken from outcomes: as sure as the least sure of them. */
export function measuredBasis(kind: "measured" | "partly", outcomes: readonly OptionOutcome[]): Basis {
  const steps: Certainty[] = ["very-low", "low", "moderate", "high"];
  const certainties = outcomes.flatMap((outcome) =>
    outcome.certainty === null ? [] : [steps.indexOf(outcome.certainty)],
  );
  return {
    ...plainBasis(kind),
    outcomes: outcomes.map((outcome) => outcome.outcome),
    certainty: certainties.length === 0 ? null : (steps[Math.min(...certainties)] ?? null),
    indirect: outcomes.some((outcome) => outcome.indirect),
  };
}

/** A basis that names no outcome. */
export function plainBasis(kind: Basis["kind"]): Basis {
  return { kind, outcomes: [], certainty: null, indirect: false, assumed: null, otherwise: [] };
}

import { refuse } from "../../distributions/index.ts";
import { doubleArcsine } from "../freeman-tukey.ts";
import type { Effect } from "./effect.ts";
import { countOf, nameOf, positiveOf, type Row } from "./row-numbers.ts";

export type ProportionMeasure = "PR" | "PLO" | "PFT";

/** `xi` of `ni` people had the event. */
export interface Count {
  xi: number;
  ni: number;
}

/** Reads `xi ni`. Refuses ni = 0 and more events than people. */
export function countIn(row: Row, place: number): Count {
  const ni = positiveOf(row, place, "ni");
  const xi = countOf(row, place, "xi");
  if (xi > ni) refuse(nameOf(place, "xi"), `more events than ni = ${ni}`, xi);
  return { xi, ni };
}

/**
 * Raw proportion, log odds, or Freeman-Tukey double arcsine of one arm. Under PR and PLO, 1/2 is added to
 * both the events and the rest of a row where either is 0 (metafor's default); PFT needs no such addition.
 */
export function proportionEffect(measure: ProportionMeasure, count: Count): Effect {
  if (measure === "PFT") {
    const { xi, ni } = count;
    const yi = doubleArcsine(xi, ni);
    return { yi, vi: 1 / (4 * ni + 2) };
  }
  const empty = count.xi === 0 || count.xi === count.ni;
  const events = count.xi + (empty ? 0.5 : 0);
  const rest = count.ni - count.xi + (empty ? 0.5 : 0);
  const n = events + rest;
  if (measure === "PR") return { yi: events / n, vi: ((events / n) * (rest / n)) / n };
  return { yi: Math.log(events / rest), vi: 1 / events + 1 / rest };
}

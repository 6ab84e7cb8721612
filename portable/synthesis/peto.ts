import { refuse } from "../distributions/index.ts";
import { observedMinusExpected, type Table } from "./effects/two-by-two.ts";
import { fixedAnswer } from "./mantel-haenszel.ts";
import type { Pooled } from "./normal-model.ts";

/**
 * Peto's one-step log odds ratio (Yusuf et al. 1985): observed less expected events over the hypergeometric
 * variance, no addition to empty cells, in Q neither. Rows without any event, or with nothing else, have no
 * variance and say nothing. Biased where groups are uneven or the effect is large.
 */
export function peto(tables: readonly Table[], level: number): Pooled {
  const telling = tables.map(observedMinusExpected).filter(({ variance }) => variance > 0);
  const difference = telling.reduce((sum, row) => sum + row.difference, 0);
  const variance = telling.reduce((sum, row) => sum + row.variance, 0);
  if (!(variance > 0)) refuse("rows", "no events at all, or nothing else, in any row", variance);
  const estimate = difference / variance;
  const q = telling.reduce(
    (sum, row) => sum + row.variance * (row.difference / row.variance - estimate) ** 2,
    0,
  );
  const df = Math.max(0, telling.length - 1);
  return fixedAnswer(estimate, Math.sqrt(1 / variance), tables.length, { q, df }, level);
}

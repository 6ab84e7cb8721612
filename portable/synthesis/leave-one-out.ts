import { refuse } from "../distributions/index.ts";
import { type PoolAnswer, type PoolInput, pool } from "./pool.ts";

/**
 * The analysis again without each row in turn, in the order of the rows: shows whether one study carries the
 * answer. Takes k analyses of k - 1 rows; refuses fewer than two rows.
 */
export function leaveOneOut(input: PoolInput): PoolAnswer[] {
  if (input.rows.length < 2) refuse("rows", "fewer than two, so none can be left out", input.rows.length);
  return input.rows.map((_row, place) =>
    pool({ ...input, rows: input.rows.filter((_other, other) => other !== place) }),
  );
}

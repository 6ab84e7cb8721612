import { refuse } from "../distributions/index.ts";
import { type PoolAnswer, type PoolInput, pool } from "./pool.ts";

/** Beyond this the k analyses of k - 1 rows take minutes, and no reader looks at them one by one. */
const mostRows = 1000;

/**
 * The analysis again without each row in turn, in the order of the rows: shows whether one study carries the
 * answer. Refuses fewer than two rows and more than a thousand.
 */
export function leaveOneOut(input: PoolInput): PoolAnswer[] {
  const k = input.rows.length;
  if (k < 2) refuse("rows", "fewer than two, so none can be left out", k);
  if (k > mostRows) refuse("rows", `more than ${mostRows}, which would take minutes`, k);
  return input.rows.map((_row, place) =>
    pool({ ...input, rows: input.rows.filter((_other, other) => other !== place) }),
  );
}

import { refuse } from "../distributions/index.ts";
import { type PoolAnswer, type PoolInput, pool } from "./pool.ts";
import { readPoolInput } from "./read-pool-input.ts";

/** Beyond this the k analyses of k - 1 rows take minutes, and no reader looks at them one by one. */
const mostRows = 1000;

/** The same where each analysis climbs a likelihood. */
const mostFittedRows = 200;

/**
 * The analysis again without each row in turn, in the order of the rows: shows whether one study carries the
 * answer. Refuses fewer than two rows and more than a thousand (two hundred under a binomial-normal model).
 */
export function leaveOneOut(given: PoolInput): PoolAnswer[] {
  const input = readPoolInput(given);
  if (!Array.isArray(input.rows)) refuse("rows", "not a list", input.rows);
  const k = input.rows.length;
  const fitted = input.model === "UM.FS" || input.model === "PLO-GLMM";
  const most = fitted ? mostFittedRows : mostRows;
  if (k < 2) refuse("rows", "fewer than two, so none can be left out", k);
  if (k > most) refuse("rows", `more than ${most}, which would take minutes`, k);
  return input.rows.map((_row, place) =>
    pool({ ...input, rows: input.rows.filter((_other, other) => other !== place) }),
  );
}

import { refuse } from "../distributions/index.ts";
import type { PoolInput } from "./pool.ts";

const known: readonly string[] = ["measure", "method", "test", "level", "model", "prediction", "rows"];

/**
 * Takes any value, such as parsed JSON, as the input of `pool`, whose own checks do the rest. A name it does not know is
 * refused: a misspelt `method` would otherwise quietly become the default one.
 */
export function readPoolInput(input: unknown): PoolInput {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    refuse(
      "input",
      "not an object",
      JSON.stringify(input) ?? String(input),
      'Give {"measure": "RR", "method": "REML", "rows": [{"ai": 4, "bi": 119, "ci": 11, "di": 128}]}.',
    );
  }
  for (const name of Object.keys(input)) {
    if (!known.includes(name)) {
      refuse("input", `has a name that is not one of ${known.join(", ")}`, name, "Mend it or leave it out.");
    }
  }
  if (!("rows" in input)) refuse("rows", "missing", undefined, "Give a list of studies, one object each.");
  return input as PoolInput;
}

/**
 * Something wrong with a data row or an input: where it is, which rule it breaks, what was found,
 * and what to do about it. Faults are values: all are gathered, then reported together.
 */
export interface Fault {
  /** File and row or field: `findings/jowls.json#jowls-facelift-haematoma.events`. */
  where: string;
  rule: string;
  found: string;
  remedy: string;
}

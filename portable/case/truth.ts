/** Kleene's three values: true, false, and null for "not known". */
export type Truth = boolean | null;

/** True when all are; false as soon as one is; otherwise not known. */
export function every(values: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const value of values) {
    if (value === false) return false;
    if (value === null) result = null;
  }
  return result;
}

/** True as soon as one is; false when all are; otherwise not known. */
export function some(values: Iterable<Truth>): Truth {
  let result: Truth = false;
  for (const value of values) {
    if (value === true) return true;
    if (value === null) result = null;
  }
  return result;
}

/** What is not known stays so. */
export function not(value: Truth): Truth {
  return value === null ? null : !value;
}

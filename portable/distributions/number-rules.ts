/** Refuses what is not a finite number: text, NaN, infinity. */
export function isFiniteNumber(name: string, value: unknown): asserts value is number {
  if (typeof value !== "number" || !Number.isFinite(value)) refuse(name, "not a finite number", value);
}

/** Refuses what does not lie strictly between 0 and 1. */
export function inUnitInterval(name: string, value: unknown): asserts value is number {
  isFiniteNumber(name, value);
  if (value <= 0 || value >= 1) refuse(name, "not in (0, 1)", value);
}

/** Refuses zero and below. */
export function isPositive(name: string, value: unknown): asserts value is number {
  isFiniteNumber(name, value);
  if (value <= 0) refuse(name, "not above 0", value);
}

/** Refuses anything below zero. */
export function isNotNegative(name: string, value: unknown): asserts value is number {
  isFiniteNumber(name, value);
  if (value < 0) refuse(name, "below 0", value);
}

/** Refuses what is not a whole number of at least `least`. */
export function isWholeNumber(name: string, value: unknown, least: number): asserts value is number {
  isFiniteNumber(name, value);
  if (!Number.isSafeInteger(value) || value < least) {
    refuse(name, `not a whole number of at least ${least}`, value);
  }
}

/** The one way a bad number is refused: argument, rule and value in one line. */
export function refuse(name: string, rule: string, value: unknown, remedy = ""): never {
  throw new RangeError(`invalid ${name}; ${rule}: ${shown(value)}.${remedy === "" ? "" : ` ${remedy}`}`);
}

/** Any value in a few characters; an object need not know how to become text. */
function shown(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}...` : value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

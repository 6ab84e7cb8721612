/** What a rate is counted in: 1.56 `per 10,000 syringes` is 1.56 in 10,000, and syringes are what was counted. */
export interface RateUnit {
  per: number;
  of: string;
}

/** Reads a rate's unit; null when it does not say per how many of what. */
export function readRateUnit(unit: string | null): RateUnit | null {
  const match = /^per (\d[\d,]*) ([a-z][a-z -]*)$/.exec(unit ?? "");
  const [, digits, of] = match ?? [];
  if (digits === undefined || of === undefined) return null;
  const per = Number(digits.replaceAll(",", ""));
  return per > 0 ? { per, of } : null;
}

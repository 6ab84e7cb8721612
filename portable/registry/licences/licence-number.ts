/** A licence number as it is compared. */
interface NumberKey {
  /** Upper-case letters and digits, nothing else. */
  whole: string;
  /** The longest run of digits without leading zeros; empty when there is none. */
  digits: string;
}

/** Marks that stand for "hidden" or "none" in registers, and never for a number. */
const masks = /^(?:[$*=]+|<?unavail>?|n\/?a|none|pending|applied(?: for)?|0+)$/i;

function numberKey(printed: string): NumberKey | null {
  const text = printed.trim();
  if (masks.test(text)) return null;
  const whole = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (whole === "") return null;
  const runs = (text.match(/\d+/g) ?? []).map((run) => run.replace(/^0+/, ""));
  const digits = runs.reduce((longest, run) => (run.length > longest.length ? run : longest), "");
  return { whole, digits };
}

/** How two licence numbers of one state stand to each other. */
export type LicenceAgreement = "same" | "same-digits" | "different" | "unknown";

/**
 * Compares licence numbers that registers print freely (`MD 18839`, `ME0034767`, `225687-1`): first the
 * letters and digits, then the longest run of digits without leading zeros. The same digits can belong to
 * another profession of the state, so the surname has to confirm them. A masked or empty number is unknown.
 *
 * `compareLicenceNumbers("MD 018839", "18839")` is `"same-digits"`.
 */
export function compareLicenceNumbers(one: string, other: string): LicenceAgreement {
  const [first, second] = [numberKey(one), numberKey(other)];
  if (first === null || second === null) return "unknown";
  if (first.whole === second.whole) return "same";
  return first.digits.length >= 4 && first.digits === second.digits ? "same-digits" : "different";
}

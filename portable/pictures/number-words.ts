const GROUPED = /\B(?=(?:\d{3})+$)/g;

/**
 * A number as people write it: thousands parted by commas, a true minus sign, no trailing zeros.
 *
 * @example writeNumber(12000) // "12,000"
 * @example writeNumber(-3.4) // "−3.4"
 */
export function writeNumber(value: number): string {
  if (!Number.isFinite(value))
    throw new RangeError(`invalid value; not finite: ${value}. Leave out a figure that is not known.`);
  const [whole = "0", fraction] = String(Math.abs(Number(value.toFixed(6)))).split(".");
  const digits = whole.replace(GROUPED, ",") + (fraction ? `.${fraction}` : "");
  return value < 0 && digits !== "0" ? `−${digits}` : digits;
}

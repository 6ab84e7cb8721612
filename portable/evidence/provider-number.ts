/**
 * Whether a US National Provider Identifier carries its right check digit: the Luhn sum (ISO/IEC 7812-1)
 * over "80840", the prefix for US health, followed by the ten digits, the first of
 * which is 1 or 2. It proves neither that the number was given to anybody nor that it is in use.
 *
 * `hasRightCheckDigit("1234567893")` is true, the example of the standard's own instructions.
 */
export function hasRightCheckDigit(npi: string): boolean {
  if (!/^[12]\d{9}$/.test(npi)) return false;
  const digits = [...`80840${npi}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    if (place % 2 === 0) return total + digit;
    return total + (digit > 4 ? digit * 2 - 9 : digit * 2);
  }, 0);
  return sum % 10 === 0;
}

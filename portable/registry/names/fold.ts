/** Letters that Unicode does not take apart into a base letter and a mark. */
const whole: Record<string, string> = {
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

const wholeLetters = new RegExp(`[${Object.keys(whole).join("")}]`, "g");

/**
 * A name or place as it is compared: lower case, no marks over letters, an apostrophe left out, every
 * other sign a single space. Letters outside the Latin alphabet stay as they are.
 *
 * `fold("  O'Néill-Müller ")` is `"oneill muller"`.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(wholeLetters, (letter) => whole[letter] ?? letter)
    .replace(/['’ʼ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

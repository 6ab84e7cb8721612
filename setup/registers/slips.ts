import type { Uniform } from "../../portable/distributions/index.ts";
import { between, pick } from "./draws.ts";

/** Keys beside each other on a keyboard of the United States. */
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"];

function neighbour(uniform: Uniform, letter: string): string {
  const low = letter.toLowerCase();
  const row = rows.find((keys) => keys.includes(low));
  if (row === undefined) return pick(uniform, [..."aeiou"]);
  const at = row.indexOf(low) + (uniform() < 0.5 ? -1 : 1);
  const near = row[at] ?? row[row.indexOf(low) + (at < 0 ? 1 : -1)] ?? low;
  return letter === low ? near : near.toUpperCase();
}

/** One slip of the kind people make: a letter left out, doubled, changed for a neighbour, or two exchanged. */
export function slip(uniform: Uniform, text: string): string {
  if (text.length < 2) return text;
  const at = between(uniform, 0, text.length - 1);
  const letter = text[at] ?? "";
  switch (between(uniform, 0, 3)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + letter + text.slice(at);
    case 2:
      return text.slice(0, at) + neighbour(uniform, letter) + text.slice(at + 1);
    default: {
      const first = Math.min(at, text.length - 2);
      return text.slice(0, first) + (text[first + 1] ?? "") + (text[first] ?? "") + text.slice(first + 2);
    }
  }
}

const alikeSounds: readonly [RegExp, string][] = [
  [/ph/i, "f"],
  [/ck/i, "k"],
  [/th/i, "t"],
  [/ie/i, "y"],
  [/y$/i, "ie"],
  [/c(?=[aou])/i, "k"],
  [/z/i, "s"],
  [/ee/i, "ea"],
  [/([bdfglmnprst])\1/i, "$1"],
];

/** The name as someone writes it who only heard it; unchanged when it holds none of the sounds known. */
export function heard(uniform: Uniform, text: string): string {
  const fitting = alikeSounds.filter(([sound]) => sound.test(text));
  if (fitting.length === 0) return text;
  const [sound, written] = pick(uniform, fitting);
  return text.replace(sound, written);
}

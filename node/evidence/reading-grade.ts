import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { medicalNames } from "./medical-names.ts";

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("en", { granularity: "word" });
const names = new RegExp(`\\b(?:${medicalNames.join("|")})s?\\b`, "gi");

/** A text shorter than this is a name or a label; the formula says nothing of it. */
const fewestWords = 6;

/**
 * The Flesch-Kincaid grade of a text: the years of US schooling it takes to read it. Names on the list of
 * medical names count as one short word. Null for fewer than six words.
 *
 * `readingGrade("The cat sat on the mat today.")` is about 1.
 */
export function readingGrade(text: string): number | null {
  const plain = text.replaceAll(names, "this");
  const spoken = [...words.segment(plain)].filter((piece) => piece.isWordLike).map((piece) => piece.segment);
  if (spoken.length < fewestWords) return null;
  const sentence = [...sentences.segment(plain)].filter((piece) => /\p{L}/u.test(piece.segment)).length;
  const syllables = spoken.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence, word: spoken.length, syllable: syllables });
}

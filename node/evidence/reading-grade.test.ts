import { expect, it } from "vitest";
import { medicalNames } from "./medical-names.ts";
import { readingGrade } from "./reading-grade.ts";

it("is the Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59", () => {
  // 13 words, 2 sentences, 15 syllables.
  expect(readingGrade("The cat sat on the mat today. It did not go out again.")).toBeCloseTo(
    0.39 * (13 / 2) + 11.8 * (15 / 13) - 15.59,
    6,
  );
});

it("tells plain words from hard ones", () => {
  const plain = readingGrade("Ring this number now and say that your eye hurts.");
  const hard = readingGrade(
    "Immediate ophthalmological consultation is recommended following intravascular injection.",
  );
  expect(plain).toBeLessThan(5);
  expect(hard).toBeGreaterThan(15);
});

it("is null for a name or a label", () => {
  expect(readingGrade("Infection")).toBeNull();
  expect(readingGrade("Swelling of the clear skin")).toBeNull();
});

it("counts a listed medical name as one short word, and no other word so", () => {
  const text = (name: string) => `You were told that ${name} can help your skin.`;
  for (const name of medicalNames) expect(readingGrade(text(name))).toBe(readingGrade(text("this")));
  expect(readingGrade(text("ophthalmoplegia"))).toBeGreaterThan(readingGrade(text("this")) ?? 0);
});

it("keeps the list of exempt names short", () => {
  expect(medicalNames.length).toBeLessThanOrEqual(25);
});

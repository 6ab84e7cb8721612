import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { describe, expect, it } from "vitest";
import { oneSlipApart, similarity, similarityFrom } from "./distance.ts";
import { fold } from "./fold.ts";
import { sharesNickname } from "./nicknames.ts";
import { parseName } from "./parse-name.ts";

it("folds marks, apostrophes, hyphens and letters that Unicode keeps whole", () => {
  expect(fold("  O'Néill-Müller ")).toBe("oneill muller");
  expect(fold("Strauß Łukasz Đặng Ørsted")).toBe("strauss lukasz dang orsted");
  expect(fold("'; DROP TABLE people; --")).toBe("drop table people");
  expect(fold("王")).toBe("王");
});

describe("parseName", () => {
  it.each([
    ["Dr. Ada B. Okonkwo-Reyes, M.D.", "Ada", "B.", "Okonkwo-Reyes"],
    ["Okonkwo, Ada B", "Ada", "B", "Okonkwo"],
    ["OKONKWO, ADA, MD, FACS", "ADA", "", "OKONKWO"],
    ["Ada van der Berg", "Ada", "", "van der Berg"],
    ["Maria de la Cruz Jr.", "Maria", "", "de la Cruz"],
    ["Ada Okonkwo MD PhD", "Ada", "", "Okonkwo"],
    ["Al Do", "Al", "", "Do"],
    ["okonkwo", "", "", "okonkwo"],
    ["", "", "", ""],
    [" , ", "", "", ""],
  ])("%s", (typed, given, middle, surname) => {
    expect(parseName(typed)).toEqual({ given, middle, surname });
  });
});

it("knows short forms of names, both ways and through the long form", () => {
  expect(sharesNickname("bob", "robert")).toBe(true);
  expect(sharesNickname("robert", "bob")).toBe(true);
  expect(sharesNickname("bob", "rob")).toBe(true);
  expect(sharesNickname("bob", "ada")).toBe(false);
  expect(sharesNickname("robert", "william")).toBe(false);
});

it("gives Winkler's printed similarities to their third digit", () => {
  // Winkler (1990), Table: MARTHA/MARHTA 0.961, DWAYNE/DUANE 0.840, DIXON/DICKSONX 0.813.
  expect(similarity("martha", "marhta")).toBeCloseTo(0.961, 3);
  expect(similarity("dwayne", "duane")).toBeCloseTo(0.84, 3);
  expect(similarity("dixon", "dicksonx")).toBeCloseTo(0.813, 3);
  expect(similarity("", "a")).toBe(0);
});

it("knows one slip: a letter more, less, changed, or two exchanged", () => {
  for (const other of ["okonkwoo", "okonkw", "okonkwa", "okonwko"])
    expect(oneSlipApart("okonkwo", other)).toBe(true);
  for (const other of ["okonkwo", "okonk", "koonwko"]) expect(oneSlipApart("okonkwo", other)).toBe(false);
});

it("agrees with a kept Levenshtein on what one slip is, but for neighbours exchanged", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const exchanged = [...one.slice(1)].some(
        (_, at) => one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2) === other,
      );
      expect(oneSlipApart(one, other)).toBe(one !== other && (distance(one, other) === 1 || exchanged));
    }),
    { numRuns: 3000 },
  );
});

it("gives a similarity that is only wanted from a bound on as it is there, and as 0 below", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdeéß "), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.constantFrom(0.6, 0.8, 0.9), (one, other, least) => {
      const exact = similarity(one, other);
      expect(similarityFrom(least, one, other)).toBe(exact >= least ? exact : 0);
    }),
    { numRuns: 2000 },
  );
  // Four letters in common at the start weigh most.
  expect(similarityFrom(0.9, "marian", "marie")).toBe(similarity("marian", "marie"));
});

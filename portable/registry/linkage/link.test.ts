import { describe, expect, it } from "vitest";
import { seededUniform } from "../../distributions/index.ts";
import { dateDigits, dayOrder } from "./birth-date.ts";
import type { PersonRow } from "./field.ts";
import { link } from "./link.ts";

const surnames = [
  "okonkwo",
  "brennan",
  "delacroix",
  "haverford",
  "lindqvist",
  "moreau",
  "nakagawa",
  "petrov",
];
const givens = [
  "ada",
  "brigid",
  "celestine",
  "dmitri",
  "elspeth",
  "farid",
  "gudrun",
  "hamish",
  "ines",
  "jarl",
];

/** People whose values are drawn one by one, so that nothing but chance joins two of them. */
function people(count: number, seed = 9): PersonRow[] {
  const uniform = seededUniform(seed);
  const whole = (most: number): number => Math.floor(uniform() * most);
  const letter = (): string => String.fromCharCode(97 + whole(26));
  const two = (number: number): string => String(number).padStart(2, "0");
  return Array.from({ length: count }, (_, at) => ({
    id: String(at),
    values: {
      given: givens[whole(givens.length)] ?? "",
      surname: `${surnames[whole(surnames.length)]}${letter()}${letter()}`,
      birthDate: `${1940 + whole(60)}-${two(1 + whole(12))}-${two(1 + whole(28))}`,
      postalCode: String(10000 + whole(900)),
    },
  }));
}

const pairsOf = (a: PersonRow[], b: PersonRow[]): string[] =>
  link(a, b, 0.5).map((pair) => `${pair.a}|${pair.b}`);

describe("link", () => {
  it("finds each row in a copy of its file", () => {
    const file = people(400);
    expect(pairsOf(file, file).sort()).toEqual(file.map(({ id }) => `${id}|${id}`).sort());
  });

  it("reads names with marks and dates in another order as the same", () => {
    const a = people(300);
    const b = a.map(({ id, values }) => {
      const [year, month, day] = (values.birthDate ?? "").split("-");
      return {
        id,
        values: {
          ...values,
          given: (values.given ?? "").toUpperCase().replace("E", "É"),
          birthDate: `${day}/${month}/${year}`,
        },
      };
    });
    expect(pairsOf(a, b)).toHaveLength(300);
  });

  it("answers nothing for files without rows, and does not fail on rows without values", () => {
    expect(link([], people(3), 0.5)).toEqual([]);
    expect(link(people(3), [], 0.5)).toEqual([]);
    const blank = Array.from({ length: 50 }, (_, at) => ({ id: String(at), values: {} }));
    expect(link(blank, blank, 0.5)).toEqual([]);
    const zeros = blank.map(({ id }) => ({ id, values: { identifier: "0000000000", surname: "" } }));
    expect(link(zeros, zeros, 0.5)).toEqual([]);
  });

  it("keeps people apart who share one common field and nothing else", () => {
    const strangers = (seed: number): PersonRow[] =>
      people(300, seed).map((row) => ({ ...row, values: { ...row.values, state: "wa" } }));
    expect(pairsOf(strangers(1), strangers(2))).toEqual([]);
  });

  it("takes Null for a surname, and the word unknown for nothing in other fields", () => {
    const a = [
      ...people(300),
      {
        id: "null",
        values: { given: "cordelia", surname: "NULL", birthDate: "19551212", postalCode: "73301" },
      },
    ];
    expect(pairsOf(a, a)).toContain("null|null");
    const unknown = people(40).map(({ id }) => ({ id, values: { given: "unknown", postalCode: "n/a" } }));
    expect(link(unknown, unknown, 0.5)).toEqual([]);
  });

  it("gives chances from 0 to 1, best first, none below the threshold, and the same answer every time", () => {
    const [a, b] = [people(300), people(320).slice(20)];
    const pairs = link(a, b, 0.1);
    expect(pairs.map(({ probability }) => probability)).toEqual(
      pairs.map(({ probability }) => probability).sort((one, other) => other - one),
    );
    for (const { probability } of pairs) expect(probability).toBeGreaterThanOrEqual(0.1);
    for (const { probability } of pairs) expect(probability).toBeLessThanOrEqual(1);
    expect(link(a, b, 0.1)).toEqual(pairs);
  });

  it("refuses a threshold outside 0 to 1", () => {
    for (const threshold of [-0.1, 1.1, Number.NaN])
      expect(() => link([], [], threshold)).toThrow(/invalid threshold/);
  });
});

describe("dates", () => {
  it.each([
    ["19720304", "month-first", "19720304"],
    ["1972-3-4", "month-first", "19720304"],
    ["1972-03-04T00:00:00Z", "month-first", "19720304"],
    ["03/04/1972", "month-first", "19720304"],
    ["03/04/1972", "day-first", "19720403"],
    ["4.3.1972", "day-first", "19720304"],
    ["19721399", "month-first", "19721399"],
    ["00000000", "month-first", ""],
    ["March 1972", "month-first", ""],
    ["", "month-first", ""],
  ] as const)("%s, %s, is %s", (printed, order, digits) => {
    expect(dateDigits(printed, order)).toBe(digits);
  });

  it("learns from a column which part is the day", () => {
    expect(dayOrder(["01/02/1990", "13/02/1990"])).toBe("day-first");
    expect(dayOrder(["01/02/1990", "02/13/1990"])).toBe("month-first");
    expect(dayOrder(["19900213"])).toBe("month-first");
  });
});

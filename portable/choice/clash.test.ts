import { describe, expect, it } from "vitest";
import { answersOf } from "./answer.ts";
import { smallestClash } from "./clash.ts";
import type { Statement } from "./statement.ts";

const criteria = ["a", "b", "c", "d", "e"];
const clashOf = (...statements: Statement[]) =>
  smallestClash(answersOf(statements, criteria), criteria.length)
    ?.map((answer) => answer.said)
    .sort() ?? null;
const ratio = (better: string, worse: string, lo: number, hi?: number): Statement => ({
  kind: "bounds",
  ratios: [{ better, worse, lo, hi }],
});

describe("smallestClash", () => {
  it("finds none where there is none", () => {
    expect(clashOf({ kind: "ordinal", order: criteria }, ratio("a", "e", 3))).toBeNull();
    expect(clashOf()).toBeNull();
    expect(clashOf(ratio("a", "b", 1, 2), ratio("a", "b", 2, 3))).toBeNull();
  });

  it("names the two answers, not the whole order", () => {
    expect(clashOf({ kind: "ordinal", order: criteria }, ratio("d", "b", 2))).toEqual([
      "b matters more than d",
      "d matters at least 2 times as much as b",
    ]);
  });

  it("names a ring of three, and not the answers beside it", () => {
    expect(
      clashOf(
        ratio("a", "b", 2),
        ratio("b", "c", 2),
        ratio("d", "e", 5),
        ratio("a", "d", 1),
        ratio("c", "a", 0.5),
      ),
    ).toEqual([
      "a matters at least 2 times as much as b",
      "b matters at least 2 times as much as c",
      "c matters at least 0.5 times as much as a",
    ]);
  });

  it("prefers the smaller of two contradictions", () => {
    expect(
      clashOf(
        ratio("a", "b", 2),
        ratio("b", "c", 2),
        ratio("c", "a", 1),
        ratio("d", "e", 3),
        ratio("e", "d", 1),
      ),
    ).toEqual(["d matters at least 3 times as much as e", "e matters at least 1 times as much as d"]);
  });

  it("holds two opposite orders to be a contradiction, not a tie", () => {
    expect(
      clashOf(
        { kind: "ordinal", order: ["a", "b"], rest: "free" },
        { kind: "ordinal", order: ["b", "a"], rest: "free" },
      ),
    ).toEqual(["a matters more than b", "b matters more than a"]);
  });

  it("holds a ratio of nothing to nothing to be a contradiction", () => {
    expect(
      clashOf(ratio("a", "b", 2), {
        kind: "linear",
        constraints: [{ coefficients: { a: 1 }, relation: "at-most", value: 0 }],
      }),
    ).toEqual(["a is at most 0", "a matters at least 2 times as much as b"]);
  });

  it("finds one answer that no weights can meet", () => {
    expect(
      clashOf({
        kind: "linear",
        constraints: [{ coefficients: { a: 1, b: 1 }, relation: "at-least", value: 1.2 }],
      }),
    ).toEqual(["a + b is at least 1.2"]);
  });

  it("finds none in thirty ratios in a row, though the last weight is next to nothing", () => {
    const ids = Array.from({ length: 31 }, (_, at) => `c${at}`);
    const row = ids.slice(1).map((worse, at) => ratio(`c${at}`, worse, 2, 3));
    const clash = (statements: Statement[]) => smallestClash(answersOf(statements, ids), ids.length);
    expect(clash(row)).toBeNull();
    expect(
      clash([
        ...row,
        { kind: "linear", constraints: [{ coefficients: { c0: 1 }, relation: "at-most", value: 0.6 }] },
      ]),
    ).toBeNull();
    // The row says at least 2 to the 30th times.
    expect(clash([...row, ratio("c0", "c30", 1, 2 ** 29)])).toHaveLength(31);
    expect(clash([...row, ratio("c0", "c30", 1, 2 ** 31)])).toBeNull();
  });

  it("holds fixed ratios that come out the same to be no contradiction, and others to be one", () => {
    const fixed = (better: string, worse: string, times: number) => ratio(better, worse, times, times);
    expect(clashOf(fixed("a", "b", 3), fixed("b", "c", 0.7), fixed("a", "c", 2.1))).toBeNull();
    expect(clashOf(fixed("a", "b", 3), fixed("b", "c", 0.7), fixed("a", "c", 2.2))).toHaveLength(3);
  });

  it("holds an order to be strict against a ratio of one the other way", () => {
    expect(clashOf({ kind: "ordinal", order: ["a", "b"], rest: "free" }, ratio("b", "a", 1))).toHaveLength(2);
    expect(clashOf({ kind: "ordinal", order: [["a", "b"]], rest: "free" }, ratio("b", "a", 1))).toBeNull();
  });
});

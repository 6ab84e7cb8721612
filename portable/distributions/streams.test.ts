import { describe, expect, it } from "vitest";
import { largestSeed, openUniform, separateStreams } from "./streams.ts";

describe("separateStreams", () => {
  it("gives streams that share no numbers and do not depend on each other's use", () => {
    const take = (stream: { next(): number }) => Array.from({ length: 1000 }, () => stream.next());
    const streams = separateStreams(5);
    const first = take(streams());
    const second = take(streams());
    const again = separateStreams(5);
    again(); // left unused
    expect(take(again())).toEqual(second);
    expect(first.filter((number) => second.includes(number)).length).toBeLessThan(2);
  });

  it.each([-1, 1.5, Number.NaN, largestSeed + 1])("refuses the seed %s", (seed) => {
    expect(() => separateStreams(seed)).toThrow(/invalid seed/);
  });
});

describe("openUniform", () => {
  it("stays inside (0, 1) and fills it evenly", () => {
    const stream = separateStreams(3)();
    const cells = new Array<number>(20).fill(0);
    const draws = 200_000;
    for (let at = 0; at < draws; at += 1) {
      const drawn = openUniform(stream);
      if (!(drawn > 0 && drawn < 1)) throw new Error(`outside (0, 1): ${drawn}`);
      cells[Math.floor(drawn * 20)] = (cells[Math.floor(drawn * 20)] ?? 0) + 1;
    }
    const chiSquare = cells.reduce((sum, seen) => sum + (seen - draws / 20) ** 2 / (draws / 20), 0);
    expect(chiSquare).toBeLessThan(43.82); // 0.1 % point of chi-square with 19 degrees of freedom
  });
});

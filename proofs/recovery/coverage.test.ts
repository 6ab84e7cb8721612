import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  openUniform,
  type Stream,
  separateStreams,
  standardNormal,
} from "../../portable/distributions/index.ts";
import { pool, poolTwoEffects, type Test } from "../../portable/synthesis/index.ts";

/**
 * Data made with a known mean and a known spread between studies: how often do the intervals hold the mean? Two
 * thousand runs each, so that the standard error of a cover of 95 % is 0.5 points. The figures are those of the tables in
 * docs/methods/pooling.md, which are run row by row.
 */
const runs = 2000;
const mean = 0.3;
const seed = 20261124;

/** Sampling variances from 0.02 to 0.32, drawn evenly: sizes that differ up to sixteenfold. */
const spreadOut = (stream: Stream): number => 0.02 + 0.3 * openUniform(stream);
/** The first study ten times the size of each other one. */
const oneLarge = (_stream: Stream, place: number): number => (place === 0 ? 0.01 : 0.1);

function madeRows(
  k: number,
  tau2: number,
  stream: Stream,
  variance: (stream: Stream, place: number) => number,
): { yi: number; vi: number }[] {
  return Array.from({ length: k }, (_none, place) => {
    const vi = variance(stream, place);
    return { vi, yi: mean + Math.sqrt(tau2 + vi) * standardNormal(stream) };
  });
}

function cover(
  k: number,
  tau2: number,
  test: Test,
  variance: (stream: Stream, place: number) => number,
): number {
  const stream = separateStreams(seed + k)();
  let held = 0;
  for (let run = 0; run < runs; run++) {
    const rows = madeRows(k, tau2, stream, variance);
    const { ci } = pool({ measure: "GEN", method: "REML", test, rows });
    if (ci[0] <= mean && mean <= ci[1]) held++;
  }
  return (100 * held) / runs;
}

/** The cells of the rows of a table in the method's page, by what their first two cells are. */
function rowsOfPage(first: RegExp, second: RegExp): string[][] {
  const page = readFileSync(new URL("../../docs/methods/pooling.md", import.meta.url), "utf8");
  return page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([one = "", other = ""]) => first.test(one) && second.test(other));
}

const measured = rowsOfPage(/^\d+$/, /^(like|one large)$/).map(
  ([k, sizes, tau2, z, knha, adhoc]) =>
    ({
      k: Number(k),
      sizes: sizes as "like" | "one large",
      tau2: Number(tau2),
      printed: { z: Number(z), knha: Number(knha), adhoc: Number(adhoc) },
    }) as const,
);

describe("REML, the table of the method's page", () => {
  it("has every number of studies, like and unlike, with and without spread", () => {
    const held = measured.map(({ k, sizes, tau2 }) => `${k} ${sizes} ${tau2}`);
    for (const k of [3, 5, 10, 30]) {
      for (const kind of ["like 0", "like 0.1", "like 0.4", "one large 0.1"]) {
        expect(held).toContain(`${k} ${kind}`);
      }
    }
  });

  it.each(measured)("is what is measured: $k studies, $sizes, tau2 $tau2", ({ k, sizes, tau2, printed }) => {
    const variance = sizes === "like" ? spreadOut : oneLarge;
    for (const test of ["z", "knha", "adhoc"] as const) {
      // One run of two thousand may fall the other way where rounding differs.
      expect(Math.abs(cover(k, tau2, test, variance) - printed[test]), test).toBeLessThan(0.15);
    }
  });

  it("has Hartung and Knapp's interval hold the mean in 93 to 97 of 100 where studies are of like size", () => {
    for (const { printed } of measured.filter(({ sizes }) => sizes === "like")) {
      expect(printed.knha).toBeGreaterThanOrEqual(93);
      expect(printed.knha).toBeLessThanOrEqual(97);
    }
  });

  it("has the interval that estimates use (adhoc) nowhere fall short, which neither other does", () => {
    const least = (test: "z" | "knha" | "adhoc") => Math.min(...measured.map(({ printed }) => printed[test]));
    expect(least("adhoc")).toBeGreaterThanOrEqual(93);
    expect(least("knha")).toBeLessThan(93);
    expect(least("z")).toBeLessThan(93);
  });
});

describe("two studies, tau averaged over", () => {
  it.each([0.2, 0.5, 1])("hold the mean in 93 of 100 or more, tau %d", (tau) => {
    const stream = separateStreams(seed)();
    let [held, predicted] = [0, 0];
    // One run takes 20 ms; 400 give a standard error of 1.1 points.
    for (let run = 0; run < 400; run++) {
      const rows = madeRows(2, tau * tau, stream, (one) => 0.05 + 0.1 * openUniform(one));
      const next = mean + tau * standardNormal(stream);
      const { ci, pi } = poolTwoEffects({
        yi: Float64Array.from(rows, ({ yi }) => yi),
        vi: Float64Array.from(rows, ({ vi }) => vi),
      });
      if (ci[0] <= mean && mean <= ci[1]) held++;
      if (pi[0] <= next && next <= pi[1]) predicted++;
    }
    expect(held / 4).toBeGreaterThan(91);
    expect(predicted / 4).toBeGreaterThan(91);
  });
});

/** A binomial draw by counting uniforms. */
function binomial(n: number, p: number, stream: Stream): number {
  let events = 0;
  for (let i = 0; i < n; i++) if (openUniform(stream) < p) events++;
  return events;
}

const rare = rowsOfPage(/^\d+$/, /^few events$/).map(
  ([k, , tau, t]) => ({ k: Number(k), tau: Number(tau), printed: Number(t) }) as const,
);

describe("few events in one arm, binomial-normal with the t interval that estimates use", () => {
  it("is in the method's page for every number of studies", () => {
    expect(rare.map(({ k }) => k)).toEqual([3, 5, 10, 30]);
  });

  it.each(rare)(
    "holds the log odds as often as the page says: $k studies, tau $tau",
    ({ k, tau, printed }) => {
      const stream = separateStreams(seed + k)();
      const wanted = Math.log(0.02 / 0.98);
      let [held, counted] = [0, 0];
      for (let run = 0; run < runs; run++) {
        const rows = Array.from({ length: k }, () => {
          const ni = 60 + Math.floor(200 * openUniform(stream));
          const odds = wanted + tau * standardNormal(stream);
          return { ni, xi: binomial(ni, 1 / (1 + Math.exp(-odds)), stream) };
        });
        if (rows.every(({ xi }) => xi === 0)) continue;
        const { ci } = pool({ measure: "PLO", model: "PLO-GLMM", test: "t", rows });
        counted++;
        if (ci[0] <= wanted && wanted <= ci[1]) held++;
      }
      expect(counted).toBeGreaterThan(1990);
      // One run of two thousand may fall the other way where rounding differs.
      expect(Math.abs((100 * held) / counted - printed)).toBeLessThan(0.15);
      expect(printed).toBeGreaterThanOrEqual(93);
    },
  );
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../evidence/index.ts";
import { areComparable, comparableSets, gathers } from "./comparable.ts";
import { comparableDefinitions } from "./comparable-definitions.ts";
import { withoutDoubleCounting, withoutRepeats } from "./double-counting.ts";
import type { Figure } from "./figure.ts";

const base: Figure = {
  id: "base",
  measure: "proportion",
  value: 0.1,
  unit: null,
  interval: [0.05, 0.15],
  intervalFrom: "the source's own interval",
  events: 10,
  n: 100,
  sd: null,
  studies: 1,
  reviewPeople: null,
  reviewStudies: null,
  comparator: null,
  definition: "Bleeding under the skin",
  followUpWeeks: 4,
  design: "cohort",
  source: "a",
  certainty: "moderate",
  latest: false,
  direction: null,
  indirect: false,
  from: "jowls",
};
const figure = (changes: Partial<Figure>): Figure => ({ ...base, ...changes });
const [declared] = comparableDefinitions;
const judged = comparableDefinitions.find((group) => group.followUpJudged === true);

describe("comparable figures", () => {
  it.each([
    ["the same words, apart from case and points", {}, { definition: "bleeding, under the skin." }, true],
    ["other words", {}, { definition: "any bleeding" }, false],
    ["other percents", { definition: "50% better" }, { definition: "75% better" }, false],
    ["a follow-up twice as long", { followUpWeeks: 4 }, { followUpWeeks: 8 }, true],
    ["one longer than that", { followUpWeeks: 4 }, { followUpWeeks: 8.1 }, false],
    ["both at once", { followUpWeeks: 0 }, { followUpWeeks: 0 }, true],
    ["no time stated in one", { followUpWeeks: null }, {}, false],
    ["no time stated in either", { followUpWeeks: null }, { followUpWeeks: null }, false],
    ["a trial and a cohort", { design: "rct" }, {}, false],
    ["a trial and its label", { design: "rct" }, { design: "label" }, true],
    ["a cohort and a registry", {}, { design: "registry" }, true],
    ["a review and a trial", { design: "meta-analysis" }, { design: "rct" }, true],
    ["another comparator of a proportion", { comparator: "vehicle" }, {}, true],
    [
      "another comparator of a ratio",
      { measure: "risk-ratio", comparator: "a" },
      { measure: "risk-ratio" },
      false,
    ],
    ["the same comparator of a ratio", { measure: "risk-ratio" }, { measure: "risk-ratio" }, true],
  ] as const)("%s", (_name, one, other, wanted) => {
    expect(areComparable(figure(one), figure(other))).toBe(wanted);
    expect(areComparable(figure(other), figure(one))).toBe(wanted);
  });

  it("may be declared, with the time judged or not", () => {
    const [first = "", second = ""] = declared?.findings ?? [];
    expect(
      areComparable(figure({ id: first, definition: "x" }), figure({ id: second, definition: "y" })),
    ).toBe(true);
    expect(
      areComparable(
        figure({ id: first, definition: "x", followUpWeeks: null }),
        figure({ id: second, definition: "y" }),
      ),
    ).toBe(false);
    expect(
      areComparable(figure({ id: first, definition: "x" }), figure({ id: "other", definition: "y" })),
    ).toBe(false);
    const [third = "", fourth = ""] = judged?.findings ?? [];
    expect(
      areComparable(
        figure({ id: third, definition: "x", followUpWeeks: null }),
        figure({ id: fourth, definition: "y" }),
      ),
    ).toBe(true);
  });

  it("form sets of which every two are comparable", () => {
    const [a, b, c] = [4, 8, 16].map((followUpWeeks, i) => figure({ id: String(i), followUpWeeks }));
    if (a === undefined || b === undefined || c === undefined) throw new Error("no figure");
    expect(comparableSets([a, b, c])).toEqual([[a, b], [c]]);
    expect(comparableSets([])).toEqual([]);
  });

  it("are declared for findings that exist", () => {
    const folder = new URL("../../data/findings/", import.meta.url);
    const known = new Set(
      readdirSync(folder).flatMap((file) =>
        (JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Finding[]).map(({ id }) => id),
      ),
    );
    for (const { findings, why } of comparableDefinitions) {
      expect(findings.length).toBeGreaterThan(1);
      expect(why.length).toBeGreaterThan(10);
      for (const id of findings) expect(known, id).toContain(id);
    }
  });
});

describe("a count reported twice", () => {
  it.each([
    ["the same events of the same people", {}, { source: "b", definition: "another wording" }, true],
    ["other events", {}, { events: 11 }, false],
    ["other people", {}, { n: 101 }, false],
    ["another value", {}, { value: 0.11 }, false],
    ["another measure", {}, { measure: "mean" }, false],
    ["another unit", {}, { unit: "mm" }, false],
    ["no counts, one source, one wording", { events: null }, { events: null }, true],
    ["no people, one source, one wording", { n: null }, { n: null }, true],
    ["no counts, another source", { events: null }, { events: null, source: "b" }, false],
    ["no counts, another wording", { events: null }, { events: null, definition: "x" }, false],
    ["no counts, another interval", { events: null }, { events: null, interval: null }, false],
  ] as const)("%s", (_name, one, other, repeated) => {
    const kept = withoutRepeats([figure(one), figure({ id: "second", ...other })]);
    expect(kept.kept).toHaveLength(repeated ? 1 : 2);
    expect(kept.leftOut).toEqual(repeated ? [{ finding: "second", why: "the same count as base" }] : []);
  });
});

describe("reviews and the studies inside them", () => {
  const review = (changes: Partial<Figure>) =>
    figure({ id: "review", design: "meta-analysis", studies: 12, ...changes });

  it("the review stands for the studies", () => {
    const kept = withoutDoubleCounting([figure({}), review({})]);
    expect(kept.kept.map(({ id }) => id)).toEqual(["review"]);
    expect(kept.leftOut).toEqual([
      { finding: "base", why: "may already be counted in review, which gathers such studies" },
    ]);
    expect(gathers(review({}))).toBe(true);
    expect(gathers(figure({ design: "systematic-review" }))).toBe(true);
    expect(gathers(figure({}))).toBe(false);
  });

  it("unless it is less sure than the surest of them", () => {
    const kept = withoutDoubleCounting([
      figure({}),
      figure({ id: "other", certainty: "low" }),
      review({ certainty: "low" }),
    ]);
    expect(kept.kept.map(({ id }) => id)).toEqual(["base", "other"]);
    expect(kept.leftOut).toEqual([
      {
        finding: "review",
        why: "gathers studies, is less sure than the studies themselves, and may hold them",
      },
    ]);
  });

  it.each([
    ["surer", { certainty: "low" }, { certainty: "moderate" }],
    ["of more studies", { studies: 12 }, { studies: 13 }],
    [
      "of more studies in the whole review",
      { studies: null, reviewStudies: 12 },
      { studies: null, reviewStudies: 13 },
    ],
    ["of more people", { n: 100 }, { n: 101 }],
    ["of more people in the whole review", { n: null, reviewPeople: 5 }, { n: null, reviewPeople: 6 }],
  ] as const)("of two reviews the one %s is kept", (_name, lesser, better) => {
    const pair = [review({ id: "lesser", ...lesser }), review({ id: "better", ...better })];
    for (const order of [pair, [...pair].reverse()]) {
      const kept = withoutDoubleCounting(order);
      expect(kept.kept.map(({ id }) => id)).toEqual(["better"]);
      expect(kept.leftOut).toEqual([
        { finding: "lesser", why: "may already be counted in better, which gathers more or surer studies" },
      ]);
    }
  });

  it("the newest year of a series stands for the older ones", () => {
    const kept = withoutDoubleCounting([figure({}), figure({ id: "new", latest: true })]);
    expect(kept.kept.map(({ id }) => id)).toEqual(["new"]);
    expect(kept.leftOut).toEqual([{ finding: "base", why: "an older year of the same series" }]);
  });

  it("studies alone are all kept", () => {
    expect(withoutDoubleCounting([figure({}), figure({ id: "other" })])).toMatchObject({ leftOut: [] });
  });
});

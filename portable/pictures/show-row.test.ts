import { describe, expect, it } from "vitest";
import { certaintyDots, certaintyWords } from "./certainty-words.ts";
import type { Figure } from "./figure.ts";
import { type Entry, showRow } from "./show-row.ts";
import { headline, type Shown } from "./shown.ts";
import { durationWords, followUpWords } from "./time-words.ts";

const benefit: Figure = {
  kind: "benefit",
  direction: "more-is-better",
  measure: "proportion",
  unit: null,
  centre: 0.665,
  interval: [0.605, 0.722],
  prediction: null,
  range: null,
  followUpWeeks: 32,
  people: 258,
  studies: 1,
  certainty: "high",
  indirect: false,
  unknown: false,
  because: "one trial",
};
const harm: Figure = { ...benefit, kind: "harm", direction: "less-is-better" };

const one = (figure: Figure, against: string | null = null, of?: 100 | 10_000): Shown => {
  const [shown] = showRow([{ figure, against }], of).shown;
  if (!shown) throw new Error("nothing shown");
  return shown;
};
const spoken = (figure: Figure, against: string | null = null): string => {
  const shown = one(figure, against);
  return "span" in shown && shown.span !== "" ? `${headline(shown)}; ${shown.span}` : headline(shown);
};

describe("odds", () => {
  it("are about N of 100 over a time", () => {
    expect(spoken(benefit)).toBe("about 66 of 100 over 7 months; between 60 and 72");
    expect(spoken({ ...harm, centre: 0.041, interval: [0.031, 0.06], followUpWeeks: 4.3 })).toBe(
      "about 5 of 100 over 4 weeks; between 4 and 6",
    );
  });

  it("say so when no time is stated", () => {
    expect(spoken({ ...benefit, followUpWeeks: null })).toBe(
      "about 66 of 100, time not stated; between 60 and 72",
    );
  });

  it("say the span when several times were taken together", () => {
    expect(spoken({ ...benefit, followUpWeeks: null, followUpSpan: [26, 657] })).toContain(
      "over 6 months to 12.6 years",
    );
    expect(spoken({ ...benefit, followUpWeeks: null, followUpSpan: [26, 26] })).toContain("over 6 months;");
  });

  it("turn no events into fewer than N, never 0", () => {
    expect(spoken({ ...harm, centre: 0, interval: [0, 0.0268], people: 136, followUpWeeks: null })).toBe(
      "fewer than 3 of 100, time not stated; none were seen among 136 people",
    );
    expect(spoken({ ...harm, centre: 0, interval: [0, 0.0037], people: 987, followUpWeeks: null })).toBe(
      "fewer than 38 of 10,000, time not stated; none were seen among 987 people",
    );
  });

  it("say truly fewer when the bound is a whole number", () => {
    expect(spoken({ ...harm, centre: 0, interval: [0, 0.02] })).toContain("fewer than 3 of 100");
  });

  it("are not known when nothing was seen and no bound can be given", () => {
    expect(one({ ...harm, centre: 0, interval: null, because: "nobody counted" })).toEqual({
      kind: "not-known",
      because: "nobody counted",
    });
  });

  it("widen the whole row to 10,000 when one is rare", () => {
    const { of, shown } = showRow([
      { figure: { ...harm, centre: 0.0051, interval: [0.0016, 0.0119] }, against: null },
      { figure: { ...harm, centre: 0.265, interval: null }, against: null },
    ]);
    expect(of).toBe(10_000);
    expect(shown.map(headline)).toEqual([
      "about 51 of 10,000 over 7 months",
      "about 2,650 of 10,000 over 7 months",
    ]);
  });

  it("never show a rare harm as 0, nor a rare benefit as 1", () => {
    expect(spoken({ ...harm, centre: 0.00004, interval: null })).toBe("up to 1 of 10,000 over 7 months");
    expect(spoken({ ...benefit, centre: 0.00004, interval: null })).toBe(
      "fewer than 1 of 10,000 over 7 months",
    );
  });

  it("say up to 1 only while the upper bound allows it", () => {
    const rare: Figure = { ...harm, measure: "rate", unit: "per 10,000 operations", followUpWeeks: null };
    expect(spoken({ ...rare, centre: 0.2, interval: [0.11, 0.37] })).toBe(
      "up to 1 of 10,000 operations, time not stated",
    );
    expect(spoken({ ...rare, centre: 0.45, interval: [0.2, 1.4] })).toBe(
      "about 1 of 10,000 operations, time not stated; between 1 and 2",
    );
  });

  it("name what was counted when it is not people", () => {
    expect(
      spoken({ ...harm, unit: "per syringe", centre: 0.0002, interval: null, followUpWeeks: null }),
    ).toBe("about 2 of 10,000 syringes, time not stated");
  });

  it("show a span of findings as a span", () => {
    const span: Figure = { ...harm, measure: "range", centre: null, interval: null, range: [0, 0.109] };
    expect(spoken(span)).toBe(
      "up to 11 of 100 over 7 months; the highest that was found, or not ruled out where none were seen",
    );
    expect(spoken({ ...span, range: [0.03, 0.24] })).toBe(
      "3 to 24 of 100 over 7 months; the lowest and the highest that was found",
    );
  });

  it("carry what must stand beside them", () => {
    const shown = one({ ...harm, indirect: true, interval: null });
    expect(shown).toMatchObject({
      notes: ["counted for another concern or another treatment", "nobody stated a margin of error"],
    });
    expect(one({ ...benefit, prediction: benefit.interval })).toMatchObject({ notes: [] });
    expect(one({ ...benefit, prediction: [0.4, 0.86] })).toMatchObject({
      notes: ["in a clinic like the ones studied: between 40 and 86"],
    });
  });

  it("leave an unknown unknown, with its reason", () => {
    expect(one({ ...harm, unknown: true, centre: null, interval: null, because: "no study" })).toEqual({
      kind: "not-known",
      because: "no study",
    });
  });
});

describe("amounts", () => {
  const amount = (extra: Partial<Figure>): Figure => ({ ...benefit, interval: null, ...extra });

  it("say a ratio as times as likely, and against what", () => {
    const ratio = amount({ ...harm, measure: "risk-ratio", centre: 3.04, interval: [1.49, 6.21] });
    expect(spoken(ratio, "plain microneedling")).toBe(
      "3.04 times as likely, compared with plain microneedling, after 7 months; between 1.49 and 6.21",
    );
    expect(spoken(amount({ measure: "odds-ratio", centre: 2.97 }), null)).toContain(
      "times the odds, compared with what is not stated (odds are not the same as chances)",
    );
  });

  it("say a difference with its unit and its way", () => {
    expect(
      spoken(amount({ measure: "mean-difference", unit: "points", centre: 48 }), "before treatment"),
    ).toBe("48 points more, compared with before treatment, after 7 months");
    expect(
      spoken(amount({ measure: "mean-difference", unit: "mm", centre: -3.42, interval: [-4.5, -2.34] })),
    ).toBe("3.42 mm less, compared with what is not stated, after 7 months; between 4.5 and 2.34");
  });

  it("explain a unit whose name does not say what it counts", () => {
    const lives: Figure = { ...benefit, measure: "mean", unit: "DLQI points", centre: 3.5, interval: null };
    const note = "DLQI points count how much a skin problem weighs on life, from 0 to 30";
    expect(one(lives)).toMatchObject({ notes: expect.arrayContaining([note]) });
    expect(one({ ...lives, unit: "points" })).not.toMatchObject({ notes: expect.arrayContaining([note]) });
  });

  it("say of one value found twice that it is this value, not a span", () => {
    const days: Figure = { ...benefit, kind: "practical", measure: "range", unit: "days", centre: null };
    const none = { ...days, interval: null, range: [0, 0] as [number, number] };
    expect(one(none)).toMatchObject({ number: "0", span: "" });
    expect(one({ ...none, range: [0, 2] })).toMatchObject({
      span: "the lowest and the highest that was found",
    });
  });

  it("keep the signs when an interval holds both", () => {
    const shown = one(
      amount({ measure: "mean-difference", unit: "SD", centre: 0.66, interval: [-0.1, 1.42] }),
    );
    expect(shown).toMatchObject({ span: "between −0.1 and 1.42" });
  });

  it("never show a bare percentage", () => {
    for (const unit of ["percent", "percent reduction", "percentage points", "fraction improvement"]) {
      const centre = unit.startsWith("fraction") ? 0.41 : 41;
      expect(spoken(amount({ measure: "mean", unit, centre, followUpWeeks: null }))).toBe(
        "41 parts of 100, on average, time not stated",
      );
    }
  });

  it("say that a part of 100 is that of every year", () => {
    const more = amount({
      measure: "mean-difference",
      unit: "percent a year",
      centre: 1.7,
      followUpWeeks: null,
    });
    expect(spoken(more, "people a year younger")).toContain(
      "1.7 parts of 100 a year more, compared with people a year younger",
    );
    const curve = amount({ measure: "mean", unit: "percent of curvature a year", centre: 0.48 });
    expect(spoken(curve)).toContain("0.48 parts of 100 a year, on average");
  });

  it("turn weeks into months and years", () => {
    const lasts = amount({ kind: "practical", measure: "median", unit: "weeks", centre: 17.1 });
    expect(spoken(lasts)).toBe("3.9 months, half had more and half had less");
    expect(spoken(amount({ measure: "range", unit: "weeks", centre: null, range: [26, 52] }))).toBe(
      "6 to 12 months",
    );
  });

  it("share one line when they count the same", () => {
    const days: Entry[] = [
      {
        figure: amount({
          kind: "practical",
          direction: "less-is-better",
          measure: "range",
          unit: "days",
          centre: null,
          range: [3, 10],
        }),
        against: null,
      },
      {
        figure: amount({
          kind: "practical",
          direction: "less-is-better",
          measure: "range",
          unit: "days",
          centre: null,
          range: [5, 14],
        }),
        against: null,
      },
      { figure: amount({ measure: "mean", unit: "points", centre: 80.7 }), against: null },
    ];
    const domains = showRow(days).shown.map((shown) => shown.kind === "amount" && shown.bar.domain);
    expect(domains).toEqual([
      [0, 14],
      [0, 14],
      [0, 80.7],
    ]);
  });

  it("keep points of different scales on lines of their own", () => {
    const points = [80, 3].map((centre) => ({
      figure: amount({ measure: "mean", unit: "points", centre }),
      against: null,
    }));
    expect(showRow(points).shown.map((shown) => shown.kind === "amount" && shown.bar.domain)).toEqual([
      [0, 80],
      [0, 3],
    ]);
  });

  it("draw a ratio that touches 0 on a plain line", () => {
    expect(one(amount({ measure: "risk-ratio", centre: 0.5, interval: [0, 2] }))).toMatchObject({
      bar: { scale: "plain" },
    });
  });

  it("are words only when there is a direction but no figure", () => {
    expect(
      one(amount({ measure: "range", centre: null, because: "surgery seemed to last longer" })),
    ).toMatchObject({
      kind: "words-only",
      because: "surgery seemed to last longer",
    });
  });
});

describe("times", () => {
  it.each([
    [0, "straight away"],
    [0.43, "3 days"],
    [1, "1 week"],
    [4.3, "4 weeks"],
    [8.9, "9 weeks"],
    [9, "2 months"],
    [12.9, "3 months"],
    [52, "12 months"],
    [104, "2 years"],
    [211, "4 years"],
    [286, "5.5 years"],
    [null, "time not stated"],
  ])("%s weeks read %s", (weeks, words) => {
    expect(followUpWords(weeks)).toBe(words);
  });

  it("refuse what is no time", () => {
    expect(() => followUpWords(-1)).toThrow(
      "invalid weeks; below 0 or not finite: -1. Give null when it is not known.",
    );
  });

  it("round how long something lasts to the cautious side", () => {
    expect(durationWords([25.7], "down")).toEqual({ number: "5.9", unit: "months" });
    expect(durationWords([52], "down")).toEqual({ number: "12", unit: "months" });
    expect(durationWords([621], "down")).toEqual({ number: "11.9", unit: "years" });
    expect(durationWords([1], "up")).toEqual({ number: "1", unit: "week" });
  });
});

describe("certainty", () => {
  it("has words and four dots", () => {
    expect(certaintyWords("very-low")).toEqual({ words: "a guess from weak studies", filled: 1 });
    expect(certaintyWords(null).words).toBe("how sure is not stated");
    expect(certaintyDots(2)).toBe("●●○○");
  });
});

import { describe, expect, it } from "vitest";
import type { Option } from "../options/index.ts";
import { headline } from "../pictures/index.ts";
import { cellLine } from "./cell-words.ts";
import { compare } from "./comparison.ts";
import { exampleAnswer, exampleEvidence, finding, option, outcome } from "./example-for-tests.ts";
import type { Cell, Comparison, Row } from "./table.ts";

const evidence = exampleEvidence();
const pair = ["filler", "facelift"];
const side = (scale: "row" | "table" = "row"): Comparison =>
  compare(exampleAnswer(), "jowls", pair, evidence, scale);
const row = (id: string, of = side()): Row => {
  const found = of.rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const cell = (id: string, at: number, of = side()): Cell => {
  const found = row(id, of).cells[at];
  if (!found) throw new Error(`no cell ${at}`);
  return found;
};
const spoken = (of: Cell): string | null => of.shown && headline(of.shown);

describe("a comparison", () => {
  it("sets waiting last, whatever was chosen", () => {
    const columns = compare(
      exampleAnswer(),
      "jowls",
      ["no-treatment", "facelift", "nothing-we-know"],
      evidence,
    ).columns;
    expect(columns.map(({ treatment, side: way }) => [treatment, way])).toEqual([
      ["facelift", "with surgery"],
      ["no-treatment", "waiting"],
    ]);
  });

  it("keeps a closed option visible, with its verdict", () => {
    expect(side().columns.map(({ verdict }) => verdict)).toEqual(["open", "closed", "open"]);
  });

  it("shows the same benefit for each option and for waiting", () => {
    expect(row("response").cells.map(spoken)).toEqual([
      "about 66 of 100 over 3 months",
      "about 90 of 100 over 3 months",
      "about 22 of 100 over 3 months",
    ]);
  });

  it("names the arm that stands for waiting", () => {
    expect(cell("response", 2).arm).toBe("a dummy treatment (placebo)");
  });

  it("names no arm where the study was of waiting itself", () => {
    const left = exampleEvidence([
      finding("left-alone", {
        treatment: "no-treatment",
        comparator: { treatment: "younger people", kind: "other-group" },
      }),
    ]);
    const waiting = option("no-treatment", {
      outcomes: [outcome("response", { comparator: "younger people", findings: ["left-alone"] })],
    });
    const compared = compare(exampleAnswer({ options: [waiting] }), "jowls", [], left);
    expect(cell("response", 0, compared).arm).toBeNull();
  });

  it("speaks of the start, not of treatment, where nobody was treated", () => {
    const said = (treatment: string) => {
      const change = finding("change", {
        treatment,
        comparator: { treatment: "baseline", kind: "baseline" },
      });
      const grown = outcome("response", {
        measure: "mean-difference",
        unit: "mm",
        centre: 1.4,
        interval: null,
        comparator: "baseline",
        findings: ["change"],
      });
      const answer = exampleAnswer({ options: [option(treatment, { outcomes: [grown] })] });
      return spoken(cell("response", 0, compare(answer, "jowls", [treatment], exampleEvidence([change]))));
    };
    expect(said("no-treatment")).toContain("1.4 mm more, compared with the start");
    expect(said("facelift")).toContain("1.4 mm more, compared with before treatment");
  });

  it("says not known where nobody counted, never nothing", () => {
    const missing = cell("adverse:bruising", 1);
    expect(missing.shown).toEqual({
      kind: "not-known",
      because: "No study that we hold counted this for facelift.",
    });
  });

  it("says so where somebody looked for a figure and found none", () => {
    const looked = exampleEvidence();
    looked.rows.searched.push({
      id: "jowls-facelift-harm",
      concern: "jowls",
      treatment: "facelift",
      kind: "harm",
      outcome: "adverse:bruising",
      words: ["facelift bruising"],
      where: "a made-up collection",
      on: "2026-11-24",
    });
    const compared = compare(exampleAnswer(), "jowls", pair, looked);
    expect(cell("adverse:bruising", 1, compared)).toMatchObject({
      shown: { kind: "not-known", because: "We looked and found no study that counted this." },
      searched: { id: "jowls-facelift-harm" },
    });
    expect(cell("adverse:nerve-injury-permanent", 0, compared).searched).toBeNull();
  });

  it("does not charge waiting with the harms of a treatment", () => {
    expect(cell("adverse:bruising", 2)).toMatchObject({
      shown: null,
      text: "Does not apply: it comes from being treated.",
    });
  });

  it("gives each row its own denominator on a page, and one to the whole table in the brief", () => {
    expect(row("adverse:bruising").of).toBe(100);
    expect(row("adverse:nerve-injury-permanent").of).toBe(10_000);
    const brief = side("table");
    expect(brief.rows.filter(({ kind }) => kind === "harm").map(({ of }) => of)).toEqual([10_000, 10_000]);
    expect(spoken(cell("adverse:bruising", 0, brief))).toBe("about 2,650 of 10,000 over 3 months");
    expect(row("response", brief).of).toBe(100);
  });

  it("puts grave harms before the others", () => {
    expect(
      side()
        .rows.filter(({ kind }) => kind === "harm")
        .map(({ id }) => id),
    ).toEqual(["adverse:nerve-injury-permanent", "adverse:bruising"]);
  });

  it("lets no figure for waiting soothe under an alarm", () => {
    const { options } = exampleAnswer();
    const alarmed = (verdict: Option["verdict"]): readonly string[] =>
      cell(
        "response",
        2,
        compare(
          exampleAnswer({
            options: options.map((one) => (one.treatment === "no-treatment" ? { ...one, verdict } : one)),
          }),
          "jowls",
          pair,
          evidence,
        ),
      ).also;
    const words = "you told us of a warning sign: this figure does not say what waiting means for you";
    expect(alarmed("specialist-first")).toContain(words);
    expect(alarmed("closed")).toContain(words);
    expect(alarmed("ask")).not.toContain(words);
  });

  it("warns when waiting was counted in a study of something else", () => {
    const other = exampleEvidence([
      finding("filler-response"),
      finding("needling-response", { treatment: "cream" }),
    ]);
    const answer = exampleAnswer();
    const waiting = answer.options.at(-1);
    const changed = {
      ...answer,
      options: [
        ...answer.options.slice(0, -1),
        {
          ...option("no-treatment"),
          ...waiting,
          outcomes: [outcome("response", { findings: ["needling-response"] })],
        },
      ],
    };
    const compared = compare(changed, "jowls", pair, other);
    expect(cell("response", 2, compared).also).toEqual([
      "from a study of cream: do not compare it with the figures beside it",
    ]);
    expect(cell("response", 2).also).toEqual([]);
  });

  it("tells each of several figures that count in their own ways", () => {
    const two = exampleEvidence([
      finding("one-grade", { definition: "one grade", value: 0.665 }),
      finding("two-grades", { definition: "two grades", value: 0.186 }),
    ]);
    const answer = exampleAnswer({
      options: [
        option("filler", {
          outcomes: [
            outcome("response", {
              centre: null,
              interval: null,
              range: [0.186, 0.665],
              findings: ["one-grade", "two-grades"],
            }),
          ],
        }),
      ],
    });
    const listed = cell("response", 0, compare(answer, "jowls", ["filler"], two));
    expect(cellLine(listed)).toContain("18 to 66 of 100 over 3 months");
    expect(listed.counted).toEqual([
      "about 66 of 100 over 3 months: one grade",
      "about 18 of 100 over 3 months: two grades",
    ]);
  });

  it("tells a finding of nobody among them with how many were looked at, never as 0 of 100", () => {
    const two = exampleEvidence([
      finding("some", { outcome: "adverse:any", definition: "burns", value: 0.02 }),
      finding("none", { outcome: "adverse:any", definition: "any burn", value: 0, events: 0, n: 31 }),
      finding("none-of-many", {
        outcome: "adverse:any",
        definition: "no burn",
        value: 0,
        denominator: "whole-review",
      }),
    ]);
    const spanned = outcome("adverse:any", {
      kind: "harm",
      centre: null,
      interval: null,
      range: [0, 0.092],
      findings: ["some", "none", "none-of-many"],
    });
    const answer = exampleAnswer({ options: [option("filler", { outcomes: [spanned] })] });
    expect(cell("adverse:any", 0, compare(answer, "jowls", ["filler"], two)).counted).toEqual([
      "about 2 of 100 over 3 months: burns",
      "none were seen among 31 people: any burn",
      "none were seen: no burn",
    ]);
  });

  it("tells what was said without a figure", () => {
    const warning = exampleEvidence([
      finding("warning", { outcome: "adverse:any", value: null, definition: "reports of burns" }),
    ]);
    const answer = exampleAnswer({
      options: [
        option("filler", {
          outcomes: [
            outcome("adverse:any", {
              kind: "harm",
              unknown: true,
              centre: null,
              interval: null,
              findings: [],
              leftOut: [{ finding: "warning", why: "no figure" }],
            }),
          ],
        }),
      ],
    });
    const unknown = cell("adverse:any", 0, compare(answer, "jowls", ["filler"], warning));
    expect(unknown.shown?.kind).toBe("not-known");
    expect(unknown.also).toEqual(["Said without a figure: reports of burns"]);
  });
});

describe("what it takes", () => {
  it("draws the days off on one line", () => {
    expect(row("downtimeDays").cells.map(spoken)).toEqual(["3 to 10 days", "3 to 10 days", null]);
    expect(cell("downtimeDays", 0).sources).toEqual(["paper-b"]);
  });

  it("says what nobody has a source for", () => {
    expect(cell("whoUsually", 0)).toMatchObject({
      text: "plastic surgeon",
      doubt: "nobody has seen a source for this yet",
    });
    expect(cell("resultLasts", 0).shown).toEqual({
      kind: "not-known",
      because: "We found no source that says.",
    });
  });

  it("puts a figure that was counted before what is said elsewhere", () => {
    const answer = exampleAnswer({
      options: [
        option("filler", {
          outcomes: [
            outcome("duration", {
              kind: "practical",
              measure: "median",
              unit: "weeks",
              centre: 17.1,
              interval: null,
            }),
          ],
        }),
      ],
    });
    const lasting = cell("resultLasts", 0, compare(answer, "jowls", ["filler"], evidence));
    expect(spoken(lasting)).toBe("4 months, half had more and half had less");
    expect(compare(answer, "jowls", ["filler"], evidence).rows.map(({ id }) => id)).not.toContain("duration");
  });

  it("shows where and when a cost was asked for", () => {
    const paid = exampleEvidence([
      finding("fee", { outcome: "cost", population: "US, 2024, surgeon's fee alone" }),
    ]);
    const answer = exampleAnswer({
      options: [
        option("filler", {
          outcomes: [
            outcome("cost", {
              kind: "practical",
              measure: "mean",
              unit: "USD",
              centre: 11395,
              interval: null,
              indirect: true,
              findings: ["fee"],
            }),
          ],
        }),
      ],
    });
    const line = cellLine(cell("cost", 0, compare(answer, "jowls", ["filler"], paid)));
    expect(line).toContain("11,395 USD, on average");
    expect(line).toContain("US, 2024, surgeon's fee alone");
    expect(line).not.toContain("something else");
  });
});

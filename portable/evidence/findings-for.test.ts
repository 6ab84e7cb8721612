import { describe, expect, it } from "vitest";
import { type EvidenceRows, indexEvidence } from "./evidence.ts";
import type { Finding, Outcome } from "./finding.ts";
import { findingsFor, givesFigure } from "./findings-for.ts";

const finding = (id: string, concern: string, outcome: string, more: Partial<Finding> = {}): Finding => ({
  id,
  concern,
  treatment: "filler",
  outcome,
  measure: "proportion",
  value: 0.1,
  interval: null,
  range: null,
  events: null,
  n: null,
  sd: null,
  unit: null,
  comparator: null,
  definition: id,
  followUpWeeks: null,
  design: "cohort",
  studies: null,
  denominator: "not-stated",
  population: "adults",
  source: "paper",
  seenIn: "abstract",
  certainty: "low",
  certaintyWhy: "one clinic",
  ...more,
});

const outcome = (id: string, kind: Outcome["kind"]): Outcome => ({
  id,
  name: id,
  kind,
  direction: "less-is-better",
  unit: null,
});

function evidenceOf(findings: Finding[]) {
  const rows = {
    sources: [],
    outcomes: [
      outcome("response", "benefit"),
      outcome("downtime", "practical"),
      outcome("adverse:lumps", "harm"),
      outcome("adverse:blindness", "harm"),
      outcome("adverse:share-of-cases", "context"),
    ],
    findings,
    burden: [finding("burden", "lips", "response")],
    searched: [],
    concerns: [],
    concernGroups: [{ id: "any-face", name: "Any", covers: ["lips", "nose"] }],
    treatments: [],
    treatmentGroups: [{ id: "any-filler", name: "Any filler", covers: ["filler"] }],
    facts: [],
    medicines: [],
    rules: [],
    redFlags: [],
    emergency: [],
    corrections: [],
    qualifications: {} as EvidenceRows["qualifications"],
  } satisfies EvidenceRows;
  return indexEvidence(rows);
}

const found = (findings: Finding[], ask: Partial<Parameters<typeof findingsFor>[1]> = {}) =>
  findingsFor(evidenceOf(findings), { concern: "lips", treatment: "filler", ...ask }).map((one) => [
    one.finding.id,
    one.indirect,
    one.from,
  ]);

describe("findingsFor", () => {
  it("gives a concern's own findings as they are", () => {
    expect(found([finding("own", "lips", "response")])).toEqual([["own", false, "lips"]]);
  });

  it("marks the findings of groups of concerns and of treatments as indirect", () => {
    const rows = [
      finding("face", "any-face", "response"),
      finding("kind", "lips", "response", { treatment: "any-filler" }),
    ];
    expect(found(rows)).toEqual([
      ["face", true, "any-face"],
      ["kind", true, "any-filler"],
    ]);
  });

  it("borrows a harm counted elsewhere, marked indirect, and never a benefit or a practical matter", () => {
    const rows = [
      finding("nose-blind", "nose", "adverse:blindness"),
      finding("nose-better", "nose", "response"),
      finding("nose-days", "nose", "downtime"),
    ];
    expect(found(rows)).toEqual([["nose-blind", true, "nose"]]);
  });

  it("never borrows what came of waiting with something else", () => {
    const rows = [finding("mark-cancer", "nose", "adverse:lumps", { treatment: "no-treatment" })];
    expect(found(rows, { treatment: "no-treatment" })).toEqual([]);
    expect(found(rows, { treatment: "no-treatment", concern: "nose" })).toHaveLength(1);
  });

  it("never borrows a share among victims", () => {
    expect(found([finding("cases", "nose", "adverse:share-of-cases")])).toEqual([]);
  });

  it("borrows a harm only where the concern has no figure of its own for it", () => {
    const rows = [
      finding("own-lumps", "lips", "adverse:lumps"),
      finding("nose-lumps", "nose", "adverse:lumps"),
      finding("nose-blind", "nose", "adverse:blindness"),
    ];
    expect(found(rows)).toEqual([
      ["own-lumps", false, "lips"],
      ["nose-blind", true, "nose"],
    ]);
  });

  it("still borrows when the own finding is doubtful or gives a direction only", () => {
    for (const own of [{ doubt: "no denominator" }, { value: null }]) {
      const rows = [finding("own", "lips", "adverse:lumps", own), finding("nose", "nose", "adverse:lumps")];
      expect(found(rows)).toEqual([
        ["own", false, "lips"],
        ["nose", true, "nose"],
      ]);
    }
  });

  it("borrows nothing counted for another treatment or for a group of treatments", () => {
    const rows = [
      finding("other", "nose", "adverse:blindness", { treatment: "fat" }),
      finding("kind", "nose", "adverse:blindness", { treatment: "any-filler" }),
    ];
    expect(found(rows).map(([id]) => id)).not.toContain("other");
    expect(found([rows[0] as Finding])).toEqual([]);
  });

  it("counts one survey's figure once though it is entered for every place of the face", () => {
    const same = { definition: "1 per 6,410 syringes", source: "survey" };
    const rows = [
      finding("nose", "nose", "adverse:blindness", same),
      finding("chin", "chin", "adverse:blindness", same),
      finding("chin-other", "chin", "adverse:blindness", { ...same, value: 0.2 }),
    ];
    expect(found(rows).map(([id]) => id)).toEqual(["nose", "chin-other"]);
  });

  it("leaves out a figure recorded twice, and keeps burden apart", () => {
    expect(
      found([finding("own", "lips", "response"), finding("twice", "lips", "response", { sameAs: "own" })]),
    ).toEqual([["own", false, "lips"]]);
  });

  it("answers for one outcome when asked for one", () => {
    const rows = [finding("own", "lips", "response"), finding("lumps", "lips", "adverse:lumps")];
    expect(found(rows, { outcome: "adverse:lumps" })).toEqual([["lumps", false, "lips"]]);
  });
});

describe("givesFigure", () => {
  it("is true of a value or a range that is not doubtful", () => {
    expect(givesFigure(finding("a", "lips", "response"))).toBe(true);
    expect(
      givesFigure(finding("a", "lips", "response", { value: null, range: { low: 1, high: null } })),
    ).toBe(true);
    expect(givesFigure(finding("a", "lips", "response", { value: null }))).toBe(false);
    expect(givesFigure(finding("a", "lips", "response", { doubt: "x" }))).toBe(false);
  });
});

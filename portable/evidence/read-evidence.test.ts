import { describe, expect, it } from "vitest";
import { readEvidence } from "./read-evidence.ts";
import { filesOf, type SmallData, smallData } from "./small-data.ts";

/** Every fault of the small data after one change, as lines. */
function faultsAfter(change: (data: SmallData) => void): string[] {
  const data = smallData();
  change(data);
  return readEvidence(filesOf(data)).faults.map(
    (f) => `${f.where}: ${f.rule}; found ${f.found}. ${f.remedy}`,
  );
}

describe("readEvidence", () => {
  it("takes data without a fault, and gives every row", () => {
    const { rows, faults } = readEvidence(filesOf(smallData()));
    expect(faults).toEqual([]);
    expect(rows?.findings.map((row) => row.id)).toEqual(["lips-filler-lumps"]);
    expect(rows?.burden).toHaveLength(1);
    expect(rows?.concernGroups).toHaveLength(1);
    expect(rows?.treatments).toHaveLength(2);
    expect(rows?.medicines).toHaveLength(1);
    expect(rows?.qualifications.boards).toHaveLength(1);
  });

  it("reports every fault at once, not the first", () => {
    const faults = faultsAfter((data) => {
      data.finding.value = 1.2;
      data.concern.options = ["filer"];
      delete data.rule.urgency;
    });
    expect(faults.some((line) => line.includes("a proportion lies in [0, 1]; found 1.2"))).toBe(true);
    expect(faults.some((line) => line.includes("unknown treatment; found filer"))).toBe(true);
    expect(faults.some((line) => line.includes("sore.urgency"))).toBe(true);
  });

  it("counts a missing folder as a fault and says what it costs", () => {
    const files = filesOf(smallData());
    files.delete("rules/all.json");
    const { faults } = readEvidence(files);
    expect(faults).toContainEqual(
      expect.objectContaining({
        where: "rules/",
        rule: "folder missing",
        remedy: expect.stringContaining("data/rules/"),
      }),
    );
  });

  it("gives no rows when a folder that no row can stand in for is missing", () => {
    expect(readEvidence(new Map()).rows).toBeNull();
    expect(readEvidence(new Map()).faults.length).toBeGreaterThan(10);
  });

  it("refuses a folder that no room reads, and lets the folders of other rooms be", () => {
    const files = filesOf(smallData());
    files.set("anatomy/nerves.json", [{ anything: true }]);
    expect(readEvidence(files).faults).toEqual([]);
    files.set("findingz/lips.json", []);
    expect(readEvidence(files).faults[0]).toMatchObject({
      where: "findingz/lips.json",
      found: "the folder findingz",
    });
  });

  const refusals: [string, (data: SmallData) => void, RegExp][] = [
    [
      "a row that misses a field",
      (d) => delete d.finding.source,
      /lips-filler-lumps\.source: .*found nothing\. Give a string/,
    ],
    ["a field nobody knows", (d) => (d.finding.sauce = "x"), /Take out sauce/],
    [
      "a word off the list",
      (d) => (d.finding.measure = "guess"),
      /lips-filler-lumps\.measure: .*found "guess"\. Give one of proportion/,
    ],
    [
      "a condition of no known form",
      (d) => (d.rule.when = { sometimes: true }),
      /rules\/all\.json#sore\.when: /,
    ],
    [
      "a negative follow-up",
      (d) => (d.finding.followUpWeeks = -1),
      /followUpWeeks: .*found -1\. Give a value not below 0/,
    ],
    [
      "a finding without a source",
      (d) => (d.finding.source = "nobody"),
      /lips-filler-lumps\.source: unknown source; found nobody/,
    ],
    [
      "an unknown concern",
      (d) => (d.finding.concern = "thin-hair"),
      /\.concern: unknown concern or group; found thin-hair/,
    ],
    [
      "an unknown treatment of a finding",
      (d) => (d.finding.treatment = "magic"),
      /\.treatment: unknown treatment or group; found magic/,
    ],
    [
      "an unknown outcome",
      (d) => (d.finding.outcome = "adverse:bumps"),
      /\.outcome: unknown outcome; found adverse:bumps/,
    ],
    [
      "an unknown option of a concern",
      (d) => (d.concern.options = ["magic"]),
      /thin-lips\.options: unknown treatment; found magic/,
    ],
    [
      "an unknown rule behind a reason to see a doctor",
      (d) => (d.concern.seeDoctorFirstIf = [{ text: "x", rules: ["no-rule"] }]),
      /unknown rule; found no-rule/,
    ],
    [
      "an unknown member of a concern group",
      (d) => (d.concernGroup.covers = ["thin-hair"]),
      /covers: unknown concern; found thin-hair/,
    ],
    [
      "an unknown member of a treatment group",
      (d) => (d.treatmentGroup.covers = ["magic"]),
      /covers: unknown treatment; found magic/,
    ],
    [
      "an unknown red flag of a rule",
      (d) => (d.rule.redFlag = "rf-none"),
      /sore\.redFlag: unknown red flag; found rf-none/,
    ],
    [
      "an unknown treatment of a rule",
      (d) => (d.rule.appliesTo = ["magic"]),
      /sore\.appliesTo: unknown treatment or group; found magic/,
    ],
    [
      "an unknown way out of a rule",
      (d) => (d.rule.leadsTo = ["magic"]),
      /sore\.leadsTo: unknown treatment or group; found magic/,
    ],
    [
      "an unknown fact of a medicine",
      (d) => (d.medicine.makesTrue = ["sour"]),
      /makesTrue: unknown fact; found sour/,
    ],
    [
      "an unknown source behind emergency numbers",
      (d) => (d.emergency.sources = ["nobody"]),
      /gb\.json#GB\.sources: unknown source; found nobody/,
    ],
    [
      "an unknown treatment of a family",
      (d) => (d.family.treatments = ["magic"]),
      /families\.fillers\.treatments: unknown treatment; found magic/,
    ],
    [
      "an unknown treatment of a search",
      (d) => (d.searched.treatment = "magic"),
      /thin-lips-waiting-benefit\.treatment: unknown treatment; found magic/,
    ],
    [
      "a search about no option of its concern",
      (d) => {
        d.searched.treatment = "filler";
        d.concern.options = ["no-treatment"];
      },
      /thin-lips-waiting-benefit\.treatment: a search is about an option of its concern.*found filler/,
    ],
    [
      "a search for an outcome of another kind",
      (d) => (d.searched.outcome = "adverse:lumps"),
      /the outcome searched for is of the kind searched for; found adverse:lumps, of the kind harm/,
    ],
    [
      "a search that a figure has overtaken",
      (d) => Object.assign(d.searched, { treatment: "filler", kind: "harm" }),
      /expires with the first figure; found a figure in lips-filler-lumps/,
    ],
    [
      "a search that a doubtful figure has overtaken",
      (d) => {
        Object.assign(d.searched, { treatment: "filler", kind: "harm" });
        d.finding.doubt = "no denominator";
      },
      /expires with the first figure; found a figure in lips-filler-lumps/,
    ],
    ["a search without its words", (d) => (d.searched.words = []), /thin-lips-waiting-benefit\.words: /],
    [
      "an id given twice",
      (d) => (d.treatmentGroup.id = "filler"),
      /a treatment or group has an id of its own; found filler, given already at/,
    ],
    [
      "a finding in the file of another concern",
      (d) => (d.finding.concern = "any-facial-concern"),
      /named for the concern.*any-facial-concern in thin-lips\.json/,
    ],
    [
      "a source that cannot be found again",
      (d) => Object.assign(d.source, { doi: null, pmid: null }),
      /papers\.jsonl#writer-2020-lips: a source has an identifier/,
    ],
    [
      "a proportion above one",
      (d) => Object.assign(d.finding, { value: 10, events: null, interval: null }),
      /value: a proportion lies in \[0, 1\]; found 10/,
    ],
    [
      "a comparator's share above one",
      (d) => (d.finding.comparator = { treatment: "placebo", kind: "placebo", value: 5 }),
      /comparator\.value: a proportion lies in \[0, 1\]; found 5/,
    ],
    [
      "more events than people",
      (d) => (d.finding.events = 101),
      /events: events are at most n; found 101 of 100/,
    ],
    [
      "a share that is not its events of its n",
      (d) => (d.finding.events = 17),
      /value: a share is its events of its n, within rounding; found 0\.1, where 17 of 100 is 0\.1700/,
    ],
    [
      "an interval without its centre",
      (d) => (d.finding.interval = { low: 0.11, high: 0.2 }),
      /interval: an interval holds its centre; found 0\.1 outside/,
    ],
    [
      "an interval turned round",
      (d) => (d.finding.interval = { low: 0.2, high: 0.05 }),
      /interval: ends stand in order/,
    ],
    [
      "a zero without its n",
      (d) =>
        Object.assign(d.finding, {
          value: 0,
          events: null,
          n: null,
          interval: null,
          denominator: "not-stated",
        }),
      /value: a zero says among how many/,
    ],
    [
      "a zero among a whole review",
      (d) => Object.assign(d.finding, { value: 0, events: 0, interval: null, denominator: "whole-review" }),
      /value: a zero says among how many/,
    ],
    [
      "a range with a value",
      (d) =>
        Object.assign(d.finding, {
          measure: "range",
          interval: null,
          events: null,
          range: { low: 0.1, high: 0.2 },
          unit: "proportion",
        }),
      /value: a range has two ends/,
    ],
    [
      "an end of a share above one",
      (d) =>
        Object.assign(d.finding, {
          measure: "range",
          value: null,
          interval: null,
          events: null,
          range: { low: 0.1, high: 2 },
          unit: "proportion",
        }),
      /range\.high: a proportion lies in \[0, 1\]; found 2/,
    ],
    [
      "a range beside another measure",
      (d) => (d.finding.range = { low: 0, high: 1 }),
      /range: only a finding of measure range/,
    ],
    ["a mean without a unit", (d) => (d.burden.unit = null), /lips-score\.unit: a mean has a unit/],
    [
      "a share with a unit",
      (d) => (d.finding.unit = "percent"),
      /unit: a proportion has no unit; found percent/,
    ],
    [
      "a rate that does not say per how many",
      (d) => Object.assign(d.finding, { measure: "rate", unit: "per syringe", events: null }),
      /unit: a rate says per how many of what; found "per syringe"/,
    ],
    [
      "a rate that is not its events of its n",
      (d) =>
        Object.assign(d.finding, {
          measure: "rate",
          unit: "per 1,000 visits",
          value: 10,
          events: 1,
          n: 1000,
          interval: null,
        }),
      /value: a rate is its events of its n/,
    ],
    [
      "a ratio of nothing",
      (d) => Object.assign(d.finding, { measure: "risk-ratio", value: 2, events: null, interval: null }),
      /comparator: a risk-ratio names what it compares with/,
    ],
    [
      "a ratio of zero",
      (d) =>
        Object.assign(d.finding, {
          measure: "odds-ratio",
          value: 0,
          events: null,
          interval: null,
          comparator: { treatment: "x", kind: "active" },
        }),
      /value: an odds-ratio is above zero/,
    ],
    [
      "a correlation above one",
      (d) => Object.assign(d.finding, { measure: "correlation", value: 1.5, events: null, interval: null }),
      /value: a correlation lies in \[-1, 1\]; found 1\.5/,
    ],
    [
      "a count of its own that is not stated",
      (d) => Object.assign(d.finding, { n: null, events: null }),
      /denominator: own stands for a stated n or studies/,
    ],
    [
      "burden without its domain",
      (d) => delete d.burden.domain,
      /lips-score\.domain: a finding of burden names its life domain/,
    ],
    [
      "burden among the findings",
      (d) => Object.assign(d.finding, { outcome: "burden:score" }),
      /findings of burden stand in burden\//,
    ],
    [
      "a harm among the burden",
      (d) => (d.burden.outcome = "adverse:lumps"),
      /burden\/ holds outcomes of the kind burden/,
    ],
    [
      "a share of people with a gain that is better when it is less",
      (d) => {
        d.outcomes.push({
          id: "response",
          name: "A change you would notice",
          kind: "benefit",
          direction: "more-is-better",
          unit: null,
        });
        Object.assign(d.finding, { outcome: "response", direction: "less-is-better" });
      },
      /lips-filler-lumps\.direction: a share of people with a benefit .*found less-is-better\. Count those who gained/,
    ],
    [
      "a repeat of an unknown figure",
      (d) => (d.finding.sameAs = "no-finding"),
      /sameAs: unknown finding; found no-finding/,
    ],
    ["a repeat of itself", (d) => (d.finding.sameAs = "lips-filler-lumps"), /is not itself a repeat/],
    ["an alarm without urgency", (d) => delete d.rule.urgency, /sore\.urgency: an alarm says how soon/],
    ["an alarm without a place to go", (d) => delete d.rule.see, /sore\.see: an alarm says how soon/],
    ["an alarm without anything to do", (d) => delete d.rule.do, /sore\.do: an alarm says how soon/],
    [
      "a deferral without a time",
      (d) => Object.assign(d.rule, { effect: "defer", urgency: undefined }),
      /sore\.deferWeeks: a rule that defers/,
    ],
    ["an urgency that is no alarm's", (d) => (d.rule.effect = "closed"), /only an alarm has an urgency/],
    [
      "a rule on a fact there is not",
      (d) => (d.rule.when = { fact: "sour", op: "==", value: true }),
      /sore\.when: unknown fact; found sour/,
    ],
    [
      "a fact unknown deep inside a condition",
      (d) => (d.redFlag.when = { not: { any: [{ all: [{ fact: "sour", op: "==", value: true }] }] } }),
      /rf-sore\.when: unknown fact; found sour/,
    ],
    [
      "a yes or no compared with a word",
      (d) => (d.rule.when = { fact: "sore", op: "==", value: "yes" }),
      /sore is a boolean; found == "yes"/,
    ],
    [
      "a number compared with a word",
      (d) => (d.rule.when = { fact: "age", op: "<", value: "18" }),
      /age is a number; found < "18"\. Compare it with a number/,
    ],
    [
      "a number out of its bounds",
      (d) => (d.rule.when = { fact: "age", op: ">", value: 400 }),
      /found > 400\. Compare it with a number from 0 to 120/,
    ],
    [
      "a choice that is not offered",
      (d) => (d.rule.when = { fact: "skin", op: "==", value: "green" }),
      /skin is a choice; found == "green"\. Use one of pale/,
    ],
    [
      "a choice put in order",
      (d) => (d.rule.when = { fact: "skin", op: "<", value: "pale" }),
      /its options have no order/,
    ],
    [
      "a list compared as one value",
      (d) => (d.rule.when = { fact: "allergy", op: "==", value: "latex" }),
      /Ask it by includes/,
    ],
    [
      "a list's value that is not offered",
      (d) => (d.rule.when = { fact: "allergy", op: "includes-any", value: ["latex", "lead"] }),
      /not lead/,
    ],
    [
      "a medicine that makes a number true",
      (d) => (d.medicine.makesTrue = ["age"]),
      /a medicine makes true only a yes-or-no fact; found "age"/,
    ],
    [
      "a choice without options",
      (d) => d.facts.push({ id: "tone", type: "choice", question: "Tone?", topic: "skin", remembered: true }),
      /tone\.options: a choice or list has options/,
    ],
    [
      "a correction that no longer holds",
      (d) => (d.finding.n = 99),
      /expired correction; found n of findings\/lips-filler-lumps is 99, not 100/,
    ],
    [
      "a correction of no row",
      (d) => (d.correction.row = "findings/gone"),
      /a correction names a row that is there; found findings\/gone/,
    ],
  ];
  it.each(refusals)("refuses %s", (_name, change, message) => {
    expect(faultsAfter(change)).toContainEqual(expect.stringMatching(message));
  });

  it("refuses two records of one paper, whatever the case of its DOI", () => {
    const files = filesOf(smallData());
    files.set("sources/more.jsonl", [{ ...smallData().source, id: "twin", doi: "10.1000/LIPS", pmid: null }]);
    expect(readEvidence(files).faults).toEqual([
      expect.objectContaining({
        rule: "a paper or label has one record",
        found: expect.stringContaining("10.1000/lips"),
      }),
    ]);
  });

  it("lets a doubtful row stand without what it lacks", () => {
    const doubt = "the source does not say";
    expect(faultsAfter((d) => Object.assign(d.burden, { unit: null, doubt }))).toEqual([]);
    expect(
      faultsAfter((d) =>
        Object.assign(d.finding, {
          value: 0,
          events: null,
          n: null,
          interval: null,
          denominator: "not-stated",
          doubt,
        }),
      ).filter((line) => line.includes("zero")),
    ).toEqual([]);
  });

  it("takes a numeric choice in order, and an absent field for null in a correction", () => {
    const grade = { value: 3, label: "Three" };
    expect(
      faultsAfter((d) => {
        d.facts.push({
          id: "tone",
          type: "choice",
          options: [grade],
          question: "?",
          topic: "skin",
          remembered: true,
        });
        d.rule.when = { fact: "tone", op: ">=", value: 3 };
        Object.assign(d.correction, { field: "doubt", expect: null });
      }),
    ).toEqual([]);
  });
});

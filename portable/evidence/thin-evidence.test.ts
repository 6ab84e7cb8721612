import { expect, it } from "vitest";
import { indexEvidence } from "./evidence.ts";
import { readEvidence } from "./read-evidence.ts";
import { filesOf, type SmallData, smallData } from "./small-data.ts";
import { thinEvidence } from "./thin-evidence.ts";

function thinAfter(change: (data: SmallData) => void) {
  const data = smallData();
  change(data);
  const { rows, faults } = readEvidence(filesOf(data));
  expect(faults).toEqual([]);
  if (rows === null) throw new Error("no rows");
  return thinEvidence(indexEvidence(rows));
}

const pair = { concern: "thin-lips", treatment: "filler", searchedOn: null };

it("names the options without a figure of benefit", () => {
  expect(thinAfter(() => {}).withoutBenefit).toEqual([pair]);
  const response = {
    id: "response",
    name: "Better",
    kind: "benefit",
    direction: "more-is-better",
    unit: null,
  };
  const known = thinAfter((data) => {
    data.outcomes.push(response);
    data.finding.outcome = "response";
  });
  expect(known.withoutBenefit).toEqual([]);
  expect(known.withoutHarm).toEqual([pair]);
});

it("says when a hole was last looked into in vain", () => {
  const searched = thinAfter((data) => {
    Object.assign(data.searched, { treatment: "filler" });
  });
  expect(searched.withoutBenefit).toEqual([{ ...pair, searchedOn: "2026-11-24" }]);
});

it("tells figures of harm that all come from elsewhere from own ones", () => {
  expect(thinAfter(() => {}).harmOnlyIndirect).toEqual([]);
  const fromGroup = thinAfter((data) => {
    data.finding.treatment = "any-filler";
  });
  expect(fromGroup.harmOnlyIndirect).toEqual([pair]);
});

it("does not take a doubtful figure for knowledge", () => {
  const thin = thinAfter((data) => {
    data.finding.doubt = "no denominator";
  });
  expect(thin.withoutHarm).toEqual([pair]);
  expect(thin.doubtful).toEqual(["lips-filler-lumps"]);
});

it("names rules on secondary sources and percentages that no count gives", () => {
  const thin = thinAfter((data) => {
    data.rule.secondary = true;
    Object.assign(data.finding, { value: 0.79, events: null, n: 60, interval: null });
    Object.assign(data.correction, { expect: 60 });
  });
  expect(thin.secondary).toEqual(["sore"]);
  expect(thin.uncountable).toEqual(["lips-filler-lumps"]);
});

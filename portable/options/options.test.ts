import { expect, it } from "vitest";
import { indexEvidence, readEvidence } from "../evidence/index.ts";
import { filesOf, type SmallData, smallData } from "../evidence/small-data.ts";
import { outcomesOf } from "./options.ts";

function outcomesAfter(change: (data: SmallData) => void) {
  const data = smallData();
  change(data);
  const { rows, faults } = readEvidence(filesOf(data));
  expect(faults).toEqual([]);
  if (rows === null) throw new Error("no rows");
  return outcomesOf("thin-lips", "filler", indexEvidence(rows));
}

const benefit = (change: (data: SmallData) => void) =>
  outcomesAfter(change).find((one) => one.kind === "benefit");

it("tells a hole that somebody looked into from one that nobody did", () => {
  expect(benefit(() => {})).toMatchObject({ unknown: true, searched: null });
  expect(benefit(() => {})?.because).not.toContain("We looked");
  const looked = benefit((data) => {
    data.searched.treatment = "filler";
  });
  expect(looked).toMatchObject({ unknown: true, because: "We looked and found no study that counted this." });
  expect(looked?.centre).toBeNull();
  expect(looked?.searched).toMatchObject({ words: ["lip volume without treatment"], on: "2026-11-24" });
});

it("does not say that nobody counted what could only not be traced", () => {
  const looked = benefit((data) => {
    Object.assign(data.searched, { treatment: "filler", untraced: true });
  });
  expect(looked?.because).toBe(
    "We looked. Some reports count this, but we could not trace their counts to a paper.",
  );
});

it("says of no known figure that it was looked for in vain", () => {
  const harm = outcomesAfter((data) => {
    Object.assign(data.searched, { treatment: "filler", kind: "benefit" });
  }).find((one) => one.kind === "harm");
  expect(harm).toMatchObject({ unknown: false, searched: null });
});

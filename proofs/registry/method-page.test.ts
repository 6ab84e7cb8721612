import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFacts } from "../../node/evidence/load-evidence.ts";
import { indexEvidence } from "../../portable/evidence/index.ts";
import { RungName, RungStatus, readFieldMap } from "../../portable/registry/index.ts";

const page = readFileSync(new URL("../../docs/methods/checking-a-practitioner.md", import.meta.url), "utf8");
const block = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "null");

test("the field map on the page is one that the command takes, and the example's own", () => {
  expect(readFieldMap(block)).toMatchObject({ ok: true });
  const example = readFileSync(new URL("../../examples/linkage/map.json", import.meta.url), "utf8");
  expect(block).toEqual(JSON.parse(example));
});

test("the page names every status, and every rung in its own words", () => {
  for (const status of RungStatus.options) expect(page).toContain(`\`${status}\``);
  for (const rung of RungName.options)
    expect(page.toLowerCase()).toContain(rung.replaceAll("-", rung === "opt-out" ? "-" : " "));
});

test("the page counts the treatments that have procedure codes", () => {
  const { rows } = readFacts();
  if (rows === null) throw new Error("the facts did not load");
  const { treatment } = indexEvidence(rows);
  const coded = rows.qualifications.procedures.flatMap(({ treatments }) => treatments);
  expect(coded.map((id) => treatment.has(id))).toEqual(coded.map(() => true));
  expect(coded.sort()).toEqual([
    "brow-lift",
    "local-flap",
    "lower-blepharoplasty",
    "mohs-surgery",
    "ptosis-repair",
    "upper-blepharoplasty",
  ]);
});

test("a field map with unknown fields, no fields or only half of a pair is refused with the known ones", () => {
  for (const wrong of [
    {},
    { id: "x" },
    { given: "" },
    { given: "a", nope: "b" },
    { a: { given: "a" } },
    [],
    null,
    "x",
  ]) {
    const read = readFieldMap(wrong);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.faults[0]?.remedy).toContain("surname");
  }
});

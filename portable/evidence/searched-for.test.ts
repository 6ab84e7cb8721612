import { expect, it } from "vitest";
import { indexEvidence } from "./evidence.ts";
import { readEvidence } from "./read-evidence.ts";
import { searchedFor } from "./searched-for.ts";
import { filesOf, smallData } from "./small-data.ts";

type Row = Record<string, unknown>;

function evidenceWith(...searches: Row[]) {
  const data = smallData();
  const files = filesOf(data);
  files.set(
    "searched/thin-lips.json",
    searches.map((one, index) => ({ ...data.searched, id: `search-${index}`, ...one })),
  );
  const { rows, faults } = readEvidence(files);
  expect(faults).toEqual([]);
  if (rows === null) throw new Error("no rows");
  return indexEvidence(rows);
}

const question = { concern: "thin-lips", treatment: "no-treatment", kind: "harm" } as const;

it("takes a search for a whole kind as an answer about each outcome of it", () => {
  const evidence = evidenceWith({ kind: "harm" });
  expect(searchedFor(evidence, { ...question, outcome: "adverse:lumps" })?.id).toBe("search-0");
  expect(searchedFor(evidence, question)?.id).toBe("search-0");
  expect(searchedFor(evidence, { ...question, kind: "benefit" })).toBeNull();
  expect(searchedFor(evidence, { ...question, treatment: "filler" })).toBeNull();
});

it("takes a search for one outcome as an answer about that one alone", () => {
  const evidence = evidenceWith({ kind: "harm", outcome: "adverse:lumps" });
  expect(searchedFor(evidence, { ...question, outcome: "adverse:lumps" })?.id).toBe("search-0");
  expect(searchedFor(evidence, { ...question, outcome: "adverse:other" })).toBeNull();
  expect(searchedFor(evidence, question)).toBeNull();
});

it("gives the newest of several", () => {
  const evidence = evidenceWith({ kind: "harm", on: "2025-01-31" }, { kind: "harm", on: "2026-02-01" });
  expect(searchedFor(evidence, question)?.on).toBe("2026-02-01");
});

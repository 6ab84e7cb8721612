import { expect, it } from "vitest";
import { readFacts } from "../../node/evidence/load-evidence.ts";
import { hasStructureWords, structureForDoctor, structureWords } from "./structure-words.ts";

const { rows } = readFacts();
if (rows === null) throw new Error("the facts did not load; run `validate` to see why");
const named = [...new Set(rows.treatments.flatMap(({ structuresAtRisk }) => structuresAtRisk))];

it("everything that a treatment can hurt has plain words", () => {
  expect(named.filter((id) => !hasStructureWords(id))).toEqual([]);
});

it("two things of one treatment never read alike", () => {
  const alike = rows.treatments.filter(({ structuresAtRisk }) => {
    return new Set(structuresAtRisk.map(structureWords)).size < structuresAtRisk.length;
  });
  expect(alike.map(({ id }) => id)).toEqual([]);
});

it("gives a doctor both names, and one where they are the same", () => {
  expect(structureForDoctor("facial-nerve-temporal-branch")).toBe(
    "nerve that lifts the brow (facial nerve temporal branch)",
  );
  expect(structureForDoctor("lymph-nodes")).toBe("lymph nodes");
  expect(structureForDoctor("a-thing-without-words")).toBe("a thing without words");
});

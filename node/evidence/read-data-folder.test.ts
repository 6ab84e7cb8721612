import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { InputFault } from "../cli/input-fault.ts";
import { loadEvidence, readFacts } from "./load-evidence.ts";
import { readDataFolder } from "./read-data-folder.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "glabella-data-"));
  mkdirSync(join(folder, "sources"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

it("reads JSON whole and JSONL by the line, in the order of their paths", () => {
  write("sources/b.json", '{"one": 1}');
  write("sources/a.jsonl", '{"row": 1}\n\n{"row": 2}\n');
  write("sources/read-me.txt", "not read");
  const { files, faults } = readDataFolder(folder);
  expect(faults).toEqual([]);
  expect([...files]).toEqual([
    ["sources/a.jsonl", [{ row: 1 }, { row: 2 }]],
    ["sources/b.json", { one: 1 }],
  ]);
});

it("tells of broken JSON by file and line, and reads the rest", () => {
  write("sources/a.jsonl", '{"row": 1}\n{"row": \n{"row": 3}\n');
  write("sources/b.json", "{,}");
  const { files, faults } = readDataFolder(folder);
  expect(files.get("sources/a.jsonl")).toEqual([{ row: 1 }, { row: 3 }]);
  expect(faults.map((fault) => [fault.where, fault.rule])).toEqual([
    ["sources/a.jsonl:2", "the file is JSON"],
    ["sources/b.json", "the file is JSON"],
  ]);
});

it("reports the faults of JSON and of rows together, and gives no evidence then", () => {
  write("sources/a.jsonl", '{"row": 1}\n{"row": \n');
  const { faults } = readFacts(folder);
  const rules = faults.map((fault) => fault.rule);
  expect(rules).toContain("the file is JSON");
  expect(rules).toContain("folder missing");
  expect(faults.some((fault) => fault.where === "sources/a.jsonl#1")).toBe(true);
  expect(() => loadEvidence(folder)).toThrow(InputFault);
});

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { filesOf, smallData } from "../../../portable/evidence/small-data.ts";
import { packageFolder } from "../../package-folder.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "glabella-validate-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function writeData(data: ReturnType<typeof smallData>): void {
  for (const [path, content] of filesOf(data)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const text = path.endsWith(".jsonl")
      ? (content as unknown[]).map((row) => JSON.stringify(row)).join("\n")
      : JSON.stringify(content);
    writeFileSync(join(folder, path), text);
  }
}

function validate(...flags: string[]): Promise<{ code: number; out: string; err: string }> {
  const words = [join(packageFolder(), "node/cli/main.ts"), "validate", ...flags];
  return new Promise((resolve) => {
    execFile(process.execPath, words, { maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

it("ends with 0 and says so when there is no fault, thin facts or not", async () => {
  writeData(smallData());
  const { code, out, err } = await validate("--data", folder);
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toContain("No figure of benefit: 1 of 1 options\n  thin-lips: filler");
  expect(out).toContain("No fault in data/.");
});

it("says which holes were looked into in vain", async () => {
  const data = smallData();
  data.searched.treatment = "filler";
  writeData(data);
  const { code, out } = await validate("--data", folder);
  expect(code).toBe(0);
  expect(out).toContain("No figure of benefit: 1 of 1 options\n  thin-lips: filler (searched 2026-11-24)");
});

it("prints every fault to standard error with where, rule, found and remedy, and ends with 1", async () => {
  const data = smallData();
  data.finding.value = 3;
  data.rule.source = "nobody";
  writeData(data);
  writeFileSync(join(folder, "outcomes/broken.json"), "{,}");
  const { code, err } = await validate("--data", folder);
  expect(code).toBe(1);
  expect(err).toContain(
    "findings/thin-lips.json#lips-filler-lumps.value: a proportion lies in [0, 1]; found 3. Give 0.25",
  );
  expect(err).toContain("rules/all.json#sore.source: unknown source; found nobody.");
  expect(err).toContain("outcomes/broken.json: the file is JSON");
});

it("prints one JSON value with --json", async () => {
  const data = smallData();
  data.finding.value = 3;
  data.concern.whatItIs =
    "Insufficient volumetric projection of the vermilion, attributable to constitutional or involutional causes.";
  writeData(data);
  const { code, out } = await validate("--data", folder, "--json");
  expect(code).toBe(1);
  const { faults, thin } = JSON.parse(out);
  expect(faults.length).toBeGreaterThan(0);
  expect(Object.keys(faults[0])).toEqual(["where", "rule", "found", "remedy"]);
  expect(thin.hardToRead[0]).toMatchObject({ where: "concerns/thin-lips.whatItIs" });
  expect(thin.hardToRead[0].grade).toBeGreaterThan(8);
});

it("says what is missing when the folder is not there", async () => {
  const { code, err } = await validate("--data", join(folder, "nowhere"));
  expect(code).toBe(1);
  expect(err).toContain("the data folder is there; found no such folder");
});

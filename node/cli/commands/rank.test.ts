import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packageFolder } from "../../package-folder.ts";

let folder: string;
const example = join(packageFolder(), "examples/problems/thromboprophylaxis.json");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "glabella-rank-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function rank(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const call = [join(packageFolder(), "node/cli/main.ts"), "rank", ...words];
    execFile(process.execPath, call, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

it("prints one JSON value with --json, the same each time", async () => {
  const [one, other] = await Promise.all([rank(example, "--json"), rank(example, "--json")]);
  expect(one.err).toBe("");
  expect(one.code).toBe(0);
  expect(one.out).toBe(other.out);
  const answer = JSON.parse(one.out);
  expect(Object.keys(answer)).toEqual([
    "acceptability",
    "centralWeights",
    "confidence",
    "pairwise",
    "draws",
    "seed",
  ]);
  expect(answer.acceptability.heparin).toHaveLength(2);
  expect([answer.draws, answer.seed]).toEqual([10_000, 1]);
});

it("tells a person how often each comes first, without --json", async () => {
  const { out } = await rank(example);
  expect(out).toContain("How often each takes each rank, in 100 draws");
  expect(out).toMatch(/heparin\s+3\d\.\d\s+6\d\.\d/);
});

it("ends with 1 and says how to mend it when the problem is at fault", async () => {
  const path = join(folder, "broken.json");
  writeFileSync(path, JSON.stringify({ alternatives: ["a"], criteria: [], measurements: {} }));
  const { code, out, err } = await rank(path, "--json");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(`${path}#criteria: this is at least 1 long; found [].`);
});

it("ends with 2 when it is called wrongly", async () => {
  expect((await rank()).code).toBe(2);
  expect((await rank(example, "--best")).code).toBe(2);
});

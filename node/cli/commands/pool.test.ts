import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pool-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(input: unknown, ...flags: string[]) {
  const file = join(folder, "input.json");
  writeFileSync(file, typeof input === "string" ? input : JSON.stringify(input));
  return spawnSync(process.execPath, [main, "pool", file, ...flags], { encoding: "utf8" });
}

const rows = [
  { study: "first", ai: 4, bi: 119, ci: 11, di: 128 },
  { study: "second", ai: 6, bi: 300, ci: 29, di: 274 },
];

describe("pool", () => {
  it("prints one JSON value and nothing else", () => {
    const { status, stdout, stderr } = run({ measure: "RR", method: "REML", rows }, "--json");
    expect([status, stderr]).toEqual([0, ""]);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ k: 2, measure: "RR", method: "REML", test: "z", level: 0.95 });
    expect(answer.back.estimate).toBeCloseTo(Math.exp(answer.estimate), 12);
  });

  it("says by which method a model was fitted", () => {
    const { stdout } = run({ measure: "OR", model: "UM.FS", rows }, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ k: 2, method: "ML", measure: "OR" });
    expect(run({ measure: "OR", model: "MH", rows }).stdout).toContain("OR, FE\n");
  });

  it("prints a table for people", () => {
    const { status, stdout } = run({ measure: "RR", rows });
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^studies +2\nmeasure, method +RR, REML\nestimate +-1\.\d{4}, standard error 0\.\d{4}\n95 % interval +-\d/,
    );
  });

  it("names its level without the dust of binary numbers", () => {
    expect(run({ measure: "RR", level: 0.57, rows }).stdout).toContain("\n57 % interval ");
  });

  it.each([
    [{ measure: "RR", level: 95, rows }, "invalid level; not in (0, 1): 95. Give 0.95 for 95 %."],
    [{ measure: "RR", rows: [{ ...rows[0], ai: "4" }] }, 'invalid rows[0].ai; not a finite number: "4".'],
    [{ measure: "RR", method: "REM", rows }, "invalid method; not one of FE, EE, CE,"],
    [{ measure: "RR", rows: [] }, "invalid rows; no row to pool"],
    [
      { measure: "RR", rows: [{ ...rows[0], a1: 4 }] },
      "invalid rows[0].a1; RR has no such field: 4. Its fields",
    ],
    [
      { measure: "RR", rows: [{ ...rows[0], ai: null }] },
      "invalid rows[0].ai; not a finite number: null. Give a",
    ],
    [
      `{"measure": "GEN", "rows": [{"yi": ${"9".repeat(5000)}, "vi": 1}]}`,
      "invalid rows[0].yi; not a finite number: Infinity.",
    ],
    [
      { measure: "OR", model: "UM.FS", method: "REML", rows },
      "invalid method; model UM.FS is fitted by maximum",
    ],
    ["{", "the file must be JSON"],
  ])("ends with 1 and says what is wrong with %j", (input, message) => {
    const { status, stdout, stderr } = run(input, "--json");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });

  it("ends with 2 on wrong usage", () => {
    expect(spawnSync(process.execPath, [main, "pool"], { encoding: "utf8" }).status).toBe(2);
    expect(run({ measure: "RR", rows }, "--jsn").status).toBe(2);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { rank, readProblem } from "../../portable/choice/index.ts";
import { loadEvidence } from "../evidence/load-evidence.ts";
import { packageFolder } from "../package-folder.ts";
import { loadCriteria } from "./load-criteria.ts";

const page = readFileSync(join(packageFolder(), "docs/methods/choosing.md"), "utf8");

it("docs/methods/choosing.md shows a problem that can be ranked", () => {
  const read = readProblem(JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "null"));
  expect(read.ok ? [] : read.faults).toEqual([]);
  if (!read.ok) return;
  const first = rank(read.problem).acceptability.operate?.[0] ?? Number.NaN;
  expect(first).toBeGreaterThan(0.5);
});

it("docs/methods/choosing.md states the priors as they stand in data/criteria/", () => {
  for (const row of loadCriteria(loadEvidence()).rows) {
    const line = page.split("\n").find((one) => one.startsWith(`| ${row.id} |`)) ?? "";
    for (const kind of ["non-surgical", "surgical", "waiting"] as const) {
      const prior = row.unmeasured[kind];
      if (prior.dist !== "uniform") continue;
      expect(line, row.id).toContain(`${prior.lo.toLocaleString("en")} to ${prior.hi.toLocaleString("en")}`);
    }
  }
});

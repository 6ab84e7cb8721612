import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageFolder } from "../package-folder.ts";
import { readFacts } from "./load-evidence.ts";

const page = readFileSync(join(packageFolder(), "docs/methods/evidence.md"), "utf8");

it("docs/methods/evidence.md shows a row as it stands in data/", () => {
  const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "null");
  expect(readFacts().rows?.findings).toContainEqual(shown);
});

it("docs/methods/evidence.md counts the corrections as they stand in data/", () => {
  const corrections = readFacts().rows?.corrections ?? [];
  const rows = new Set(corrections.map((one) => one.row).filter((row) => !row.startsWith("sources/")));
  expect(page).toContain(`${corrections.length} corrections in ${rows.size} rows`);
  const doubtful = corrections.filter((one) => one.field === "doubt").length;
  expect(page).toContain(`settles it | ${doubtful} |`);
});

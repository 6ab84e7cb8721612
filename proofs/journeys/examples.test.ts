import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { type Case, readCase } from "../../portable/case/index.ts";
import { options } from "../../portable/options/index.ts";
import { keyboard, mouse } from "./hands.ts";
import { useBrowser } from "./visit.ts";
import { walkCase } from "./walk-case.ts";

const evidence = loadEvidence();
const folder = fileURLToPath(new URL("../../examples/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function example(name: string): Case {
  const read = readCase(JSON.parse(readFileSync(`${folder}${name}`, "utf8")), evidence);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.case;
}

/** The case as the app has put it together from what was said: its kept part and that of this visit. */
async function caseInApp(page: Page): Promise<Case> {
  const [kept, visit] = await page.evaluate(() => [
    localStorage.getItem("glabella.case"),
    sessionStorage.getItem("glabella.this-visit"),
  ]);
  const now: Case = JSON.parse(kept ?? "null");
  return { ...now, facts: { ...now.facts, ...JSON.parse(visit ?? "{}").facts } };
}

const verdicts = (person: Case): Record<string, string> =>
  Object.fromEntries(options(person, evidence).options.map(({ treatment, verdict }) => [treatment, verdict]));

describe("every example walks through the app to the same answer as on the command line", () => {
  const { visit } = useBrowser();

  it.each(files)("%s, by mouse", async (name) => {
    const person = example(name);
    const { page, complaints } = await visit();
    const walked = await walkCase(page, person, evidence, mouse(page));
    const said = await caseInApp(page);

    expect(said.concerns).toEqual(person.concerns);
    expect(said.words).toBe(person.words);
    for (const [fact, value] of Object.entries(said.facts))
      expect([fact, value]).toEqual([fact, person.facts[fact]]);
    expect(verdicts(said)).toEqual(verdicts(person));
    expect([...new Set(walked.alarms)].toSorted()).toEqual(
      [...new Set(options(person, evidence).alarms.map((alarm) => alarm.do))].toSorted(),
    );

    const shown = (await page.locator("main").textContent()) ?? "";
    const [first] = person.concerns;
    for (const { treatment, concerns } of options(person, evidence).options)
      if (first !== undefined && concerns.includes(first))
        expect(shown).toContain(evidence.treatment.get(treatment)?.name);

    await page.locator("main").getByRole("link", { name: "Your brief" }).click();
    await page.waitForURL("**/your-brief");
    for (const id of person.concerns)
      await expect
        .poll(async () => (await page.locator("main").textContent())?.toLowerCase())
        .toContain(evidence.concern.get(id)?.name.toLowerCase());
    expect(complaints).toEqual([]);
  });

  it("heavy-eyelids.json, by keyboard alone", async () => {
    const person = example("heavy-eyelids.json");
    const { page, complaints } = await visit();
    await walkCase(page, person, evidence, keyboard(page));
    expect(verdicts(await caseInApp(page))).toEqual(verdicts(person));
    expect(complaints).toEqual([]);
  });
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withCheckDigit } from "../../setup/registers/fictional-practitioners.ts";
import { nppesFile, nppesPerson } from "../registry/staged-register.ts";
import { openWithTreatment, searched, typeName } from "./look-someone-up.ts";
import { glabella, startService } from "./service.ts";
import { useBrowser } from "./visit.ts";

/** More people of one name than one answer holds. */
const NAMESAKES = 60;

describe("a name that many people have, in an imported register", () => {
  const { visit } = useBrowser();
  const folder = mkdtempSync(join(tmpdir(), "crowded-"));
  let service: Awaited<ReturnType<typeof startService>> | undefined;

  beforeAll(async () => {
    const file = join(folder, "npidata_pfile_20261109-20261115.csv");
    const people = Array.from({ length: NAMESAKES }, (_, place) =>
      nppesPerson(withCheckDigit(`2000${String(place + 10_000)}`), "MERRYFIELD", "PATIENCE"),
    );
    writeFileSync(file, nppesFile(people));
    const { status, stderr } = spawnSync(
      process.execPath,
      [...glabella, "registry", "import", "nppes", file],
      { cwd: folder, env: { ...process.env, DATABASE_URL: "" }, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    service = await startService("own", folder);
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("shows ten at a time, says that there are more and what narrows them, and marks nobody as made up", async () => {
    const { page, complaints } = await visit({ baseURL: service?.address ?? "" });
    await openWithTreatment(page, "facelift");
    await typeName(page, "patience merryfeild");
    await searched(page, "50 people found");
    await page.getByText("More people fit than are shown here.").waitFor();
    const people = page.locator(".look-up-people > li");
    expect(await people.count()).toBe(10);
    await page.getByRole("button", { name: "Show 10 more of 50" }).click();
    expect(await people.count()).toBe(20);
    expect(await page.getByText("made up").count()).toBe(0);
    expect(await page.getByText("These people are invented.").count()).toBe(0);
    await page
      .getByRole("link", { name: /^What registers say of Patience/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: "What registers say" }).waitFor();
    await page.getByText("Not looked at").first().waitFor();
    expect(await page.getByText("These people are invented.").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

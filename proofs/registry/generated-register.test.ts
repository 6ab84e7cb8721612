import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hasRightCheckDigit } from "../../portable/evidence/index.ts";
import { type GeneratedRegister, generateRegister } from "../../setup/generate-register.ts";

let folder = "";
let made: GeneratedRegister;
let rows: Record<string, string>[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "register-"));
  made = await generateRegister(4000, 5, join(folder, "one"));
  rows = parse(await readFile(made.nppes), { columns: true });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const digest = async (path: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");

test("has the 330 columns of the real layout at their places", () => {
  const names = Object.keys(rows[0] ?? {});
  expect(names).toHaveLength(330);
  expect([0, 1, 41, 46, 47, 106, 107, 306, 307, 329].map((place) => names[place])).toEqual([
    "NPI",
    "Entity Type Code",
    "Provider Sex Code",
    "Authorized Official Telephone Number",
    "Healthcare Provider Taxonomy Code_1",
    "Healthcare Provider Primary Taxonomy Switch_15",
    "Other Provider Identifier_1",
    "Other Provider Identifier Issuer_50",
    "Is Sole Proprietor",
    "Certification Date",
  ]);
});

test("gives every row a number of its own with its check digit, and telephones nobody has", () => {
  expect(rows).toHaveLength(4000);
  expect(new Set(rows.map(({ NPI }) => NPI)).size).toBe(4000);
  for (const { NPI } of rows) expect(hasRightCheckDigit(NPI ?? "")).toBe(true);
  for (const row of rows)
    expect(row["Provider Business Practice Location Address Telephone Number"]).toMatch(/^(?:555\d{7})?$/);
});

test("holds deactivated rows that are almost empty, organisations, several codes, and none marked as main", () => {
  const share = (is: (row: Record<string, string>) => boolean): number =>
    rows.filter(is).length / rows.length;
  const deactivated = rows.filter((row) => row["Entity Type Code"] === "");
  expect(deactivated.length / rows.length).toBeGreaterThan(0.06);
  for (const row of deactivated) expect(Object.values(row).filter((value) => value !== "")).toHaveLength(2);
  expect(share((row) => row["Entity Type Code"] === "2")).toBeGreaterThan(0.15);
  expect(share((row) => row["Healthcare Provider Taxonomy Code_2"] !== "")).toBeGreaterThan(0.18);
  expect(share((row) => row["Healthcare Provider Primary Taxonomy Switch_1"] === "X")).toBeGreaterThan(0.005);
  expect(share((row) => (row["NPI Reactivation Date"] ?? "") !== "")).toBeGreaterThan(0.003);
  expect(share((row) => row["Provider Other Last Name Type Code"] === "1")).toBeGreaterThan(0.01);
});

test("says which excluded rows and misspelt names belong to whom", async () => {
  const excluded = (await readFile(made.leie, "utf8")).split("\r\n");
  const truth: { line: string; npi: string }[] = parse(await readFile(made.leieTruth), { columns: true });
  const byNumber = new Map(rows.map((row) => [row.NPI, row]));
  expect(truth.length).toBeGreaterThan(5);
  for (const { line, npi } of truth) {
    const state = byNumber.get(npi)?.["Provider Business Practice Location Address State Name"];
    expect(excluded[Number(line) - 1]).toContain(`"${state}"`);
  }
  const searches: { typed: string; npi: string }[] = parse(await readFile(made.searches), { columns: true });
  expect(searches.length).toBeGreaterThan(500);
  for (const { npi } of searches) expect(byNumber.get(npi)?.["Entity Type Code"]).toBe("1");
});

test("writes the same bytes for the same seed, and others for another", async () => {
  const again = await generateRegister(4000, 5, join(folder, "again"));
  const other = await generateRegister(4000, 6, join(folder, "other"));
  for (const name of Object.keys(made) as (keyof GeneratedRegister)[]) {
    expect(await digest(again[name])).toBe(await digest(made[name]));
  }
  expect(await digest(other.nppes)).not.toBe(await digest(made.nppes));
});

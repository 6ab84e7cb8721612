import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packageFolder } from "../../node/package-folder.ts";
import { SearchAnswer } from "../../portable/registry/index.ts";
import { buildApp } from "../../setup/build.ts";
import { withCheckDigit } from "../../setup/registers/fictional-practitioners.ts";
import { nppesFile, nppesPerson } from "../registry/staged-register.ts";

const main = join(packageFolder(), "node", "cli", "main.ts");
const environment = { ...process.env, DATABASE_URL: "" };
const folder = mkdtempSync(join(tmpdir(), "started-"));
let service: Started;

interface Started {
  address: string;
  child: ChildProcess;
  /** Everything the service wrote, on either stream. */
  written(): string;
}

/** The service as `npm start` runs it, in an empty folder of its own. */
async function start(): Promise<Started> {
  const child = spawn(process.execPath, [main, "serve", "--examples", "--port", "0"], {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stderr.on("data", (bytes: Buffer) => {
    text += bytes;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    text += line;
    const address = /http:\/\/[^\s/]+/.exec(line)?.[0];
    if (address !== undefined) return { address, child, written: () => text };
  }
  throw new Error(`the service ended before it printed its address: ${text}`);
}

async function stop({ child }: Started): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function ask(body: unknown): Promise<Response> {
  return fetch(`${service.address}/api/practitioners`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** The answer, once the registers are open. */
async function answered(body: unknown): Promise<SearchAnswer> {
  await expect.poll(async () => (await ask(body)).status, { timeout: 240_000, interval: 200 }).toBe(200);
  return SearchAnswer.parse(await (await ask(body)).json());
}

const generation = (store: string): string =>
  readFileSync(join(folder, ".glabella", store, "current"), "utf8");

beforeAll(async () => {
  if (!existsSync(join(packageFolder(), "web", "dist", "index.html"))) buildApp();
  service = await start();
}, 120_000);

afterAll(async () => {
  await stop(service);
  rmSync(folder, { recursive: true, force: true });
});

it("answers from the made-up registers at its first start, says so, and says what to wait for until then", async () => {
  const early = await ask({ name: "marigold quilfeather" });
  expect([200, 503]).toContain(early.status);
  if (early.status === 503)
    expect(await early.json()).toMatchObject({ detail: expect.stringMatching(/being opened/) });
  const { practitioners, fictional } = await answered({ name: "marigold quilfeather" });
  expect(practitioners.map(({ id }) => id)).toContain("npi:2000000010");
  expect(practitioners.every(({ entries }) => entries.every((entry) => entry.fictional))).toBe(true);
  expect(fictional).toBe(true);
});

it("imports nothing anew at its second start", async () => {
  const before = generation("examples");
  await stop(service);
  service = await start();
  expect((await answered({ name: "marigold quilfeather" })).practitioners.length).toBeGreaterThan(0);
  expect(generation("examples")).toBe(before);
});

it("writes neither names nor places nor numbers, whatever it is asked", async () => {
  const asked = [
    { name: "marigold quilfeather" },
    { name: "Thistlewood'; DROP TABLE entry; --" },
    { number: "2000000069" },
    { place: { postalCode: "98402", withinKm: 5 } },
    { place: { country: "FR", city: "Lyon" } },
    { name: "thistlewood", treatment: "botulinum-toxin" },
    { name: "\ud800thistlewood" },
    ["thistlewood"],
  ];
  for (const body of asked) await ask(body);
  await fetch(`${service.address}/api/thistlewood?name=thistlewood`);
  await fetch(`${service.address}/api/practitioners/2000000069`, {
    headers: { "User-Agent": "thistlewood" },
  });
  await fetch(`${service.address}/who-is-qualified?name=thistlewood`);
  await expect
    .poll(() => service.written().match(/"route":/g)?.length ?? 0)
    .toBeGreaterThanOrEqual(asked.length + 2);
  const text = service.written();
  expect(text).not.toMatch(
    /thistlewood|quil+feather|marigold|2000000\d{3}|9840|lyon|botulinum|DROP TABLE|127\.0\.0\.1[^:]/i,
  );
  const lines = text.split("\n").filter((line) => line.includes('"route"'));
  for (const line of lines)
    expect(Object.keys(JSON.parse(line.slice(line.indexOf("{"))))).toEqual([
      "time",
      "method",
      "route",
      "status",
      "milliseconds",
    ]);
});

it("turns to real registers by itself once one is imported, and no longer says that they are made up", async () => {
  const file = join(folder, "npidata_pfile_20261109-20261115.csv");
  writeFileSync(file, nppesFile([nppesPerson(withCheckDigit("200000770"), "ZZYZX", "QUENTIN")]));
  const importing = spawn(process.execPath, [main, "registry", "import", "nppes", file], {
    cwd: folder,
    env: environment,
    stdio: "ignore",
  });
  await once(importing, "exit");
  await expect
    .poll(async () => (await answered({ name: "quentin zzyzx" })).practitioners.length, {
      timeout: 120_000,
      interval: 300,
    })
    .toBe(1);
  const { fictional, practitioners, registers } = await answered({ name: "quentin zzyzx" });
  expect(fictional).toBe(false);
  expect(practitioners[0]?.entries[0]?.fictional).toBe(false);
  expect(registers.map(({ register }) => register)).toEqual(["nppes"]);
});

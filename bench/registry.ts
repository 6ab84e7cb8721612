import { spawn } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEvidence } from "../node/evidence/load-evidence.ts";
import { openColumnEngine } from "../node/intake/column-engine.ts";
import { packageFolder } from "../node/package-folder.ts";
import { checkPractitioner } from "../node/registry/check-practitioner.ts";
import { searchRegistry } from "../node/registry/search-registry.ts";
import { databaseAt } from "../node/store/database.ts";
import { SearchRequest } from "../portable/registry/index.ts";
import { type GeneratedRegister, generateRegister } from "../setup/generate-register.ts";
import { type TrigramSearch, trigramSearch } from "./plain/trigram-search.ts";
import type { Measured } from "./run.ts";

/** The columns of the national file that an import reads. */
const COLUMNS =
  "^(NPI|Entity Type Code|Provider (Last Name .*|First Name|Middle Name|Name Suffix Text|Credential Text)|Provider Other (Last|First|Middle) Name|Provider Other Last Name Type Code|Provider Enumeration Date|Last Update Date|NPI (Dea|Rea)ctivation Date|Provider (First|Second) Line Business .*|Provider Business .*|Healthcare Provider (Taxonomy Code|Primary Taxonomy Switch)_\\d+|Provider License Number(_| State Code_)\\d+)$";
/** Names looked up in a row; each of them misspelt, its person known. */
const SEARCHES = 500;

/**
 * What a register costs: reading it in, searching and checking, beside what a user would take instead. 100,000 people;
 * `REGISTER_ROWS=1000000`, or 7000000 for the whole country, asks for more.
 */
export default async function (): Promise<Measured[]> {
  const rows = Number(process.env.REGISTER_ROWS ?? 100_000);
  const folder = await mkdtemp(join(tmpdir(), "registry-bench-"));
  try {
    const made = await generateRegister(rows, 3, folder);
    const imported = await importing(made.nppes, join(folder, "store"));
    const plain = await reading(made.nppes, folder);
    const excluded = await importing(made.leie, join(folder, "store"), "leie");
    const trigrams = await trigramSearch(plain.csv, plain.columns, join(folder, "plain"));
    const instead = plain.seconds + trigrams.seconds.copy;
    const broughtIn: Measured[] = [
      {
        what: `import of ${rows} rows, ${perSecond(rows, imported.seconds)} rows a second, at most ${imported.megabytes} MB of memory`,
        seconds: imported.seconds,
        against: "DuckDB reading the same columns, and a raw COPY of them",
        ratio: imported.seconds / instead,
      },
      {
        what: `DuckDB reading the same columns, ${perSecond(rows, plain.seconds)} rows a second`,
        seconds: plain.seconds,
      },
      {
        what: `raw COPY of them into a table without an index, ${perSecond(rows, trigrams.seconds.copy)} rows a second`,
        seconds: trigrams.seconds.copy,
      },
      { what: `import of ${excluded.read} exclusions into the same store`, seconds: excluded.seconds },
    ];
    for (const store of ["store", "plain"]) await readThrough(join(folder, store));
    const asked = await answering(made, join(folder, "store"), trigrams);
    await trigrams.close();
    return [...broughtIn, ...asked];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const perSecond = (rows: number, seconds: number): string => Math.round(rows / seconds).toLocaleString("en");

interface Imported {
  read: number;
  seconds: number;
  megabytes: number;
}

/** Imports by the command itself, in a process of its own whose peak of memory is watched (on Linux). */
function importing(file: string, store: string, register = "nppes"): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const words = ["node/cli/main.ts", "registry", "import", register, file, "--database", store, "--json"];
    const child = spawn(process.execPath, words, {
      cwd: packageFolder(),
      stdio: ["ignore", "pipe", "inherit"],
    });
    let peak = 0;
    const watch = setInterval(() => {
      const status = `/proc/${child.pid}/status`;
      if (existsSync(status))
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0));
    }, 50);
    let text = "";
    child.stdout.on("data", (bytes: Buffer) => {
      text += bytes;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      if (code !== 0) return reject(new Error(`the import ended with ${code}`));
      const { read, seconds } = JSON.parse(text) as Imported;
      resolve({ read, seconds, megabytes: Math.round(peak / 1024) });
    });
  });
}

/** DuckDB reading the same columns, and a file of them for a raw COPY, number and name first. */
async function reading(
  file: string,
  folder: string,
): Promise<{ seconds: number; csv: string; columns: number }> {
  await mkdir(join(folder, "engine"));
  const { connection, close } = await openColumnEngine(join(folder, "engine"));
  try {
    const from = `read_csv('${file}', header=true, all_varchar=true, quote='"', escape='"', delim=',')`;
    const started = performance.now();
    await connection.runAndReadAll(`SELECT max(length(COLUMNS('${COLUMNS}'))) FROM ${from}`);
    const seconds = (performance.now() - started) / 1000;
    const csv = join(folder, "columns.csv");
    const copied = await connection.runAndReadAll(
      `DESCRIBE SELECT "NPI", lower("Provider First Name" || ' ' || "Provider Last Name (Legal Name)") AS name, COLUMNS('${COLUMNS}') FROM ${from}`,
    );
    await connection.run(
      `COPY (SELECT "NPI", coalesce(lower("Provider First Name" || ' ' || "Provider Last Name (Legal Name)"), '') AS name, COLUMNS('${COLUMNS}') FROM ${from}) TO '${csv}' (FORMAT csv, HEADER false)`,
    );
    return { seconds, csv, columns: copied.currentRowCount };
  } finally {
    close();
  }
}

/** Reads every file once, as a service that has run for a while has: what is timed is the search, and not the disk. */
async function readThrough(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = createReadStream(join(entry.parentPath, entry.name), { highWaterMark: 1 << 22 });
    for await (const _ of file);
  }
}

/** Searches and checks one after another, from an open store; the plain query finds numbers only, without any entry. */
async function answering(
  made: GeneratedRegister,
  store: string,
  trigrams: TrigramSearch,
): Promise<Measured[]> {
  const evidence = loadEvidence();
  const asked = (await readFile(made.searches, "utf8"))
    .trim()
    .split("\n")
    .slice(1, SEARCHES + 1)
    .map((line) => line.split(",") as [typed: string, npi: string]);
  const reader = await databaseAt(store, undefined).open();
  try {
    const search = await timed(asked, async ([name, npi]) => {
      const request = SearchRequest.parse({ name, limit: 20 });
      const { practitioners } = await searchRegistry(reader, request, evidence, 0);
      return practitioners[0]?.npi === npi;
    });
    const codes = new Map<string, string>();
    for (const [, npi] of asked) {
      const { practitioners } = await searchRegistry(
        reader,
        SearchRequest.parse({ number: npi }),
        evidence,
        0,
      );
      const [address] = practitioners[0]?.entries[0]?.addresses ?? [];
      if (address !== undefined) codes.set(npi, address.postalCode.slice(0, 5));
    }
    const near = await timed(asked, async ([name, npi]) => {
      const place = { postalCode: codes.get(npi) };
      const request = SearchRequest.parse({ name, place, limit: 20 });
      const { practitioners } = await searchRegistry(reader, request, evidence, 0);
      return practitioners[0]?.npi === npi;
    });
    const plain = await timed(asked, async ([name, npi]) => (await trigrams.find(name))[0] === npi);
    const check = await timed(asked, async ([, number]) => {
      const question = { number, treatment: "facelift", today: "2026-11-24", now: 0 };
      return (await checkPractitioner(reader, question, evidence)).rungs.length > 0;
    });
    const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
    return [
      ...lines(
        `search by a misspelt name, the very person first ${search.right} of ${asked.length} times`,
        search,
        {
          p50: 0.005,
          p99: 0.025,
        },
      ).map((line, at) => ({
        ...line,
        against: "a plain pg_trgm query",
        ratio: (search.times[at] ?? 0) / (plain.times[at] ?? 1),
      })),
      ...lines(
        `the same with the person's postal code, first ${near.right} of ${asked.length} times`,
        near,
        {},
      ),
      ...lines(
        `plain pg_trgm query, the very person first ${plain.right} of ${asked.length} times`,
        plain,
        {},
      ),
      ...lines("check of one person", check, {}),
      { what: "memory of this process with both stores open", kilobytes: memory * 1024 },
    ];
  } finally {
    await reader.close();
  }
}

interface Timed {
  /** Seconds at the 50th, 95th and 99th of a hundred. */
  times: [p50: number, p95: number, p99: number];
  right: number;
}

async function timed<Asked>(
  asked: readonly Asked[],
  answer: (one: Asked) => Promise<boolean>,
): Promise<Timed> {
  const seconds: number[] = [];
  let right = 0;
  for (const one of asked.slice(0, 20)) await answer(one);
  for (const one of asked) {
    const started = performance.now();
    if (await answer(one)) right++;
    seconds.push((performance.now() - started) / 1000);
  }
  seconds.sort((one, other) => one - other);
  const at = (share: number): number => seconds[Math.floor(share * (seconds.length - 1))] ?? Number.NaN;
  return { times: [at(0.5), at(0.95), at(0.99)], right };
}

function lines(what: string, { times }: Timed, aims: { p50?: number; p99?: number }): Measured[] {
  return [
    { what: `${what}: p50`, seconds: times[0], ...(aims.p50 === undefined ? {} : { aim: aims.p50 }) },
    { what: "  p95", seconds: times[1] },
    { what: "  p99", seconds: times[2], ...(aims.p99 === undefined ? {} : { aim: aims.p99 }) },
  ];
}

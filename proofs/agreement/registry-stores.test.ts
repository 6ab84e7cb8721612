import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { checkPractitioner } from "../../node/registry/check-practitioner.ts";
import { faceSpecialties } from "../../node/registry/face-specialties.ts";
import { importRegister } from "../../node/registry/import-register.ts";
import { loadExamples } from "../../node/registry/load-examples.ts";
import { rankedSearch, searchRegistry } from "../../node/registry/search-registry.ts";
import { databaseAt } from "../../node/store/database.ts";
import type { Database, Reader } from "../../node/store/store.ts";
import { SearchAnswer, SearchRequest } from "../../portable/registry/index.ts";
import { postgresPrograms } from "../../setup/postgres.ts";
import { withCheckDigit } from "../../setup/registers/fictional-practitioners.ts";
import { leieColumns } from "../../setup/registers/leie-file.ts";
import { nppesFile, nppesName, nppesPerson } from "../registry/staged-register.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

const evidence = loadEvidence();
const now = Date.parse("2026-11-24T12:00:00Z");
const npi = (place: number): string => withCheckDigit(`2${String(place).padStart(8, "0")}`);

interface Place {
  open(): Promise<{ database: Database; end(): Promise<void> }>;
  close(): Promise<void>;
}

const folders: Place = {
  async open() {
    const folder = mkdtempSync(join(tmpdir(), "registers-"));
    return {
      database: databaseAt(join(folder, "store"), undefined),
      end: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
  close: async () => undefined,
};

function servers(programs: string): Place {
  let server: PostgresServer | null = null;
  return {
    async open() {
      server ??= await startPostgres(programs);
      return { database: databaseAt(await server.newDatabase(), undefined), end: async () => undefined };
    },
    close: async () => server?.stop(),
  };
}

const programs = postgresPrograms();
if (programs === null) {
  process.stderr.write(
    "No PostgreSQL server is installed (Debian: apt-get install postgresql): its half of the agreement is left out.\n",
  );
}
const places: [string, Place][] = [
  ["embedded", folders],
  ...(programs === null ? [] : [["server", servers(programs)] as [string, Place]]),
];

/** What one store answered, to be compared with the other's. */
const answers = new Map<string, string[]>();
function same(question: string, answer: unknown): void {
  answers.set(question, [...(answers.get(question) ?? []), JSON.stringify(answer)]);
}

describe.each(places)("registers in a store: %s", (_, place) => {
  let database: Database;
  let reader: Reader;
  let end: () => Promise<void>;
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  const around = {
    faceSpecialties: faceSpecialties(evidence),
    progress: () => undefined,
    refusedFile: () => join(folder, "refused.jsonl"),
  };
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const search = async (request: unknown) =>
    SearchAnswer.parse(await searchRegistry(reader, SearchRequest.parse(request), evidence, now));

  beforeAll(async () => {
    ({ database, end } = await place.open());
    expect(await database.exists()).toBe(false);
    await expect(database.open()).rejects.toThrow(/a register must have been imported/);
    const loaded = await loadExamples(database, evidence);
    expect(
      loaded.map(
        ({ read, kept, notNeeded, refused }) => read === kept + notNeeded + refused && refused === 0,
      ),
    ).toEqual(loaded.map(() => true));
    reader = await database.open();
  });

  afterAll(async () => {
    await reader.close();
    await end();
    await place.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("holds every register that was imported, each marked as made up", async () => {
    const { registers } = await search({ name: "nobody of that name" });
    expect(registers.map(({ register, edition, date }) => [register, edition, date])).toEqual([
      ["fhir", null, "2026-11-09"],
      ["leie", null, "2026-11-09"],
      ["licences", "WA", "2026-11-09"],
      ["medicare", "2024", "2024-12-31"],
      ["nppes", null, "2026-11-08"],
      ["nppes-deactivated", null, "2026-11-09"],
      ["open-payments", "2018", "2021-01-22"],
      ["open-payments", "2025", "2026-06-30"],
      ["opt-out", null, "2026-11-01"],
      ["rpps", null, "2026-11-09"],
    ]);
    expect(registers.every(({ fictional, entries }) => fictional && entries > 0)).toBe(true);
    same("registers", registers);
  });

  it.each([
    ["misspelt", "marigold quilfeather", "npi:2000000010"],
    ["first and last swapped", "Thistlewood Barnaby", "npi:2000000028"],
    ["a former surname", "Beatrix Hollowbrook", "npi:2000000077"],
    ["one half of a hyphenated surname", "beatrix lark", "npi:2000000077"],
    ["an apostrophe left out", "Zenobia Omallowmarsh", "npi:2000000150"],
    ["a surname of several words", "peregrine van der snowmere", "npi:2000000168"],
    ["a surname of several words alone", "van der Snowmere", "npi:2000000168"],
    ["a double surname alone", "Hawthorne Pike", "npi:2000000176"],
    ["a surname alone", "Nightingrove", "npi:2000000127"],
    ["the start of a surname", "Nightin", "npi:2000000127"],
    ["marks over letters left out", "eglantine chanteplume", "rpps:899900000001"],
  ])("finds a person by %s", async (_how, name, id) => {
    const { matches } = await rankedSearch(reader, SearchRequest.parse({ name }), evidence, now);
    expect(matches[0]?.practitioner.id).toBe(id);
    same(`search ${name}`, matches);
  });

  it("finds people near a postal code, nearest first, and by city where there are no coordinates", async () => {
    const near = await rankedSearch(
      reader,
      {
        limit: 50,
        place: { country: "US", postalCode: "98101", withinKm: 60 },
        treatment: "botulinum-toxin",
      },
      evidence,
      now,
    );
    expect(near.matches.length).toBeGreaterThan(3);
    expect(near.matches.every(({ distanceKm }) => distanceKm !== null && distanceKm <= 60)).toBe(true);
    expect(near.matches[0]?.training).toBe("covers");
    const paris = await search({ place: { country: "FR", city: "PARIS" } });
    expect(paris.practitioners.map(({ id }) => id)).toEqual(["rpps:899900000001"]);
    const spokane = await search({ place: { country: "US", city: "spokane", state: "wa" } });
    expect(spokane.practitioners.map(({ id }) => id)).toContain("npi:2000000085");
    same("near", [near.matches, paris, spokane]);
  });

  it("gathers one person from every register that speaks of them", async () => {
    const { practitioners } = await search({ number: "2000000010" });
    expect(practitioners).toHaveLength(1);
    expect(
      practitioners[0]?.entries.map(({ register, joined }) => `${register} by ${joined.by}`).sort(),
    ).toEqual([
      "licences by licence-and-name",
      "nppes by identifier",
      "open-payments by identifier",
      // The year before 2021 has no number; the maker's profile, which the later year ties to one, joins it.
      "open-payments by identifier",
      "opt-out by identifier",
    ]);
    same("one person", practitioners);
  });

  it("joins an exclusion without a number by name only, with a chance below certainty, and by number where there is one", async () => {
    const [lark] = (await search({ number: "2000000077" })).practitioners;
    const possible = lark?.entries.find(({ register }) => register === "leie");
    expect(possible?.joined).toEqual({ by: "name", probability: 0.5, namesakes: 1 });
    const [caspian] = (await search({ number: "2000000069" })).practitioners;
    expect(caspian?.entries.find(({ register }) => register === "leie")?.joined).toEqual({
      by: "identifier",
      probability: null,
    });
    expect(
      (await search({ number: "2000000010" })).practitioners[0]?.entries.some(
        ({ register }) => register === "leie",
      ),
    ).toBe(false);
  });

  it("does not give one namesake the licence that the other states", async () => {
    const [houston] = (await search({ number: "2000000143" })).practitioners;
    expect(houston?.entries.some(({ register }) => register === "licences")).toBe(false);
  });

  it("checks a person, and a number that nobody has", async () => {
    const check = (number: string) =>
      checkPractitioner(reader, { number, treatment: "botulinum-toxin", today: "2026-11-24", now }, evidence);
    const caspian = await check("2000000069");
    expect(caspian.rungs.find(({ rung }) => rung === "exclusion")?.status).toBe("warning");
    const lark = await check("2000000077");
    expect(lark.rungs.find(({ rung }) => rung === "exclusion")).toMatchObject({
      status: "possible",
      probability: 0.5,
    });
    const nobody = await check("2000000994");
    expect(nobody.rungs.find(({ rung }) => rung === "identity")?.status).toBe("not-found");
    await expect(check("12")).rejects.toThrow(/8 to 12/);
    same("checks", [caspian, lark, nobody]);
  });

  it.each([
    "'; DROP TABLE entry; --",
    "\\' OR 1=1",
    "<script>alert(1)</script>",
    "%_%_%",
    "ℕ𝓾𝓵𝓵 \u202Ereversed",
    "a\u0300".repeat(50),
    "🙂🙂",
    "\\u0000 \\",
    "''''''",
  ])("answers %j as a name and nothing else", async (name) => {
    const answer = await search({ name });
    expect(answer.registers).toHaveLength(10);
    expect(answer.practitioners.every(({ entries }) => entries.length > 0)).toBe(true);
    same(`hostile ${name}`, answer.practitioners);
  });

  it("adds registers up, replaces the same entry, and a reader that is open follows", async () => {
    const weekly = write(
      "npidata_pfile_20261109-20261115.csv",
      nppesFile([
        nppesPerson("2000000010", "QUILLFEATHER-MOSS", "MARIGOLD"),
        nppesPerson(npi(70), "EMBERLEIGH", "ROWENA"),
      ]),
    );
    await importRegister(database, { register: "nppes", files: [weekly], fictional: true }, around);
    await expect
      .poll(async () => (await search({ name: "rowena emberleigh" })).practitioners.length, {
        timeout: 10_000,
      })
      .toBe(1);
    const [marigold] = (await search({ number: "2000000010" })).practitioners;
    expect(marigold?.entries.find(({ register }) => register === "nppes")?.names[0]?.surname).toBe(
      "QUILLFEATHER-MOSS",
    );
    expect((await search({ name: "barnaby thistlewood" })).practitioners[0]?.id).toBe("npi:2000000028");
    const { registers } = await search({ number: "2000000010" });
    expect(registers.find(({ register }) => register === "nppes")).toMatchObject({
      date: "2026-11-15",
      entries: 18,
    });
  });

  it("replaces the whole exclusion list by a new one, and lets a supplement add and reinstate", async () => {
    const line = (surname: string, reinstated = "00000000"): string =>
      `"${surname}","ADA","","","","","","0000000000","19660412","1 STREET","SEATTLE","WA","98101","1128b4","20190320","${reinstated}","00000000",""`;
    const file = (name: string, ...lines: string[]): string =>
      write(name, [leieColumns, ...lines, ""].join("\r\n"));
    const load = (path: string) => importRegister(database, { register: "leie", files: [path] }, around);
    const held = async (): Promise<string[]> =>
      (await search({ name: "ada" })).practitioners
        .flatMap(({ entries }) =>
          entries.map(({ names, exclusion }) => `${names[0]?.surname} ${exclusion?.reinstatedOn}`),
        )
        .sort();
    await load(file("UPDATED.csv", line("GROVE"), line("STONE")));
    await expect.poll(held, { timeout: 10_000 }).toEqual(["GROVE null", "STONE null"]);
    await load(file("2610excl.csv", line("MARSH")));
    await load(file("2610rein.csv", line("GROVE", "20261001")));
    await expect.poll(held, { timeout: 10_000 }).toEqual(["GROVE 2026-10-01", "MARSH null", "STONE null"]);
    await load(file("UPDATED.csv", line("STONE")));
    await expect.poll(held, { timeout: 10_000 }).toEqual(["STONE null"]);
  });

  it("names specialties once the taxonomy is there", async () => {
    const path = write(
      "nucc_taxonomy_261.csv",
      "Code,Grouping,Classification,Specialization,Display Name\n207N00000X,Physicians,Dermatology,,Dermatology Physician\n",
    );
    await importRegister(database, { register: "nucc", files: [path] }, around);
    const again = await database.open();
    const answer = await searchRegistry(
      again,
      SearchRequest.parse({ name: "juniper oakhollow" }),
      evidence,
      now + 3_600_000,
    );
    await again.close();
    expect(
      answer.practitioners[0]?.entries[0]?.specialties.find(({ code }) => code === "207N00000X")?.label,
    ).toBe("Dermatology Physician");
  });

  it("is as it was after an import that fails, wherever it fails", async () => {
    const now = async (): Promise<unknown> => {
      const anew = await database.open();
      const request = SearchRequest.parse({ name: "quillfeather" });
      return searchRegistry(anew, request, evidence, 0).finally(() => anew.close());
    };
    const before = await now();
    const broken = write("npidata_pfile_20261116-20261122.csv", "NPI,Something\n1,2\n");
    await expect(importRegister(database, { register: "nppes", files: [broken] }, around)).rejects.toThrow(
      /columns must be there/,
    );
    const nothing = write(nppesName, nppesFile([nppesPerson("1234567890", "GROVE", "ADA")]));
    await expect(importRegister(database, { register: "nppes", files: [nothing] }, around)).rejects.toThrow(
      /some rows must be readable and needed/,
    );
    await expect(
      database.change(async ({ db }) => {
        await db.deleteFrom("entry").execute();
        await db.deleteFrom("name").execute();
        throw new Error("the power went out");
      }),
    ).rejects.toThrow("the power went out");
    expect(await now()).toEqual(before);
  });

  it("lets one import run at a time", async () => {
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    let begun = (): void => undefined;
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const first = database.change(async () => {
      begun();
      await waiting;
    });
    await started;
    await expect(database.change(async () => undefined)).rejects.toThrow(/one import runs at a time/);
    go();
    await first;
  });
});

it.skipIf(programs === null)("both stores gave the same answers", () => {
  expect(answers.size).toBeGreaterThan(15);
  for (const [question, given] of answers) {
    expect(given, question).toHaveLength(2);
    expect(JSON.parse(given[1] ?? ""), question).toEqual(JSON.parse(given[0] ?? ""));
  }
});

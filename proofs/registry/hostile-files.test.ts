import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { InputFault } from "../../node/cli/input-fault.ts";
import { openColumnEngine, rowsOf } from "../../node/intake/column-engine.ts";
import { importRegister } from "../../node/registry/import-register.ts";
import { databaseAt } from "../../node/store/database.ts";
import { currentGeneration } from "../../node/store/pglite/generations.ts";
import { fold } from "../../portable/registry/index.ts";
import { withCheckDigit } from "../../setup/registers/fictional-practitioners.ts";
import { leieColumns } from "../../setup/registers/leie-file.ts";
import { nppesFile, nppesName, nppesPerson, stage, stageFiles } from "./staged-register.ts";
import { zipFile } from "./zip-file.ts";

const npi = (place: number): string => withCheckDigit(`2${String(place).padStart(8, "0")}`);
const people = (count: number): Record<string, string>[] =>
  Array.from({ length: count }, (_, at) => nppesPerson(npi(at), "GROVE", "ADA"));
const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The one fault a file has; a test fails when the file is read. */
async function faultOf(reading: Promise<unknown>): Promise<string> {
  const fault = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof InputFault)) throw new Error(`no fault of the input: ${String(fault)}`);
  return fault.message;
}

const leie = (...lines: string[]): string => [leieColumns, ...lines, ""].join("\r\n");
const ada =
  '"GROVE","ADA","","","","","","0000000000","19660412","1 STREET","SEATTLE","WA","98101","1128b4","20190320","00000000","00000000",""';

describe("files that are no register", () => {
  it.each<[string, string | Buffer, RegExp]>([
    ["an empty file", "", /hold something/],
    ["another register", "A,B,C\n1,2,3\n", /no "LASTNAME"/],
    ["missing columns", leie(ada).replace("EXCLDATE", "SOMETHING"), /no "EXCLDATE"/],
    ["a NUL byte", leie(ada).replace("SEATTLE", "SEA\0TTLE"), /a NUL byte near byte \d+/],
    ["UTF-16", Buffer.from(leie(ada), "utf16le"), /a NUL byte/],
    ["a header and nothing else", leie(), /some rows must be readable/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /NUL/],
    [
      "half a zip",
      zipFile([{ name: "UPDATED.csv", data: Buffer.from(leie(ada)) }]).subarray(0, 60),
      /a zip must be whole/,
    ],
    [
      "a zip of something else",
      zipFile([{ name: "letter.txt", data: Buffer.from("dear") }]),
      /the register's own file/,
    ],
  ])("refuses %s and says what to do", async (_what, content, fault) => {
    const message = await faultOf(stage("leie", { "UPDATED.csv": content }));
    expect(message).toMatch(fault);
    expect(message.split("; found ")[1]).toMatch(/\. .+/);
  });

  it("refuses what is not there, and a folder", async () => {
    expect(await faultOf(stageFiles("leie", [join(folder, "nothing.csv")], folder))).toMatch(/no such file/);
    mkdirSync(join(folder, "a-folder"));
    expect(await faultOf(stageFiles("leie", [join(folder, "a-folder")], folder))).toMatch(/a folder/);
  });

  it("refuses a line of a gigabyte long before its end, in little memory", async () => {
    const path = join(folder, "long.csv");
    const file = openSync(path, "w");
    writeSync(file, `${leieColumns}\r\n"`);
    const part = Buffer.alloc(16 << 20, "A");
    for (let at = 0; at < 64; at++) writeSync(file, part);
    closeSync(file);
    const before = process.memoryUsage.rss();
    expect(await faultOf(stageFiles("leie", [path], folder))).toMatch(
      /no line may be longer than 1000000 bytes/,
    );
    expect(process.memoryUsage.rss() - before).toBeLessThan(200e6);
    rmSync(path);
  });

  it("refuses a quote that swallows the rest of a file", async () => {
    const rows = Array.from({ length: 500 }, (_, at) => ada.replace("1 STREET", `${at} STREET`));
    const open = rows.map((row, at) =>
      at === 20 ? row.replace(/""$/, '"') : at > 20 ? row.replaceAll('"', "") : row,
    );
    expect(await faultOf(stage("leie", { "UPDATED.csv": leie(...open) }))).toMatch(
      /every quote must be closed/,
    );
  });

  it("refuses a row with a stray quote, and keeps those after it", async () => {
    const rows = Array.from({ length: 50 }, (_, at) => ada.replace("1 STREET", `${at} STREET`));
    const stray = rows.map((row, at) => (at === 20 ? row.replace('"ADA"', '"ADA') : row));
    const { tally } = await stage("leie", { "UPDATED.csv": leie(...stray) });
    expect(tally).toMatchObject({ read: 50, kept: 49, refused: 1 });
  });
});

describe("zips that mean harm", () => {
  it("refuses a bomb before it fills the disk, whether it tells its size or not", async () => {
    const data = Buffer.concat([Buffer.from(`${leieColumns}\r\n`), Buffer.alloc(120e6, `${ada}\r\n`)]);
    const honest = zipFile([{ name: "UPDATED.csv", data }]);
    expect(honest.length).toBeLessThan(500_000);
    expect(await faultOf(stage("leie", { "leie.zip": honest }))).toMatch(/may unpack to at most 250 times/);
    const lying = zipFile([{ name: "UPDATED.csv", data, saysBytes: 1000 }]);
    expect(await faultOf(stage("leie", { "leie.zip": lying }))).toMatch(/UPDATED.csv/);
  });

  it.each([
    "../UPDATED.csv",
    "/tmp/UPDATED.csv",
    "a/../../UPDATED.csv",
    "C:\\UPDATED.csv",
    "..\\UPDATED.csv",
  ])("never follows the name %s", async (name) => {
    const inner = join(folder, "inner");
    mkdirSync(inner, { recursive: true });
    const path = join(inner, "leie.zip");
    writeFileSync(path, zipFile([{ name, data: Buffer.from(leie(ada)) }]));
    expect(await faultOf(stageFiles("leie", [path], inner))).toMatch(
      /a zip must be whole and hold only plain names/,
    );
    expect(existsSync(join(folder, "UPDATED.csv"))).toBe(false);
    rmSync(inner, { recursive: true });
  });

  it("takes the register's file out of a zip with others, under a name of its own", async () => {
    const zip = zipFile([
      { name: "readme.pdf", data: Buffer.from("%PDF") },
      { name: "npidata_pfile_20261109-20261115_fileheader.csv", data: Buffer.from(nppesFile([])) },
      { name: "folder/npidata_pfile_20261109-20261115.csv", data: Buffer.from(nppesFile(people(3))) },
    ]);
    const { tally } = await stage("nppes", { "NPPES_Data_Dissemination_110926_111526_Weekly_V2.zip": zip });
    expect(tally).toMatchObject({ read: 3, kept: 3 });
  });
});

describe("texts packed alone", () => {
  it.each([
    ["gz", gzipSync],
    ["zst", zstdCompressSync],
  ] as const)("reads .%s, and refuses one that is cut off, and a bomb", async (ending, pack) => {
    const text = Buffer.from(leie(ada, ada.replace("1 STREET", "2 STREET")));
    const { tally } = await stage("leie", { [`UPDATED.csv.${ending}`]: pack(text) });
    expect(tally).toMatchObject({ read: 2, kept: 2 });
    const long = Buffer.from(
      leie(...Array.from({ length: 3000 }, (_, at) => ada.replace("1 STREET", `${at * 7919} STREET`))),
    );
    const packed = pack(long);
    expect(
      await faultOf(stage("leie", { [`UPDATED.csv.${ending}`]: packed.subarray(0, packed.length / 2) })),
    ).toMatch(/a packed file must be whole/);
    const bomb = pack(Buffer.concat([Buffer.from(`${leieColumns}\r\n`), Buffer.alloc(120e6, `${ada}\r\n`)]));
    expect(bomb.length).toBeLessThan(500_000);
    expect(await faultOf(stage("leie", { [`UPDATED.csv.${ending}`]: bomb }))).toMatch(
      /may unpack to at most 250 times/,
    );
  });
});

describe("workbooks of deactivations", () => {
  const sheet = (rows: string): Buffer =>
    Buffer.from(`<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`);
  const inline = (cells: readonly string[], row: number): string =>
    `<row r="${row}">${cells.map((cell, at) => `<c r="${"AB"[at]}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
  const title = inline(["NPPES Deactivated NPI Report"], 1);
  const header = inline(["NPI", "NPPES Deactivation Date"], 2);

  it("reads title, header, shared strings and a day kept as a number, in an .xlsx or in a zip around it", async () => {
    const shared = Buffer.from(
      `<sst><si><t>${npi(1)}</t></si><si><r><t>06/14</t></r><r><t>/2022</t></r></si></sst>`,
    );
    const rows = `${title}${header}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row><row r="4"><c r="A4"><v>${npi(2)}</v></c><c r="B4"><v>44726</v></c></row>`;
    const book = zipFile([
      { name: "xl/worksheets/sheet1.xml", data: sheet(rows) },
      { name: "xl/sharedStrings.xml", data: shared },
    ]);
    for (const files of [
      { "NPPES_Deactivated_NPI_Report_110926_V2.xlsx": book },
      { "report.zip": zipFile([{ name: "NPPES_Deactivated_NPI_Report_110926_V2.xlsx", data: book }]) },
    ]) {
      const staged = await stage("nppes-deactivated", files);
      expect(staged.tally).toMatchObject({ read: 2, kept: 2 });
      expect(staged.rows.map(({ content }) => content.enumeration.deactivatedOn)).toEqual([
        "2022-06-14",
        "2022-06-14",
      ]);
    }
  });

  it("expands no entities, runs no formulas, and refuses broken markup", async () => {
    const bomb = Buffer.from(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c><is><t>&b;</t></is></c></row></sheetData></worksheet>',
    );
    expect(
      await faultOf(
        stage("nppes-deactivated", { "a.xlsx": zipFile([{ name: "xl/worksheets/sheet1.xml", data: bomb }]) }),
      ),
    ).toMatch(/well-formed/);
    const formula = `${title}${header}<row r="3"><c r="A3"><f>1+1</f><v>${npi(1)}</v></c><c r="B3" t="str"><f>HYPERLINK("x")</f><v>06/14/2022</v></c></row>`;
    const { rows } = await stage("nppes-deactivated", {
      "a.xlsx": zipFile([{ name: "xl/worksheets/sheet1.xml", data: sheet(formula) }]),
    });
    expect(rows.map(({ key }) => key)).toEqual([npi(1)]);
  });
});

describe("rows that are faulty", () => {
  it("refuses a row in another encoding and one with too many or too few values, and keeps the rest", async () => {
    const lines = Buffer.concat([
      Buffer.from(leie(ada)),
      Buffer.from(`${ada.replace("SEATTLE", "MONTR\xc9AL")}\r\n`, "latin1"),
      Buffer.from(`${ada},"MORE"\r\n"GROVE","ADA"\r\n`),
    ]);
    const { tally, refused } = await stage("leie", { "UPDATED.csv": lines });
    expect(tally).toMatchObject({
      read: 4,
      kept: 1,
      refused: 3,
      reasons: { "not UTF-8": 1, "too many values in the row": 1, "too few values in the row": 1 },
    });
    expect(refused.map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  it("reads a file whose line ends are mixed", async () => {
    const { tally } = await stage("leie", {
      "UPDATED.csv": `${leieColumns}\r\n${ada}\n${ada.replace("1 STREET", "2 STREET")}\r\n${ada.replace("1 STREET", "3 STREET")}\n`,
    });
    expect(tally).toMatchObject({ read: 3, kept: 3 });
  });

  it("keeps what looks like a formula as the text it is", async () => {
    const formula = '=HYPERLINK(""http://example.org"",""x"")';
    const { rows } = await stage("leie", { "UPDATED.csv": leie(ada.replace('"ADA"', `"${formula}"`)) });
    expect(rows[0]?.names[0]?.given).toBe('=HYPERLINK("http://example.org","x")');
  });

  it("gives answers that add up, or one fault, for whatever bytes a file holds", async () => {
    const whole = Buffer.from(
      leie(ada, ada.replace("1 STREET", "2 STREET"), ada.replace("1 STREET", "3 STREET")),
    );
    const bytes = fc.oneof(
      fc.constantFrom(..."\"',\r\n\\|;=\t"),
      fc.constantFrom("\0", "\u00ff", "''", '""', "\r\r", "NULL", "\ufeff", "\u202e"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length), fc.nat(3), bytes), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          let content = whole;
          for (const [at, less, more] of changes)
            content = Buffer.concat([
              content.subarray(0, at),
              Buffer.from(more),
              content.subarray(at + less),
            ]);
          try {
            const { tally } = await stage("leie", { "UPDATED.csv": content });
            expect(tally.read).toBe(tally.kept + tally.notNeeded + tally.refused);
            expect(tally.kept).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(InputFault);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

it("folds names in SQL as the registry room folds them", async () => {
  const engine = await openColumnEngine(mkdtempSync(join(folder, "engine-")));
  const names = [
    "O'Néill-Müller",
    "  Straße ",
    "ÞÓRA Æsa",
    "Łukasz",
    "D’Angelo",
    "İpek",
    "ÇELİK",
    "Nguyễn Thị Ánh",
    "van der Berg",
    "smith3",
    "Œuvre",
    "Ǆ",
    "ﬁn",
    "王小明",
    "ʼn",
    "Ångström",
    "SMITH",
    "",
  ];
  const letters = fc.string({ unit: fc.constantFrom(..."aÀéïõñŽçßøŁđðþæœ'’-. ßŞğıİA9"), maxLength: 12 });
  const all = [
    ...names.filter((name) => name !== "Ǆ" && name !== "ʼn"),
    ...fc.sample(letters, { numRuns: 300, seed: 7 }),
  ];
  const values = all.map((name) => `('${name.replaceAll("'", "''")}')`).join(",");
  const rows = await rowsOf<{ name: string; folded: string }>(
    engine.connection,
    `SELECT name, fold_name(name) AS folded FROM (VALUES ${values}) AS t(name)`,
  );
  engine.close();
  expect(rows.map(({ folded }) => folded)).toEqual(rows.map(({ name }) => fold(name)));
});

it("leaves the store untouched, and writes refused rows as JSON, one a line", async () => {
  const store = join(folder, "store");
  const database = databaseAt(store, undefined);
  const refusedFile = join(folder, "refused.jsonl");
  const around = { faceSpecialties: [], progress: () => undefined, refusedFile: () => refusedFile };
  const good = join(folder, nppesName);
  writeFileSync(good, nppesFile([...people(2), nppesPerson("1234567890", "=cmd|' /C calc'!A0", "EVE")]));
  await importRegister(database, { register: "nppes", files: [good] }, around);
  expect(
    readFileSync(refusedFile, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).reason),
  ).toEqual(["the provider number has a wrong check digit"]);
  const before = await currentGeneration(store);
  const bad = join(folder, "UPDATED.csv");
  writeFileSync(bad, leie(ada).replace("SEATTLE", "\0"));
  await expect(importRegister(database, { register: "leie", files: [bad] }, around)).rejects.toThrow(
    InputFault,
  );
  await expect(importRegister(database, { register: "leie", files: [good] }, around)).rejects.toThrow(
    InputFault,
  );
  expect(await currentGeneration(store)).toBe(before);
});

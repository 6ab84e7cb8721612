import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededUniform } from "../portable/distributions/index.ts";
import { pick } from "./registers/draws.ts";
import { fictionalPractitioners } from "./registers/fictional-practitioners.ts";
import { leieColumns, leieLine } from "./registers/leie-file.ts";
import { nppesHeader, nppesLine } from "./registers/nppes-file.ts";
import { heard, slip } from "./registers/slips.ts";

/** What was written, and where. */
export interface GeneratedRegister {
  nppes: string;
  leie: string;
  /** `LEIE line,NPI` of the people who stand in both, with a header. */
  leieTruth: string;
  /** `typed,NPI`: misspelt names and the number of the person meant, with a header. */
  searches: string;
  /** `NPI,NPI`: numbers of one person enumerated twice, with a header. */
  twice: string;
}

/** Share of people who also stand in the exclusion list, so that 7 million give about 80,000 rows. */
const EXCLUDED = 0.0115;
/** Half of the list are people whom the register does not hold, as most excluded people are no practitioners. */
const STRANGERS = 0.5;

/**
 * Writes a made-up national register of any size in the layout of the real one, a made-up exclusion list, and
 * what is true of them: `node setup/generate-register.ts --rows 100000 --seed 1 --out FOLDER`. The same seed
 * writes the same bytes.
 */
export async function generateRegister(
  rows: number,
  seed: number,
  folder: string,
): Promise<GeneratedRegister> {
  mkdirSync(folder, { recursive: true });
  const written: GeneratedRegister = {
    nppes: join(folder, "npidata_pfile_20050523-20261108.csv"),
    leie: join(folder, "UPDATED.csv"),
    leieTruth: join(folder, "excluded-people.csv"),
    searches: join(folder, "misspelt-names.csv"),
    twice: join(folder, "enumerated-twice.csv"),
  };
  const [nppes, leie, leieTruth, searches, twice] = [
    new Lines(written.nppes, nppesHeader, "\n"),
    new Lines(written.leie, leieColumns, "\r\n"),
    new Lines(written.leieTruth, "line,npi", "\n"),
    new Lines(written.searches, "typed,npi", "\n"),
    new Lines(written.twice, "npi,also", "\n"),
  ] as const;
  const uniform = seededUniform(seed + 1);
  let line = 1;
  for (const row of fictionalPractitioners(rows, seed)) {
    await nppes.add(nppesLine(row));
    if (row.kind !== "person") continue;
    if (row.alsoAs !== null) await twice.add(`${row.npi},${row.alsoAs}`);
    if (uniform() < EXCLUDED * (1 - STRANGERS)) {
      line++;
      await leie.add(leieLine(uniform, row));
      await leieTruth.add(`${line},${row.npi}`);
    }
    if (uniform() < Math.min(1, 2000 / rows))
      await searches.add(`${misspelt(uniform, row.given, row.surname)},${row.npi}`);
  }
  for (const row of fictionalPractitioners(Math.round(rows * EXCLUDED * STRANGERS), seed + 2)) {
    if (row.kind !== "person") continue;
    line++;
    await leie.add(leieLine(uniform, { ...row, npi: "0000000000" }));
  }
  for (const file of [nppes, leie, leieTruth, searches, twice]) await file.end();
  return written;
}

/** A name as someone types it who remembers it wrong: one slip, a sound, a swap, or an initial. */
export function misspelt(uniform: () => number, given: string, surname: string): string {
  const wrong =
    uniform() < 0.5
      ? slip(uniform, surname)
      : heard(uniform, surname) === surname
        ? slip(uniform, surname)
        : heard(uniform, surname);
  return pick(uniform, [
    `${given} ${wrong}`,
    `${given} ${wrong}`,
    `${slip(uniform, given)} ${surname}`,
    `${wrong} ${given}`,
  ]).toLowerCase();
}

/** A file written line by line, waiting for the disk when it falls behind. */
class Lines {
  private readonly stream: WriteStream;
  private readonly ending: string;
  private held: string[] = [];

  constructor(path: string, header: string, ending: string) {
    this.stream = createWriteStream(path);
    this.ending = ending;
    this.held.push(header);
  }

  async add(line: string): Promise<void> {
    this.held.push(line);
    if (this.held.length >= 500) await this.flush();
  }

  private async flush(): Promise<void> {
    const text = this.held.map((line) => line + this.ending).join("");
    this.held = [];
    if (!this.stream.write(text)) await new Promise<void>((resolve) => this.stream.once("drain", resolve));
  }

  async end(): Promise<void> {
    await this.flush();
    await new Promise<void>((resolve, reject) => {
      this.stream.once("error", reject);
      this.stream.end(() => resolve());
    });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rows: { type: "string" }, seed: { type: "string" }, out: { type: "string" } },
  });
  const rows = Number(values.rows ?? 100_000);
  if (!Number.isInteger(rows) || rows < 1 || values.out === undefined) {
    process.stderr.write(
      "Say how many rows and where: node setup/generate-register.ts --rows 100000 --seed 1 --out FOLDER\n",
    );
    process.exitCode = 2;
  } else {
    const written = await generateRegister(rows, Number(values.seed ?? 1), values.out);
    process.stdout.write(`${Object.values(written).join("\n")}\n`);
  }
}

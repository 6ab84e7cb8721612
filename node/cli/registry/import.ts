import { join } from "node:path";
import { Command } from "commander";
import { progressBar } from "../progress-bar.ts";
import { readJsonFile } from "../read-case-file.ts";

const LARGEST_MAP_BYTES = 64 * 1024;

interface Flags {
  database?: string;
  edition?: string;
  date?: string;
  fields?: string;
  from?: string;
  fictional?: true;
  smaller?: true;
  json?: true;
}

/** `registry import`: one register's published files into the store, all of them or nothing. */
export function importCommand(): Command {
  return new Command("import")
    .description("Read a register's published files into the store.")
    .argument(
      "<register>",
      "nppes, nppes-deactivated, nucc, leie, medicare, opt-out, open-payments, rpps, fhir or licences",
    )
    .argument("[files...]", "files as published: text, a zip, or a workbook of deactivations")
    .option("--from <url>", "download the file first; an interrupted download goes on where it stopped")
    .option(
      "--database <place>",
      "a folder, or postgres://user@host/name (default: DATABASE_URL, or .glabella/registry)",
    )
    .option("--edition <name>", "the licensing state or the year, where neither file nor name says it")
    .option("--date <day>", "the day the file speaks for, YYYY-MM-DD, where its name does not say it")
    .option("--fields <file>", "which column of a board's licence list is what, as JSON")
    .option("--fictional", "the people in it do not exist; said wherever they are shown")
    .option("--smaller", "believe a list that shrank to less than half of what is held")
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText(
      "after",
      "\nExample:\n  npm run -s glabella -- registry import nppes examples/registers/npidata_pfile_20050523-20261108.csv --database made-up",
    )
    .action(async (register: string, files: string[], flags: Flags) => {
      const { importRegister } = await import("../../registry/import-register.ts");
      const { faceSpecialties } = await import("../../registry/face-specialties.ts");
      const { databaseAt } = await import("../../store/database.ts");
      const { loadEvidence } = await import("../../evidence/load-evidence.ts");
      const database = databaseAt(flags.database, process.env.DATABASE_URL);
      const fields =
        flags.fields === undefined ? undefined : await readJsonFile(flags.fields, LARGEST_MAP_BYTES);
      const bar = progressBar();
      let refusedFile: string | null = null;
      try {
        const downloaded = flags.from === undefined ? [] : [await fetched(flags.from, bar.show)];
        const answer = await importRegister(
          database,
          {
            register,
            files: [...files, ...downloaded],
            fields,
            ...(flags.edition === undefined ? {} : { edition: flags.edition }),
            ...(flags.date === undefined ? {} : { day: flags.date }),
            ...(flags.smaller === undefined ? {} : { smaller: true }),
            ...(flags.fictional === undefined ? {} : { fictional: true }),
          },
          {
            faceSpecialties: faceSpecialties(loadEvidence()),
            progress: bar.show,
            refusedFile: () => {
              const folder = database.name.includes("://") ? ".glabella" : database.name;
              refusedFile = join(folder, "refused", `${register}.jsonl`);
              return refusedFile;
            },
          },
        );
        bar.end();
        if (refusedFile !== null) process.stderr.write(`Refused rows are in ${refusedFile}\n`);
        process.stdout.write(flags.json ? `${JSON.stringify(answer)}\n` : inWords(register, answer));
      } finally {
        bar.end();
      }
    });
}

async function fetched(
  address: string,
  progress: (part: string, share: number, rows: number | null) => void,
): Promise<string> {
  const { download } = await import("../../intake/download.ts");
  return download(address, join(".glabella", "downloads"), (share) => progress("downloading", share, null));
}

function inWords(
  register: string,
  answer: {
    read: number;
    kept: number;
    notNeeded: number;
    refused: number;
    reasons: Record<string, number>;
    seconds: number;
  },
): string {
  const lines = [
    `${register}: ${answer.read} rows read, ${answer.kept} kept, ${answer.notNeeded} not needed, ${answer.refused} refused, in ${answer.seconds.toFixed(1)} s`,
  ];
  for (const [reason, rows] of Object.entries(answer.reasons)) lines.push(`  ${rows}  ${reason}`);
  return `${lines.join("\n")}\n`;
}

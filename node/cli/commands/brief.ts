import { Command, Option } from "commander";
import { whatLiesInFirst } from "../../../portable/anatomy/index.ts";
import {
  type Brief,
  brief,
  briefHtml,
  briefJson,
  briefMarkdown,
  regionsOf,
  treatmentsCompared,
} from "../../../portable/brief/index.ts";
import { options } from "../../../portable/options/index.ts";
import { loadAtlas } from "../../anatomy/load-atlas.ts";
import { loadEvidence } from "../../evidence/load-evidence.ts";
import { readCaseFile } from "../read-case-file.ts";
import { writeWholeFile } from "../write-whole-file.ts";

const renderers = {
  html: briefHtml,
  markdown: briefMarkdown,
  json: briefJson,
} satisfies Record<string, (brief: Brief) => string>;

type Format = keyof typeof renderers;

/** Today where the program runs, as an ISO date. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `brief CASE --format html|markdown|json --out FILE`: the case answered, to read and to take along. */
export function briefCommand(): Command {
  return new Command("brief")
    .description("The brief of a case: what could be done, what is unsafe, what to ask, with sources.")
    .argument("<case>", "a case file (examples/ holds some), or - for standard input")
    .addOption(
      new Option("--format <format>", "what to write").choices(Object.keys(renderers)).default("html"),
    )
    .option("--out <file>", "where to write it; without it, to standard output")
    .option("--json", "the same as --format json")
    .addHelpText(
      "after",
      "\nExample:\n  npm run -s glabella -- brief examples/heavy-eyelids.json --out brief.html",
    )
    .action(async (path: string, flags: { format: Format; out?: string; json?: true }) => {
      const evidence = loadEvidence();
      const personCase = await readCaseFile(path, evidence);
      const answer = options(personCase, evidence);
      const atlas = loadAtlas();
      const beneath = treatmentsCompared(answer).flatMap(
        (treatment) => whatLiesInFirst(atlas, regionsOf(treatment, answer, evidence), { treatment }) ?? [],
      );
      const value = brief(personCase, answer, evidence, today(), {}, beneath);
      const text = renderers[flags.json ? "json" : flags.format](value);
      if (flags.out === undefined) process.stdout.write(text);
      else await writeWholeFile(flags.out, text);
    });
}

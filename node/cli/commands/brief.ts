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
import { readFaceFile } from "../../anatomy/read-face-file.ts";
import { loadCriteria } from "../../choice/load-criteria.ts";
import { loadEvidence } from "../../evidence/load-evidence.ts";
import { readCaseFile } from "../read-case-file.ts";
import { practitionerOfCase } from "../registry/practitioner-of-case.ts";
import { unknownTreatment } from "../registry/search.ts";
import { writeWholeFile } from "../write-whole-file.ts";

const renderers = {
  html: briefHtml,
  markdown: briefMarkdown,
  json: briefJson,
} satisfies Record<string, (brief: Brief) => string>;

type Format = keyof typeof renderers;

interface Flags {
  format: Format;
  out?: string;
  json?: true;
  treatment?: string;
  landmarks?: string;
  database?: string;
}

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
    .option(
      "--treatment <id>",
      "for which treatment to check the practitioner of the case (default: the first set side by side)",
    )
    .option(
      "--landmarks <file>",
      "your own face, for what lies under the skin: {width, height, points: [[x, y, z] × 478]} in pixels (default: the reference face)",
    )
    .option(
      "--database <place>",
      "registers to check the practitioner in (default: DATABASE_URL, or .glabella/registry where there is one)",
    )
    .addHelpText(
      "after",
      "\nExample:\n  npm run -s glabella -- brief examples/heavy-eyelids.json --out brief.html",
    )
    .action(async (path: string, flags: Flags) => {
      const evidence = loadEvidence();
      const { treatment, database } = flags;
      if (treatment !== undefined && !evidence.treatment.has(treatment)) throw unknownTreatment(treatment);
      const personCase = await readCaseFile(path, evidence);
      const answer = options(personCase, evidence);
      const atlas = loadAtlas();
      const face = flags.landmarks === undefined ? null : (await readFaceFile(flags.landmarks, atlas)).face;
      const beneath = treatmentsCompared(answer).flatMap(
        (treatment) =>
          whatLiesInFirst(atlas, regionsOf(treatment, answer, evidence), { treatment, face }) ?? [],
      );
      const day = today();
      const checked = await practitionerOfCase(
        { personCase, answer, database, treatment, today: day },
        evidence,
      );
      const value = brief(
        personCase,
        answer,
        evidence,
        day,
        {},
        beneath,
        checked,
        [],
        loadCriteria(evidence),
      );
      const text = renderers[flags.json ? "json" : flags.format](value);
      if (flags.out === undefined) process.stdout.write(text);
      else await writeWholeFile(flags.out, text);
    });
}

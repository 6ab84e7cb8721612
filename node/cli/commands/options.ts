import { Command } from "commander";
import { options } from "../../../portable/options/index.ts";
import { loadEvidence } from "../../evidence/load-evidence.ts";
import { describeOptions } from "../describe-options.ts";
import { readCaseFile } from "../read-case-file.ts";

/** `options CASE`: what could be done for a case, side by side. */
export function optionsCommand(): Command {
  return new Command("options")
    .description("What could be done for a case: every option with its verdict and what is known of it.")
    .argument("<case>", "a case file (examples/ holds some), or - for standard input")
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText("after", "\nExample:\n  npm run -s glabella -- options examples/heavy-eyelids.json")
    .action(async (path: string, flags: { json?: true }) => {
      const evidence = loadEvidence();
      const personCase = await readCaseFile(path, evidence);
      const answer = options(personCase, evidence);
      process.stdout.write(
        flags.json ? `${JSON.stringify(answer)}\n` : describeOptions(answer, personCase, evidence),
      );
    });
}

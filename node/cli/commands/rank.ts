import { Command } from "commander";
import { rank, readProblem } from "../../../portable/choice/index.ts";
import { describeRanking } from "../describe-ranking.ts";
import { InputFault } from "../input-fault.ts";
import { readJsonFile } from "../read-case-file.ts";

/** A problem given as draws can hold many numbers; one larger than this is a mistake. */
const LARGEST_PROBLEM_BYTES = 64 * 1024 * 1024;

/** `rank PROBLEM`: how often each alternative comes first, and what one would have to care about for it to. */
export function rankCommand(): Command {
  return new Command("rank")
    .description("How often each alternative comes first, given what is known and what matters (SMAA-2).")
    .argument("<problem>", "a problem file (see docs/methods/choosing.md), or - for standard input")
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText(
      "after",
      "\nExample:\n  npm run -s glabella -- rank examples/problems/thromboprophylaxis.json",
    )
    .action(async (path: string, flags: { json?: true }) => {
      const read = readProblem(await readJsonFile(path, LARGEST_PROBLEM_BYTES));
      if (!read.ok) {
        throw new InputFault(read.faults.map((fault) => ({ ...fault, where: `${path}#${fault.where}` })));
      }
      const answer = rank(read.problem);
      process.stdout.write(
        flags.json ? `${JSON.stringify(answer)}\n` : describeRanking(answer, read.problem),
      );
    });
}

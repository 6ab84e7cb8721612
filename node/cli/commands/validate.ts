import { Command } from "commander";
import { indexEvidence } from "../../../portable/evidence/index.ts";
import { readFacts } from "../../evidence/load-evidence.ts";
import { thinFacts } from "../../evidence/thin-facts.ts";
import { describeThin } from "../describe-thin.ts";
import { InputFault } from "../input-fault.ts";

/** `validate`: every fault in `data/` at once, and where the facts are thin. Thin facts are no fault. */
export function validateCommand(): Command {
  return new Command("validate")
    .description("Every fault in data/, all at once, and where what is known is thin.")
    .option("--json", "one JSON value on standard output, and nothing else")
    .option("--data <folder>", "another data folder than the package's own")
    .addHelpText("after", "\nExit code 1 when there is a fault. Thin facts do not count as one.")
    .action((flags: { json?: true; data?: string }) => {
      const { rows, faults } = readFacts(flags.data);
      const thin = rows === null ? null : thinFacts(indexEvidence(rows));
      if (flags.json) process.stdout.write(`${JSON.stringify({ faults, thin })}\n`);
      else if (thin !== null) process.stdout.write(describeThin(thin));
      if (faults.length > 0) throw new InputFault(faults);
      if (!flags.json) process.stdout.write("\nNo fault in data/.\n");
    });
}

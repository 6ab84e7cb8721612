import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { type Evidence, type Fault, indexEvidence } from "../../../portable/evidence/index.ts";
import { atlasFaults } from "../../anatomy/load-atlas.ts";
import { readCriteriaFolder } from "../../choice/load-criteria.ts";
import { dataFolder, readFacts } from "../../evidence/load-evidence.ts";
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
      const { rows, faults: factFaults } = readFacts(flags.data);
      const evidence = rows === null ? null : indexEvidence(rows);
      const faults = [
        ...factFaults,
        ...(evidence === null
          ? []
          : [...criteriaFaults(evidence, flags.data), ...anatomyFaults(evidence, flags.data)]),
      ];
      const thin = evidence === null ? null : thinFacts(evidence);
      if (flags.json) process.stdout.write(`${JSON.stringify({ faults, thin })}\n`);
      else if (thin !== null) process.stdout.write(describeThin(thin));
      if (faults.length > 0) throw new InputFault(faults);
      if (!flags.json) process.stdout.write("\nNo fault in data/.\n");
    });
}

/** Faults in the person's criteria. A folder of facts alone may stand without them; the package's own may not. */
function criteriaFaults(evidence: Evidence, folder: string | undefined): Fault[] {
  if (folder !== undefined && !existsSync(join(folder, "criteria"))) return [];
  const read = readCriteriaFolder(evidence, folder ?? dataFolder());
  return read.ok ? [] : read.faults;
}

/** Faults in the atlas. A folder of facts alone may stand without it; the package's own may not. */
function anatomyFaults(evidence: Evidence, folder: string | undefined): Fault[] {
  const anatomy = join(folder ?? dataFolder(), "anatomy");
  if (folder !== undefined && !existsSync(anatomy)) return [];
  const known = { sources: new Set(evidence.source.keys()), treatments: new Set(evidence.treatment.keys()) };
  return atlasFaults(known, anatomy);
}

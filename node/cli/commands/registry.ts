import { Command, InvalidArgumentError } from "commander";
import { linkColumns, readFieldMap } from "../../../portable/registry/index.ts";
import { InputFault } from "../input-fault.ts";
import { readJsonFile } from "../read-case-file.ts";
import { readPersonFile } from "../read-person-file.ts";
import { checkCommand } from "../registry/check.ts";
import { importCommand } from "../registry/import.ts";
import { searchCommand } from "../registry/search.ts";

const LARGEST_MAP_BYTES = 64 * 1024;

/** `registry`: what public registers say of a practitioner. */
export function registryCommand(): Command {
  return new Command("registry")
    .description("What public registers say of a practitioner.")
    .addCommand(importCommand())
    .addCommand(searchCommand())
    .addCommand(checkCommand())
    .addCommand(linkCommand());
}

function linkCommand(): Command {
  return new Command("link")
    .description("Which rows of two files are of one person, with the chance of each pair.")
    .argument("<a>", "a CSV file of people")
    .argument("<b>", "another")
    .requiredOption(
      "--fields <file>",
      "which column holds what, as JSON (see docs/methods/checking-a-practitioner.md)",
    )
    .option("--threshold <chance>", "leave out pairs below this chance", chance, 0.5)
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText(
      "after",
      "\nExample:\n  npm run -s glabella -- registry link examples/linkage/a.csv examples/linkage/b.csv --fields examples/linkage/map.json",
    )
    .action(async (a: string, b: string, flags: { fields: string; threshold: number; json?: true }) => {
      const read = readFieldMap(await readJsonFile(flags.fields, LARGEST_MAP_BYTES));
      if (!read.ok) {
        throw new InputFault(
          read.faults.map((fault) => ({ ...fault, where: `${flags.fields}#${fault.where}` })),
        );
      }
      const left = await readPersonFile(a, read.maps.a);
      const right = await readPersonFile(b, read.maps.b);
      const pairs = linkColumns(left, right, flags.threshold);
      if (flags.json) {
        process.stdout.write(`${JSON.stringify(pairs)}\n`);
        return;
      }
      for (const pair of pairs)
        process.stdout.write(`${pair.probability.toFixed(4)}  ${pair.a}  ${pair.b}\n`);
      process.stdout.write(`${pairs.length} pairs at ${flags.threshold} or above\n`);
    });
}

function chance(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) {
    throw new InvalidArgumentError("Give a number from 0 to 1, such as 0.5.");
  }
  return value;
}

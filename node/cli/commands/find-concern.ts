import { Command } from "commander";
import { findConcerns } from "../../../portable/words/index.ts";
import { loadEvidence } from "../../evidence/load-evidence.ts";
import { describeFoundConcerns } from "../describe-found-concerns.ts";

/** `find-concern WORDS`: the concerns that a person's own words point to. */
export function findConcernCommand(): Command {
  return new Command("find-concern")
    .description("The concerns that a person's own words point to, best first, and warning signs they name.")
    .argument("<words...>", "what bothers you, in your own words")
    .option("--json", "one JSON value on standard output, and nothing else: [{concern, score}]")
    .addHelpText("after", '\nExample:\n  npm run -s glabella -- find-concern "the skin hangs over my lashes"')
    .action((given: string[], flags: { json?: true }, command: Command) => {
      const words = given.join(" ").trim();
      if (words === "")
        command.error("error: no words were given. Say what bothers you, in quotes.", { exitCode: 2 });
      const evidence = loadEvidence();
      const found = findConcerns(words, evidence);
      process.stdout.write(
        flags.json ? `${JSON.stringify(found.concerns)}\n` : describeFoundConcerns(found, evidence),
      );
    });
}

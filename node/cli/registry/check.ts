import { Command } from "commander";
import { unknownTreatment } from "./search.ts";

/** `registry check`: the evidence ladder of one practitioner for one treatment. */
export function checkCommand(): Command {
  return new Command("check")
    .description("What registers say of one practitioner, for one treatment.")
    .argument(
      "<number>",
      "the practitioner's national number: the NPI in the United States, the RPPS number in France",
    )
    .requiredOption("--treatment <id>", "the treatment, such as botulinum-toxin")
    .option(
      "--database <place>",
      "a folder, or postgres://user@host/name (default: DATABASE_URL, or .glabella/registry)",
    )
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText(
      "after",
      "\nExample:\n  npm run -s glabella -- registry check 2000000077 --treatment botulinum-toxin --database made-up",
    )
    .action(async (number: string, flags: { treatment: string; database?: string; json?: true }) => {
      const { checkPractitioner } = await import("../../registry/check-practitioner.ts");
      const { databaseAt } = await import("../../store/database.ts");
      const { loadEvidence } = await import("../../evidence/load-evidence.ts");
      const evidence = loadEvidence();
      if (!evidence.treatment.has(flags.treatment)) throw unknownTreatment(flags.treatment);
      const reader = await databaseAt(flags.database, process.env.DATABASE_URL).open();
      try {
        const now = Date.now();
        const question = {
          number,
          treatment: flags.treatment,
          today: new Date(now).toISOString().slice(0, 10),
          now,
        };
        const ladder = await checkPractitioner(reader, question, evidence);
        if (flags.json) {
          process.stdout.write(`${JSON.stringify(ladder)}\n`);
          return;
        }
        process.stdout.write(
          `${ladder.practitioner.name || "Nobody was found under this number"} (${ladder.practitioner.npi ?? ladder.practitioner.id})\n\n`,
        );
        for (const { status, what, source, date, probability } of ladder.rungs) {
          const chance =
            probability === undefined ? "" : `, chance about ${Math.round(probability * 100)} in 100`;
          process.stdout.write(
            `[${status}${chance}] ${what}\n    ${source}${date === null ? "" : `, ${date}`}\n`,
          );
        }
        process.stdout.write(`\nAsk:\n${ladder.ask.map((question) => `- ${question}\n`).join("")}`);
      } finally {
        await reader.close();
      }
    });
}

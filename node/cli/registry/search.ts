import { Command, InvalidArgumentError } from "commander";
import {
  LONGEST_NAME,
  type Match,
  nameInWords,
  namesOf,
  SearchPlace,
} from "../../../portable/registry/index.ts";
import { InputFault } from "../input-fault.ts";

interface Flags {
  near?: string;
  within?: number;
  city?: string;
  state?: string;
  country: string;
  treatment?: string;
  limit: number;
  database?: string;
  json?: true;
}

/** `registry search`: practitioners by name, place and training, best first, each with the reasons. */
export function searchCommand(): Command {
  return new Command("search")
    .description("Find practitioners by name, place and training.")
    .argument("[name]", "a name, even misspelt or in part; may be left out with a place")
    .option("--near <postcode>", "a postal code")
    .option("--within <km>", "how far around it, kilometres", kilometres)
    .option("--city <name>", "a city")
    .option("--state <code>", "a state, department or province")
    .option("--country <code>", "two letters", "US")
    .option("--treatment <id>", "rank by the training that this treatment calls for")
    .option("--limit <count>", "how many at most", count, 20)
    .option(
      "--database <place>",
      "a folder, or postgres://user@host/name (default: DATABASE_URL, or .glabella/registry)",
    )
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText(
      "after",
      '\nExample:\n  npm run -s glabella -- registry search "marigold quilfeather" --near 98101 --treatment botulinum-toxin --database made-up',
    )
    .action(async (name: string | undefined, flags: Flags) => {
      const { rankedSearch } = await import("../../registry/search-registry.ts");
      const { databaseAt } = await import("../../store/database.ts");
      const { loadEvidence } = await import("../../evidence/load-evidence.ts");
      const evidence = loadEvidence();
      const { treatment } = flags;
      if (treatment !== undefined && !evidence.treatment.has(treatment)) throw unknownTreatment(treatment);
      const place = placeOf(flags);
      if ((name ?? "").trim().length < 2 && place === undefined) {
        throw new InputFault([
          {
            where: "NAME",
            rule: "a search needs a name of two letters or more, or a place",
            found: name === undefined ? "neither" : `"${name}"`,
            remedy: "Give a name in quotes, or a place such as --near 98101.",
          },
        ]);
      }
      if ((name ?? "").length > LONGEST_NAME) {
        throw new InputFault([
          {
            where: "NAME",
            rule: `a name has at most ${LONGEST_NAME} characters`,
            found: String(name?.length),
            remedy: "Shorten it.",
          },
        ]);
      }
      const reader = await databaseAt(flags.database, process.env.DATABASE_URL).open();
      try {
        const { matches } = await rankedSearch(
          reader,
          {
            limit: flags.limit,
            treatment,
            ...(name === undefined ? {} : { name: name.trim() }),
            ...(place === undefined ? {} : { place }),
          },
          evidence,
          Date.now(),
        );
        if (flags.json) {
          const named = matches.map((match) => ({
            npi: match.practitioner.npi,
            name: nameOf(match),
            ...match,
          }));
          process.stdout.write(`${JSON.stringify(named)}\n`);
          return;
        }
        for (const match of matches) {
          const { practitioner, because } = match;
          const [first] = practitioner.entries.flatMap(({ addresses }) => addresses);
          const made = practitioner.entries.some(({ fictional }) => fictional) ? "  [made up]" : "";
          process.stdout.write(
            `${practitioner.npi ?? practitioner.id}  ${nameOf(match) || "(no name)"}${first === undefined ? "" : `, ${first.city} ${first.state}`}${made}\n    ${because.join("; ")}\n`,
          );
        }
        if (matches.length === 0)
          process.stdout.write("Nobody was found in the registers read here. That clears nobody.\n");
      } finally {
        await reader.close();
      }
    });
}

/** What is said about a treatment the data does not know. */
export function unknownTreatment(treatment: string): InputFault {
  return new InputFault([
    {
      where: "--treatment",
      rule: "a treatment is one of those in data/treatments/",
      found: treatment,
      remedy: "Give an id such as botulinum-toxin.",
    },
  ]);
}

function nameOf({ practitioner }: Match): string {
  const names = namesOf(practitioner);
  return names.length === 0 ? "" : nameInWords(names);
}

function placeOf({ near, within, city, state, country }: Flags): SearchPlace | undefined {
  if (near === undefined && city === undefined && state === undefined) return undefined;
  const read = SearchPlace.safeParse({
    country: country.toUpperCase(),
    ...(near === undefined ? {} : { postalCode: near }),
    ...(within === undefined ? {} : { withinKm: within }),
    ...(city === undefined ? {} : { city }),
    ...(state === undefined ? {} : { state }),
  });
  if (read.success) return read.data;
  throw new InputFault(
    read.error.issues.map(({ path, message }) => ({
      where: path.join(".") || "place",
      rule: "a place must be readable",
      found: message,
      remedy: "Give --near POSTCODE, --city NAME or --state CODE, and --country as two letters.",
    })),
  );
}

function kilometres(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 500)) throw new InvalidArgumentError("Give kilometres above 0, at most 500.");
  return value;
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 200)
    throw new InvalidArgumentError("Give a whole number from 1 to 200.");
  return value;
}

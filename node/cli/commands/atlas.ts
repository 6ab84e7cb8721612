import { Command, InvalidArgumentError } from "commander";
import {
  type HazardRow,
  hazard,
  type Prediction,
  predict,
  whyNotKnown,
} from "../../../portable/anatomy/index.ts";
import { type Fault, Region } from "../../../portable/evidence/index.ts";
import { loadAtlas } from "../../anatomy/load-atlas.ts";
import { readFaceFile } from "../../anatomy/read-face-file.ts";
import { InputFault } from "../input-fault.ts";
import { atlasFaceCommand } from "./atlas-face.ts";

/** `atlas`: the face under the skin. */
export function atlasCommand(): Command {
  return new Command("atlas")
    .description(
      "The face under the skin: published measurements given back, and what lies in a treatment's way.",
    )
    .addCommand(predictCommand())
    .addCommand(hazardCommand())
    .addCommand(atlasFaceCommand());
}

function predictCommand(): Command {
  return new Command("predict")
    .description("Take a published measurement on sampled anatomies, and say where a new study would fall.")
    .argument("<measurement>", "an id of data/anatomy/measurements.jsonl or anthropometry.jsonl")
    .option("--seed <number>", "seed of the draws", wholeNumber, 1)
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText("after", "\nExample:\n  npm run -s glabella -- atlas predict infraorbital-foramen-01 --json")
    .action((id: string, flags: { seed: number; json?: true }) => {
      const atlas = loadAtlas();
      if (!atlas.measurement.has(id)) {
        throw inputFault("measurement", "must be in the atlas", id, "Take an id from data/anatomy/.");
      }
      const prediction = predict(atlas, id, { seed: flags.seed });
      process.stdout.write(flags.json ? `${JSON.stringify(prediction)}\n` : describePrediction(prediction));
    });
}

interface HazardFlags {
  treatment: string;
  region?: string;
  zone?: string;
  landmarks?: string;
  within?: number;
  spread?: true;
  draws: number;
  seed: number;
  json?: true;
}

function hazardCommand(): Command {
  return new Command("hazard")
    .description("How likely each structure is to lie within reach of a treatment's paths.")
    .requiredOption("--treatment <id>", "a treatment of data/treatments/")
    .option("--region <region>", `only the paths there: ${Region.options.join(", ")}`)
    .option("--zone <id>", "only the stations inside this danger zone (dz-01 and so on)")
    .option("--landmarks <file>", "a face: {width, height, points: [[x, y, z] × 478]} in pixels, or -")
    .option(
      "--within <mm>",
      "millimetres that count as reached (default 2 for needles and cannulas, 5 for opened or heated layers; for cuts and threads 2 for vessels, 5 for nerves)",
      positiveNumber,
    )
    .option(
      "--spread",
      "count what lies as far as the injected product is taken to spread (toxin, deoxycholic acid: 10 mm)",
    )
    .option("--draws <number>", "sampled anatomies", wholeNumber, 10_000)
    .option("--seed <number>", "seed of the draws", wholeNumber, 1)
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText(
      "after",
      "\nIt does not replace ultrasound or a surgeon's hands.\n\nExample:\n  npm run -s glabella -- atlas hazard --treatment brow-lift --region temple\n\nWhere the atlas holds no path, or the treatment has no fixed place, it says why and ends with exit 1: what lies there is then not known, which is never zero.",
    )
    .action(async (flags: HazardFlags) => {
      const atlas = loadAtlas();
      const region = regionOf(flags.region);
      const zone =
        flags.zone === undefined ? undefined : atlas.rows.dangerZones.find(({ id }) => id === flags.zone);
      if (flags.zone !== undefined && zone === undefined) {
        throw inputFault(
          "--zone",
          "must be a danger zone",
          flags.zone,
          "Take an id from data/anatomy/danger-zones.jsonl.",
        );
      }
      const face = flags.landmarks === undefined ? null : (await readFaceFile(flags.landmarks, atlas)).face;
      const { treatment, within, spread, draws, seed } = flags;
      const rows = hazard(atlas, { treatment, region, zone, face, within, spread, draws, seed });
      if (rows === null) throw new InputFault([noPath(atlas, treatment, region)]);
      process.stdout.write(flags.json ? `${JSON.stringify(rows)}\n` : describeHazard(rows));
    });
}

function noPath(atlas: ReturnType<typeof loadAtlas>, treatment: string, region: Region | undefined): Fault {
  const { why, remedy } = whyNotKnown(atlas, treatment, region);
  return {
    where: `--treatment ${treatment}${region ? ` --region ${region}` : ""}`,
    rule: "the atlas must hold a path of the treatment there",
    found: `not known: ${why.replace(/\.$/, "")}`,
    remedy,
  };
}

function regionOf(text: string | undefined): Region | undefined {
  if (text === undefined) return undefined;
  const region = Region.safeParse(text);
  if (!region.success) {
    throw inputFault("--region", "must be a region", text, `Give one of ${Region.options.join(", ")}.`);
  }
  return region.data;
}

const inputFault = (where: string, rule: string, found: string, remedy: string): InputFault =>
  new InputFault([{ where, rule, found, remedy }]);

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError("Give a whole number above 0.");
  return value;
}

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError("Give millimetres above 0.");
  return value;
}

function describePrediction(prediction: Prediction): string {
  if (prediction.status === "not-placed") return `Not placed: ${prediction.reason}\n`;
  const two = (value: number | null): string => (value === null ? "not known" : value.toFixed(2));
  return [
    prediction.reason,
    `mean                    ${two(prediction.mean)}`,
    `spread between people   ${two(prediction.sdWithin)}`,
    `spread between studies  ${two(prediction.sdBetween)}`,
    `a new study             ${two(prediction.q025)} to ${two(prediction.q975)} (95 in 100), middle ${two(prediction.q50)}`,
    `draws                   ${prediction.draws}`,
    "",
  ].join("\n");
}

function describeHazard(rows: readonly HazardRow[]): string {
  const lines = rows.flatMap((row) => {
    const head = `${row.name} (${row.structure}), ${row.side}`;
    const chance =
      row.chance === null
        ? "not known where it lies"
        : `within ${row.within} mm in ${chanceInWords(row.chance, row.error ?? 0)}; ${row.plane ?? "layer not known"}${row.basis === "textbook" ? "; place from textbooks, not measured" : ""}`;
    return [head, `  ${chance}`, `  If it is reached: ${row.harm}`, `  What is done about it: ${row.safer}`];
  });
  return `${lines.join("\n")}\n\nThis does not replace ultrasound or a surgeon's hands.\n`;
}

/** One denominator, 100 people; rarer than that, 10,000. */
function chanceInWords(chance: number, error: number): string {
  if (chance === 0) return `fewer than ${Math.ceil(error * 10_000)} in 10,000 people`;
  const count = chance * 100;
  return count < 1
    ? `about ${Math.max(1, Math.round(chance * 10_000))} in 10,000 people`
    : `about ${Math.round(count)} in 100 people`;
}

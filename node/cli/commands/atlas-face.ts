import { Command } from "commander";
import { type Difference, type FaceDifferences, faceDifferences } from "../../../portable/anatomy/index.ts";
import { loadAtlas } from "../../anatomy/load-atlas.ts";
import { readFaceFile } from "../../anatomy/read-face-file.ts";

/** `atlas face`: how a face differs from the reference, what that moves, and what a photograph cannot tell. */
export function atlasFaceCommand(): Command {
  return new Command("face")
    .description(
      "How a face differs from the reference: its own proportions, what lies elsewhere because of them and by how much, and what a photograph cannot tell.",
    )
    .argument(
      "<landmarks>",
      "a face: {width, height, points: [[x, y, z] × 478]} in pixels, or - for standard input",
    )
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText(
      "after",
      "\nIt says how large things are, never how they look.\n\nExample:\n  npm run -s glabella -- atlas face my-landmarks.json",
    )
    .action(async (path: string, flags: { json?: true }) => {
      const atlas = loadAtlas();
      const { face, pose } = await readFaceFile(path, atlas);
      const told = faceDifferences(atlas, face);
      const { yaw, pitch, mirrored } = pose;
      const seen = { scaleError: face.scaleError, yaw, pitch, mirrored };
      const named = (structure: string): string => atlas.structure.get(structure)?.name ?? structure;
      process.stdout.write(
        flags.json ? `${JSON.stringify({ ...seen, ...told })}\n` : describeFace(seen, told, named),
      );
    });
}

interface Seen {
  scaleError: number;
  yaw: number;
  pitch: number;
  mirrored: boolean;
}

function describeFace(
  { scaleError, yaw, pitch, mirrored }: Seen,
  { differences, cannotTell }: FaceDifferences,
  named: (structure: string) => string,
): string {
  const lines = [
    `Sizes come from the width of the irises, and may all be off by about ${Math.round(200 * scaleError)} %.`,
    `The head is turned ${Math.abs(yaw).toFixed(0)} degrees to the side and ${Math.abs(pitch).toFixed(0)} up or down.${mirrored ? " The picture is a mirror image; left and right were changed back." : ""}`,
    "",
    ...differences.flatMap((one) => describeDifference(one, named)),
    "",
    "What a photograph cannot tell:",
    ...cannotTell.map((words) => `- ${words}`),
    "",
    "This does not replace ultrasound or a surgeon's hands.",
    "",
  ];
  return lines.join("\n");
}

function describeDifference(
  { name, yours, reference, apartInSd, error, moves }: Difference,
  named: (structure: string) => string,
): string[] {
  const apart = yours - reference;
  const more = `${Math.abs(apart).toFixed(1)} mm ${apart < 0 ? "less" : "more"}`;
  const head = `${name}: ${yours.toFixed(1)} mm, give or take ${(2 * error).toFixed(1)}; in the reference ${reference.toFixed(1)}, so ${more}`;
  const spreads =
    apartInSd === null ? "" : ` (${Math.abs(apartInSd).toFixed(1)} of the usual spread between people)`;
  // What is within the error of the scale cannot be told from no difference at all.
  if (Math.abs(apart) <= 2 * error) return [`${head}${spreads}`, "  No more than the picture can tell."];
  if (moves.length === 0) return [`${head}${spreads}`, "  Nothing moves with it by a millimetre."];
  return [
    `${head}${spreads}`,
    ...moves.map(
      ({ structure, millimetres, direction }) =>
        `  moves ${named(structure)} by up to ${Math.abs(millimetres).toFixed(1)} mm ${direction}`,
    ),
  ];
}

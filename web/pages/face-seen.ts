import type { Atlas, Face, HazardRow } from "../../portable/anatomy/index.ts";
import { type FaceSeen, treatmentName } from "../../portable/brief/index.ts";
import type { Evidence } from "../../portable/evidence/index.ts";
import { platedFace } from "../scene/plate.ts";
import { strandsOf } from "../scene/strands.ts";
import type { RemoteReckoner } from "../scene/use-reckoner.ts";
import type { SeenOnFace } from "../store/case-keeping.ts";
import { regionName } from "../wording/region-names.ts";
import { differsWords } from "./your-face-differs.ts";
import { labelsFor } from "./your-face-labels.ts";
import { often } from "./your-face-shown.ts";
import { LAID_OVER } from "./your-face-variation.tsx";

const laidOver = Array.from({ length: LAID_OVER }, (_, person) => person);

export const whereWords = (region: SeenOnFace["region"]): string =>
  region === null ? "everywhere it may go" : regionName(region).toLowerCase();

/** What was put into the brief, drawn and told anew: on the same face, over the same people, it says the same. */
export async function faceSeen(
  { treatment, region, own }: SeenOnFace,
  reckoner: RemoteReckoner,
  face: Face,
  isOwn: boolean,
  { evidence, atlas }: { evidence: Evidence; atlas: Atlas },
): Promise<FaceSeen> {
  const [people, rows, paths, differences] = await Promise.all([
    reckoner.people(),
    reckoner.hazard(treatment, region),
    reckoner.paths(treatment, region),
    reckoner.differences(),
  ]);
  const strands = strandsOf(people, laidOver, reachedOf(rows));
  const where = whereWords(region);
  const name = treatmentName(treatment, evidence);
  const drawn = isOwn ? "a face with your proportions" : "the reference face";
  const lost = own && !isOwn ? " Your own face was let go, so the reference face stands in for it." : "";
  return {
    treatment,
    where,
    whose: isOwn ? "own" : "reference",
    rows,
    differs: (differences?.differences ?? []).map((one) => differsWords(one, atlas)),
    drawing: platedFace({
      face,
      strands,
      paths,
      zones: [],
      labels: labelsFor(strands, rows ?? []),
      title: `${name}, ${where}: ${LAID_OVER} plausible people laid over each other on ${drawn}, seen from the front.${lost}`,
      description:
        "Arteries are full lines, veins long dashes, nerves short dashes; dark lines and rings are where the treatment goes. The list below says the same in words.",
    }),
  };
}

/** What the treatment reaches often enough to be drawn; on paper nothing else is. */
function reachedOf(rows: readonly HazardRow[] | null): (course: { structure: string }) => boolean {
  const reached = new Set(
    (rows ?? []).flatMap(({ structure, chance }) => (chance !== null && chance >= often ? [structure] : [])),
  );
  return ({ structure }) => reached.has(structure);
}

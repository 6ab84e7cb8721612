import type { Atlas, Difference } from "../../portable/anatomy/index.ts";

/** Less than this, or less than the picture can tell, is no difference. */
const leastMm = 1;
const mostMoves = 3;

/** Each proportion as anybody would say it; one that is not here goes by its name in the atlas. */
const plainNames: Readonly<Record<string, string>> = {
  "interpupillary-distance": "From pupil to pupil",
  "intercanthal-distance": "Between the inner corners of the eyes",
  "outer-canthal-distance": "Between the outer corners of the eyes",
  "palpebral-fissure-length": "Width of the eye opening",
  "palpebral-fissure-height": "Height of the eye opening",
  "face-height": "From the root of the nose to the chin",
  "midface-height": "From between the brows to the base of the nose",
  "nasal-height": "Height of the nose",
  "nasal-width": "Width of the nose",
  "lower-face-height": "From the base of the nose to the chin",
  "upper-lip-height": "Height of the upper lip, skin and red together",
  "lower-lip-height": "Height of the lower lip, skin and red together",
  "philtrum-height": "Skin between the nose and the upper lip",
  "upper-vermilion-height": "Height of the red of the upper lip",
  "lower-vermilion-height": "Height of the red of the lower lip",
  "mouth-width": "Width of the mouth",
};

/** One proportion beside the reference, in words and without a judgement. */
export function differsWords(
  { proportion, name, yours, reference, error, moves }: Difference,
  atlas: Atlas,
): string {
  const apart = Math.abs(yours - reference);
  const measured = `${plainNames[proportion] ?? name}: ${Math.round(yours)} mm in your picture, ${Math.round(reference)} mm in the reference.`;
  if (apart < leastMm || apart <= 2 * error) return `${measured} That is no more than the picture can tell.`;
  const moved = moves.slice(0, mostMoves).map(({ structure, millimetres, direction }) => {
    const called = atlas.structure.get(structure)?.name ?? structure;
    return `${called} (${Math.round(Math.abs(millimetres))} mm ${direction})`;
  });
  return moved.length === 0
    ? `${measured} Nothing in the atlas moves with it by a millimetre.`
    : `${measured} What moves with it most: ${moved.join(", ")}.`;
}

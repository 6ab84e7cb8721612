import type { Atlas, Difference } from "../../portable/anatomy/index.ts";

/** Less than this, or less than the picture can tell, is no difference. */
const leastMm = 1;
const mostMoves = 3;

/** One proportion beside the reference, in words and without a judgement. */
export function differsWords({ name, yours, reference, error, moves }: Difference, atlas: Atlas): string {
  const apart = Math.abs(yours - reference);
  const measured = `${name}: ${Math.round(yours)} mm in your picture, ${Math.round(reference)} mm in the reference.`;
  if (apart < leastMm || apart <= 2 * error) return `${measured} That is no more than the picture can tell.`;
  const moved = moves
    .slice(0, mostMoves)
    .map(
      ({ structure, millimetres }) =>
        `${atlas.structure.get(structure)?.name ?? structure} by about ${Math.round(Math.abs(millimetres))} mm`,
    );
  return moved.length === 0
    ? `${measured} Nothing in the atlas moves with it by a millimetre.`
    : `${measured} What moves with it: ${moved.join(", ")}.`;
}

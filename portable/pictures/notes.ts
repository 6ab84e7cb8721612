import type { Figure } from "./figure.ts";

/**
 * What must stand beside a figure: that it was counted in others, that nobody stated a margin of error,
 * and where the next clinic's result would likely fall.
 */
export function figureNotes(figure: Figure, prediction: string | null): string[] {
  const notes: string[] = [];
  if (figure.indirect) notes.push("counted for another concern or another treatment");
  if (figure.centre !== null && figure.interval === null) notes.push("nobody stated a margin of error");
  if (prediction !== null) notes.push(`in a clinic like the ones studied: ${prediction}`);
  return notes;
}

import { isFiniteNumber, refuse } from "../distributions/index.ts";

/** Refuses a confidence level outside (0, 1); 95 is answered with what was meant. */
export function checkLevel(level: unknown): asserts level is number {
  isFiniteNumber("level", level);
  if (level <= 0 || level >= 1) {
    const meant =
      level > 1 && level < 100
        ? `Give ${level / 100} for ${level} %.`
        : "Give a fraction, such as 0.95 for 95 %.";
    refuse("level", "not in (0, 1)", level, meant);
  }
  if ((1 + level) / 2 === 1) refuse("level", "too near 1 to be told from it", level, "Give 0.9999 or less.");
}

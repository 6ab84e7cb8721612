import type { Certainty } from "../evidence/index.ts";
import type { Option, OptionsAnswer, Verdict } from "../options/index.ts";

/**
 * Options that may be talked about, and those that are closed. One that must wait, or needs a specialist first,
 * is still the one to read about: what is known of it should not give way to a lesser option that is merely open.
 */
const TIER = {
  open: 0,
  caution: 0,
  ask: 0,
  defer: 0,
  "specialist-first": 0,
  closed: 1,
} satisfies Record<Verdict, number>;

const SURE = { high: 4, moderate: 3, low: 2, "very-low": 1 } satisfies Record<Certainty, number>;

/** How well an option is evidenced for a concern: its surest benefit, then how many benefits and harms were counted. */
function evidenceOf(option: Option, concern: string): number[] {
  const known = option.outcomes.filter((one) => one.concern === concern && !one.unknown);
  const benefits = known.filter((one) => one.kind === "benefit");
  const surest = benefits.map((one) => (one.certainty ? SURE[one.certainty] : 0));
  return [
    Math.max(0, ...surest),
    benefits.length,
    known.filter((one) => one.kind === "harm" && !one.indirect).length,
  ];
}

function better(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return other - value;
  }
  return 0;
}

/** The options for one concern, best placed and best evidenced first; waiting is not among them. */
export function byEvidence(answer: OptionsAnswer, concern: string): Option[] {
  return answer.options
    .filter((option) => option.treatment !== "no-treatment" && option.concerns.includes(concern))
    .toSorted(
      (a, b) => TIER[a.verdict] - TIER[b.verdict] || better(evidenceOf(a, concern), evidenceOf(b, concern)),
    );
}

/** Options that the person may have now, as far as their answers go. */
const NOW: readonly Verdict[] = ["open", "caution", "ask"];
const mayBeNow = ({ verdict }: Option): boolean => NOW.includes(verdict);

/**
 * The two options that stand beside waiting when nobody has chosen: the best evidenced of each side among those
 * that are not closed. A concern with options on one side only shows its two best. Where neither of the two may be
 * had now, the best evidenced that may takes the place of the one of its side, or of the lesser of the two.
 */
export function defaultPair(answer: OptionsAnswer, concern: string): string[] {
  const ranked = byEvidence(answer, concern);
  const without = ranked.find((option) => option.kind === "non-surgical");
  const surgical = ranked.find((option) => option.kind === "surgical");
  const sides = [without, surgical].filter((option) => option !== undefined);
  const others = ranked.filter((option) => !sides.includes(option));
  const pair = [...sides, ...others].slice(0, 2);
  const now = pair.some(mayBeNow) ? undefined : ranked.find(mayBeNow);
  const place = sides.length === 2 && now?.kind === "non-surgical" ? 0 : 1;
  return pair.map((option, at) => (now !== undefined && at === place ? now : option).treatment);
}

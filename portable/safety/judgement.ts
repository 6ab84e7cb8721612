import type { Verdict } from "./assessment.ts";
import { type Judged, verdictFor } from "./verdicts.ts";

/** All dangers in scope as they stand, sorted by the option they act on. */
export interface Judgement {
  judged: readonly Judged[];
  /** Option to the places in `judged` of the dangers that act on it. */
  places: ReadonlyMap<string, readonly number[]>;
  verdicts: ReadonlyMap<string, Verdict>;
}

/** Sorts the dangers by option and gives each option its verdict. */
export function judge(judged: readonly Judged[], options: readonly string[]): Judgement {
  const places = new Map<string, number[]>(options.map((option) => [option, []]));
  for (const [place, { hits }] of judged.entries()) {
    for (const option of hits) places.get(option)?.push(place);
  }
  const verdicts = new Map(
    options.map((option) => [option, verdictFor(option, hitting(option, { judged, places }))] as const),
  );
  return { judged, places, verdicts };
}

/** The dangers that act on an option, some of them replaced by what they would be. */
export function hitting(
  option: string,
  { judged, places }: Pick<Judgement, "judged" | "places">,
  supposed: ReadonlyMap<number, Judged> = new Map(),
): Judged[] {
  return (places.get(option) ?? []).flatMap((place) => supposed.get(place) ?? judged[place] ?? []);
}

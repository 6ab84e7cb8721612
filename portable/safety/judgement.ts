import type { Verdict } from "./assessment.ts";
import { contribution, type Judged, strictestOf } from "./verdicts.ts";

/** How many dangers stand behind each rank of verdict for one option. */
type Tally = readonly number[];

/** All dangers in scope as they stand, counted up for each option. */
export interface Judgement {
  judged: readonly Judged[];
  tallies: ReadonlyMap<string, Tally>;
}

/** Counts, for each option, how many dangers make it each verdict. */
export function judge(judged: readonly Judged[], options: readonly string[]): Judgement {
  const tallies = new Map<string, number[]>(options.map((option) => [option, []]));
  for (const one of judged) {
    for (const option of one.hits) add(tallies.get(option), contribution(one, option), 1);
  }
  return { judged, tallies };
}

/** The verdict of an option: the strictest that any danger makes it; `open` when none does. */
export function verdictOn(option: string, judgement: Judgement): Verdict {
  return strictestOf(judgement.tallies.get(option) ?? []);
}

/** Each option's verdict before and after some dangers turned; options that do not change are left out. */
export function changes(
  turns: readonly { before: Judged; after: Judged }[],
  judgement: Judgement,
): { was: Verdict; is: Verdict }[] {
  const tallies = new Map<string, number[]>();
  for (const { before, after } of turns) {
    for (const option of after.hits) {
      const tally = tallies.get(option) ?? [...(judgement.tallies.get(option) ?? [])];
      tallies.set(option, tally);
      add(tally, contribution(before, option), -1);
      add(tally, contribution(after, option), 1);
    }
  }
  return [...tallies].flatMap(([option, tally]) => {
    const was = verdictOn(option, judgement);
    const is = strictestOf(tally);
    return was === is ? [] : [{ was, is }];
  });
}

function add(tally: number[] | undefined, rank: number | null, amount: number): void {
  if (tally !== undefined && rank !== null) tally[rank] = (tally[rank] ?? 0) + amount;
}

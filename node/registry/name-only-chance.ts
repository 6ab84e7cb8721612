/** How many others of the name there are, by how much of the place agrees with an entry that has no number. */
export interface Namesakes {
  /** Whether this person's place agrees at each level. */
  agrees: { postalCode: boolean; city: boolean; state: boolean };
  /** People of the name in the registers whose place agrees at each level, this person among them; `anywhere` counts all. */
  people: { postalCode: number; city: number; state: number; anywhere: number };
}

/**
 * The weight of "someone whom no register lists", in people, at each level. Judgement, not measurement: nearly half
 * of an exclusion list are people without a listed number; the smaller the place, the fewer unlisted namesakes it holds.
 */
const unlisted = { postalCode: 0.1, city: 0.3, state: 1, anywhere: 1 } as const;

const levels = ["postalCode", "city", "state"] as const;

/**
 * The chance, 0 to 1, that an entry known only by a name is of one given person. It is shared out evenly among the
 * people of that name whose place agrees best, with a share kept for someone whom no register lists; what is kept
 * goes on to those whose place agrees less. Never 1: a name alone settles nothing. Refuses counts that leave the
 * person out.
 *
 * `nameOnlyChance` of the only person of a name in the country, in the state of the entry, is 0.5.
 */
export function nameOnlyChance({ agrees, people }: Namesakes): number {
  if (!(people.anywhere >= 1)) {
    throw new RangeError(`invalid people.anywhere; below 1: ${people.anywhere}. Count the person too.`);
  }
  let left = 1;
  for (const level of levels) {
    const here = people[level];
    if (here === 0) continue;
    const share = left / (here + unlisted[level]);
    if (agrees[level]) return share;
    left *= unlisted[level] / (here + unlisted[level]);
  }
  return left / (people.anywhere + unlisted.anywhere);
}

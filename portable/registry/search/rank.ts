import type { Evidence } from "../../evidence/index.ts";
import type { Match, Training } from "../match.ts";
import type { Coordinates, Practitioner, RegisteredName } from "../practitioner.ts";
import type { SearchPlace } from "../search-request.ts";
import { trainingFor } from "../training.ts";
import { type NameMatch, nameMatcher } from "./name-match.ts";
import { matchPlace } from "./place-match.ts";

/** What is looked for. The treatment never leaves the place where this runs. */
export interface RankedSearch {
  name?: string;
  place?: Partial<SearchPlace>;
  /** Coordinates of the place, where they are known. */
  where?: Coordinates | null;
  treatment?: string;
}

/** For order only: nobody is rated. Unknown training stands below known, and above none that covers. */
const trainingOrder: Readonly<Record<Training, number>> = {
  covers: 1,
  "covers-in-part": 0.6,
  "not-known": 0.3,
  "not-among-listed": 0.1,
};

const trainingWords: Readonly<Record<Training, string>> = {
  covers: "lists a specialty whose training covers it",
  "covers-in-part": "lists a specialty that covers it in part",
  "not-known": "we do not know which training they list",
  "not-among-listed": "lists no specialty whose training covers it",
};

/** Every name that registers give a person; a name of an entry joined by name alone adds nothing. */
export function namesOf(practitioner: Practitioner): RegisteredName[] {
  return practitioner.entries.filter(({ joined }) => joined.by !== "name").flatMap(({ names }) => names);
}

/**
 * Puts people in the order in which they answer a search, best first, each with plain reasons. A name
 * typed weighs most, then the place, then listed training; without a name, training comes first. Ties
 * keep the order of the id, so that the same question always gives the same answer.
 */
export function rank(
  search: RankedSearch,
  practitioners: readonly Practitioner[],
  evidence: Evidence,
): Match[] {
  const named = search.name === undefined ? null : nameMatcher(search.name);
  const matches = practitioners.map((practitioner) => match(search, named, practitioner, evidence));
  return matches.sort(
    (one, other) =>
      other.score - one.score ||
      (one.distanceKm ?? Infinity) - (other.distanceKm ?? Infinity) ||
      (one.practitioner.id < other.practitioner.id ? -1 : 1),
  );
}

function match(
  search: RankedSearch,
  named: ((names: readonly RegisteredName[]) => NameMatch) | null,
  practitioner: Practitioner,
  evidence: Evidence,
): Match {
  const because: string[] = [];
  const parts: { weight: number; score: number }[] = [];
  if (named !== null) {
    const name = named(namesOf(practitioner));
    parts.push({ weight: 0.8, score: name.score });
    because.push(...name.because);
  }
  let distance: number | null = null;
  if (search.place !== undefined) {
    const place = matchPlace(search.place, search.where ?? null, practitioner);
    parts.push({ weight: 0.12, score: place.score });
    distance = place.distanceKm;
    if (place.because !== null) because.push(place.because);
  }
  let training: Training | null = null;
  if (search.treatment !== undefined) {
    training = trainingFor(practitioner, search.treatment, evidence).training;
    parts.push({ weight: search.name === undefined ? 0.3 : 0.08, score: trainingOrder[training] });
    because.push(trainingWords[training]);
  }
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const score = weight === 0 ? 0 : parts.reduce((sum, part) => sum + part.weight * part.score, 0) / weight;
  return { practitioner, score, because, distanceKm: distance, training };
}

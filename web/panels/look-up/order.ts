import type { Evidence } from "../../../portable/evidence/index.ts";
import {
  type Coordinates,
  type Match,
  rank,
  type SearchAnswer,
  type SearchRequest,
} from "../../../portable/registry/index.ts";

type Place = NonNullable<SearchRequest["place"]>;

/**
 * People in the order in which they answer the search, for the treatment, which the service never learns. Where the
 * answer does not show where a postal code lies, it is said that they work within the distance asked for, and no more.
 */
export function ordered(
  { name, place }: SearchRequest,
  answer: SearchAnswer,
  treatment: string,
  evidence: Evidence,
): Match[] {
  const where = place === undefined ? null : whereIs(place, answer);
  const search = {
    ...(name === undefined ? {} : { name }),
    ...(place === undefined ? {} : { place, where }),
    ...(treatment === "" ? {} : { treatment }),
  };
  const matches = rank(search, answer.practitioners, evidence);
  const within = name === undefined && where === null ? withinWords(place) : null;
  return within === null
    ? matches
    : matches.map((match) => ({ ...match, because: [within, ...match.because] }));
}

function withinWords(place: Place | undefined): string | null {
  return place?.withinKm === undefined ? null : `within ${place.withinKm} km of ${place.postalCode}`;
}

/** What the order rests on, in plain words. */
export function orderWords({ name, place }: SearchRequest, answer: SearchAnswer, treatment: string): string {
  const training = treatment === "" ? [] : ["the training they list for your treatment"];
  const near = place === undefined || whereIs(place, answer) === null ? [] : ["how near they work"];
  const parts =
    name === undefined ? [...training, ...near] : ["how well the name fits", ...near, ...training];
  return parts.length === 0 ? "" : `In order of ${parts.join(", then ")}. The order was made on your device.`;
}

/** Where a postal code lies, from anyone in the answer who works in it; null when nobody does. */
function whereIs({ country, postalCode }: Place, answer: SearchAnswer): Coordinates | null {
  if (postalCode === undefined || country !== "US") return null;
  const there = answer.practitioners
    .flatMap(({ entries }) => entries.flatMap(({ addresses }) => addresses))
    .find((address) => address.coordinates !== null && address.postalCode.startsWith(postalCode));
  return there?.coordinates ?? null;
}

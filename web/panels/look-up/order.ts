import type { Evidence } from "../../../portable/evidence/index.ts";
import { type Match, rank, type SearchAnswer, type SearchRequest } from "../../../portable/registry/index.ts";

type Place = NonNullable<SearchRequest["place"]>;

/**
 * People in the order in which they answer the search, for the treatment, which the service never learns. Where the
 * service does not know where a postal code lies, it is said that they work within the distance asked for, and no more.
 */
export function ordered(
  { name, place }: SearchRequest,
  answer: SearchAnswer,
  treatment: string,
  evidence: Evidence,
): Match[] {
  const { where } = answer;
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
  const near = place === undefined || answer.where === null ? [] : ["how near they work"];
  const parts =
    name === undefined ? [...training, ...near] : ["how well the name fits", ...near, ...training];
  return parts.length === 0 ? "" : `In order of ${parts.join(", then ")}. The order was made on your device.`;
}

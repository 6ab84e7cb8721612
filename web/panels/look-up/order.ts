import type { Evidence } from "../../../portable/evidence/index.ts";
import { type Match, rank, type SearchAnswer, type SearchRequest } from "../../../portable/registry/index.ts";

/** People in the order in which they answer the search, for the treatment, which the service never learns. */
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
  return rank(search, answer.practitioners, evidence);
}

/** What the order rests on, in plain words. */
export function orderWords({ name, place }: SearchRequest, answer: SearchAnswer, treatment: string): string {
  const training = treatment === "" ? [] : ["the training they list for your treatment"];
  const near = place === undefined || answer.where === null ? [] : ["how near they work"];
  const parts =
    name === undefined ? [...training, ...near] : ["how well the name fits", ...near, ...training];
  return parts.length === 0 ? "" : `In order of ${parts.join(", then ")}. The order was made on your device.`;
}

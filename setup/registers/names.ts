import { allLocales } from "@faker-js/faker";
import type { Uniform } from "../../portable/distributions/index.ts";
import { shuffled, zipf } from "./draws.ts";

/** Lists of names and places by language, English first: the earlier a list, the commoner its names. */
const locales = [
  "en",
  "es",
  "de",
  "it",
  "fr",
  "pl",
  "en_IN",
  "vi",
  "en_NG",
  "ko",
  "nl",
  "sv",
  "pt_BR",
] as const;

/** Draws made-up people and places; the lists are @faker-js/faker's, their frequencies a Zipf curve's. */
export interface FictionalNames {
  givenFemale: (uniform: Uniform) => string;
  givenMale: (uniform: Uniform) => string;
  surname: (uniform: Uniform) => string;
  street: (uniform: Uniform) => string;
  city: (uniform: Uniform) => string;
}

/** The same seed gives the same lists in the same order of commonness. */
export function fictionalNames(uniform: Uniform): FictionalNames {
  const female: string[] = [];
  const male: string[] = [];
  const surnames: string[] = [];
  for (const locale of locales) {
    const person = allLocales[locale].person;
    female.push(...listed(uniform, person?.first_name, "female"));
    male.push(...listed(uniform, person?.first_name, "male"));
    surnames.push(...listed(uniform, person?.last_name, "generic"));
  }
  const places = allLocales.en.location;
  const streets = (places?.street_name ?? []).flatMap((name) =>
    ["Street", "Avenue", "Road", "Drive", "Lane", "Boulevard", "Court", "Place"].map(
      (kind) => `${name} ${kind}`,
    ),
  );
  return {
    givenFemale: zipf(latin(female), 25),
    givenMale: zipf(latin(male), 25),
    surname: zipf(latin(surnames), 30),
    street: zipf(shuffled(uniform, streets), 60),
    city: zipf(shuffled(uniform, places?.city_name ?? []), 15),
  };
}

function listed(uniform: Uniform, lists: unknown, which: "female" | "male" | "generic"): string[] {
  if (typeof lists !== "object" || lists === null) return [];
  const list: unknown = Reflect.get(lists, which);
  return Array.isArray(list)
    ? shuffled(
        uniform,
        list.filter((name) => typeof name === "string"),
      )
    : [];
}

/** Each name once, in Latin letters: registers of the United States print no others. */
function latin(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => /^[\p{Script=Latin}\p{M} .'’-]+$/u.test(name));
}

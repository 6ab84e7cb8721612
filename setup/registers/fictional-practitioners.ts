import { seededUniform, type Uniform } from "../../portable/distributions/index.ts";
import { between, pick } from "./draws.ts";
import { fictionalNames } from "./names.ts";
import { fictionalPlaces, type Place } from "./places.ts";
import { specialtyShares } from "./specialties.ts";

/** A made-up row of the national register. */
export interface FictionalPractitioner {
  npi: string;
  kind: "person" | "organisation" | "deactivated";
  /** Surname of a person; name of an organisation. */
  surname: string;
  given: string;
  middle: string;
  credentials: string;
  sex: "F" | "M" | "";
  formerSurname: string;
  street: string;
  place: Place;
  /** Nine digits or five. */
  postalCode: string;
  telephone: string;
  /** Code, licence and its state; the same code may stand in several slots. */
  specialties: { code: string; licence: string; state: string }[];
  /** Which slot is the main one; null when the person did not say. */
  primary: number | null;
  /** MM/DD/YYYY, as the file prints days; empty when there is none. */
  enumerated: string;
  updated: string;
  deactivated: string;
  reactivated: string;
  birthYear: number;
  /** The number under which the same person is enumerated a second time, or null. */
  alsoAs: string | null;
}

/** 9 digits become a number with its check digit. */
export function withCheckDigit(nine: string): string {
  const digits = [...`80840${nine}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return nine + String((10 - (sum % 10)) % 10);
}

/** The n-th made-up number: all different up to 100 million, scattered as real ones are. */
function numberOf(place: number): string {
  return withCheckDigit(`1${String((place * 61_803_397 + 20_261_124) % 100_000_000).padStart(8, "0")}`);
}

/**
 * Made-up rows of the national register, one after another, so that any number of them fits in memory. The
 * same seed gives the same rows. Shares follow what real samples showed: 8 in 100 rows are deactivated and
 * almost empty, 1 in 4 people has several codes, some mark none as the main one, 1 in 500 stands there twice.
 */
export function* fictionalPractitioners(count: number, seed: number): Generator<FictionalPractitioner> {
  const uniform = seededUniform(seed);
  const names = fictionalNames(uniform);
  const places = fictionalPlaces(uniform, names);
  const specialty = byShare(specialtyShares);
  let twin: FictionalPractitioner | null = null;
  for (let at = 0; at < count; at++) {
    const npi = numberOf(at);
    if (twin !== null) {
      yield { ...twin, npi, alsoAs: twin.npi, updated: day(uniform, 2009, 2015) };
      twin = null;
      continue;
    }
    const place = places(uniform);
    const female = uniform() < 0.55;
    const chance = uniform();
    const kind = chance < 0.08 ? "deactivated" : chance < 0.27 ? "organisation" : "person";
    const surname = hyphened(uniform, names.surname);
    const codes = Array.from({ length: uniform() < 0.26 ? between(uniform, 2, 4) : 1 }, () =>
      specialty(uniform),
    );
    const enumerated = day(uniform, 2005, 2025);
    const row: FictionalPractitioner = {
      npi,
      kind,
      surname: (kind === "organisation"
        ? `${names.surname(uniform)} ${pick(uniform, ["CLINIC LLC", "MEDICAL GROUP", "DERMATOLOGY PC", "DENTAL"])}`
        : surname
      ).toUpperCase(),
      given: (female ? names.givenFemale(uniform) : names.givenMale(uniform)).toUpperCase(),
      middle: uniform() < 0.6 ? String.fromCharCode(between(uniform, 65, 90)) : "",
      credentials: pick(uniform, ["MD", "M.D.", "DO", "NP", "PA-C", "RN", "DDS", ""]),
      sex: uniform() < 0.02 ? "" : female ? "F" : "M",
      formerSurname: female && uniform() < 0.08 ? names.surname(uniform).toUpperCase() : "",
      street: `${between(uniform, 1, 9999)} ${names.street(uniform).toUpperCase()}`,
      place,
      postalCode:
        uniform() < 0.6
          ? `${place.postalCode}${String(between(uniform, 1, 9999)).padStart(4, "0")}`
          : place.postalCode,
      telephone: `555${String(between(uniform, 0, 9_999_999)).padStart(7, "0")}`,
      specialties: codes.map((code) => ({ code, licence: licence(uniform), state: place.state })),
      primary: uniform() < 0.02 ? null : between(uniform, 0, codes.length - 1),
      enumerated,
      updated: day(uniform, Number(enumerated.slice(6)), 2026),
      deactivated: kind === "deactivated" ? day(uniform, 2008, 2026) : "",
      reactivated: "",
      birthYear: between(uniform, 1940, 1998),
      alsoAs: null,
    };
    if (kind === "person" && uniform() < 0.01) {
      row.deactivated = day(uniform, 2009, 2015);
      row.reactivated = day(uniform, 2016, 2020);
    }
    if (kind === "person" && uniform() < 0.002) twin = row;
    yield row;
  }
}

function hyphened(uniform: Uniform, surname: (uniform: Uniform) => string): string {
  return uniform() < 0.03 ? `${surname(uniform)}-${surname(uniform)}` : surname(uniform);
}

function day(uniform: Uniform, from: number, to: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(between(uniform, 1, 12))}/${two(between(uniform, 1, 28))}/${between(uniform, from, to)}`;
}

function licence(uniform: Uniform): string {
  const number = String(between(uniform, 1000, 999_999));
  return pick(uniform, [`MD ${number}`, `ME${number.padStart(7, "0")}`, `${number}-1`, number, `A${number}`]);
}

function byShare<Value>(shares: readonly (readonly [Value, number])[]): (uniform: Uniform) => Value {
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  return (uniform) => {
    let left = uniform() * total;
    for (const [value, share] of shares) {
      left -= share;
      if (left <= 0) return value;
    }
    return pick(uniform, shares)[0];
  };
}

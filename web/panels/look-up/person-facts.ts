import {
  fold,
  nameInWords,
  namesOf,
  type Practitioner,
  type RegisterEntry,
  readable,
  specialtyInWords,
} from "../../../portable/registry/index.ts";

/** Entries that surely are of the person; one matched by name alone may be another's. */
const own = ({ entries }: Practitioner): RegisterEntry[] =>
  entries.filter(({ joined }) => joined.by !== "name");

/** A name for a list; a number without a name is said to have none. */
export function nameOf(practitioner: Practitioner): string {
  const names = namesOf(practitioner);
  return names.length === 0 ? "No name is listed" : nameInWords(names);
}

/** What the person lists as their specialties, each once. */
export function specialtiesOf(practitioner: Practitioner): string[] {
  const words = own(practitioner).flatMap(({ specialties }) => specialties.map(specialtyInWords));
  return [...new Map(words.filter(Boolean).map((word) => [fold(word), word])).values()];
}

/** Where they work, as city and state; each place once. */
export function placesOf(practitioner: Practitioner): string[] {
  const all = own(practitioner).flatMap(({ addresses }) => addresses);
  const practices = all.filter(({ use }) => use === "practice");
  const places = (practices.length > 0 ? practices : all).map(({ city, state }) =>
    [readable(city), state].filter(Boolean).join(", "),
  );
  return [...new Map(places.filter(Boolean).map((place) => [fold(place), place])).values()];
}

/** Surnames they had before, or have besides. */
export function otherSurnames(practitioner: Practitioner): string[] {
  const names = own(practitioner).flatMap((entry) => entry.names);
  const legal = new Set(names.filter(({ use }) => use === "legal").map(({ surname }) => fold(surname)));
  const others = names.filter(
    ({ use, surname }) => use !== "legal" && surname !== "" && !legal.has(fold(surname)),
  );
  return [...new Map(others.map(({ surname }) => [fold(surname), readable(surname)])).values()];
}

/** The number people know them by: the NPI, or the French number without the sign for its kind. */
export function numberWords({ id, npi }: Pick<Practitioner, "id" | "npi">): string {
  if (npi !== null) return `NPI ${npi}`;
  const french = /^rpps:8?(\d{11})$/.exec(id)?.[1];
  return french === undefined ? id.replace(/^[\w-]+:/, "") : `RPPS ${french}`;
}

/** Whether the number belongs to a clinic or another organisation. */
export const isOrganisation = (practitioner: Practitioner): boolean =>
  own(practitioner).some(({ enumeration }) => enumeration?.entity === "organisation");

import type { Practitioner, RegisterEntry, RegisteredName } from "./practitioner.ts";
import type { LoadedRegister, RegisterName } from "./register.ts";

/** The worked example of the check digit; nobody in these tests exists. */
export const npi = "1234567893";

export function nameOf(given: string, surname: string, more: Partial<RegisteredName> = {}): RegisteredName {
  return { use: "legal", surname, given, middle: "", suffix: "", credentials: "", ...more };
}

/** An entry of a register that says nothing but what is given. */
export function entryOf(register: RegisterName, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    register,
    edition: null,
    date: "2026-11-09",
    fictional: true,
    joined: { by: "identifier", probability: null },
    identifiers: [{ system: "npi", value: npi }],
    names: [],
    addresses: [],
    specialties: [],
    licences: [],
    enumeration: null,
    exclusion: null,
    optOut: null,
    billed: [],
    payments: [],
    ...more,
  };
}

/** An entry of the national register for a person of that name and those codes, none of them marked as the main one. */
export function enumerated(
  name: RegisteredName,
  codes: readonly string[],
  more: Partial<RegisterEntry> = {},
): RegisterEntry {
  return entryOf("nppes", {
    names: [name],
    specialties: codes.map((code) => ({ system: "nucc", code, label: "", primary: null, recognised: false })),
    enumeration: {
      entity: "person",
      enumeratedOn: "2008-03-04",
      updatedOn: "2025-05-06",
      deactivatedOn: null,
      reactivatedOn: null,
    },
    ...more,
  });
}

export function personOf(entries: RegisterEntry[], more: Partial<Practitioner> = {}): Practitioner {
  return { id: `npi:${npi}`, npi, country: "US", entries, ...more };
}

export const everyRegister: LoadedRegister[] = (
  ["nppes", "nppes-deactivated", "leie", "medicare", "opt-out", "open-payments", "licences"] as const
).map((register) => ({ register, edition: null, date: "2026-11-09", entries: 10, fictional: true }));

import type { Kysely } from "kysely";
import type {
  Address,
  Enumeration,
  Licence,
  LoadedRegister,
  RegisterEntry,
  RegisterName,
} from "../../portable/registry/index.ts";
import type { Tables } from "../store/tables.ts";
import { coordinatesOf } from "./postal-coordinates.ts";

/** A row of the store's `entry` table, with its register. */
export interface StoredEntry {
  person: string;
  content: string;
  register: RegisterName;
  edition: string;
  day: string | null;
  fictional: boolean;
}

/** The list `list` of an entry's content, which may be absent or null. */
type Content = {
  country?: string;
  identifiers?: RegisterEntry["identifiers"];
  names?: Partial<RegisterEntry["names"][number]>[];
  addresses?: Partial<Address>[];
  specialties?: Partial<RegisterEntry["specialties"][number]>[];
  licences?: Partial<Licence>[];
  enumeration?: Partial<Enumeration>;
  exclusion?: RegisterEntry["exclusion"];
  optOut?: RegisterEntry["optOut"];
  billed?: RegisterEntry["billed"];
  payments?: RegisterEntry["payments"];
};

/** How long specialty names are kept before they are read anew, milliseconds. */
const LABELS_KEPT_MS = 60_000;
let labels: { of: ReadonlyMap<string, string>; from: object; until: number } | null = null;

/** Names of specialty codes; few, and needed by every answer. */
export async function specialtyLabels(db: Kysely<Tables>, now: number): Promise<ReadonlyMap<string, string>> {
  // Transactions of one connection pool share their adapter; the object of a transaction is new each time.
  const from = db.getExecutor().adapter;
  if (labels !== null && labels.from === from && now < labels.until) return labels.of;
  const rows = await db.selectFrom("taxonomy").selectAll().execute();
  labels = {
    of: new Map(rows.map(({ code, label }) => [code, label])),
    from,
    until: now + LABELS_KEPT_MS,
  };
  return labels.of;
}

/** The registers a store holds. */
export async function loadedRegisters(db: Kysely<Tables>): Promise<LoadedRegister[]> {
  const rows = await db
    .selectFrom("loaded_register")
    .selectAll()
    .orderBy("register")
    .orderBy("edition")
    .execute();
  return rows.map(({ register, edition, day, entries, fictional }) => ({
    register,
    edition: edition === "" ? null : edition,
    date: day,
    entries,
    fictional,
  }));
}

/**
 * A stored entry as a value. What a register does not hold is left out of what is stored, and comes back as empty or
 * null; a licence is declared unless a board's list says it, and a specialty is recognised only where that is stored.
 */
export function readEntry(
  stored: StoredEntry,
  joined: RegisterEntry["joined"],
  specialtyNames: ReadonlyMap<string, string>,
): RegisterEntry {
  const content = JSON.parse(stored.content) as Content;
  const [system = "", ...rest] = stored.person.split(":");
  const own =
    system === "npi" || system === "rpps" || system === "open-payments-profile"
      ? [{ system, value: rest.join(":") }]
      : [];
  return {
    register: stored.register,
    edition: stored.edition === "" ? null : stored.edition,
    date: stored.day,
    fictional: stored.fictional,
    joined,
    identifiers: [...own, ...(content.identifiers ?? [])],
    names: (content.names ?? []).map((name) => ({
      use: "legal",
      surname: "",
      given: "",
      middle: "",
      suffix: "",
      credentials: "",
      ...withoutNulls(name),
    })),
    addresses: (content.addresses ?? []).map(readAddress),
    specialties: (content.specialties ?? []).map((specialty) => {
      const whole = {
        system: "nucc" as const,
        code: "",
        label: "",
        primary: null,
        recognised: false,
        ...withoutNulls(specialty),
      };
      const label = whole.system === "nucc" ? (specialtyNames.get(whole.code) ?? whole.label) : whole.label;
      return { ...whole, label };
    }),
    licences: (content.licences ?? [])
      .filter(({ number }) => number !== undefined && number !== "")
      .map((licence) => ({
        number: "",
        state: "",
        origin: "declared",
        kind: "",
        statusAsPrinted: "",
        status: null,
        issuedOn: null,
        expiresOn: null,
        disciplineAsPrinted: "",
        sanctioned: null,
        ...withoutNulls(licence),
      })),
    enumeration:
      content.enumeration === undefined
        ? null
        : {
            entity: null,
            enumeratedOn: null,
            updatedOn: null,
            deactivatedOn: null,
            reactivatedOn: null,
            ...withoutNulls(content.enumeration),
          },
    exclusion: content.exclusion ?? null,
    optOut: content.optOut ?? null,
    billed: content.billed ?? [],
    payments: content.payments ?? [],
  };
}

function readAddress(address: Partial<Address>): Address {
  const whole = {
    use: "other" as const,
    lines: [],
    city: "",
    state: "",
    postalCode: "",
    country: "",
    telephone: "",
    ...withoutNulls(address),
  };
  return { ...whole, coordinates: whole.country === "US" ? coordinatesOf(whole.postalCode) : null };
}

/** Country of the register that names a person: France's, or where a directory says they work, else the United States. */
export function countryOf(person: string, entries: readonly RegisterEntry[]): string {
  if (person.startsWith("rpps:")) return "FR";
  if (!person.startsWith("fhir:")) return "US";
  const country = entries
    .flatMap(({ addresses }) => addresses)
    .find((address) => /^[A-Z]{2}$/.test(address.country))?.country;
  return country ?? "US";
}

function withoutNulls<Value extends object>(value: Value): { [Key in keyof Value]: NonNullable<Value[Key]> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null)) as {
    [Key in keyof Value]: NonNullable<Value[Key]>;
  };
}

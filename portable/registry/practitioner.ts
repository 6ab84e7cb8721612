import { z } from "zod";
import { Day, RegisterName } from "./register.ts";

/** A number that names one person to one issuer. Always text: leading zeros count. */
export const Identifier = z.strictObject({
  /** `npi` (US), `rpps` or `adeli` (France), `open-payments-profile`, or the issuer's own system address. */
  system: z.string().min(1),
  value: z.string().min(1),
});
export type Identifier = z.infer<typeof Identifier>;

/** A name as the register prints it; nothing is repaired here. */
export const RegisteredName = z.strictObject({
  /** `legal`: as enumerated; `former`: an earlier surname; `professional`: another name used at work. */
  use: z.enum(["legal", "former", "professional", "other"]),
  surname: z.string(),
  given: z.string(),
  middle: z.string(),
  suffix: z.string(),
  /** Letters after the name, in the person's own words ("M.D., F.A.A.D."). They prove nothing. */
  credentials: z.string(),
});
export type RegisteredName = z.infer<typeof RegisteredName>;

/** Degrees north and east (WGS 84); usually the middle of the postal code, not the door. */
export const Coordinates = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Coordinates = z.infer<typeof Coordinates>;

export const Address = z.strictObject({
  use: z.enum(["practice", "mailing", "other"]),
  lines: z.array(z.string()),
  city: z.string(),
  /** State, department or province as printed. */
  state: z.string(),
  postalCode: z.string(),
  /** ISO 3166-1 alpha-2, or as printed where the register uses another list. */
  country: z.string(),
  telephone: z.string(),
  coordinates: Coordinates.nullable(),
});
export type Address = z.infer<typeof Address>;

/** A specialty as one register holds it. A NUCC code is chosen by the person and proves nothing. */
export const ListedSpecialty = z.strictObject({
  system: z.enum(["nucc", "rpps-savoir-faire", "rpps-profession", "medicare", "text"]),
  code: z.string(),
  label: z.string(),
  /** Null: the register does not say which is the main one. */
  primary: z.boolean().nullable(),
  /** True only where the register itself recognises the specialty, as France's does (type S). */
  recognised: z.boolean(),
});
export type ListedSpecialty = z.infer<typeof ListedSpecialty>;

export const Licence = z.strictObject({
  number: z.string().min(1),
  /** State or board that issues it; empty when not said. */
  state: z.string(),
  /** `declared`: the person says so (NPPES); `board`: the board's own list says so. */
  origin: z.enum(["declared", "board"]),
  kind: z.string(),
  /** The board's own word, unread ("ACTIVE", "Delinquent"); empty when it says nothing. */
  statusAsPrinted: z.string(),
  /** Null when the board's word is not one we know: unknown never reads as active. */
  status: z.enum(["active", "not-active"]).nullable(),
  issuedOn: Day.nullable(),
  expiresOn: Day.nullable(),
  /** What the board prints about discipline, unread; empty when it prints nothing. */
  disciplineAsPrinted: z.string(),
  /** True for a word that is an active sanction, false for one that is none, null for any other. */
  sanctioned: z.boolean().nullable(),
});
export type Licence = z.infer<typeof Licence>;

/** State of a number in the national enumeration (NPPES and its deactivation report). */
export const Enumeration = z.strictObject({
  entity: z.enum(["person", "organisation"]).nullable(),
  enumeratedOn: Day.nullable(),
  updatedOn: Day.nullable(),
  deactivatedOn: Day.nullable(),
  /** On or after `deactivatedOn`: active again. */
  reactivatedOn: Day.nullable(),
});
export type Enumeration = z.infer<typeof Enumeration>;

/** A row of the list of people barred from US federal health programmes (LEIE). */
export const Exclusion = z.strictObject({
  /** Statute paragraph as printed, squeezed: `1128b4`. */
  type: z.string(),
  excludedOn: Day.nullable(),
  reinstatedOn: Day.nullable(),
  waivedOn: Day.nullable(),
  waiverState: z.string(),
  birthDate: Day.nullable(),
  /** GENERAL and SPECIALTY as printed. */
  occupation: z.string(),
});
export type Exclusion = z.infer<typeof Exclusion>;

export const OptOut = z.strictObject({ effectiveOn: Day.nullable(), endsOn: Day.nullable() });
export type OptOut = z.infer<typeof OptOut>;

/** One service billed to traditional Medicare in one year, both places of service added. */
export const BilledService = z.strictObject({
  /** Null when neither file nor caller says which year. */
  year: z.int().nullable(),
  /** HCPCS or CPT code; its description is the AMA's and is not kept. */
  code: z.string().min(1),
  services: z.number().min(0),
  /** Null where several places were added: one patient may stand in both. */
  patients: z.number().min(0).nullable(),
});
export type BilledService = z.infer<typeof BilledService>;

/** What one maker gave to one person in one year for one product, added up. */
export const IndustryPayment = z.strictObject({
  year: z.int().nullable(),
  maker: z.string(),
  /** Products as printed, each once; several may share one payment. */
  products: z.array(z.string()),
  nature: z.string(),
  dollars: z.number(),
  payments: z.int().min(0),
  disputed: z.boolean(),
});
export type IndustryPayment = z.infer<typeof IndustryPayment>;

/**
 * What one register says of one person, with its day and the way the entry was joined to the person.
 * An entry joined by name alone is a question to the person, never a fact about them.
 */
export const RegisterEntry = z.strictObject({
  register: RegisterName,
  edition: z.string().nullable(),
  date: Day.nullable(),
  fictional: z.boolean(),
  joined: z.strictObject({
    by: z.enum(["identifier", "licence-and-name", "name"]),
    /** Chance that entry and person are one; null when joined by an identifier. */
    probability: z.number().min(0).max(1).nullable(),
    /**
     * Only by name: how many people of that very name the national register lists in the state where the entry places
     * it, or anywhere if it names no state.
     */
    namesakes: z.int().min(0).optional(),
  }),
  identifiers: z.array(Identifier),
  names: z.array(RegisteredName),
  addresses: z.array(Address),
  specialties: z.array(ListedSpecialty),
  licences: z.array(Licence),
  enumeration: Enumeration.nullable(),
  exclusion: Exclusion.nullable(),
  optOut: OptOut.nullable(),
  billed: z.array(BilledService),
  payments: z.array(IndustryPayment),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

/** One person, and every entry of every register that speaks of them. */
export const Practitioner = z.strictObject({
  /** `npi:1234567893`, `rpps:810000000000`, or the store's own where a register gives no number. */
  id: z.string().min(1),
  npi: z.string().nullable(),
  /** ISO 3166-1 alpha-2 of the register that names them. */
  country: z.string().length(2),
  /** None at all: no register that was read names this number. */
  entries: z.array(RegisterEntry),
});
export type Practitioner = z.infer<typeof Practitioner>;

export { type Field, fields, type PersonRow } from "./linkage/field.ts";
export { type FieldMap, readFieldMap } from "./linkage/field-map.ts";
export { type LinkedPair, link } from "./linkage/link.ts";
export type { Match, Training } from "./match.ts";
export {
  Address,
  BilledService,
  Coordinates,
  Enumeration,
  Exclusion,
  Identifier,
  IndustryPayment,
  Licence,
  ListedSpecialty,
  OptOut,
  Practitioner,
  RegisterEntry,
  RegisteredName,
} from "./practitioner.ts";
export { Day, LoadedRegister, RegisterName } from "./register.ts";
export { Ladder, Rung, RungName, RungStatus } from "./rung.ts";
export { LONGEST_NAME, SearchAnswer, SearchPlace, SearchRequest } from "./search-request.ts";

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

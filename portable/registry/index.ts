export { NO_OPEN_LIST } from "./ladder/board-certification.ts";
export { type LadderQuestion, ladder } from "./ladder/ladder.ts";
export { nameInWords } from "./ladder/name-in-words.ts";
export { compareLicenceNumbers, type LicenceAgreement } from "./licences/licence-number.ts";
export { PersonCollector, type PersonColumns } from "./linkage/columns.ts";
export { type Field, fields, type PersonRow } from "./linkage/field.ts";
export { type FieldMap, readFieldMap } from "./linkage/field-map.ts";
export { type LinkedPair, link, linkColumns } from "./linkage/link.ts";
export type { Match, Training } from "./match.ts";
export { fold } from "./names/fold.ts";
export { formsOf } from "./names/nicknames.ts";
export { parseName, type TypedName } from "./names/parse-name.ts";
export { readable } from "./names/readable.ts";
export { distanceKm } from "./places/distance.ts";
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
export { registeredSpecialtyName, specialtyInWords } from "./registered-specialty-name.ts";
export { Ladder, Rung, RungName, RungStatus } from "./rung.ts";
export { chanceWords, rungHeading, rungText, statusWords } from "./rung-words.ts";
export { namesOf, type RankedSearch, rank } from "./search/rank.ts";
export { LONGEST_NAME, SearchAnswer, SearchPlace, SearchRequest } from "./search-request.ts";
export { type TrainingAnswer, trainingFor } from "./training.ts";

export { findConcerns } from "./find-concerns.ts";
export type { FoundConcern } from "./rank-concerns.ts";
export type { Warning } from "./warnings.ts";

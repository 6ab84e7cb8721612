export type { Case, Weights } from "./case.ts";

import type { FactValue } from "../evidence/index.ts";

/** Everything one person has said; it lives on their device. A fact that is absent is unknown. */
export interface Case {
  version: 1;
  /** ISO date. */
  answeredOn?: string;
  concerns: string[];
  words?: string;
  facts: Record<string, FactValue>;
  /** Life-domain id to 0 (not at all) … 4 (all the time). */
  burden?: Record<string, number>;
  weights?: Weights;
  practitioner?: { npi: string };
  place?: { country?: string; postalCode?: string };
}

/** What matters to the person: an order of criterion ids, most important first; ties as nested arrays. */
export type Weights =
  | { kind: "ordinal"; order: (string | string[])[] }
  | { kind: "exact"; weights: Record<string, number> }
  | { kind: "bounds"; ratios: { better: string; worse: string; lo: number; hi: number }[] };

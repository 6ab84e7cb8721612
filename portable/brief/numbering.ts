import type { Evidence } from "../evidence/index.ts";
import { cite, findingWords } from "./citation.ts";
import type { NumberedSource } from "./document.ts";

/** Numbers sources in the order in which they are first cited, and remembers what was taken from each. */
export interface Numbering {
  source(id: string): number;
  sources(ids: readonly string[]): number[];
  /** The sources of findings, which are then listed under them. */
  findings(ids: readonly string[]): number[];
  list(): NumberedSource[];
}

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].toSorted((a, b) => a - b);

export function startNumbering(evidence: Evidence): Numbering {
  const found = new Map<string, { number: number; findings: Set<string> }>();
  const entry = (id: string): { number: number; findings: Set<string> } => {
    const known = found.get(id) ?? { number: found.size + 1, findings: new Set<string>() };
    found.set(id, known);
    return known;
  };
  return {
    source: (id) => entry(id).number,
    sources: (ids) => ascending(ids.map((id) => entry(id).number)),
    findings: (ids) =>
      ascending(
        ids.map((id) => {
          const known = entry(evidence.finding.get(id)?.source ?? "");
          known.findings.add(id);
          return known.number;
        }),
      ),
    list: () =>
      [...found].map(([id, { number, findings }]) => {
        const { text, link, seenIn } = cite(id, evidence);
        const taken = [...findings].map((finding) => {
          const { counted, who, how, sure, doubt, read } = findingWords(finding, evidence);
          return { counted, who, how, sure, doubt, read };
        });
        return { number, text, link, seenIn, findings: taken };
      }),
  };
}

import type { Evidence } from "../evidence/index.ts";
import { cite, type FindingWords, findingWords } from "./citation.ts";
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

/** Findings of one source that differ only in what was counted are told as one. */
function together(words: readonly FindingWords[]): NumberedSource["findings"] {
  const alike = Map.groupBy(words, ({ who, how, sure, doubt, read }) =>
    JSON.stringify([who, how, sure, doubt, read]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { who, how, sure, doubt, read } = first;
    return [{ counted: group.map(({ counted }) => counted).join(" / "), who, how, sure, doubt, read }];
  });
}

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
        const words = [...findings].map((finding) => findingWords(finding, evidence));
        return { number, text, link, seenIn, findings: together(words) };
      }),
  };
}

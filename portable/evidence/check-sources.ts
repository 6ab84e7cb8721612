import type { Fault } from "./fault.ts";
import type { PlacedRows } from "./read-rows.ts";
import { shortly } from "./schema-fault.ts";
import type { Source } from "./source.ts";

/** Every source can be found again, and no paper or label has two records. */
export function checkSources(rows: PlacedRows): Fault[] {
  const holder = new Map<string, string>();
  return rows.sources.flatMap(({ where, row }) => {
    const names = namesOf(row);
    const faults: Fault[] = [];
    if (names.length === 0 && row.seenIn.length === 0) {
      faults.push({
        where,
        rule: "a source has an identifier, an address, or a place it was seen in",
        found: shortly(row.title),
        remedy: "Give its DOI, PMID, PMCID or address, or say in seenIn where its words were read.",
      });
    }
    for (const name of names) {
      const other = holder.get(name);
      if (other === undefined) holder.set(name, where);
      else {
        faults.push({
          where,
          rule: "a paper or label has one record",
          found: `${name}, which ${other} holds`,
          remedy: "Keep one record, and point what cites the other at it.",
        });
      }
    }
    return faults;
  });
}

/** DOIs are the same whatever their case; addresses, whatever their scheme, `www.` and last slash. */
function namesOf(source: Source): string[] {
  const names: string[] = [];
  if (source.doi !== null) names.push(`doi ${source.doi.toLowerCase()}`);
  if (source.pmid !== null) names.push(`pmid ${source.pmid}`);
  if (source.pmcid !== null) names.push(`pmcid ${source.pmcid}`);
  if (source.url !== null) {
    names.push(`address ${source.url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "")}`);
  }
  return names;
}

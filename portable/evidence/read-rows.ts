import type { z } from "zod";
import { Concern, Group } from "./concern.ts";
import { Correction } from "./correction.ts";
import { EmergencyNumbers } from "./emergency.ts";
import type { EvidenceRows } from "./evidence.ts";
import { Fact, MedicineClass } from "./fact.ts";
import type { Fault } from "./fault.ts";
import { Finding, Outcome } from "./finding.ts";
import { Qualifications } from "./qualification.ts";
import { RedFlag, Rule } from "./rule.ts";
import { schemaFaults } from "./schema-fault.ts";
import { Searched } from "./searched.ts";
import { Source } from "./source.ts";
import { Treatment } from "./treatment.ts";

/** A row and where it stands: `findings/jowls.json#jowls-facelift-haematoma`. */
export interface Placed<T> {
  where: string;
  row: T;
}

/** Every list of `EvidenceRows` with the place of each row. */
export type PlacedRows = {
  [Name in Exclude<keyof EvidenceRows, "qualifications">]: Placed<EvidenceRows[Name][number]>[];
} & { qualifications: Placed<EvidenceRows["qualifications"]>[] };

type ListName = Exclude<keyof PlacedRows, "qualifications">;

/** What each folder holds: a row or a list of rows a file, all of one schema. */
export const folders: Record<string, { into: ListName; schema: z.ZodType }> = {
  sources: { into: "sources", schema: Source },
  outcomes: { into: "outcomes", schema: Outcome },
  findings: { into: "findings", schema: Finding },
  burden: { into: "burden", schema: Finding },
  searched: { into: "searched", schema: Searched },
  concerns: { into: "concerns", schema: Concern },
  treatments: { into: "treatments", schema: Treatment },
  facts: { into: "facts", schema: Fact },
  rules: { into: "rules", schema: Rule },
  "red-flags": { into: "redFlags", schema: RedFlag },
  emergency: { into: "emergency", schema: EmergencyNumbers },
  corrections: { into: "corrections", schema: Correction },
};

/** Files that hold something else than their folder does. */
const filesApart: Record<string, { into: ListName; schema: z.ZodType }> = {
  "concerns/groups.json": { into: "concernGroups", schema: Group },
  "treatments/groups.json": { into: "treatmentGroups", schema: Group },
  "facts/medicines.json": { into: "medicines", schema: MedicineClass },
};

/** Folders of rooms that stand beside this one, which read them by themselves. */
const foldersBeside: readonly string[] = ["anatomy", "criteria", "schema"];

/** Reads every file by its schema; a file or row that does not fit becomes faults and is left out. */
export function readRows(files: ReadonlyMap<string, unknown>): { rows: PlacedRows; faults: Fault[] } {
  const rows: PlacedRows = {
    sources: [],
    outcomes: [],
    findings: [],
    burden: [],
    searched: [],
    concerns: [],
    concernGroups: [],
    treatments: [],
    treatmentGroups: [],
    facts: [],
    medicines: [],
    rules: [],
    redFlags: [],
    emergency: [],
    qualifications: [],
    corrections: [],
  };
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const qualificationParts: [string, unknown][] = [];
  for (const [path, content] of files) {
    const folder = path.split("/")[0] ?? "";
    seen.add(folder);
    if (foldersBeside.includes(folder)) continue;
    if (folder === "qualifications") {
      qualificationParts.push([path, content]);
      continue;
    }
    const held = filesApart[path] ?? folders[folder];
    if (held === undefined) {
      faults.push({
        where: path,
        rule: "every folder of data/ is read by a room",
        found: `the folder ${folder}`,
        remedy: `Move the file to one of ${[...Object.keys(folders), "qualifications"].join(", ")}.`,
      });
      continue;
    }
    for (const [index, item] of (Array.isArray(content) ? content : [content]).entries()) {
      const where = `${path}#${nameOf(item) ?? index + 1}`;
      const parsed = held.schema.safeParse(item);
      if (parsed.success) (rows[held.into] as Placed<unknown>[]).push({ where, row: parsed.data });
      else faults.push(...schemaFaults(where, item, parsed.error));
    }
  }
  readQualifications(qualificationParts, rows, faults);
  for (const folder of [...Object.keys(folders), "qualifications"]) {
    if (seen.has(folder)) continue;
    faults.push({
      where: `${folder}/`,
      rule: "folder missing",
      found: "no file in it",
      remedy: `Put back data/${folder}/: without it nothing it would rule out is ruled out.`,
    });
  }
  return { rows, faults };
}

/** The files of `qualifications/` are parts of one record: `general.json` its fields, every other a list. */
function readQualifications(parts: readonly [string, unknown][], rows: PlacedRows, faults: Fault[]): void {
  if (parts.length === 0) return;
  const whole: Record<string, unknown> = {};
  for (const [path, content] of parts) {
    const name = (path.split("/")[1] ?? "").replace(/\.json$/, "");
    if (name === "general" && typeof content === "object") Object.assign(whole, content);
    else whole[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = content;
  }
  const parsed = Qualifications.safeParse(whole);
  if (parsed.success) rows.qualifications.push({ where: "qualifications", row: parsed.data });
  else faults.push(...schemaFaults("qualifications", whole, parsed.error));
}

function nameOf(item: unknown): string | null {
  if (typeof item !== "object" || item === null) return null;
  const { id, country } = item as { id?: unknown; country?: unknown };
  return typeof id === "string" ? id : typeof country === "string" ? country : null;
}

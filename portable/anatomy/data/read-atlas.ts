import type { z } from "zod";
import type { Fault } from "../../evidence/index.ts";
import { type Atlas, type AtlasRows, indexAtlas } from "./atlas.ts";
import { DangerZone } from "./danger-zone.ts";
import { Harms } from "./harms.ts";
import { linkFaults } from "./link-faults.ts";
import { Measurement } from "./measurement.ts";
import { Landmark } from "./point.ts";
import { Quantity } from "./quantity.ts";
import { ReferenceFace } from "./reference-face.ts";
import { Structure } from "./structure.ts";
import { TreatmentPaths, WithoutPaths } from "./treatment-paths.ts";

/** Path below `data/anatomy/` to the file's text. */
export type AtlasFiles = Readonly<Record<string, string>>;

/** Ids that live outside the atlas; each is checked when given. */
export interface KnownElsewhere {
  sources?: ReadonlySet<string>;
  treatments?: ReadonlySet<string>;
}

/**
 * Reads the atlas from the text of its files, and reports every fault at once. One faulty row is
 * enough to refuse the whole: an atlas with a hole would show danger as absence.
 */
export function readAtlas(
  files: AtlasFiles,
  known: KnownElsewhere = {},
): { ok: true; atlas: Atlas } | { ok: false; faults: Fault[] } {
  const faults: Fault[] = [];
  const rows = readRows(files, faults);
  if (rows !== null && faults.length === 0) faults.push(...linkFaults(rows, known));
  return rows !== null && faults.length === 0 ? { ok: true, atlas: indexAtlas(rows) } : { ok: false, faults };
}

function readRows(files: AtlasFiles, faults: Fault[]): AtlasRows | null {
  const json = (path: string): unknown => parsed(path, files[path] ?? null, faults);
  const lines = (path: string): [string, unknown][] =>
    (files[path] ?? "")
      .split("\n")
      .map((text, index): [string, string] => [`${path}:${index + 1}`, text])
      .filter(([, text]) => text.trim() !== "")
      .map(([where, text]) => [where, parsed(where, text, faults)]);
  const folder = (name: string): [string, unknown][] =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${name}/`) && path.endsWith(".json"))
      .sort()
      .map((path) => [path, json(path)]);
  const list = (path: string): [string, unknown][] => {
    const found = json(path);
    return (Array.isArray(found) ? found : []).map((value, index) => [`${path}#${index}`, value]);
  };
  const all = <T>(schema: z.ZodType<T>, found: [string, unknown][]): T[] =>
    found.flatMap(([where, value]) => checked(schema, where, value, faults) ?? []);
  for (const path of [
    "measurements.jsonl",
    "anthropometry.jsonl",
    "quantities.jsonl",
    "danger-zones.jsonl",
  ]) {
    if (files[path] === undefined) faults.push(missing(path));
  }
  const harms = checked(Harms, "harms.json", json("harms.json"), faults);
  const face = checked(ReferenceFace, "reference-face.json", json("reference-face.json"), faults);
  const rows = {
    landmarks: all(Landmark, list("landmarks.json")),
    structures: all(Structure, folder("structures")),
    quantities: all(Quantity, lines("quantities.jsonl")),
    measurements: all(Measurement, [...lines("measurements.jsonl"), ...lines("anthropometry.jsonl")]),
    dangerZones: all(DangerZone, lines("danger-zones.jsonl")),
    paths: all(TreatmentPaths, folder("paths")),
    withoutPaths: all(WithoutPaths, list("without-paths.json")),
  };
  return harms && face ? { ...rows, harms, face } : null;
}

const missing = (where: string): Fault => ({
  where: `anatomy/${where}`,
  rule: "the file must be there",
  found: "no such file",
  remedy: "Restore it from the repository.",
});

function parsed(where: string, text: string | null, faults: Fault[]): unknown {
  if (text === null) {
    faults.push(missing(where));
    return null;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    faults.push({
      where: `anatomy/${where}`,
      rule: "must be JSON",
      found: error instanceof Error ? error.message : String(error),
      remedy: "Mend the text at that place.",
    });
    return null;
  }
}

function checked<T>(schema: z.ZodType<T>, where: string, value: unknown, faults: Fault[]): T | null {
  if (value === null) return null;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    faults.push({
      where: `anatomy/${where}#${issue.path.join(".")}`,
      rule: issue.message,
      found: JSON.stringify(at(value, issue.path)) ?? "nothing",
      remedy: "Mend the value.",
    });
  }
  return null;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

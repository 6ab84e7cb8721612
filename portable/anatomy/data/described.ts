import type { Described } from "../../evidence/index.ts";
import { DangerZone } from "./danger-zone.ts";
import { Harms } from "./harms.ts";
import { Measurement } from "./measurement.ts";
import { Landmark } from "./point.ts";
import { Quantity } from "./quantity.ts";
import { ReferenceFace } from "./reference-face.ts";
import { Structure } from "./structure.ts";
import { TreatmentPaths, WithoutPaths } from "./treatment-paths.ts";

/** The schemas of the rows that this room reads, for `data/schema/`. */
export const describedAtlas: readonly Described[] = [
  ["danger-zone.json", "one line of anatomy/danger-zones.jsonl", DangerZone],
  ["harms.json", "anatomy/harms.json", Harms],
  ["landmark.json", "one row of anatomy/landmarks.json", Landmark],
  ["measurement.json", "one line of anatomy/measurements.jsonl and anatomy/anthropometry.jsonl", Measurement],
  ["quantity.json", "one line of anatomy/quantities.jsonl", Quantity],
  ["reference-face.json", "anatomy/reference-face.json", ReferenceFace],
  ["structure.json", "the file of one structure in anatomy/structures/", Structure],
  ["treatment-paths.json", "the file of one treatment in anatomy/paths/", TreatmentPaths],
  ["without-paths.json", "one row of anatomy/without-paths.json", WithoutPaths],
];

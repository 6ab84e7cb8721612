import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Evidence } from "../../portable/evidence/index.ts";
import { packageFolder } from "../package-folder.ts";
import type { Database } from "../store/store.ts";
import { faceSpecialties } from "./face-specialties.ts";
import { type ImportAnswer, type ImportRequest, importRegisters } from "./import-register.ts";

/** The made-up registers, in their real layouts; nobody in them exists, and every entry says so. */
const examples: readonly { register: string; file: string; fields?: string }[] = [
  { register: "nppes", file: "npidata_pfile_20050523-20261108.csv" },
  { register: "leie", file: "UPDATED.csv" },
  { register: "medicare", file: "medicare-by-provider-and-service-2024.csv" },
  { register: "opt-out", file: "OptOut_November2026.csv" },
  { register: "open-payments", file: "OP_DTL_GNRL_PGYR2025_P06302026.csv" },
  { register: "rpps", file: "PS_LibreAcces_Personne_activite_202611090800.txt" },
  { register: "fhir", file: "practitioners.fhir.json" },
  { register: "licences", file: "licences-washington.csv", fields: "licences-washington.map.json" },
];

/** Imports the made-up registers of `examples/registers/` into a database, in one step. */
export async function loadExamples(database: Database, evidence: Evidence): Promise<ImportAnswer[]> {
  const folder = join(packageFolder(), "examples", "registers");
  const requests: ImportRequest[] = [];
  for (const { register, file, fields } of examples) {
    const map: unknown =
      fields === undefined ? undefined : JSON.parse(await readFile(join(folder, fields), "utf8"));
    requests.push({ register, files: [join(folder, file)], fields: map, fictional: true });
  }
  return importRegisters(database, requests, {
    faceSpecialties: faceSpecialties(evidence),
    progress: () => undefined,
    refusedFile: () => join(database.name, "refused", "examples.jsonl"),
  });
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Evidence } from "../../portable/evidence/index.ts";
import { packageFolder } from "../package-folder.ts";
import type { Database } from "../store/store.ts";
import { faceSpecialties } from "./face-specialties.ts";
import { type ImportAnswer, type ImportRequest, importRegisters } from "./import-register.ts";

/** The day of the made-up files whose names say none. */
const DAY = "2026-11-09";

/** The made-up registers, in their real layouts; nobody in them exists, and every entry says so. */
const examples: readonly { register: string; files: readonly string[]; day?: string; fields?: string }[] = [
  { register: "nucc", files: ["nucc_taxonomy_251.csv"] },
  { register: "nppes", files: ["npidata_pfile_20050523-20261108.csv"] },
  { register: "nppes-deactivated", files: ["NPPES_Deactivated_NPI_Report_110926_V2.zip"] },
  { register: "leie", files: ["UPDATED.csv"], day: DAY },
  { register: "medicare", files: ["medicare-by-provider-and-service-2024.csv"] },
  { register: "opt-out", files: ["OptOut_November2026.csv"] },
  {
    register: "open-payments",
    files: ["OP_DTL_GNRL_PGYR2018_P01222021.csv", "OP_DTL_GNRL_PGYR2025_P06302026.csv"],
  },
  { register: "rpps", files: ["PS_LibreAcces_Personne_activite_202611090800.txt"] },
  { register: "fhir", files: ["practitioners.fhir.json", "Practitioner_2026-11-09_0800.ndjson"] },
  {
    register: "licences",
    files: ["licences-washington.csv"],
    day: DAY,
    fields: "licences-washington.map.json",
  },
];

/** Imports the made-up registers of `examples/registers/` into a database, in one step. */
export async function loadExamples(database: Database, evidence: Evidence): Promise<ImportAnswer[]> {
  const folder = join(packageFolder(), "examples", "registers");
  const requests: ImportRequest[] = [];
  for (const { register, files, day, fields } of examples) {
    const map: unknown =
      fields === undefined ? undefined : JSON.parse(await readFile(join(folder, fields), "utf8"));
    requests.push({
      register,
      files: files.map((file) => join(folder, file)),
      fields: map,
      fictional: true,
      ...(day === undefined ? {} : { day }),
    });
  }
  return importRegisters(database, requests, {
    faceSpecialties: faceSpecialties(evidence),
    progress: () => undefined,
    refusedFile: () => join(database.name, "refused", "examples.jsonl"),
  });
}

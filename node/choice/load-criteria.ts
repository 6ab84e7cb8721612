import { join } from "node:path";
import { type CriteriaData, readCriteria } from "../../portable/choice/index.ts";
import type { Evidence, Fault } from "../../portable/evidence/index.ts";
import { InputFault } from "../cli/input-fault.ts";
import { dataFolder } from "../evidence/load-evidence.ts";
import { readDataFolder } from "../evidence/read-data-folder.ts";

/** The person's criteria from a data folder, or every fault in them. */
export function readCriteriaFolder(
  evidence: Evidence,
  folder = dataFolder(),
): { ok: true; data: CriteriaData } | { ok: false; faults: Fault[] } {
  const { files, faults } = readDataFolder(join(folder, "criteria"));
  if (faults.length > 0) return { ok: false, faults };
  return readCriteria(files.get("criteria.json"), files.get("readings.json"), evidence);
}

/** The person's criteria. Throws `InputFault` with every fault when there is any. */
export function loadCriteria(evidence: Evidence, folder = dataFolder()): CriteriaData {
  const read = readCriteriaFolder(evidence, folder);
  if (!read.ok) throw new InputFault(read.faults);
  return read.data;
}

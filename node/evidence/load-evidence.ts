import { join } from "node:path";
import {
  type Evidence,
  type EvidenceRows,
  type Fault,
  indexEvidence,
  readEvidence,
} from "../../portable/evidence/index.ts";
import { InputFault } from "../cli/input-fault.ts";
import { packageFolder } from "../package-folder.ts";
import { readDataFolder } from "./read-data-folder.ts";

/** Where the facts lie: `data/` of the package, an absolute path. */
export function dataFolder(): string {
  return join(packageFolder(), "data");
}

/** Reads a data folder with every fault in it, those of its JSON first. */
export function readFacts(folder = dataFolder()): { rows: EvidenceRows | null; faults: Fault[] } {
  const { files, faults } = readDataFolder(folder);
  const read = readEvidence(files);
  return { rows: read.rows, faults: [...faults, ...read.faults] };
}

/** The facts, ready for look-ups. Throws `InputFault` with every fault when there is any. */
export function loadEvidence(folder = dataFolder()): Evidence {
  const { rows, faults } = readFacts(folder);
  if (rows === null || faults.length > 0) throw new InputFault(faults);
  return indexEvidence(rows);
}

import type { Evidence, Fault } from "../../portable/evidence/index.ts";
import { CASE_KEY, emptyCase, newVisit, readKeptFace, readVisit } from "./case-keeping.ts";
import { type CaseStore, createCaseStore } from "./case-store.ts";
import type { Device } from "./device.ts";
import { today } from "./today.ts";

function parse(text: string): { ok: true; value: unknown } | { ok: false; fault: Fault } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const fault = {
      where: "the saved case",
      rule: "is JSON",
      found,
      remedy: "Start afresh, or open a case you saved to a file.",
    };
    return { ok: false, fault };
  }
}

/** Reads what this device kept. The reader and its schemas are fetched only when there is something to read. */
export async function openStore(evidence: Evidence, device: Device, visitDevice: Device): Promise<CaseStore> {
  const text = device.read(CASE_KEY);
  const face = readKeptFace(device);
  const begin = { evidence, device, visitDevice, today, visit: newVisit, face, damaged: null };
  if (text === null) {
    return createCaseStore({ ...begin, case: emptyCase, visit: readVisit(visitDevice).visit });
  }

  const parsed = parse(text);
  if (!parsed.ok) {
    return createCaseStore({ ...begin, case: emptyCase, damaged: { text, faults: [parsed.fault] } });
  }
  const { readCase } = await import("../../portable/case/index.ts");
  const kept = readCase(parsed.value, evidence);
  if (!kept.ok) return createCaseStore({ ...begin, case: emptyCase, damaged: { text, faults: kept.faults } });

  const { visit, facts } = readVisit(visitDevice);
  const whole = readCase({ ...kept.case, facts: { ...kept.case.facts, ...facts } }, evidence);
  return createCaseStore({ ...begin, case: whole.ok ? whole.case : kept.case, visit });
}

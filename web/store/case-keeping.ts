import type { Case } from "../../portable/case/index.ts";
import type { Evidence } from "../../portable/evidence/index.ts";
import type { Device } from "./device.ts";

/** Key of the saved case, which is the case file itself. */
export const CASE_KEY = "glabella.case";
/** Key of the facts that are asked again at every visit: warning signs, pregnancy. */
const VISIT_KEY = "glabella.this-visit";

export const emptyCase: Case = { version: 1, concerns: [], facts: {} };

/** True when the person has said nothing yet. */
export function isEmpty(now: Case): boolean {
  return (
    now.concerns.length === 0 &&
    Object.keys(now.facts).length === 0 &&
    !now.words &&
    !now.place?.country &&
    !now.weights &&
    Object.keys(now.burden ?? {}).length === 0
  );
}

/**
 * Splits a case into what is kept on the device and what is kept for this visit only.
 * A fact we do not know is kept for this visit only: the shorter memory is the safer one.
 */
export function split(now: Case, evidence: Evidence): { kept: Case; visit: Case["facts"] } {
  const kept: Case["facts"] = {};
  const visit: Case["facts"] = {};
  for (const [name, value] of Object.entries(now.facts)) {
    (evidence.fact.get(name)?.remembered ? kept : visit)[name] = value;
  }
  return { kept: { ...now, facts: kept }, visit };
}

/** What holds for this visit beside the case: questions passed over, alarms read to the end. */
export interface Visit {
  skipped: string[];
  /** Rule ids. */
  seenAlarms: string[];
  /** For each concern, the options the person set side by side. */
  compared: Record<string, string[]>;
}

export const newVisit: Visit = { skipped: [], seenAlarms: [], compared: {} };

/** Writes the case and the visit; false when the browser refused to keep them. */
export function keep(
  now: Case,
  visit: Visit,
  evidence: Evidence,
  device: Device,
  visitDevice: Device,
): boolean {
  if (isEmpty(now)) {
    device.remove(CASE_KEY);
    visitDevice.remove(VISIT_KEY);
    return true;
  }
  const parts = split(now, evidence);
  const visited = visitDevice.write(VISIT_KEY, JSON.stringify({ ...visit, facts: parts.visit }));
  return device.write(CASE_KEY, JSON.stringify(parts.kept)) && visited;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((word) => typeof word === "string") : [];

/** What was said in this visit; damaged text counts as nothing said, and the questions are asked again. */
export function readVisit(visitDevice: Device): { visit: Visit; facts: Record<string, unknown> } {
  const nothing = { visit: newVisit, facts: {} };
  const text = visitDevice.read(VISIT_KEY);
  if (text === null) return nothing;
  try {
    const found: unknown = JSON.parse(text);
    if (!isRecord(found)) return nothing;
    const { facts, skipped, seenAlarms, compared } = found;
    const pairs = isRecord(compared) ? Object.entries(compared) : [];
    const visit = {
      skipped: words(skipped),
      seenAlarms: words(seenAlarms),
      compared: Object.fromEntries(pairs.map(([concern, options]) => [concern, words(options)])),
    };
    return { visit, facts: isRecord(facts) ? facts : {} };
  } catch {
    return nothing;
  }
}

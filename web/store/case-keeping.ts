import type { SeenLandmarks } from "../../portable/anatomy/index.ts";
import type { Case } from "../../portable/case/index.ts";
import type { Evidence, Region } from "../../portable/evidence/index.ts";
import type { Device } from "./device.ts";

/** Key of the saved case, which is the case file itself. */
export const CASE_KEY = "glabella.case";
/** Key of the landmarks of a face, where the person said to keep them. */
export const FACE_KEY = "glabella.face";
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
    !now.weightsFor &&
    !now.practitioner &&
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

/** What the person saw of one treatment on a face, and put into the brief; drawn anew from this each time. */
export interface SeenOnFace {
  treatment: string;
  /** The part of the face; null for everywhere the treatment may go. */
  region: Region | null;
  /** Seen on the person's own face; its landmarks are not in here. */
  own: boolean;
}

/** What holds for this visit beside the case: questions passed over, alarms read to the end. */
export interface Visit {
  skipped: string[];
  /** Rule ids. */
  seenAlarms: string[];
  /** For each concern, the options the person set side by side. */
  compared: Record<string, string[]>;
  seenOnFace: SeenOnFace[];
  /** The treatment whose training was asked about; empty for none, null when nothing was chosen yet. */
  trainingFor: string | null;
  /** What was typed to look a practitioner up, field by field. */
  lookUp: Readonly<Record<string, string>>;
  /** The practitioner who stands in the brief, as the page of a person wrote it; null for nobody. */
  practitioner: unknown;
}

export const newVisit: Visit = {
  skipped: [],
  seenAlarms: [],
  compared: {},
  seenOnFace: [],
  trainingFor: null,
  lookUp: {},
  practitioner: null,
};

/** Writes the case and the visit; false when the browser refused to keep them. */
export function keep(
  now: Case,
  visit: Visit,
  evidence: Evidence,
  device: Device,
  visitDevice: Device,
): boolean {
  const parts = split(now, evidence);
  const visited = (): boolean =>
    visitDevice.write(VISIT_KEY, JSON.stringify({ ...visit, facts: parts.visit }));
  if (isEmpty(now)) {
    device.remove(CASE_KEY);
    if (visit !== newVisit) return visited();
    visitDevice.remove(VISIT_KEY);
    return true;
  }
  const visitKept = visited();
  return device.write(CASE_KEY, JSON.stringify(parts.kept)) && visitKept;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((word) => typeof word === "string") : [];

const isSeenOnFace = (value: unknown): value is SeenOnFace =>
  isRecord(value) &&
  typeof value.treatment === "string" &&
  typeof value.own === "boolean" &&
  (value.region === null || typeof value.region === "string");

/** What was said in this visit; damaged text counts as nothing said, and the questions are asked again. */
export function readVisit(visitDevice: Device): { visit: Visit; facts: Record<string, unknown> } {
  const nothing = { visit: newVisit, facts: {} };
  const text = visitDevice.read(VISIT_KEY);
  if (text === null) return nothing;
  try {
    const found: unknown = JSON.parse(text);
    if (!isRecord(found)) return nothing;
    const { facts, skipped, seenAlarms, compared, seenOnFace, trainingFor, lookUp, practitioner } = found;
    const pairs = isRecord(compared) ? Object.entries(compared) : [];
    const typed = isRecord(lookUp) ? Object.entries(lookUp) : [];
    const visit = {
      skipped: words(skipped),
      seenAlarms: words(seenAlarms),
      compared: Object.fromEntries(pairs.map(([concern, options]) => [concern, words(options)])),
      seenOnFace: (Array.isArray(seenOnFace) ? seenOnFace : []).filter(isSeenOnFace),
      trainingFor: typeof trainingFor === "string" ? trainingFor : null,
      lookUp: Object.fromEntries(
        typed.filter((pair): pair is [string, string] => typeof pair[1] === "string"),
      ),
      practitioner: practitioner ?? null,
    };
    return { visit, facts: isRecord(facts) ? facts : {} };
  } catch {
    return nothing;
  }
}

/** A face from a picture: its landmarks only, never the picture. */
export interface OwnFace {
  landmarks: SeenLandmarks;
  /** Whether the person said to keep them on this device; otherwise they last as long as the page. */
  kept: boolean;
}

/** Keeps the landmarks or removes them, as the person said; false when the browser refused to keep them. */
export function keepFace(face: OwnFace | null, device: Device): boolean {
  if (face?.kept) return device.write(FACE_KEY, JSON.stringify(face.landmarks));
  device.remove(FACE_KEY);
  return true;
}

/** The landmarks that were kept; a text that holds none counts as none, and is removed. */
export function readKeptFace(device: Device): OwnFace | null {
  const text = device.read(FACE_KEY);
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    if (isLandmarks(found)) return { landmarks: found, kept: true };
  } catch {
    // Not JSON: as below.
  }
  device.remove(FACE_KEY);
  return null;
}

const isLandmarks = (value: unknown): value is SeenLandmarks =>
  isRecord(value) &&
  typeof value.width === "number" &&
  typeof value.height === "number" &&
  Array.isArray(value.points) &&
  value.points.length === 478 &&
  value.points.every((point) => Array.isArray(point) && point.length === 3 && point.every(Number.isFinite));

import type { Case } from "../../portable/case/index.ts";
import type { Evidence, Fault } from "../../portable/evidence/index.ts";
import {
  CASE_KEY,
  emptyCase,
  isEmpty,
  keep,
  keepFace,
  newVisit,
  type OwnFace,
  split,
  type Visit,
} from "./case-keeping.ts";
import type { Device } from "./device.ts";

/** What the pages see of the store; a new object after every change. */
export interface CaseSnapshot {
  case: Case;
  visit: Visit;
  /** The person's own face, where a picture was read; its landmarks only. */
  face: OwnFace | null;
  /** What the last change was, in words for an undo button; null when there is nothing to undo. */
  undoable: string | null;
  /** False when the browser refuses to keep answers. */
  kept: boolean;
  /** The saved case as it was found, when it could not be read. Nothing is overwritten while it stands. */
  damaged: { text: string; faults: Fault[] } | null;
}

export interface CaseStore {
  subscribe(listener: () => void): () => void;
  snapshot(): CaseSnapshot;
  /**
   * Replaces the case. `what` names the change for the undo button: "Removed “Jowls”".
   * With `joined`, a change of the same name as the last is undone together with it: letters of one text.
   */
  change(what: string, next: (now: Case) => Case, joined?: "joined"): void;
  undo(): void;
  /** Changes what holds for this visit only; not undone. */
  note(next: (visit: Visit) => Visit): void;
  /** Takes landmarks, keeps them or lets go of them; never written unless `kept` says so. Not undone. */
  setFace(face: OwnFace | null): void;
  /** Forgets everything on this device; can be undone until the page is left. */
  wipe(): void;
  /** Takes over what another tab has kept; null when it has wiped everything. */
  adopt(kept: Case | null): void;
  /** Lets go of a damaged saved case and begins with an empty one. */
  startAfresh(): void;
}

interface Beginning {
  case: Case;
  visit: Visit;
  face: OwnFace | null;
  damaged: CaseSnapshot["damaged"];
  evidence: Evidence;
  device: Device;
  visitDevice: Device;
  /** ISO date of today, the person's own. */
  today(): string;
}

/** The one case of this device, with one step of undo. */
export function createCaseStore(beginning: Beginning): CaseStore {
  const { evidence, device, visitDevice, today } = beginning;
  const listeners = new Set<() => void>();
  let before: { case: Case; visit: Visit; face: OwnFace | null } | null = null;
  let now: CaseSnapshot = {
    case: beginning.case,
    visit: beginning.visit,
    face: beginning.face,
    undoable: null,
    kept: true,
    damaged: beginning.damaged,
  };

  function show(next: CaseSnapshot): void {
    now = next;
    for (const listener of listeners) listener();
  }

  function replace(next: Case, visit: Visit, undoable: string | null, face = now.face): void {
    const dated = isEmpty(next) ? emptyCase : { ...next, answeredOn: today() };
    const kept = now.damaged !== null || keep(dated, visit, evidence, device, visitDevice);
    show({ case: dated, visit, face, undoable, kept, damaged: now.damaged });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => now,
    change(what, next, joined) {
      if (!(joined && now.undoable === what)) before = now;
      replace(next(now.case), now.visit, what);
    },
    note(next) {
      replace(now.case, next(now.visit), now.undoable);
    },
    setFace(face) {
      const kept = keepFace(face, device);
      show({ ...now, face: face?.kept && !kept ? { ...face, kept: false } : face });
    },
    undo() {
      if (before === null) return;
      const back = before;
      before = null;
      // Only wiping changes the face together with the answers.
      const face = now.face ?? back.face;
      keepFace(face, device);
      replace(back.case, back.visit, null, face);
    },
    wipe() {
      before = now;
      keepFace(null, device);
      replace(emptyCase, newVisit, "Wiped everything", null);
    },
    adopt(kept) {
      if (now.damaged !== null) return;
      before = null;
      const { visit } = split(now.case, evidence);
      show(
        kept === null
          ? { ...now, case: emptyCase, visit: newVisit, face: null, undoable: null }
          : { ...now, case: { ...kept, facts: { ...kept.facts, ...visit } }, undoable: null },
      );
    },
    startAfresh() {
      device.remove(CASE_KEY);
      before = null;
      show({ ...now, undoable: null, damaged: null });
      keep(now.case, now.visit, evidence, device, visitDevice);
    },
  };
}

import { use, useMemo, useSyncExternalStore } from "react";
import { type Case, withoutConcern } from "../../portable/case/index.ts";
import type { FactValue } from "../../portable/evidence/index.ts";
import { evidenceLoading } from "../evidence.ts";
import type { CaseSnapshot, CaseStore } from "./case-store.ts";
import { keptOnDevice, keptThisVisit } from "./device.ts";
import { openStore } from "./open-store.ts";
import { followOtherTabs } from "./other-tabs.ts";

const opening: Promise<CaseStore> = evidenceLoading.then(async (evidence) => {
  const store = await openStore(evidence, keptOnDevice, keptThisVisit);
  followOtherTabs(store, evidence);
  return store;
});

export interface CaseInUse extends CaseSnapshot {
  /** Any other change. `what` names it for the undo button: "Removed “Jowls”". */
  change: CaseStore["change"];
  undo: CaseStore["undo"];
  /** Any change to what holds for this visit only. */
  note: CaseStore["note"];
  setFace: CaseStore["setFace"];
  wipe: CaseStore["wipe"];
  startAfresh: CaseStore["startAfresh"];
  addConcern(id: string, name: string): void;
  removeConcern(id: string, name: string): void;
  setWords(words: string): void;
  /** `undefined` makes the fact unknown again. */
  setFact(name: string, value: FactValue | undefined): void;
  /** Passes a question over for this visit; its fact stays unknown. */
  skip(name: string): void;
  /** Notes that an alarm was read, so that it no longer takes the page over. */
  readAlarms(rules: string[]): void;
  setCountry(country: string | undefined): void;
}

function withFact(now: Case, name: string, value: FactValue | undefined): Case {
  const { [name]: _before, ...others } = now.facts;
  return { ...now, facts: value === undefined ? others : { ...others, [name]: value } };
}

function setters(store: CaseStore): Omit<CaseInUse, keyof CaseSnapshot> {
  const { change, undo, wipe, startAfresh, note, setFace } = store;
  const without = (name: string) => (list: string[]) => list.filter((one) => one !== name);
  return {
    change,
    undo,
    note,
    setFace,
    wipe,
    startAfresh,
    addConcern: (id, name) =>
      change(`Added “${name}”`, (now) =>
        now.concerns.includes(id) ? now : { ...now, concerns: [...now.concerns, id] },
      ),
    removeConcern: (id, name) => change(`Removed “${name}”`, (now) => withoutConcern(now, id)),
    setWords: (words) =>
      change(
        "Changed your words",
        ({ words: _before, ...now }) => (words === "" ? now : { ...now, words }),
        "joined",
      ),
    setFact(name, value) {
      change("Changed an answer", (now) => withFact(now, name, value));
      if (value !== undefined) note((visit) => ({ ...visit, skipped: without(name)(visit.skipped) }));
    },
    skip(name) {
      change("Passed over a question", (now) => withFact(now, name, undefined));
      note((visit) => ({ ...visit, skipped: [...without(name)(visit.skipped), name] }));
    },
    readAlarms: (rules) =>
      note((visit) => ({ ...visit, seenAlarms: [...new Set([...visit.seenAlarms, ...rules])] })),
    setCountry: (country) =>
      change("Changed your country", ({ place, ...now }) => {
        const { country: _before, ...elsewhere } = place ?? {};
        const next = country === undefined ? elsewhere : { ...elsewhere, country };
        return Object.keys(next).length === 0 ? now : { ...now, place: next };
      }),
  };
}

/** The person's case with everything that changes it. Suspends until the facts and the saved case are read. */
export function useCase(): CaseInUse {
  const store = use(opening);
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  const acts = useMemo(() => setters(store), [store]);
  return { ...snapshot, ...acts };
}

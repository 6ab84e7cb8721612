import address from "virtual:evidence-address";
import { use } from "react";
import { type Evidence, type EvidenceRows, indexEvidence } from "../portable/evidence/index.ts";

async function fetchEvidence(): Promise<Evidence> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The facts could not be fetched: the server answered ${answer.status}.`);
  return indexEvidence((await answer.json()) as EvidenceRows);
}

/** One file for every concern, fetched once at the start: what is fetched says nothing of what is asked. */
export const evidenceLoading: Promise<Evidence> = fetchEvidence();

/** Twelve letters that stand for this very set of facts: they differ as soon as one fact does. */
export const evidenceDigest: string = /-([0-9a-f]+)\.json$/.exec(address)?.[1] ?? address;

/** Every fact the project holds. Suspends until the file has come. */
export function useEvidence(): Evidence {
  return use(evidenceLoading);
}

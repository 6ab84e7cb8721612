import address from "virtual:atlas-address";
import { use } from "react";
import { type Atlas, type AtlasRows, indexAtlas } from "../portable/anatomy/index.ts";

let loading: Promise<Atlas> | undefined;

async function fetchAtlas(): Promise<Atlas> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The atlas could not be fetched: the server answered ${answer.status}.`);
  return indexAtlas((await answer.json()) as AtlasRows);
}

/** What lies under the skin: one file, the same for everyone, fetched when a page first needs it. Suspends until then. */
export function useAtlas(): Atlas {
  loading ??= fetchAtlas();
  return use(loading);
}

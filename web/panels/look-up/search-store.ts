import { useSyncExternalStore } from "react";
import type { SearchAnswer, SearchRequest } from "../../../portable/registry/index.ts";
import { today } from "../../store/today.ts";
import { askService, type Failure } from "./ask-service.ts";
import type { Asked } from "./request.ts";

/** A search that can be sent. */
export type Sendable = Extract<Asked, { ok: true }>;

/** How the last search stands. It lives as long as the page is loaded: going back keeps it, a reload forgets it. */
export type Search =
  | { state: "none" }
  | { state: "asking"; asked: Sendable }
  | { state: "failed"; asked: Sendable; failure: Failure }
  | { state: "answered"; asked: Sendable; request: SearchRequest; answer: SearchAnswer; on: string };

let now: Search = { state: "none" };
const listeners = new Set<() => void>();

function show(next: Search): void {
  now = next;
  for (const listener of listeners) listener();
}

/** Sends a search; an answer that comes after a newer search was sent is dropped. */
export async function search(asked: Sendable): Promise<void> {
  const asking: Search = { state: "asking", asked };
  show(asking);
  const outcome = await askService(asked.body);
  if (now !== asking) return;
  show(
    outcome.ok
      ? { state: "answered", asked, request: asked.request, answer: outcome.answer, on: today() }
      : { state: "failed", asked, failure: outcome.failure },
  );
}

/** Forgets the last search and its answer. */
export function forgetSearch(): void {
  if (now.state !== "none") show({ state: "none" });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The last search. */
export function useSearch(): Search {
  return useSyncExternalStore(subscribe, () => now);
}

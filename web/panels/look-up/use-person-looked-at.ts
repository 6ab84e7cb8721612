import { useMemo } from "react";
import { useLocation } from "react-router";
import type { LookedUp } from "./looked-up.ts";
import { usePersonInBrief } from "./looked-up.ts";
import { type Search, useSearch } from "./search-store.ts";

/**
 * The person that is looked at: from the last search, or the one in the brief. Null for nobody, and for a person whose
 * search was forgotten.
 */
export function usePersonLookedAt(): LookedUp | null {
  const state: unknown = useLocation().state;
  const id = typeof state === "object" && state !== null && "person" in state ? state.person : null;
  const search = useSearch();
  const inBrief = usePersonInBrief();
  return useMemo(() => {
    if (typeof id !== "string") return null;
    const found = fromSearch(id, search);
    if (found !== null) return found;
    if (inBrief?.practitioner.id !== id) return null;
    const { treatment: _treatment, ...lookedUp } = inBrief;
    return lookedUp;
  }, [id, search, inBrief]);
}

function fromSearch(id: string, search: Search): LookedUp | null {
  if (search.state !== "answered") return null;
  const { answer, request, on } = search;
  const { registers } = answer;
  const found = answer.practitioners.find((practitioner) => practitioner.id === id);
  if (found !== undefined) return { practitioner: found, registers, on };
  // A number that nobody has is looked at too: what it means, and what to ask.
  const [kind, number = ""] = id.split(":");
  if (request.number === undefined || number !== request.number) return null;
  const npi = kind === "npi" ? number : null;
  return { practitioner: { id, npi, country: npi === null ? "FR" : "US", entries: [] }, registers, on };
}

import type { Evidence } from "../../portable/evidence/index.ts";
import { CASE_KEY } from "./case-keeping.ts";
import type { CaseStore } from "./case-store.ts";

/**
 * Takes over what another tab of this browser has changed, so that the tab that is older does not write its
 * older answers over it. A text that cannot be read is left alone: the next visit shows what is wrong with it.
 */
export function followOtherTabs(store: CaseStore, evidence: Evidence): void {
  window.addEventListener("storage", (event) => {
    if (event.key !== CASE_KEY && event.key !== null) return;
    void adopt(event.newValue, store, evidence);
  });
}

async function adopt(text: string | null, store: CaseStore, evidence: Evidence): Promise<void> {
  if (text === null) return store.adopt(null);
  const { readCase } = await import("../../portable/case/index.ts");
  try {
    const read = readCase(JSON.parse(text), evidence);
    if (read.ok) store.adopt(read.case);
  } catch {
    // Not JSON: as above.
  }
}

import type { Evidence, FactValue } from "../evidence/index.ts";
import { know } from "./knowledge.ts";

/**
 * The facts a person told, with those that follow from them.
 *
 * `{medications: ["isotretinoin"]}` gives also `isotretinoin_months_since: 0`, and the list
 * `["isotretinoin", "retinoid", "photosensitising"]`; the concern `keloid` gives `keloid_history: true`.
 */
export function completeFacts(
  facts: Readonly<Record<string, FactValue>>,
  concerns: readonly string[],
  evidence: Evidence,
): Record<string, FactValue> {
  const knowledge = know(facts, concerns, evidence);
  const complete: Record<string, FactValue> = { ...facts };
  for (const fact of evidence.rows.facts) {
    const value = knowledge.value(fact.id);
    if (value !== undefined) complete[fact.id] = value;
  }
  if (Array.isArray(facts.medications)) {
    const taken = evidence.rows.medicines.filter(
      (medicine) => knowledge.includes("medications", medicine.id) === true,
    );
    complete.medications = [...new Set([...facts.medications, ...taken.map((medicine) => medicine.id)])];
  }
  return complete;
}

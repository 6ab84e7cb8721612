import type { EmergencyNumbers, Evidence } from "../evidence/index.ts";
import { listed } from "./names.ts";

/** The numbers for the person's country; the entry for any other country when they named none that we hold. */
export function numbersFor(country: string | undefined, evidence: Evidence): EmergencyNumbers | undefined {
  const of = (wanted: string): EmergencyNumbers | undefined =>
    evidence.rows.emergency.find((row) => row.country === wanted);
  return (country === undefined ? undefined : of(country)) ?? of("other");
}

/** "Ring 911 (United States)." */
export function ringWords(numbers: EmergencyNumbers | undefined): string {
  return numbers === undefined
    ? "Ring the emergency number of the country you are in."
    : `Ring ${listed(numbers.ambulance, "or")} (${numbers.name}).`;
}

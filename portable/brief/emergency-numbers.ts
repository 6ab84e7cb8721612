import type { EmergencyNumbers, Evidence } from "../evidence/index.ts";
import { listed } from "./names.ts";

/** The numbers for the person's country; the entry for any other country when they named none that we hold. */
export function numbersFor(country: string | undefined, evidence: Evidence): EmergencyNumbers | undefined {
  const of = (wanted: string): EmergencyNumbers | undefined =>
    evidence.rows.emergency.find((row) => row.country === wanted);
  return (country === undefined ? undefined : of(country)) ?? of("other");
}

/** "Ring 911 (United States)."; of a country we do not know, 112 and what else may be rung there. */
export function ringWords(numbers: EmergencyNumbers | undefined): string {
  if (numbers === undefined) return "Ring the emergency number of the country you are in.";
  const ring = listed(numbers.ambulance, "or");
  return numbers.country === "other"
    ? `Ring ${ring}, or the emergency number of the country you are in.`
    : `Ring ${ring} (${numbers.name}).`;
}

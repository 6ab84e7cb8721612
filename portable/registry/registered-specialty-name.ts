import { nuccSpecialties } from "./nucc-specialties.ts";
import type { ListedSpecialty } from "./practitioner.ts";
import { frenchSpecialties } from "./rpps-specialties.ts";

/** A specialty as a page shows it: the name of a French or United States code, and anything else as it is printed. */
export function registeredSpecialtyName(specialty: string): string {
  return frenchSpecialties[specialty] ?? nuccSpecialties[specialty] ?? specialty;
}

/** The register's own words where it has any, else the name that goes with the code. */
export function specialtyInWords({ label, code }: ListedSpecialty): string {
  return label === "" ? registeredSpecialtyName(code) : label;
}

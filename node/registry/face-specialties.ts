import type { Evidence } from "../../portable/evidence/index.ts";

/**
 * Every specialty that the rules name for any treatment and any country, as codes. A place is always searched over
 * this one set, so that no search says which treatment was meant.
 */
export function faceSpecialties({ rows }: Evidence): string[] {
  const codes = new Set<string>();
  for (const { us } of rows.qualifications.families) {
    for (const code of [...us.nuccCore, ...us.nuccLimited, ...us.nuccExtra]) codes.add(code);
  }
  for (const { coreSpecialties } of rows.qualifications.countries) {
    const named = [
      ...coreSpecialties.surgical,
      ...coreSpecialties.dermatology,
      ...(coreSpecialties.organLimited ?? []),
    ];
    for (const code of named) codes.add(code);
  }
  return [...codes].sort();
}

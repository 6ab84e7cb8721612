import { type PractitionerChecked, treatmentsCompared } from "../../../portable/brief/index.ts";
import type { Case } from "../../../portable/case/index.ts";
import type { Evidence } from "../../../portable/evidence/index.ts";
import type { OptionsAnswer } from "../../../portable/options/index.ts";
import { ladder } from "../../../portable/registry/index.ts";

interface Asked {
  personCase: Case;
  answer: OptionsAnswer;
  /** As `--database` says it. */
  database: string | undefined;
  /** As `--treatment` says it; else the first of those set side by side. */
  treatment: string | undefined;
  /** ISO 8601. */
  today: string;
}

/**
 * What registers say of the practitioner whom a case names, for the brief. Null when it names nobody, when no option
 * is set side by side, or when no register was imported and none was asked for. A number that no register holds has
 * its ladder too.
 */
export async function practitionerOfCase(
  { personCase, answer, database, treatment, today }: Asked,
  evidence: Evidence,
): Promise<PractitionerChecked | null> {
  const npi = personCase.practitioner?.npi;
  const which = treatment ?? treatmentsCompared(answer)[0];
  if (npi === undefined || which === undefined) return null;
  const { databaseAt } = await import("../../store/database.ts");
  const { searchRegistry } = await import("../../registry/search-registry.ts");
  const store = databaseAt(database, process.env.DATABASE_URL);
  if (database === undefined && !(await store.exists())) return null;
  const reader = await store.open();
  try {
    const found = await searchRegistry(reader, { number: npi, limit: 1 }, evidence, Date.now());
    const practitioner = found.practitioners[0] ?? { id: `npi:${npi}`, npi, country: "US", entries: [] };
    return {
      ladder: ladder({ practitioner, treatment: which, registers: found.registers, today }, evidence),
      checkedOn: today,
      madeUp: found.fictional,
    };
  } finally {
    await reader.close();
  }
}

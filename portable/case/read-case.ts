import { type Evidence, FactName, FactValue, type Fault } from "../evidence/index.ts";
import { Case } from "./case.ts";
import { nearestName } from "./nearest.ts";
import { readFacts } from "./read-facts.ts";
import { shapeFaults, shown } from "./shape-faults.ts";

/**
 * Reads a case from anything: a parsed file, a saved case. All faults are gathered, each with the field
 * it is in and what to write instead. Medicines typed by name come back as classes.
 */
export function readCase(
  input: unknown,
  evidence: Evidence,
): { ok: true; case: Case } | { ok: false; faults: Fault[] } {
  const { shape, facts, faults } = setFactsAside(input);
  const read = Case.safeParse(shape);
  const checked = readFacts(facts, evidence);
  faults.push(...(read.error?.issues.flatMap((issue) => shapeFaults(issue, shape)) ?? []));
  faults.push(
    ...checked.faults,
    ...concernFaults(read.data?.concerns ?? stringsIn(shape), (place) => `concerns[${place}]`, evidence),
    ...concernFaults(
      Object.keys(read.data?.weightsFor ?? {}),
      (_, concern) => `weightsFor.${concern}`,
      evidence,
    ),
  );
  if (faults.length > 0 || !read.success) return { ok: false, faults };
  return {
    ok: true,
    case: { ...read.data, concerns: [...new Set(read.data.concerns)], facts: checked.facts },
  };
}

/** Facts are checked on their own, so that one wrong name does not hide the faults of the others. */
function setFactsAside(input: unknown): {
  shape: unknown;
  facts: Record<string, FactValue>;
  faults: Fault[];
} {
  if (!isObject(input) || !isObject(input.facts)) return { shape: input, facts: {}, faults: [] };
  const facts: Record<string, FactValue> = {};
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(input.facts)) {
    const known = FactValue.safeParse(value);
    if (known.success && (FactName.safeParse(name).success || name !== "__proto__")) facts[name] = known.data;
    else {
      faults.push({
        where: `facts.${name}`,
        rule: "a fact is true, false, a number, a text or a list of texts",
        found: shown(value),
        remedy: "Write one of these, or leave the fact out.",
      });
    }
  }
  return { shape: { ...input, facts: {} }, facts, faults };
}

function concernFaults(
  concerns: readonly string[],
  whereIs: (place: number, concern: string) => string,
  evidence: Evidence,
): Fault[] {
  return concerns.flatMap((concern, place): Fault[] => {
    if (evidence.concern.has(concern)) return [];
    const near = nearestName(concern, [...evidence.concern.keys()]);
    return [
      {
        where: whereIs(place, concern),
        rule: "a concern must be one we know",
        found: shown(concern),
        remedy: near === null ? "Take it out; `find-concern` finds concerns by words." : `Write ${near}.`,
      },
    ];
  });
}

/** Concern names to look up even when the rest of the case is at fault. */
function stringsIn(shape: unknown): string[] {
  const concerns = isObject(shape) && Array.isArray(shape.concerns) ? shape.concerns : [];
  return concerns.filter((concern) => typeof concern === "string");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

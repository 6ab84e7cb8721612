import type { Evidence } from "../evidence/index.ts";

/** What medicines say about facts, by fact and by class. */
export interface MedicineLinks {
  /** Fact to the classes that make it true. */
  makesTrue: ReadonlyMap<string, readonly string[]>;
  /** Fact to the class that says the same, and back. */
  medicineSameAs: ReadonlyMap<string, string>;
  factSameAs: ReadonlyMap<string, string>;
  /** Months-since fact to the classes that set it to 0. */
  setsMonthsSince: ReadonlyMap<string, readonly string[]>;
  /** Class to the wider classes it belongs to. */
  alsoCounts: ReadonlyMap<string, readonly string[]>;
}

const linksFor = new WeakMap<Evidence, MedicineLinks>();

/** The links of the medicines' rows, worked out once for each evidence. */
export function medicineLinks(evidence: Evidence): MedicineLinks {
  const before = linksFor.get(evidence);
  if (before !== undefined) return before;
  const { medicines } = evidence.rows;
  const gather = (pairs: readonly (readonly [string, string])[]): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const [key, value] of pairs) found.set(key, [...(found.get(key) ?? []), value]);
    return found;
  };
  const same = medicines.flatMap(({ id, sameAs }) => (sameAs === undefined ? [] : [[sameAs, id] as const]));
  const links: MedicineLinks = {
    makesTrue: gather([
      ...medicines.flatMap(({ id, makesTrue }) => (makesTrue ?? []).map((fact) => [fact, id] as const)),
      ...same,
    ]),
    medicineSameAs: new Map(same),
    factSameAs: new Map(same.map(([fact, id]) => [id, fact])),
    setsMonthsSince: gather(
      medicines.flatMap(({ id, monthsSince }) =>
        monthsSince === undefined ? [] : [[monthsSince, id] as const],
      ),
    ),
    alsoCounts: new Map(
      medicines.flatMap(({ id, alsoCounts }) => (alsoCounts ? [[id, alsoCounts] as const] : [])),
    ),
  };
  linksFor.set(evidence, links);
  return links;
}

import type { Hole } from "../../portable/evidence/thin-evidence.ts";
import type { ThinFacts } from "../evidence/thin-facts.ts";

/** What is thin in the facts, as a page for whoever keeps them. */
export function describeThin(thin: ThinFacts): string {
  return [
    section(
      `No figure of benefit: ${thin.withoutBenefit.length} of ${thin.options} options`,
      byConcern(thin.withoutBenefit),
    ),
    section(
      `Benefit only from a group: ${thin.benefitOnlyIndirect.length}`,
      byConcern(thin.benefitOnlyIndirect),
    ),
    section(
      `No figure of harm: ${thin.withoutHarm.length} of ${thin.options} options`,
      byConcern(thin.withoutHarm),
    ),
    section(
      `Harm only from elsewhere (indirect): ${thin.harmOnlyIndirect.length}`,
      byConcern(thin.harmOnlyIndirect),
    ),
    section(`Rules and red flags read through a summary or mirror: ${thin.secondary.length}`, thin.secondary),
    section(`Doubtful findings: ${thin.doubtful.length}`, thin.doubtful),
    section(
      `Percentages that no whole number of the people stated gives: ${thin.uncountable.length}`,
      thin.uncountable,
    ),
    section(
      `Harder to read than grade 8: ${thin.hardToRead.length} of ${thin.texts} texts`,
      thin.hardToRead.map(({ where, grade, text }) => `${grade.toFixed(1)}  ${where}: ${text}`),
    ),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function byConcern(holes: readonly Hole[]): string[] {
  const treatments = new Map<string, string[]>();
  for (const { concern, treatment, searchedOn } of holes) {
    const said = searchedOn === null ? treatment : `${treatment} (searched ${searchedOn})`;
    treatments.set(concern, [...(treatments.get(concern) ?? []), said]);
  }
  return [...treatments].map(([concern, list]) => `${concern}: ${list.join(", ")}`);
}

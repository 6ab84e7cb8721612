import type { Evidence, Finding } from "../evidence/index.ts";
import {
  type Denominator,
  type Figure,
  headline,
  type Shown,
  showRow,
  writeNumber,
} from "../pictures/index.ts";
import { comparatorWords } from "./names.ts";
import { plainDefinition } from "./plain-definition.ts";

const ends = (bounds: Finding["interval"]): [number, number] | null =>
  bounds === null || bounds.low === null || bounds.high === null ? null : [bounds.low, bounds.high];

/** The figure of the other arm: what people had who got no treatment or a dummy one. */
function otherArm({ comparator }: Finding): number | null {
  if (comparator === null) return null;
  const { value, events, n } = comparator;
  if (value !== undefined) return value;
  return events === undefined || n === undefined ? null : events / n;
}

/** One finding as it was printed: no interval is made for it here. `arm` takes the other arm's figure instead. */
export function figureOfFinding(
  finding: Finding,
  kind: Figure["kind"],
  evidence: Evidence,
  arm: "treated" | "other" = "treated",
): Figure {
  const treated = arm === "treated";
  const centre = treated ? finding.value : otherArm(finding);
  const range = treated ? ends(finding.range) : null;
  return {
    kind,
    direction: finding.direction ?? evidence.outcome.get(finding.outcome)?.direction ?? "neither",
    measure: finding.measure,
    unit: finding.unit,
    centre,
    interval: treated ? ends(finding.interval) : null,
    prediction: null,
    range,
    followUpWeeks: finding.followUpWeeks,
    people: treated ? finding.n : (finding.comparator?.n ?? null),
    studies: finding.studies,
    certainty: finding.certainty,
    indirect: false,
    unknown: centre === null && range === null,
    because: "The source gives no figure.",
  };
}

/** The finding put into words on its own; `of` is the denominator of the table it stands in. */
export function showFinding(
  figure: Figure,
  finding: Finding,
  evidence: Evidence,
  of?: Denominator,
): Shown | null {
  const waited = finding.treatment === "no-treatment";
  const against = comparatorWords(finding.comparator?.treatment ?? null, evidence, waited);
  return showRow([{ figure, against }], of).shown[0] ?? null;
}

/** "about 66 of 100 over 7 months: 1 grade or better"; null when it gives no figure. */
export function findingLine(
  finding: Finding,
  kind: Figure["kind"],
  evidence: Evidence,
  arm: "treated" | "other",
  of?: Denominator,
): string | null {
  const figure = figureOfFinding(finding, kind, evidence, arm);
  const what = finding.outcome === "cost" ? finding.population : plainDefinition(finding.definition);
  // No interval is made for a single finding here, and 0 of 100 would soothe.
  if (figure.centre === 0 && figure.measure === "proportion") {
    const counted = arm === "other" || finding.denominator === "own" ? figure.people : null;
    return `none were seen${counted === null ? "" : ` among ${writeNumber(counted)} people`}: ${what}`;
  }
  const shown = showFinding(figure, finding, evidence, of);
  if (shown === null || shown.kind === "not-known" || shown.kind === "words-only") return null;
  return `${headline(shown).replace(", time not stated", "")}: ${what}`;
}

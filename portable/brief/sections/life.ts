import type { Evidence, Finding } from "../../evidence/index.ts";
import { certaintyWords, type Figure, headline, showRow } from "../../pictures/index.ts";
import type { Block, Passage, Section } from "../document.ts";
import { comparatorWords, concernName, outcomeName } from "../names.ts";
import type { Writing } from "../writing.ts";

const LEVELS: Record<string, number> = { low: 2, "very-low": 1, moderate: 3, high: 4 };

/** A published figure as it was printed: no interval is made for it here. */
function figureOf(finding: Finding, evidence: Evidence): Figure {
  const ends = (bounds: Finding["interval"]): [number, number] | null =>
    bounds === null || bounds.low === null || bounds.high === null ? null : [bounds.low, bounds.high];
  const unknown = finding.value === null && ends(finding.range) === null;
  return {
    kind: "burden",
    direction: evidence.outcome.get(finding.outcome)?.direction ?? "less-is-better",
    measure: finding.measure,
    unit: finding.unit,
    centre: finding.value,
    interval: ends(finding.interval),
    prediction: null,
    range: ends(finding.range),
    followUpWeeks: finding.followUpWeeks,
    people: finding.n,
    studies: finding.studies,
    certainty: finding.certainty,
    indirect: false,
    unknown,
    because: "The source gives no figure.",
  };
}

const comparison = (finding: Finding, evidence: Evidence): string =>
  finding.comparator?.value === undefined
    ? ""
    : `, against ${finding.comparator.value} ${finding.comparator.kind === "baseline" ? "before" : `in the group “${comparatorWords(finding.comparator.treatment, evidence)}”`}`;

function passage(finding: Finding, { evidence, numbering }: Writing): Passage | null {
  const against = comparatorWords(finding.comparator?.treatment ?? null, evidence);
  const [shown] = showRow([{ figure: figureOf(finding, evidence), against }]).shown;
  if (shown === undefined || shown.kind === "not-known") return null;
  const words = headline(shown).replace(", time not stated", "");
  const span = "span" in shown && shown.span !== "" ? ` (${shown.span})` : "";
  return {
    lead: outcomeName(finding.outcome, evidence),
    text: `${words}${span}${comparison(finding, evidence)}. Counted: ${finding.definition}. ${certaintyWords(finding.certainty).words}.`,
    sources: numbering.findings([finding.id]),
  };
}

/** How a concern weighs on life, as published figures about people who have it. */
export function lifeSection(writing: Writing): Section {
  const { personCase, evidence } = writing;
  const blocks = personCase.concerns.flatMap((id): Block[] => {
    const own = evidence.rows.burden
      .filter((finding) => evidence.covers(finding.concern).includes(id))
      .toSorted((a, b) => (LEVELS[b.certainty] ?? 0) - (LEVELS[a.certainty] ?? 0));
    const items = own.map((finding) => passage(finding, writing)).filter((item) => item !== null);
    const heading: Block = { kind: "heading", text: concernName(id, evidence) };
    if (items.length === 0)
      return [
        heading,
        {
          kind: "text",
          text: "We hold no published figure on how it weighs on people's lives. That does not mean it weighs little.",
          sources: [],
        },
      ];
    return [heading, { kind: "list", items }];
  });
  return {
    id: "life",
    heading: "What it does to people's lives",
    blocks: [
      {
        kind: "text",
        text: "You are not alone with it. These figures are about others who have it, not about you.",
        sources: [],
      },
      ...blocks,
    ],
  };
}

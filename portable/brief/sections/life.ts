import type { Evidence, Finding } from "../../evidence/index.ts";
import { certaintyWords, headline } from "../../pictures/index.ts";
import type { Block, Passage, Section } from "../document.ts";
import { numbersFor } from "../emergency-numbers.ts";
import { figureOfFinding, showFinding } from "../finding-figure.ts";
import { comparatorWords, concernName, outcomeName } from "../names.ts";
import type { Writing } from "../writing.ts";

const LEVELS: Record<string, number> = { low: 2, "very-low": 1, moderate: 3, high: 4 };

const comparison = (finding: Finding, evidence: Evidence): string =>
  finding.comparator?.value === undefined
    ? ""
    : `, against ${finding.comparator.value} ${finding.comparator.kind === "baseline" ? "before" : `in the group “${comparatorWords(finding.comparator.treatment, evidence)}”`}`;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function passage(finding: Finding, concern: string, { evidence, numbering }: Writing): Passage | null {
  const shown = showFinding(figureOfFinding(finding, "burden", evidence), finding, evidence);
  if (shown === null || shown.kind === "not-known") return null;
  const words = headline(shown).replace(", time not stated", "");
  const span = "span" in shown && shown.span !== "" ? ` (${shown.span})` : "";
  return {
    lead: outcomeName(finding.outcome, evidence),
    text: [
      `${words}${span}${comparison(finding, evidence)}.`,
      `Counted: ${finding.definition}.`,
      ...(finding.concern === concern ? [] : ["Counted in a wider group, not only in people with this."]),
      `${upper(certaintyWords(finding.certainty).words)}.`,
    ].join(" "),
    sources: numbering.findings([finding.id]),
  };
}

/** Whom to ring when it is too much: the lines of the person's country. */
function crisisLines({ personCase, evidence, numbering }: Writing): Block[] {
  const numbers = numbersFor(personCase.place?.country, evidence);
  const lines = (numbers?.crisisLines ?? []).map(({ name, number, text }) =>
    [name, number === null ? null : `ring ${number}`, text ?? null]
      .filter((part) => part !== null)
      .join(", "),
  );
  const whom = lines.length === 0 ? "Ring your emergency number or a crisis line" : lines.join("; ");
  return [
    {
      kind: "text",
      lead: "If you think of ending your life, talk to someone today.",
      text: `${whom}.`,
      sources: numbers === undefined ? [] : numbering.sources(numbers.sources),
    },
  ];
}

/** How a concern weighs on life, as published figures about people who have it. */
export function lifeSection(writing: Writing): Section {
  const { personCase, evidence } = writing;
  const blocks = personCase.concerns.flatMap((id): Block[] => {
    const own = evidence.rows.burden
      .filter((finding) => evidence.covers(finding.concern).includes(id))
      .toSorted((a, b) => (LEVELS[b.certainty] ?? 0) - (LEVELS[a.certainty] ?? 0));
    const items = own.map((finding) => passage(finding, id, writing)).filter((item) => item !== null);
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
        text: blocks.some(({ kind }) => kind === "list")
          ? "You are not alone with it. These figures are about others who have it, not about you."
          : "You are not alone with it.",
        sources: [],
      },
      ...blocks,
      ...crisisLines(writing),
    ],
  };
}

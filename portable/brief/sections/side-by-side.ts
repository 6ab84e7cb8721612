import { compare } from "../comparison.ts";
import type { Block, Section } from "../document.ts";
import { concernName } from "../names.ts";
import type { Writing } from "../writing.ts";

/** The chosen options and waiting, side by side, one denominator a table. */
export function sideBySideSection(writing: Writing): Section {
  const { personCase, answer, evidence, numbering, chosen } = writing;
  const blocks = personCase.concerns.flatMap((concern): Block[] => {
    const comparison = compare(answer, concern, chosen.get(concern) ?? [], evidence, "table");
    const sources = comparison.rows.map((row) =>
      row.cells.map((cell) => [
        ...new Set([...numbering.findings(cell.findings), ...numbering.sources(cell.sources)]),
      ]),
    );
    return [
      { kind: "heading", text: concernName(concern, evidence) },
      { kind: "comparison", comparison, sources },
    ];
  });
  return {
    id: "side-by-side",
    heading: "Side by side",
    blocks: [
      {
        kind: "text",
        text: "Each dot is one of those counted. Full dots are as good as certain, pale dots likely, outlined dots possible. No row is a promise. Doing nothing is a real choice.",
        sources: [],
      },
      ...blocks,
    ],
  };
}

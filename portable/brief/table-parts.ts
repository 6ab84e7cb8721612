import type { Comparison, Row, RowKind } from "./table.ts";

const CAPTIONS = {
  benefit: "What could get better",
  harm: "What could go wrong",
  practical: "What it takes",
} satisfies Record<RowKind, string>;

/** One of the three tables a comparison is set in; `places` are the rows' places in the whole. */
export interface TablePart {
  kind: RowKind;
  caption: string;
  rows: Row[];
  places: number[];
}

/** Benefits, harms and what it takes, each a table of its own with one denominator; empty ones are left out. */
export function tableParts(comparison: Comparison): TablePart[] {
  return (Object.keys(CAPTIONS) as RowKind[])
    .map((kind) => {
      const numbered = comparison.rows
        .map((row, place) => ({ row, place }))
        .filter(({ row }) => row.kind === kind);
      return {
        kind,
        caption: CAPTIONS[kind],
        rows: numbered.map(({ row }) => row),
        places: numbered.map(({ place }) => place),
      };
    })
    .filter(({ rows }) => rows.length > 0);
}

import { certaintyDots, headline } from "../pictures/index.ts";
import type { Cell } from "./table.ts";

/** One cell in words, piece by piece; what is empty is left out. */
export interface CellWords {
  /** "about", before the number; empty for most. */
  lead: string;
  /** The number, or "Not known". */
  number: string;
  after: string;
  /** Further lines: how far off it may be, the arm, what has to be said beside it. */
  lines: string[];
  sure: { dots: string; words: string } | null;
}

/** A line as a sentence: a capital first, a full stop last. */
const sentence = (text: string): string => {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return text === "" || /[.?!]$/.test(text) ? begun : `${begun}.`;
};

/** The pieces of a cell; the page and the paper set them, the text and a screen reader speak them in this order. */
export function cellWords(cell: Cell): CellWords {
  const { shown, text, counted, also, doubt, arm } = cell;
  const beside = [
    ...(arm === null ? [] : [`seen in people who got ${arm}`]),
    ...(doubt === null ? [] : [`doubtful: ${doubt}`]),
    ...also,
  ];
  const nothing = { lead: "", after: "", sure: null };
  if (shown === null) return { ...nothing, number: "", lines: [text ?? "", ...beside].map(sentence) };
  if (shown.kind === "not-known")
    return { ...nothing, number: headline(shown), lines: [shown.because, ...beside].map(sentence) };
  const sure = { dots: certaintyDots(shown.certainty.filled), words: shown.certainty.words };
  if (shown.kind === "words-only")
    return {
      ...nothing,
      number: headline(shown),
      lines: [shown.because, ...shown.notes, ...beside].map(sentence),
      sure,
    };
  return {
    lead: shown.lead,
    number: shown.number,
    after: shown.after,
    lines: [...(shown.span === "" ? [] : [shown.span]), ...beside, ...shown.notes, ...counted].map(sentence),
    sure: cell.findings.length === 0 ? null : sure,
  };
}

/** The cell in one line of plain text. */
export function cellLine(cell: Cell): string {
  const { lead, number, after, lines, sure } = cellWords(cell);
  const start = [lead, number].filter((part) => part !== "").join(" ");
  const head =
    start === "" ? "" : after.startsWith(",") || after === "" ? `${start}${after}` : `${start} ${after}`;
  return [head, ...lines, sure === null ? "" : `${sure.dots} ${sure.words}`]
    .filter((part) => part !== "")
    .map((part) => part.replace(/\.$/, ""))
    .join("; ");
}

import "./odds-cell.css";
import { type Cell, cellWords } from "../../portable/brief/index.ts";
import { pictureOf } from "../../portable/pictures/index.ts";
import type { Question } from "../../portable/synthesis/index.ts";
import { OddsPicture } from "./odds-picture.tsx";
import { SourcesButton } from "./sources-button.tsx";

interface OddsCellProps {
  cell: Cell;
  /** What the figure is about, as the heading of its sources: "A change you would notice: facelift". */
  about: string;
  question?: Question;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One figure as odds, an amount, words, or "Not known": the same size whatever it says. */
export function OddsCell({ cell, about, question }: OddsCellProps) {
  const { lead, number, after, lines, sure } = cellWords(cell);
  const { shown } = cell;
  const drawing = shown === null ? null : pictureOf(shown);
  const isFigure = shown?.kind === "odds" || shown?.kind === "amount";
  return (
    <div className="odds-cell">
      {number === "" ? null : isFigure ? (
        <p className="odds-number">
          {lead} <b>{number}</b>
          {after.startsWith(",") || after === "" ? after : ` ${after}`}
        </p>
      ) : (
        <p className="unknown">{number}</p>
      )}
      {drawing === null ? null : <OddsPicture drawing={drawing} />}
      {lines
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {sure === null ? null : (
        <p className="odds-sure">
          <span aria-hidden="true">{sure.dots}</span> {upper(sure.words)}
        </p>
      )}
      <SourcesButton
        asked={{
          about,
          ...(question === undefined ? {} : { question }),
          findings: cell.findings,
          sources: cell.sources,
          because: cell.because,
          leftOut: cell.leftOut,
          searched: cell.searched,
        }}
      />
    </div>
  );
}

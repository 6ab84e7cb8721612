import { escapeMarkup, pictureOf, svgOf } from "../pictures/index.ts";
import { cellWords } from "./cell-words.ts";
import type { ComparisonBlock } from "./document.ts";
import type { Cell, Column } from "./table.ts";
import { tableParts } from "./table-parts.ts";
import { verdictHeading } from "./verdict-words.ts";

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The numbers of sources, each a link to its entry at the end. */
export function sourceMarks(numbers: readonly number[]): string {
  if (numbers.length === 0) return "";
  const marks = numbers.map(
    (number) => `<a href="#source-${number}" aria-label="source ${number}">${number}</a>`,
  );
  return ` <sup>${marks.join(", ")}</sup>`;
}

/** A column where its head is not seen: what may not be had now must never look as if it might. */
const columnWords = ({ name, verdict }: Column): string =>
  verdict === "open" ? name : `${name}: ${lower(verdictHeading(verdict))}`;

function cellHtml(cell: Cell, column: Column, numbers: readonly number[], id: string): string {
  const { lead, number, after, lines, sure } = cellWords(cell);
  const unknown = cell.shown?.kind === "not-known" || cell.shown?.kind === "words-only";
  const head =
    number === ""
      ? ""
      : unknown
        ? `<span class="not-known">${escapeMarkup(number)}</span>`
        : `<p class="number">${lead === "" ? "" : `${escapeMarkup(lead)} `}<b>${escapeMarkup(number)}</b>` +
          `${after.startsWith(",") || after === "" ? "" : " "}${escapeMarkup(after)}</p>`;
  const picture = cell.shown === null ? null : pictureOf(cell.shown);
  const words = lines
    .filter((line) => line !== "")
    .map((line) => `<p class="line">${escapeMarkup(line)}</p>`);
  const certain =
    sure === null ? "" : `<p class="sure"><span aria-hidden="true">${sure.dots}</span> ${sure.words}`;
  const marks = sourceMarks(numbers);
  const last =
    certain === "" ? (marks === "" ? "" : `<p class="sure">Source${marks}</p>`) : `${certain}${marks}</p>`;
  return (
    `<td role="cell" data-column="${escapeMarkup(columnWords(column))}">${head}` +
    `${picture === null ? "" : svgOf(picture, id)}${words.join(" ")}${last}</td>`
  );
}

/**
 * Roles are written out, since a browser drops those of a table that is stacked on a small screen.
 * A comparison as real tables: benefits, harms, what it takes, with a heading
 * for every row and column.
 */
export function comparisonHtml(block: ComparisonBlock, prefix: string): string {
  const { comparison, sources } = block;
  const head = comparison.columns
    .map(
      ({ side, name, verdict }) =>
        `<th role="columnheader" scope="col"><small>${upper(side)}</small>${escapeMarkup(name)}` +
        `${verdict === "open" ? "" : `<small class="verdict">${verdictHeading(verdict)}</small>`}</th>`,
    )
    .join("");
  return tableParts(comparison)
    .map(({ kind, caption, rows, places }) => {
      const body = rows.map((row, index) => {
        const place = places[index] ?? 0;
        const cells = comparison.columns.map((column, at) => {
          const cell = row.cells[at];
          return cell === undefined
            ? '<td role="cell"></td>'
            : cellHtml(cell, column, sources[place]?.[at] ?? [], `${prefix}-${place}-${at}`);
        });
        const explain = row.explain === null ? "" : `<small>${escapeMarkup(row.explain)}</small>`;
        const grave = row.grave ? "<small><strong>Grave or lasting</strong></small>" : "";
        return `<tr role="row"><th role="rowheader" scope="row">${escapeMarkup(row.name)}${explain}${grave}</th>${cells.join("")}</tr>`;
      });
      const empty = '<th role="columnheader" scope="col"><span class="read-aloud">Outcome</span></th>';
      return (
        `<table role="table" class="${kind}"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${empty}${head}</tr></thead>` +
        `<tbody role="rowgroup">${body.join("\n")}</tbody></table>`
      );
    })
    .join("\n");
}

import { cellLine } from "./cell-words.ts";
import type { Block, Brief, ComparisonBlock, NumberedSource, Passage } from "./document.ts";
import { dateWords } from "./sections/about.ts";
import { tableParts } from "./table-parts.ts";
import { verdictHeading } from "./verdict-words.ts";

/** Text that Markdown takes as it is: every sign with a meaning of its own is escaped, line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}

/** A line that starts like a list, a heading of numbers or a rule is kept from becoming one. */
const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${escapeMarkdown(line).replace(/^(\s*)([-+=]|\d+[.)])/, "$1\\$2")}`)
    .join("\n");

const marks = (numbers: readonly number[]): string =>
  numbers.length === 0 ? "" : ` ${numbers.map((number) => `[^${number}]`).join("")}`;

function passageMarkdown({ lead, text, sources }: Passage): string {
  const before = lead === undefined ? "" : `**${escapeMarkdown(lead)}** `;
  return `${before}${escapeMarkdown(text)}${marks(sources)}`;
}

function comparisonMarkdown({ comparison, sources }: ComparisonBlock): string {
  const names = comparison.columns.map(({ side, name, verdict }) => {
    const against = verdict === "open" ? "" : `; ${verdictHeading(verdict).toLowerCase()}`;
    return `${escapeMarkdown(name)} (${side}${against})`;
  });
  return tableParts(comparison)
    .map(({ caption, rows, places }) => {
      const lines = rows.map((row, index) => {
        const cited = sources[places[index] ?? 0] ?? [];
        const cells = row.cells.map(
          (cell, at) => `${escapeMarkdown(cellLine(cell))}${marks(cited[at] ?? [])}`,
        );
        return `| ${[escapeMarkdown(row.name), ...cells].join(" | ")} |`;
      });
      const head = `| Outcome | ${names.join(" | ")} |`;
      const rule = `| --- |${names.map(() => " --- |").join("")}`;
      return `**${caption}**\n\n${[head, rule, ...lines].join("\n")}`;
    })
    .join("\n\n");
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `### ${escapeMarkdown(block.text)}`;
    case "text":
      return passageMarkdown(block);
    case "picture":
      return `*${escapeMarkdown(`${block.drawing.title}. ${block.drawing.description}`)}*`;
    case "quote":
      return quoted(block.text);
    case "warning":
      return `> ${passageMarkdown(block)}`;
    case "list":
      return block.items.map((item) => `- ${passageMarkdown(item)}`).join("\n");
    case "comparison":
      return comparisonMarkdown(block);
  }
}

function sourceMarkdown({ number, text, link, seenIn, findings }: NumberedSource): string {
  const seen = seenIn === null ? "" : ` (${escapeMarkdown(seenIn)})`;
  const address = link === null ? "" : ` <${link}>`;
  const taken = findings.map(({ counted, who, how, sure, doubt }) => {
    const doubtful = doubt === null ? "" : ` Doubtful: ${doubt}`;
    return `\n    - ${escapeMarkdown(`Counted: ${counted}. Who: ${who}. How: ${how}. How sure: ${sure}.${doubtful}`)}`;
  });
  return `[^${number}]: ${escapeMarkdown(text)}${address}${seen}${taken.join("")}`;
}

/** The brief as Markdown with tables and footnotes; what a person typed cannot become markup. */
export function briefMarkdown(brief: Brief): string {
  const sections = brief.sections.map(
    ({ heading, blocks }) => `## ${escapeMarkdown(heading)}\n\n${blocks.map(blockMarkdown).join("\n\n")}`,
  );
  const head = `# ${escapeMarkdown(brief.title)}\n\nMade on ${dateWords(brief.madeOn)} by Glabella. **No clinician has reviewed this brief yet.**`;
  const sources = brief.sources.map(sourceMarkdown).join("\n");
  return `${[head, ...sections, "## Sources", sources].join("\n\n")}\n`;
}

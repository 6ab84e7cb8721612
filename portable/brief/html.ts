import { escapeMarkup, svgOf } from "../pictures/index.ts";
import type { Block, Brief, NumberedSource, Passage, Section } from "./document.ts";
import { briefPageStyle, briefStyle } from "./html-style.ts";
import { comparisonHtml, sourceMarks } from "./html-table.ts";
import { dateWords } from "./sections/about.ts";

function passageHtml({ lead, text, sources }: Passage): string {
  const before = lead === undefined ? "" : `<strong>${escapeMarkup(lead)}</strong> `;
  return `${before}${escapeMarkup(text)}${sourceMarks(sources)}`;
}

/** The level of the brief's title among the headings of its page; sections and their parts lie below it. */
type Level = 1 | 2;

function blockHtml(block: Block, id: string, level: Level): string {
  switch (block.kind) {
    case "heading":
      return `<h${level + 2} class="part">${escapeMarkup(block.text)}</h${level + 2}>`;
    case "text":
      return `<p>${passageHtml(block)}</p>`;
    case "picture":
      return `<figure>${svgOf(block.drawing, id)}<figcaption>${escapeMarkup(block.drawing.title)}</figcaption></figure>`;
    case "quote":
      return `<blockquote>${escapeMarkup(block.text)}</blockquote>`;
    case "warning":
      return `<div class="warning"><p>${passageHtml(block)}</p></div>`;
    case "list":
      return `<ul${block.dense === true ? ' class="dense"' : ""}>${block.items.map((item) => `<li>${passageHtml(item)}</li>`).join("\n")}</ul>`;
    case "comparison":
      return comparisonHtml(block, id);
  }
}

function chapterHtml(id: string, heading: string, body: string, level: Level): string {
  const head = `<h${level + 1} class="chapter" id="brief-${id}-heading">${escapeMarkup(heading)}</h${level + 1}>`;
  return `<section id="brief-${id}" aria-labelledby="brief-${id}-heading">${head}\n${body}</section>`;
}

function sectionHtml({ id, heading, blocks }: Section, level: Level): string {
  const body = blocks.map((block, index) => blockHtml(block, `brief-${id}-${index}`, level)).join("\n");
  return chapterHtml(id, heading, body, level);
}

function sourceHtml({ number, text, link, seenIn, findings }: NumberedSource): string {
  const cited =
    link === null ? "" : ` <a href="${escapeMarkup(link)}" rel="noreferrer">${escapeMarkup(link)}</a>`;
  const seen = seenIn === null ? "" : ` (${escapeMarkup(seenIn)})`;
  const taken = findings.map(({ counted, who, how, sure, doubt, read }) => {
    const parts = [
      `Counted: ${counted}.`,
      `Who: ${who}.`,
      `How: ${how}.`,
      `How sure: ${sure}.`,
      read,
      doubt && `Doubtful: ${doubt}`,
    ];
    return `<li>${escapeMarkup(parts.filter((part) => part).join(" "))}</li>`;
  });
  const list = taken.length === 0 ? "" : `<ul>${taken.join("")}</ul>`;
  return `<li id="source-${number}" value="${number}" tabindex="-1">${escapeMarkup(text)}${cited}${seen}${list}</li>`;
}

/**
 * The brief as HTML to stand inside an element of class `brief`, everything a person typed escaped. `level` is
 * that of its title among the headings of the page.
 */
export function briefBody(brief: Brief, level: Level): string {
  const { title, madeOn, sections, sources } = brief;
  const cited = `<ol class="cited">\n${sources.map(sourceHtml).join("\n")}\n</ol>`;
  return `<div class="masthead"><b>Glabella</b><span>Made on ${dateWords(madeOn)}</span></div>
<h${level} class="title">${escapeMarkup(title)}</h${level}>
<p class="review"><strong>No clinician has reviewed this brief yet.</strong> It does not replace a doctor, and it does not tell you what to choose.</p>
${sections.map((section) => sectionHtml(section, level)).join("\n")}
${chapterHtml("sources", "Sources", cited, level)}`;
}

/**
 * The brief as one whole page of HTML: no script, no file of its own. It prints on A4 and Letter and follows
 * the reader's light or dark.
 */
export function briefHtml(brief: Brief): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><title>${escapeMarkup(brief.title)}</title>
<style>${briefPageStyle}${briefStyle}</style></head>
<body class="brief"><main>
${briefBody(brief, 1)}
</main></body></html>
`;
}

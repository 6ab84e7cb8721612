import type { Block, Brief, SectionId } from "./document.ts";

/** Sections that warn or say what the brief is: they cannot be left out. */
export const ALWAYS: readonly SectionId[] = ["alarms", "verdicts", "about"];

function citedBy(block: Block): number[] {
  if (block.kind === "comparison") return block.sources.flat(2);
  if (block.kind === "list") return block.items.flatMap((item) => item.sources);
  return "sources" in block ? block.sources : [];
}

/**
 * The brief without some of its sections. Numbers of sources stay as they are; sources that nothing cites
 * any more go too. Sections that warn stay whatever is asked.
 */
export function leaveOut(brief: Brief, left: readonly SectionId[]): Brief {
  const sections = brief.sections.filter(({ id }) => ALWAYS.includes(id) || !left.includes(id));
  const cited = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(citedBy)));
  return { ...brief, sections, sources: brief.sources.filter(({ number }) => cited.has(number)) };
}

import type { Brief } from "./document.ts";

/** The brief as JSON, for other programs: the very value that the other forms are drawn from. */
export function briefJson(brief: Brief): string {
  return `${JSON.stringify(brief, null, 2)}\n`;
}

import type { CertaintyWords } from "./certainty-words.ts";
import type { IconCounts, Tone } from "./icon-counts.ts";

/** The line a quantity, difference or ratio is drawn on. */
export interface Bar {
  /** `ratio` is drawn on a logarithmic line; a ratio with an end at 0 cannot be, and is drawn plain. */
  scale: "plain" | "ratio";
  /** Both ends of the line; every bar of a row that counts the same thing shares them. */
  domain: [number, number];
  /** Where nothing would be different: 0 for a difference, 1 for a ratio; null for an amount. */
  noDifference: 0 | 1 | null;
  centre: number | null;
  span: [number, number] | null;
  prediction: [number, number] | null;
  tone: Tone;
}

interface Known {
  /** "about", "fewer than", "between", "up to"; empty before an amount. */
  lead: string;
  /** The figure itself, as large as any other on the page: "66", "−3.4", "3 to 10". */
  number: string;
  /** What the number counts, and over what time: "of 100 over 7 months", "points more than before". */
  after: string;
  /** How far off it may be; empty when nobody said. */
  span: string;
  certainty: CertaintyWords;
  /** What else has to be said beside it: counted in others, nobody stated a margin of error. */
  notes: string[];
}

/** A figure as a reader meets it, on the page and on paper alike. */
export type Shown =
  | (Known & { kind: "odds"; counts: IconCounts })
  | (Known & { kind: "amount"; bar: Bar })
  | { kind: "not-known"; because: string }
  | { kind: "words-only"; because: string; certainty: CertaintyWords; notes: string[] };

/** The headline in one breath: "about 66 of 100 over 7 months". */
export function headline(shown: Shown): string {
  if (shown.kind === "not-known") return "Not known";
  if (shown.kind === "words-only") return "No figure";
  const start = [shown.lead, shown.number].filter((word) => word !== "").join(" ");
  return shown.after.startsWith(",") ? `${start}${shown.after}` : `${start} ${shown.after}`;
}

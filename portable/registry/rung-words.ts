import type { Rung, RungName, RungStatus } from "./rung.ts";

const headings: Readonly<Record<RungName, string>> = {
  identity: "Who this is",
  deactivation: "Whether the number is in use",
  licence: "Licence",
  specialty: "Training that covers it",
  "extra-training": "Further training",
  "questions-about-training": "About the training",
  "board-certification": "Certificate of a board",
  exclusion: "List of barred people",
  "opt-out": "Medicare",
  "billed-experience": "Work that was billed",
  "industry-payments": "Payments from makers",
};

const statuses: Readonly<Record<RungStatus, string>> = {
  confirmed: "Confirmed by a register",
  "self-declared": "Their own word",
  "not-found": "Found nowhere",
  possible: "Possible, not settled",
  warning: "Ask about this first",
};

/** What a rung is about, in plain words. */
export const rungHeading = (rung: RungName): string => headings[rung];

/** How far a register bears a statement out, in plain words. Certificates stand in no open list, whoever it is. */
export function statusWords({ rung, status }: Pick<Rung, "rung" | "status">): string {
  return rung === "board-certification" ? "No open list shows this" : statuses[status];
}

/** The chance that an entry matched by name is of this person; null for a rung that has none. */
export function chanceWords({ probability }: Rung): string | null {
  if (probability === undefined) return null;
  const people = Math.min(99, Math.max(1, Math.round(probability * 100)));
  return `matched by name only: the chance that it is this person is about ${people} in 100`;
}

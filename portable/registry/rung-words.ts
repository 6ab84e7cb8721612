import { NOT_READ } from "./ladder/statement.ts";
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

/**
 * How far a register bears a statement out, in plain words. Certificates stand in no open list, whoever it is; and
 * where the register was not read, nobody was looked for.
 */
export function statusWords({ rung, status, source }: Pick<Rung, "rung" | "status" | "source">): string {
  if (rung === "board-certification") return "No open list shows this";
  return status === "not-found" && source.endsWith(NOT_READ) ? "Not looked at" : statuses[status];
}

/** The chance that an entry matched by name is of this person; null for a rung that has none. */
export function chanceWords({ probability }: Rung): string | null {
  if (probability === undefined) return null;
  const people = Math.min(99, Math.max(1, Math.round(probability * 100)));
  return `matched by name only: the chance that it is this person is about ${people} in 100`;
}

const written = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/**
 * What a rung says, with its days as people write them: "until 1 June 2027". A run of digits that only looks like a
 * day is left alone.
 */
export function rungText({ what }: Pick<Rung, "what">): string {
  return what.replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (iso) => {
    const day = new Date(`${iso}T00:00:00Z`);
    return Number.isNaN(day.getTime()) ? iso : written.format(day);
  });
}

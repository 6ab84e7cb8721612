import { listOf } from "./sql-text.ts";

/** Words of licensing boards for a licence in force; anything that is in neither list is unknown, never active. */
const active = [
  "active",
  "active in renewal",
  "clear",
  "clear active",
  "current",
  "current active",
  "licensed",
  "registered",
  "renewed",
  "in good standing",
  "active good standing",
];

const notActive = [
  "cancelled",
  "canceled",
  "closed",
  "deceased",
  "denied",
  "expired",
  "inactive",
  "lapsed",
  "not renewed",
  "null and void",
  "relinquished",
  "resigned",
  "retired",
  "revoked",
  "summary suspension",
  "surrendered",
  "suspended",
  "terminated",
  "voluntary surrender",
  "withdrawn",
];

/** Words of a discipline column for an action in force. */
const sanctioned = [
  "limited by board",
  "probated",
  "probation",
  "restricted",
  "revoked",
  "revoked by board",
  "summary suspension",
  "surrendered",
  "suspended",
  "suspended by board",
  "under board order",
  "under order",
  "voluntarily surrendered",
];

/** Words of a discipline column for none: a column that is not "NONE" is not thereby a sanction. */
const notSanctioned = [
  "",
  "0",
  "cleared",
  "complaint dismissed",
  "dismissed",
  "false",
  "n",
  "n a",
  "no",
  "none",
  "no action",
];

/** SQL for what a board's word means; null where we do not know it. */
export function statusOf(folded: string): string {
  return `CASE WHEN list_contains(${listOf(active)}, ${folded}) THEN 'active' WHEN list_contains(${listOf(notActive)}, ${folded}) THEN 'not-active' END`;
}

/** SQL for whether a discipline column tells of an action in force; null where we do not know its words. */
export function sanctionOf(folded: string): string {
  return `CASE WHEN list_contains(${listOf(sanctioned)}, ${folded}) THEN true WHEN list_contains(${listOf(notSanctioned)}, ${folded}) THEN false END`;
}

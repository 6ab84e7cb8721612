import { hasRightCheckDigit } from "../../evidence/index.ts";
import type { Exclusion, RegisterEntry } from "../practitioner.ts";
import type { Rung } from "../rung.ts";
import { exclusionGround } from "./exclusion-grounds.ts";
import { type Checked, entriesOf, isAfter, notFound, said } from "./statement.ts";

/**
 * Whether the person is on the list of people barred from US federal health programmes. Only a number that
 * agrees makes a warning; a name alone is a possible match with its chance, and what would settle it.
 */
export function exclusionRungs(checked: Checked): Rung[] {
  const rungs: Rung[] = [];
  for (const entry of entriesOf(checked, "leie")) {
    const { exclusion } = entry;
    if (exclusion === null || isAfter(exclusion.reinstatedOn, exclusion.excludedOn)) continue;
    rungs.push(
      numberAgrees(entry, checked.practitioner.npi) ? barred(entry, exclusion) : perhaps(entry, exclusion),
    );
  }
  if (rungs.length > 0 || checked.practitioner.country !== "US") return rungs;
  return [
    notFound("exclusion", checked, "leie", {
      read: "No row of this list carries the person's number, and no name came close enough. Only about 10 in 100 rows carry a number at all, so this clears nobody.",
      notRead: "The list of people barred from federal health programmes was not read here.",
    }),
  ];
}

function numberAgrees(entry: RegisterEntry, npi: string | null): boolean {
  if (entry.joined.by !== "identifier" || npi === null || !hasRightCheckDigit(npi)) return false;
  return entry.identifiers.some(({ system, value }) => system === "npi" && value === npi);
}

function dayWords(exclusion: Exclusion): string {
  return exclusion.excludedOn === null ? "" : ` since ${exclusion.excludedOn}`;
}

function barred(entry: RegisterEntry, exclusion: Exclusion): Rung {
  const waived =
    exclusion.waivedOn === null
      ? ""
      : ` A waiver of ${exclusion.waivedOn} limits it${exclusion.waiverState === "" ? "" : ` in ${exclusion.waiverState}`}.`;
  return said(
    "exclusion",
    "warning",
    entry,
    `A list of people barred from federal health programmes carries this very number${dayWords(exclusion)}. The ground given: ${exclusionGround(exclusion.type)}.${waived} Check it on the inspector general's own page before you decide anything.`,
  );
}

function perhaps(entry: RegisterEntry, exclusion: Exclusion): Rung {
  const occupation = exclusion.occupation === "" ? "" : ` (there: ${exclusion.occupation.toLowerCase()})`;
  return said(
    "exclusion",
    "possible",
    entry,
    `A list of people barred from federal health programmes holds a like name${occupation}.${namesakeWords(entry)} It may well be another person. The date of birth, or the search on the inspector general's own page, would settle it.`,
  );
}

/** How many people share the name: the more, the less a name says. */
function namesakeWords({ joined: { namesakes }, addresses }: RegisterEntry): string {
  if (namesakes === undefined) return "";
  const state = addresses[0]?.state ?? "";
  const where = state === "" ? "in the country" : `in ${state}, where that row places it`;
  const people = namesakes === 0 ? "nobody" : namesakes === 1 ? "1 person" : `${namesakes} people`;
  return ` The national register lists ${people} of that very name ${where}.`;
}

import { compareLicenceNumbers } from "../licences/licence-number.ts";
import type { Licence } from "../practitioner.ts";
import type { Rung } from "../rung.ts";
import { type Checked, entriesOf, isAfter, notFound, said } from "./statement.ts";

const GENERAL = "A licence in the United States is general: it does not show training for one treatment.";

/** What licensing boards say of a person's licences, then what the person says that no board was asked about. */
export function licenceRungs(checked: Checked): Rung[] {
  const rungs: Rung[] = [];
  const fromBoards: Licence[] = [];
  for (const entry of entriesOf(checked, "licences")) {
    for (const licence of entry.licences) {
      if (entry.joined.by === "name") {
        rungs.push(
          said(
            "licence",
            "possible",
            entry,
            `A board lists a licence (${licence.number}${stateWords(licence)}) for the same name. It may be another person's. Ask for the licence number and compare.`,
          ),
        );
        continue;
      }
      fromBoards.push(licence);
      const { status, what } = boardWords(licence, checked.today);
      rungs.push(said("licence", status, entry, what));
    }
  }
  const stated = new Set<string>();
  for (const register of ["nppes", "fhir"] as const) {
    for (const entry of entriesOf(checked, register)) {
      for (const licence of entry.licences) {
        const key = `${licence.state}|${licence.number}`;
        if (stated.has(key) || fromBoards.some((board) => agrees(board, licence))) continue;
        stated.add(key);
        rungs.push(
          said(
            "licence",
            "self-declared",
            entry,
            `The person states licence ${licence.number}${stateWords(licence)}. No board's list was found for it: look it up with the board. ${GENERAL}`,
          ),
        );
      }
    }
  }
  if (rungs.length > 0) return rungs;
  if (checked.practitioner.country !== "US") return [];
  return [
    notFound("licence", checked, "licences", {
      read: "No licence was found in the boards' lists we read. Ask which state licensed the person, and look it up there.",
      notRead: "No board's list was read here. Ask which state licensed the person, and look it up there.",
    }),
  ];
}

function agrees(board: Licence, stated: Licence): boolean {
  const sameState = board.state === "" || stated.state === "" || board.state === stated.state;
  return sameState && ["same", "same-digits"].includes(compareLicenceNumbers(board.number, stated.number));
}

function stateWords({ state }: Licence): string {
  return state === "" ? "" : `, ${state}`;
}

function boardWords(
  licence: Licence,
  today: string,
): { status: "confirmed" | "warning" | "not-found"; what: string } {
  const which = `licence ${licence.number}${stateWords(licence)}`;
  if (licence.sanctioned === true) {
    return {
      status: "warning",
      what: `The board lists an action on ${which} ("${licence.disciplineAsPrinted}"). Read the document: some people were cleared later.`,
    };
  }
  if (licence.status === "not-active") {
    return {
      status: "warning",
      what: `The board lists ${which} as "${licence.statusAsPrinted}", which is not active. Ask why, and which licence they work under.`,
    };
  }
  if (licence.status === null) {
    return {
      status: "not-found",
      what: `The board lists ${which} with the words "${licence.statusAsPrinted}". We do not know whether that means active: ask the board.`,
    };
  }
  if (isAfter(today, licence.expiresOn)) {
    return {
      status: "warning",
      what: `The board's list says that ${which} ran out on ${licence.expiresOn}. It may have been renewed since: ask the board.`,
    };
  }
  const until = licence.expiresOn === null ? "" : ` until ${licence.expiresOn}`;
  const unread =
    licence.sanctioned === null && licence.disciplineAsPrinted !== ""
      ? ` It also prints "${licence.disciplineAsPrinted}", which we cannot read: ask the board.`
      : "";
  return { status: "confirmed", what: `The board lists ${which} as active${until}.${unread} ${GENERAL}` };
}

import type { Evidence, Qualifications } from "../../evidence/index.ts";
import type { Rung } from "../rung.ts";
import { familyOf } from "../training.ts";
import type { Checked } from "./statement.ts";

type LookUp = Qualifications["lookUps"][number];

/** How each of these rungs begins in the United States; where several stand together it need be said but once. */
export const NO_OPEN_LIST = "No open list shows board certification. ";

/** Look-up pages for the boards whose training covers a treatment, the widest first. */
export function lookUpsFor(treatment: string, evidence: Evidence): LookUp[] {
  const family = familyOf(treatment, evidence);
  if (family === null) return [];
  const { core, limited, extra } = family.us;
  const boards = new Set([...core, ...limited.map(({ board }) => board), ...extra]);
  return evidence.rows.qualifications.lookUps.filter(({ answersFor }) =>
    answersFor.some((board) => boards.has(board)),
  );
}

/** What no open register shows: whether a board certified the person. Each rung names the page to look at. */
export function boardCertificationRungs(checked: Checked, treatment: string, evidence: Evidence): Rung[] {
  const { country } = checked.practitioner;
  if (country !== "US") {
    const rules = evidence.rows.qualifications.countries.find((row) => row.country === country);
    return [
      {
        rung: "board-certification",
        status: "not-found",
        what: `No open list shows this. Look the person up in the register of their country${rules === undefined ? "" : `: ${rules.register.name}`}.`,
        source: rules?.register.url ?? rules?.register.name ?? "The register of the country",
        date: null,
      },
    ];
  }
  return lookUpsFor(treatment, evidence).map((lookUp) => ({
    rung: "board-certification" as const,
    status: "not-found" as const,
    what: `${NO_OPEN_LIST}Look the name up: ${lookUp.name}${lookUp.url === null ? "" : `, ${lookUp.url}`}. ${lookUp.ask}`,
    source: lookUp.url ?? lookUp.name,
    date: null,
  }));
}

import type { Uniform } from "../../portable/distributions/index.ts";
import { between, pick } from "./draws.ts";
import type { FictionalPractitioner } from "./fictional-practitioners.ts";
import { heard, slip } from "./slips.ts";

export const leieColumns =
  "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE";

/**
 * One line of the list of excluded people, made from a made-up practitioner: the name as it was then (a
 * former surname, a slip), an old address in 4 of 10 cases, and a number in 1 of 10.
 */
export function leieLine(uniform: Uniform, row: FictionalPractitioner): string {
  const then = row.formerSurname !== "" && uniform() < 0.7 ? row.formerSurname : row.surname;
  const surname =
    uniform() < 0.06 ? slip(uniform, then) : uniform() < 0.03 ? heard(uniform, then).toUpperCase() : then;
  const given = uniform() < 0.04 ? slip(uniform, row.given) : row.given;
  const moved = uniform() < 0.4;
  const two = (most: number): string => String(between(uniform, 1, most)).padStart(2, "0");
  const cells = [
    surname,
    given,
    row.middle,
    "",
    pick(uniform, ["MEDICAL PRACTICE", "NURSING PROFESSION", "IND- LIC HC SERV PRO", "DENTAL PRACTICE"]),
    pick(uniform, ["GENERAL PRACTICE", "NURSE/NURSES AIDE", "DENTIST", "PHYSICIAN (MD, DO)", ""]),
    "",
    uniform() < 0.1 ? row.npi : "0000000000",
    uniform() < 0.05 ? "" : `${row.birthYear}${two(12)}${two(28)}`,
    moved ? `${between(uniform, 1, 999)} OLD MILL ROAD` : row.street,
    moved && uniform() < 0.5 ? "FORMERTOWN" : row.place.city,
    row.place.state,
    row.place.postalCode,
    pick(uniform, ["1128a1", "1128a2", "1128a3", "1128b4", "1128b4", "1128b4", "1128b14"]),
    `${between(uniform, 1995, 2026)}${two(10)}${two(28)}`,
    "00000000",
    "00000000",
    "",
  ];
  return cells.map((cell) => `"${cell.replaceAll('"', "'")}"`).join(",");
}

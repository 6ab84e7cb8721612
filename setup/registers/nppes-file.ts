import type { FictionalPractitioner } from "./fictional-practitioners.ts";

const numbered = (count: number, names: readonly string[]): string[] =>
  Array.from({ length: count }, (_, at) => names.map((name) => `${name}_${at + 1}`)).flat();

const person = (start: string): string[] =>
  ["Last Name", "First Name", "Middle Name", "Name Prefix Text", "Name Suffix Text", "Credential Text"].map(
    (part) => `${start} ${part}`,
  );

const address = (kind: string): string[] => [
  `Provider First Line Business ${kind} Address`,
  `Provider Second Line Business ${kind} Address`,
  `Provider Business ${kind} Address City Name`,
  `Provider Business ${kind} Address State Name`,
  `Provider Business ${kind} Address Postal Code`,
  `Provider Business ${kind} Address Country Code (If outside U.S.)`,
  `Provider Business ${kind} Address Telephone Number`,
  `Provider Business ${kind} Address Fax Number`,
];

/** The 330 columns of the national register's file, version 2, in their order. */
export const nppesColumns: readonly string[] = [
  "NPI",
  "Entity Type Code",
  "Replacement NPI",
  "Employer Identification Number (EIN)",
  "Provider Organization Name (Legal Business Name)",
  "Provider Last Name (Legal Name)",
  ...person("Provider").slice(1),
  "Provider Other Organization Name",
  "Provider Other Organization Name Type Code",
  ...person("Provider Other"),
  "Provider Other Last Name Type Code",
  ...address("Mailing"),
  ...address("Practice Location"),
  "Provider Enumeration Date",
  "Last Update Date",
  "NPI Deactivation Reason Code",
  "NPI Deactivation Date",
  "NPI Reactivation Date",
  "Provider Sex Code",
  "Authorized Official Last Name",
  "Authorized Official First Name",
  "Authorized Official Middle Name",
  "Authorized Official Title or Position",
  "Authorized Official Telephone Number",
  ...numbered(15, [
    "Healthcare Provider Taxonomy Code",
    "Provider License Number",
    "Provider License Number State Code",
    "Healthcare Provider Primary Taxonomy Switch",
  ]),
  ...numbered(50, [
    "Other Provider Identifier",
    "Other Provider Identifier Type Code",
    "Other Provider Identifier State",
    "Other Provider Identifier Issuer",
  ]),
  "Is Sole Proprietor",
  "Is Organization Subpart",
  "Parent Organization LBN",
  "Parent Organization TIN",
  "Authorized Official Name Prefix Text",
  "Authorized Official Name Suffix Text",
  "Authorized Official Credential Text",
  ...numbered(15, ["Healthcare Provider Taxonomy Group"]),
  "Certification Date",
];

const places = new Map(nppesColumns.map((name, place) => [name, place]));

/** One line of the file: every value in quotes, a quote inside a value made an apostrophe, as the register does. */
export function nppesLine(row: FictionalPractitioner): string {
  const cells = new Array<string>(nppesColumns.length).fill("");
  const put = (name: string, value: string): void => {
    const place = places.get(name);
    if (place === undefined) throw new RangeError(`no column of the register's file is called ${name}`);
    cells[place] = value.replaceAll('"', "'");
  };
  put("NPI", row.npi);
  put("NPI Deactivation Date", row.deactivated);
  if (row.kind !== "deactivated") {
    put("Entity Type Code", row.kind === "person" ? "1" : "2");
    put("NPI Reactivation Date", row.reactivated);
    put("Provider Enumeration Date", row.enumerated);
    put("Last Update Date", row.updated);
    if (row.kind === "organisation") {
      put("Provider Organization Name (Legal Business Name)", row.surname);
      put("Employer Identification Number (EIN)", "<UNAVAIL>");
      put("Is Organization Subpart", "N");
    } else {
      put("Provider Last Name (Legal Name)", row.surname);
      put("Provider First Name", row.given);
      put("Provider Middle Name", row.middle);
      put("Provider Credential Text", row.credentials);
      put("Provider Sex Code", row.sex);
      put("Is Sole Proprietor", "X");
      if (row.formerSurname !== "") {
        put("Provider Other Last Name", row.formerSurname);
        put("Provider Other First Name", row.given);
        put("Provider Other Last Name Type Code", "1");
      }
    }
    for (const kind of ["Mailing", "Practice Location"]) {
      put(`Provider First Line Business ${kind} Address`, row.street);
      put(`Provider Business ${kind} Address City Name`, row.place.city);
      put(`Provider Business ${kind} Address State Name`, row.place.state);
      put(`Provider Business ${kind} Address Postal Code`, row.postalCode);
      put(`Provider Business ${kind} Address Country Code (If outside U.S.)`, "US");
      put(`Provider Business ${kind} Address Telephone Number`, row.telephone);
    }
    for (const [at, { code, licence, state }] of row.specialties.entries()) {
      put(`Healthcare Provider Taxonomy Code_${at + 1}`, code);
      put(`Provider License Number_${at + 1}`, licence);
      put(`Provider License Number State Code_${at + 1}`, state);
      put(
        `Healthcare Provider Primary Taxonomy Switch_${at + 1}`,
        row.primary === null ? "X" : row.primary === at ? "Y" : "N",
      );
    }
  }
  return `"${cells.join('","')}"`;
}

/** The header line, in quotes like the rest. */
export const nppesHeader = `"${nppesColumns.join('","')}"`;

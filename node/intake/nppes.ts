import type { Intake, Staging } from "./intake.ts";
import type { SourceFile } from "./source-file.ts";
import { listOf } from "./sql-text.ts";
import { noBoards, noNames, noPlaces, stagedColumns } from "./staged.ts";
import type { TableScan } from "./table-scan.ts";

const slots = Array.from({ length: 15 }, (_, at) => at + 1);

/**
 * NPPES, the national enumeration of the United States (Centers for Medicare & Medicaid Services): the monthly file
 * and the weekly changes, layouts V.1 and V.2. A number says nothing of a licence. All 15 slots of specialties are
 * read; organisations are kept by number only, so that a check can say that a number is not a person's.
 */
export const nppes: Intake = {
  register: "nppes",
  members: /^npidata_pfile_.*\.csv$/i,
  covers: () => "changes",
  day: lastDayInName,
  async stage(staging) {
    for (const [number, file] of staging.files.entries()) {
      await staging.read(
        file,
        {
          required: [
            "NPI",
            "Entity Type Code",
            "Provider Last Name (Legal Name)",
            "Healthcare Provider Taxonomy Code_1",
          ],
          separators: [","],
          quote: '"',
        },
        (scan) => statement(scan, number, staging),
      );
    }
  },
};

/** `npidata_pfile_20050523-20261108.csv` speaks for 2026-11-08. */
function lastDayInName({ name }: SourceFile): string | null {
  const match = /(\d{8})-(\d{4})(\d{2})(\d{2})/.exec(name);
  return match === null ? null : `${match[2]}-${match[3]}-${match[4]}`;
}

function statement(scan: TableScan, number: number, staging: Staging): string {
  const { column } = scan;
  const codes = slots.map((slot) => `upper(${column(`Healthcare Provider Taxonomy Code_${slot}`)})`);
  const switches = slots.map((slot) => column(`Healthcare Provider Primary Taxonomy Switch_${slot}`));
  const licences = slots.map(
    (slot) =>
      `{number: unmasked(${column(`Provider License Number_${slot}`)}), state: upper(${column(`Provider License Number State Code_${slot}`)})}`,
  );
  const address = (kind: string) => ({
    line1: column(`Provider First Line Business ${kind} Address`),
    line2: column(`Provider Second Line Business ${kind} Address`),
    city: column(`Provider Business ${kind} Address City Name`),
    state: column(`Provider Business ${kind} Address State Name`),
    postalCode: column(`Provider Business ${kind} Address Postal Code`),
    country: column(`Provider Business ${kind} Address Country Code (If outside U.S.)`),
    telephone: column(`Provider Business ${kind} Address Telephone Number`),
  });
  const [practice, mailing] = [address("Practice Location"), address("Mailing")];
  const useMailing = `(${practice.city} = '' AND ${practice.line1} = '')`;
  const part = (name: keyof typeof practice): string =>
    `CASE WHEN ${useMailing} THEN ${mailing[name]} ELSE ${practice[name]} END`;
  return `
INSERT INTO staged (${stagedColumns})
WITH read AS (
  SELECT ${column("NPI")} AS npi, ${column("Entity Type Code")} AS entity,
    unmasked(${column("Provider Last Name (Legal Name)")}) AS surname, ${column("Provider First Name")} AS given, ${column("Provider Middle Name")} AS middle,
    ${column("Provider Name Suffix Text")} AS suffix, ${column("Provider Credential Text")} AS credentials,
    unmasked(${column("Provider Other Last Name")}) AS other_surname, ${column("Provider Other First Name")} AS other_given,
    ${column("Provider Other Middle Name")} AS other_middle, ${column("Provider Other Last Name Type Code")} AS other_type,
    read_day(${column("Provider Enumeration Date")}) AS enumerated, read_day(${column("Last Update Date")}) AS updated,
    read_day(${column("NPI Deactivation Date")}) AS deactivated, read_day(${column("NPI Reactivation Date")}) AS reactivated,
    ${useMailing} AS by_mail, ${part("line1")} AS line1, ${part("line2")} AS line2, ${part("city")} AS city, ${part("state")} AS state,
    ${part("postalCode")} AS postal_code, coalesce(nullif(${part("country")}, ''), 'US') AS country, ${part("telephone")} AS telephone,
    [${codes.join(", ")}] AS all_codes, [${switches.join(", ")}] AS switches,
    list_filter([${licences.join(", ")}], lambda l: l.number <> '') AS licences
  FROM ${scan.from}
), judged AS (
  SELECT *, entity = '1' AND surname <> '' AS is_person,
    list_filter(all_codes, lambda code, place: code <> '' AND list_position(all_codes, code) = place) AS codes,
    all_codes[list_position(switches, 'Y')] AS main
  FROM read
)
SELECT ${number}, 1,
  CASE WHEN NOT right_number(npi) THEN 'the provider number has a wrong check digit'
       WHEN entity = '1' AND surname = '' AND deactivated IS NULL THEN 'a person without a name' END,
  NULL, '', npi, 'npi:' || npi,
  CASE WHEN is_person THEN to_json({
    names: CASE WHEN other_surname = '' THEN [{"use": 'legal', surname: surname, given: given, middle: middle, suffix: suffix, credentials: credentials}]
      ELSE [{"use": 'legal', surname: surname, given: given, middle: middle, suffix: suffix, credentials: credentials},
        {"use": CASE other_type WHEN '1' THEN 'former' WHEN '2' THEN 'professional' ELSE 'other' END, surname: other_surname,
         given: coalesce(nullif(other_given, ''), given), middle: other_middle, suffix: '', credentials: ''}] END,
    addresses: CASE WHEN city = '' AND line1 = '' THEN [] ELSE [{"use": CASE WHEN by_mail THEN 'mailing' ELSE 'practice' END,
      lines: list_filter([line1, line2], lambda l: l <> ''), city: city, state: state, postalCode: postal_code, country: country, telephone: telephone}] END,
    specialties: list_transform(codes, lambda code: {code: code, "primary": CASE WHEN main IS NULL OR main = '' THEN NULL ELSE code = main END}),
    licences: list_distinct(licences),
    enumeration: {entity: 'person', enumeratedOn: enumerated, updatedOn: updated, deactivatedOn: deactivated, reactivatedOn: reactivated}})
  ELSE to_json({enumeration: {entity: CASE entity WHEN '2' THEN 'organisation' WHEN '1' THEN 'person' END,
    enumeratedOn: enumerated, updatedOn: updated, deactivatedOn: deactivated, reactivatedOn: reactivated}}) END,
  CASE WHEN NOT is_person THEN ${noNames} WHEN other_surname = '' THEN [{surname: surname, given: given, middle: middle}]
    ELSE [{surname: surname, given: given, middle: middle}, {surname: other_surname, given: coalesce(nullif(other_given, ''), given), middle: other_middle}] END,
  upper(state), left(postal_code, 5),
  CASE WHEN is_person AND city <> '' AND list_has_any(codes, ${listOf(staging.faceSpecialties)})
    THEN [{country: country, postal_code: postal_code, city: city, state: state}] ELSE ${noPlaces} END,
  ${noBoards}
FROM judged`;
}

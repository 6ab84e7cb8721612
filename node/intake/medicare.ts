import type { Intake } from "./intake.ts";
import type { SourceFile } from "./source-file.ts";
import { quoted } from "./sql-text.ts";
import { noBoards, noPlaces, stagedColumns } from "./staged.ts";

/** `MUP_PHY_R26_P05_V10_D24_Prov_Svc.csv` holds 2024; so does `...-2024.csv`. */
function yearIn({ name }: SourceFile): string {
  const short = /_D(\d{2})_/i.exec(name)?.[1];
  return short === undefined ? (/(?:19|20)\d{2}(?!\d)/.exec(name)?.[0] ?? "") : `20${short}`;
}

/**
 * Medicare Physician and Other Practitioners, by provider and service (Centers for Medicare & Medicaid Services).
 * One entry a person and year, services of both places of service added. Cosmetic work is never in it. The
 * descriptions of codes are the AMA's and are not read.
 */
export const medicare: Intake = {
  register: "medicare",
  members: /(?:prov_svc|provider-and-service|provider_and_service).*\.csv$/i,
  covers: () => "whole",
  day: () => null,
  // The files of a year hold what was billed in it.
  dayInRows:
    "CASE WHEN regexp_full_match(any_value(edition), '(19|20)[0-9]{2}') THEN any_value(edition) || '-12-31' END",
  async stage({ connection, files, edition, read }) {
    await connection.run(`CREATE TABLE services (file_number INTEGER, year VARCHAR, npi VARCHAR, surname VARCHAR, given VARCHAR, middle VARCHAR,
      credentials VARCHAR, city VARCHAR, state VARCHAR, postal_code VARCHAR, type VARCHAR, entity VARCHAR, code VARCHAR, services DOUBLE, patients DOUBLE)`);
    for (const [number, file] of files.entries()) {
      await read(
        file,
        { required: ["Rndrng_NPI", "HCPCS_Cd", "Tot_Srvcs"], separators: [","], quote: '"' },
        ({ from, column }) => `
INSERT INTO services SELECT ${number}, ${quoted(edition ?? yearIn(file))}, ${column("Rndrng_NPI")}, ${column("Rndrng_Prvdr_Last_Org_Name")}, ${column("Rndrng_Prvdr_First_Name")},
  ${column("Rndrng_Prvdr_MI")}, ${column("Rndrng_Prvdr_Crdntls")}, ${column("Rndrng_Prvdr_City")}, ${column("Rndrng_Prvdr_State_Abrvtn")}, ${column("Rndrng_Prvdr_Zip5")},
  ${column("Rndrng_Prvdr_Type")}, upper(${column("Rndrng_Prvdr_Ent_Cd")}), upper(${column("HCPCS_Cd")}),
  TRY_CAST(replace(${column("Tot_Srvcs")}, ',', '') AS DOUBLE), TRY_CAST(replace(${column("Tot_Benes")}, ',', '') AS DOUBLE)
FROM ${from}`,
      );
    }
    const fault = `CASE WHEN NOT right_number(npi) THEN 'the provider number has a wrong check digit' WHEN code = '' THEN 'no procedure code'
      WHEN services IS NULL OR services < 0 THEN 'no number of services' END`;
    await connection.run(`
INSERT INTO staged (${stagedColumns})
SELECT file_number, 1, ${fault}, NULL, year, npi || '|' || code, npi, '', [{surname: surname, given: given, middle: middle}], '', '', ${noPlaces}, ${noBoards}
FROM services WHERE ${fault} IS NOT NULL`);
    await connection.run(`
INSERT INTO staged (${stagedColumns})
SELECT file_number, 1, NULL, 'an organisation, not a person', year, npi || '|' || code, '', '', [{surname: surname, given: '', middle: ''}], '', '', ${noPlaces}, ${noBoards}
FROM services WHERE ${fault} IS NULL AND entity = 'O'`);
    await connection.run(`
INSERT INTO staged (${stagedColumns})
WITH codes AS (
  SELECT max(file_number) AS file_number, year, npi, any_value(surname) AS surname, any_value(given) AS given, any_value(middle) AS middle,
    any_value(credentials) AS credentials, any_value(city) AS city, any_value(state) AS state, any_value(postal_code) AS postal_code, any_value(type) AS type,
    code, sum(services) AS services, CASE WHEN count(*) = 1 THEN any_value(patients) END AS patients, count(*) AS rows
  FROM services WHERE ${fault} IS NULL AND entity <> 'O' GROUP BY year, npi, code
)
SELECT max(file_number), sum(rows), NULL, NULL, year, npi, 'npi:' || npi,
  to_json({
    names: [{"use": 'legal', surname: any_value(surname), given: any_value(given), middle: any_value(middle), credentials: any_value(credentials)}],
    specialties: CASE WHEN any_value(type) = '' THEN [] ELSE [{system: 'medicare', code: '', label: any_value(type)}] END,
    billed: list({year: TRY_CAST(year AS INTEGER), code: code, services: services, patients: patients} ORDER BY code)}),
  [{surname: any_value(surname), given: any_value(given), middle: any_value(middle)}], upper(any_value(state)), left(any_value(postal_code), 5), ${noPlaces}, ${noBoards}
FROM codes GROUP BY year, npi`);
  },
};

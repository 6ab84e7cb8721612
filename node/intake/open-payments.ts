import type { Intake } from "./intake.ts";
import type { SourceFile } from "./source-file.ts";
import { quoted } from "./sql-text.ts";
import { noBoards, noPlaces, stagedColumns } from "./staged.ts";
import type { TableScan } from "./table-scan.ts";

/** A column of the layout from 2021 on, and its name before. */
const either = (part: string): [string, string] => [`Covered_Recipient_${part}`, `Physician_${part}`];

const yearIn = ({ name }: SourceFile): string => /PGYR(\d{4})/i.exec(name)?.[1] ?? "";

function products({ column, has }: TableScan): string {
  const places = [1, 2, 3, 4, 5];
  const names = places.map((place) => `Name_of_Drug_or_Biological_or_Device_or_Medical_Supply_${place}`);
  // The layout of the first years kept medicines and devices apart.
  const oldest = places.flatMap((place) => [
    `Name_of_Associated_Covered_Drug_or_Biological${place}`,
    `Name_of_Associated_Covered_Device_or_Medical_Supply${place}`,
  ]);
  return `list_sort(list_distinct(list_filter([${[...names, ...oldest].filter(has).map(column).join(", ") || "''"}], lambda name: name <> '')))`;
}

/**
 * Open Payments, general payments (Centers for Medicare & Medicaid Services), in the layouts before and after program
 * year 2021. What one maker paid one person in one year for one reason and the same products is added up. Rows
 * without a number are kept under the profile id, which later years tie to the number. Hospitals are not needed.
 */
export const openPayments: Intake = {
  register: "open-payments",
  members: /^OP_DTL_GNRL_.*\.csv$/i,
  covers: () => "whole",
  day({ name }) {
    const match = /_P(\d{2})(\d{2})(\d{4})/i.exec(name);
    return match === null ? null : `${match[3]}-${match[1]}-${match[2]}`;
  },
  async stage({ connection, files, edition, read }) {
    await connection.run(`CREATE TABLE payments (file_number INTEGER, year VARCHAR, npi VARCHAR, profile VARCHAR, hospital BOOLEAN, surname VARCHAR, given VARCHAR,
      middle VARCHAR, suffix VARCHAR, city VARCHAR, state VARCHAR, postal_code VARCHAR, specialty VARCHAR, maker VARCHAR, products VARCHAR[], nature VARCHAR,
      dollars DOUBLE, count INTEGER, disputed BOOLEAN)`);
    for (const [number, file] of files.entries()) {
      await read(
        file,
        {
          required: [either("Profile_ID"), either("Last_Name"), "Total_Amount_of_Payment_USDollars"],
          separators: [","],
          quote: '"',
        },
        (scan) => {
          const { column } = scan;
          const year = `coalesce(nullif(${column("Program_Year")}, ''), ${quoted(edition ?? yearIn(file))})`;
          return `
INSERT INTO payments SELECT ${number}, ${year}, ${column("Covered_Recipient_NPI")}, ${column(either("Profile_ID"))},
  ${column("Covered_Recipient_Type")} ILIKE '%hospital%', ${column(either("Last_Name"))}, ${column(either("First_Name"))}, ${column(either("Middle_Name"))},
  ${column(either("Name_Suffix"))}, ${column("Recipient_City")}, ${column("Recipient_State")}, ${column("Recipient_Zip_Code")},
  ${column(["Covered_Recipient_Specialty_1", "Physician_Specialty"])},
  coalesce(nullif(${column("Applicable_Manufacturer_or_Applicable_GPO_Making_Payment_Name")}, ''), ${column("Submitting_Applicable_Manufacturer_or_Applicable_GPO_Name")}),
  ${products(scan)}, ${column("Nature_of_Payment_or_Transfer_of_Value")}, TRY_CAST(${column("Total_Amount_of_Payment_USDollars")} AS DOUBLE),
  coalesce(TRY_CAST(${column("Number_of_Payments_Included_in_Total_Amount")} AS INTEGER), 1), upper(${column("Dispute_Status_for_Publication")}) = 'YES'
FROM ${scan.from}`;
        },
      );
    }
    const fault = `CASE WHEN dollars IS NULL THEN 'no amount' WHEN NOT right_number(npi) AND profile = '' THEN 'no number of the person paid' END`;
    await connection.run(`
INSERT INTO staged (${stagedColumns})
SELECT file_number, 1, CASE WHEN hospital THEN NULL ELSE ${fault} END, CASE WHEN hospital THEN 'a teaching hospital, not a person' END, year,
  profile || '|' || maker, '', '', [{surname: surname, given: given, middle: middle}], '', '', ${noPlaces}, ${noBoards}
FROM payments WHERE hospital OR ${fault} IS NOT NULL`);
    await connection.run(`
INSERT INTO staged (${stagedColumns})
WITH sums AS (
  SELECT CASE WHEN right_number(npi) THEN 'npi:' || npi ELSE 'open-payments-profile:' || profile END AS person, max(file_number) AS file_number, year,
    max(profile) AS profile, any_value(surname) AS surname, any_value(given) AS given, any_value(middle) AS middle, any_value(suffix) AS suffix,
    any_value(state) AS state, any_value(postal_code) AS postal_code, any_value(specialty) AS specialty, maker, products, nature,
    sum(dollars) AS dollars, sum(count) AS payments, bool_or(disputed) AS disputed, count(*) AS rows
  FROM payments WHERE NOT hospital AND ${fault} IS NULL
  GROUP BY ALL
)
SELECT max(file_number), sum(rows), NULL, NULL, year, person, person,
  to_json({
    identifiers: CASE WHEN max(profile) = '' THEN [] ELSE [{system: 'open-payments-profile', value: max(profile)}] END,
    names: [{"use": 'legal', surname: any_value(surname), given: any_value(given), middle: any_value(middle), suffix: any_value(suffix)}],
    specialties: CASE WHEN any_value(specialty) = '' THEN [] ELSE [{system: 'text', code: '', label: trim(list_last(string_split(any_value(specialty), '|')))}] END,
    payments: list({year: TRY_CAST(year AS INTEGER), maker: maker, products: products, nature: nature, dollars: round(dollars, 2), payments: payments, disputed: disputed}
      ORDER BY dollars DESC, maker, nature)}),
  [{surname: any_value(surname), given: any_value(given), middle: any_value(middle)}], upper(any_value(state)), left(any_value(postal_code), 5), ${noPlaces}, ${noBoards}
FROM sums GROUP BY year, person`);
  },
};

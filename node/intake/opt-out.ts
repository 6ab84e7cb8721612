import type { Intake } from "./intake.ts";
import { noBoards, noPlaces, stagedColumns } from "./staged.ts";

const months = "january february march april may june july august september october november december".split(
  " ",
);

/** Medicare opt-out affidavits: who bills patients directly. Lawful and common in cosmetic practice, and no warning. */
export const optOut: Intake = {
  register: "opt-out",
  members: /opt.?out.*\.csv$/i,
  covers: () => "whole",
  day({ name }) {
    const match = /([a-z]+)[ _-]?(20\d{2})/i.exec(name.replace(/^opt.?out[ _-]?(?:affidavits)?[ _-]?/i, ""));
    const month = months.indexOf(match?.[1]?.toLowerCase() ?? "") + 1;
    return month === 0 ? null : `${match?.[2]}-${String(month).padStart(2, "0")}-01`;
  },
  async stage({ files, read }) {
    for (const [number, file] of files.entries()) {
      await read(
        file,
        {
          required: ["First Name", "Last Name", "NPI", "Optout Effective Date"],
          separators: [","],
          quote: '"',
        },
        ({ from, column }) => `
INSERT INTO staged (${stagedColumns})
WITH read AS (
  SELECT ${column("First Name")} AS given, ${column("Last Name")} AS surname, ${column("NPI")} AS npi, ${column("Specialty")} AS specialty,
    read_day(${column("Optout Effective Date")}) AS effective, read_day(${column("Optout End Date")}) AS ends, ${column("First Line Street Address")} AS line1,
    ${column("Second Line Street Address")} AS line2, ${column("City Name")} AS city, ${column("State Code")} AS state, ${column("Zip code")} AS postal_code
  FROM ${from})
SELECT ${number}, 1, CASE WHEN NOT right_number(npi) THEN 'the provider number has a wrong check digit' WHEN effective IS NULL THEN 'no day of effect' END,
  NULL, '', npi || '|' || coalesce(effective, ''), 'npi:' || npi,
  to_json({
    names: [{"use": 'legal', surname: surname, given: given}],
    addresses: CASE WHEN city = '' THEN [] ELSE [{"use": 'practice', lines: list_filter([line1, line2], lambda l: l <> ''), city: city, state: state, postalCode: postal_code, country: 'US'}] END,
    specialties: CASE WHEN specialty = '' THEN [] ELSE [{system: 'text', code: '', label: specialty}] END,
    optOut: {effectiveOn: effective, endsOn: ends}}),
  [{surname: surname, given: given, middle: ''}], upper(state), left(postal_code, 5), ${noPlaces}, ${noBoards}
FROM read`,
      );
    }
  },
};

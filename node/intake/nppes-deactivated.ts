import type { Intake } from "./intake.ts";
import { noBoards, noNames, noPlaces, stagedColumns } from "./staged.ts";

/**
 * The monthly report of deactivated provider numbers: a workbook with a title above its header, or the same as CSV.
 * It names nobody, and does not say who came back.
 */
export const nppesDeactivated: Intake = {
  register: "nppes-deactivated",
  members: /deactivat.*\.(?:xlsx|csv)$/i,
  covers: () => "whole",
  day({ name }) {
    const match = /(\d{2})(\d{2})(\d{2})(?:_V\d)?\.\w+$/i.exec(name);
    return match === null ? null : `20${match[3]}-${match[1]}-${match[2]}`;
  },
  async stage({ files, read }) {
    for (const [number, file] of files.entries()) {
      await read(
        file,
        {
          required: ["NPI", ["NPPES Deactivation Date", "NPI Deactivation Date"]],
          separators: [","],
          quote: '"',
        },
        ({ from, column }) => `
INSERT INTO staged (${stagedColumns})
WITH read AS (SELECT ${column("NPI")} AS npi, ${column(["NPPES Deactivation Date", "NPI Deactivation Date"])} AS printed FROM ${from}),
dated AS (
  -- A workbook may keep a day as the number of days since 1899-12-30.
  SELECT npi, coalesce(read_day(printed), CASE WHEN regexp_full_match(printed, '[0-9]{5}')
    THEN CAST(DATE '1899-12-30' + CAST(printed AS INTEGER) AS VARCHAR) END) AS day FROM read)
SELECT ${number}, 1, CASE WHEN NOT right_number(npi) THEN 'the provider number has a wrong check digit'
    WHEN day IS NULL THEN 'no day of deactivation' END, NULL, '', npi, 'npi:' || npi,
  to_json({enumeration: {deactivatedOn: day}}), ${noNames}, '', '', ${noPlaces}, ${noBoards}
FROM dated`,
      );
    }
  },
};

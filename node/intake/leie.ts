import type { Intake } from "./intake.ts";
import type { SourceFile } from "./source-file.ts";
import { noBoards, noPlaces, stagedColumns } from "./staged.ts";

const isReinstatement = ({ name }: SourceFile): boolean => /\d{4}rein/i.test(name);
const isSupplement = (file: SourceFile): boolean => /\d{4}excl/i.test(file.name) || isReinstatement(file);

/**
 * LEIE, the people barred from US federal health programmes (Office of Inspector General): the full file, which
 * replaces what is held, and the monthly supplements (`2610excl.csv` adds, `2610rein.csv` notes who came back). About
 * 1 row in 10 carries a number; the others stand for themselves and are joined to a person by name only, as possible.
 * Rows that differ in one thing only stay apart: nobody is merged by name.
 */
export const leie: Intake = {
  register: "leie",
  members: /(?:updated|\d{4}(?:excl|rein)).*\.csv$/i,
  covers: (files) => (files.every(isSupplement) ? "changes" : "whole"),
  day({ name }) {
    // A supplement says its month; it is out by the 10th of the next.
    const match = /(\d{2})(\d{2})(?:excl|rein)/i.exec(name);
    return match === null ? null : `20${match[1]}-${match[2]}-01`;
  },
  // The full file is always called UPDATED.csv; it is no older than the latest exclusion in it.
  dayInRows: `max(json_extract_string(content, '$.exclusion.excludedOn'))
    FILTER (json_extract_string(content, '$.exclusion.excludedOn') <= CAST(CAST(now() AS DATE) AS VARCHAR))`,
  async stage({ files, read }) {
    for (const [number, file] of files.entries()) {
      await read(
        file,
        { required: ["LASTNAME", "FIRSTNAME", "NPI", "EXCLTYPE", "EXCLDATE"], separators: [","], quote: '"' },
        ({ from, column }) => `
INSERT INTO staged (${stagedColumns})
WITH read AS (
  SELECT ${column("LASTNAME")} AS surname, ${column("FIRSTNAME")} AS given, ${column("MIDNAME")} AS middle, ${column("BUSNAME")} AS business,
    concat_ws(', ', nullif(${column("GENERAL")}, ''), nullif(${column("SPECIALTY")}, '')) AS occupation, ${column("NPI")} AS npi, ${column("DOB")} AS born,
    ${column("ADDRESS")} AS line, ${column("CITY")} AS city, ${column("STATE")} AS state, ${column("ZIP")} AS postal_code,
    lower(replace(replace(replace(${column("EXCLTYPE")}, ' ', ''), '(', ''), ')', '')) AS type, ${column("EXCLDATE")} AS excluded,
    ${column("REINDATE")} AS reinstated, ${column("WAIVERDATE")} AS waived, ${column(["WVRSTATE", "WAIVERSTATE"])} AS waiver_state
  FROM ${from}
), keyed AS (
  SELECT *, md5(concat_ws('|', surname, given, middle, occupation, npi, born, line, city, state, postal_code, type, excluded)) AS key FROM read
)
SELECT ${number}, 1,
  CASE WHEN surname = '' AND business = '' THEN 'neither a person nor a business is named'
       WHEN surname <> '' AND read_day(excluded) IS NULL THEN 'no day of exclusion' END,
  CASE WHEN surname = '' AND business <> '' THEN 'a business, not a person' END,
  '', key, CASE WHEN right_number(npi) THEN 'npi:' || npi ELSE 'leie:' || key END,
  to_json({
    names: [{"use": 'legal', surname: surname, given: given, middle: middle}],
    addresses: CASE WHEN city = '' THEN [] ELSE [{"use": 'other', lines: list_filter([line], lambda l: l <> ''), city: city, state: state, postalCode: postal_code, country: 'US'}] END,
    exclusion: {type: type, excludedOn: read_day(excluded), reinstatedOn: read_day(reinstated), waivedOn: read_day(waived),
      waiverState: waiver_state, birthDate: read_day(born), occupation: occupation}}),
  [{surname: surname, given: given, middle: middle}], upper(state), left(postal_code, 5), ${noPlaces}, ${noBoards}
FROM keyed`,
      );
    }
  },
};

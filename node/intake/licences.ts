import { z } from "zod";
import { InputFault } from "../cli/input-fault.ts";
import { sanctionOf, statusOf } from "./board-words.ts";
import { fileFault } from "./file-fault.ts";
import type { Intake } from "./intake.ts";
import { quoted } from "./sql-text.ts";
import { noPlaces, stagedColumns } from "./staged.ts";

/** Which column of a board's list is what. Names are compared without regard to capitals and blanks. */
const LicenceFields = z.strictObject({
  /** The licensing state, two letters; a column's name where one list holds several states. */
  state: z.string().min(2),
  number: z.string().min(1),
  surname: z.string().min(1).optional(),
  given: z.string().min(1).optional(),
  middle: z.string().min(1).optional(),
  /** The whole name in one column, "Last, First Middle" or "First Middle Last". */
  name: z.string().min(1).optional(),
  npi: z.string().min(1).optional(),
  kind: z.string().min(1).optional(),
  status: z.string().min(1).optional(),
  issuedOn: z.string().min(1).optional(),
  expiresOn: z.string().min(1).optional(),
  discipline: z.string().min(1).optional(),
  city: z.string().min(1).optional(),
  postalCode: z.string().min(1).optional(),
});
type LicenceFields = z.infer<typeof LicenceFields>;

function readFields(fields: unknown): LicenceFields {
  const read = LicenceFields.safeParse(fields ?? {});
  if (!read.success) {
    throw new InputFault(
      read.error.issues.map((issue) => ({
        where: `field map, ${issue.path.join(".") || "top"}`,
        rule: "the map must say which column of the board's list is what",
        found: issue.message,
        remedy:
          'Give --fields MAP.json such as {"state": "WA", "number": "credentialnumber", "surname": "lastname", "given": "firstname", "status": "status"}.',
      })),
    );
  }
  if (read.data.surname === undefined && read.data.name === undefined) {
    throw fileFault(
      "field map",
      "the map must say where the name is",
      "neither surname nor name",
      'Add "surname" and "given", or "name".',
    );
  }
  return read.data;
}

/**
 * A licensing board's own list, through a field map: the only register that says whether a licence is in force. Words
 * that are not known stay unread. A licence that stands in several rows (one a discipline case) stays one, with a
 * record for each.
 */
export const licences: Intake = {
  register: "licences",
  members: /\.(?:csv|txt)$/i,
  covers: () => "whole",
  day: () => null,
  async stage({ connection, files, edition, fields, read }) {
    const map = readFields(fields);
    await connection.run(`CREATE TABLE licence_rows (file_number INTEGER, state VARCHAR, number VARCHAR, surname VARCHAR, given VARCHAR, middle VARCHAR, npi VARCHAR,
      kind VARCHAR, status VARCHAR, issued VARCHAR, expires VARCHAR, discipline VARCHAR, city VARCHAR, postal_code VARCHAR)`);
    for (const [number, file] of files.entries()) {
      const named = [map.number, map.surname, map.name, map.given].filter((name) => name !== undefined);
      await read(
        file,
        { required: named, separators: [",", "|", "\t", ";"], quote: '"' },
        ({ from, column, has }) => {
          for (const [field, name] of Object.entries(map)) {
            if (name !== undefined && field !== "state" && !has(name)) {
              throw fileFault(
                file.given,
                `the column "${name}", which the field map gives for ${field}, must be there`,
                "no such column",
                "Mend the field map.",
              );
            }
          }
          const of = (name: string | undefined): string => (name === undefined ? "''" : column(name));
          const whole = of(map.name);
          const comma = `contains(${whole}, ',')`;
          const surname =
            map.surname === undefined
              ? `CASE WHEN ${comma} THEN trim(split_part(${whole}, ',', 1)) ELSE regexp_extract(${whole}, '(\\S+)$', 1) END`
              : of(map.surname);
          const given =
            map.surname === undefined
              ? `CASE WHEN ${comma} THEN split_part(trim(split_part(${whole}, ',', 2)), ' ', 1) ELSE split_part(${whole}, ' ', 1) END`
              : of(map.given);
          return `
INSERT INTO licence_rows SELECT ${number}, upper(${has(map.state) ? column(map.state) : quoted(map.state)}), ${of(map.number)}, ${surname}, ${given}, ${of(map.middle)},
  ${of(map.npi)}, ${of(map.kind)}, ${of(map.status)}, read_day(${of(map.issuedOn)}), read_day(${of(map.expiresOn)}), ${of(map.discipline)}, ${of(map.city)}, ${of(map.postalCode)}
FROM ${from}`;
        },
      );
    }
    const number = "upper(regexp_replace(number, '[^A-Za-z0-9]', '', 'g'))";
    const fault = `CASE WHEN ${number} = '' THEN 'no licence number' WHEN surname = '' THEN 'a licence without a name' END`;
    const rowEdition = edition === null ? "state" : quoted(edition);
    await connection.run(`
INSERT INTO staged (${stagedColumns})
SELECT file_number, 1, ${fault}, NULL, ${rowEdition}, number, '', '', [{surname: surname, given: given, middle: middle}], '', '', ${noPlaces}, []
FROM licence_rows WHERE ${fault} IS NOT NULL`);
    await connection.run(`
INSERT INTO staged (${stagedColumns})
SELECT max(file_number), count(*), NULL, NULL, ${rowEdition}, any_value(key), CASE WHEN right_number(max(npi)) THEN 'npi:' || max(npi) ELSE 'licence:' || any_value(key) END,
  to_json({
    names: [{"use": 'legal', surname: any_value(surname), given: any_value(given), middle: any_value(middle)}],
    addresses: CASE WHEN any_value(city) = '' THEN [] ELSE [{"use": 'practice', lines: []::VARCHAR[], city: any_value(city), state: state, postalCode: any_value(postal_code), country: 'US'}] END,
    licences: list_distinct(list({number: number, state: state, origin: 'board', kind: kind, statusAsPrinted: status, status: ${statusOf("folded_status")},
      issuedOn: issued, expiresOn: expires, disciplineAsPrinted: discipline, sanctioned: ${sanctionOf("folded_discipline")}}))}),
  [{surname: any_value(surname), given: any_value(given), middle: any_value(middle)}], state, left(any_value(postal_code), 5), ${noPlaces},
  [{state: state, number: any_value(number)}]
FROM (SELECT *, state || ':' || ${number} || ':' || fold_name(surname) AS key, fold_name(status) AS folded_status, fold_name(discipline) AS folded_discipline
  FROM licence_rows WHERE ${fault} IS NULL)
GROUP BY state, key`);
  },
};

import type { Intake } from "./intake.ts";
import { listOf } from "./sql-text.ts";
import { noBoards, noPlaces, stagedColumns } from "./staged.ts";

/** Names of a column in the layout of 2026, then of 2021. */
const site = (part: string): string[] => [`${part} (coord. structure)`, `${part} (structure)`];

/**
 * Annuaire Santé, libre accès (Agence du numérique en santé): France's register. Separated by bars, nothing quoted,
 * a bar at the end of every line; a person has a line for each activity, so lines are gathered by number. A specialty
 * of type S is one that the register itself recognises. Bans are not in it.
 */
export const rpps: Intake = {
  register: "rpps",
  members: /^PS_LibreAcces_(?:Personne_activite|SavoirFaire).*\.txt$/i,
  covers: () => "whole",
  day({ name }) {
    const match = /_(\d{4})(\d{2})(\d{2})\d{4}/.exec(name);
    return match === null ? null : `${match[1]}-${match[2]}-${match[3]}`;
  },
  async stage({ connection, files, faceSpecialties, read }) {
    await connection.run(`CREATE TABLE activities (file_number INTEGER, id VARCHAR, surname VARCHAR, given VARCHAR, profession STRUCT(code VARCHAR, label VARCHAR),
      specialty STRUCT(type VARCHAR, code VARCHAR, label VARCHAR), line VARCHAR, postal_code VARCHAR, city VARCHAR, department VARCHAR, country VARCHAR, telephone VARCHAR)`);
    for (const [number, file] of files.entries()) {
      await read(
        file,
        {
          required: [
            "Identification nationale PP",
            ["Nom d'exercice", "Nom exercice"],
            ["Code savoir-faire", "Code savoir faire"],
          ],
          separators: ["|"],
          quote: null,
        },
        ({ from, column }) => `
INSERT INTO activities SELECT ${number}, ${column("Identification nationale PP")}, ${column(["Nom d'exercice", "Nom exercice"])},
  ${column(["Prénom d'exercice", "Prénom exercice"])}, {code: ${column("Code profession")}, label: ${column("Libellé profession")}},
  {type: ${column(["Code type savoir-faire", "Code type savoir faire"])}, code: ${column(["Code savoir-faire", "Code savoir faire"])}, label: ${column(["Libellé savoir-faire", "Libellé savoir faire"])}},
  concat_ws(' ', nullif(${column(site("Numéro Voie"))}, ''), nullif(${column(site("Libellé type de voie"))}, ''), nullif(${column(site("Libellé Voie"))}, '')),
  ${column(site("Code postal"))}, ${column(site("Libellé commune"))}, ${column(site("Code département"))}, ${column(site("Libellé pays"))}, ${column(site("Téléphone"))}
FROM ${from}`,
      );
    }
    const fault = `CASE WHEN NOT regexp_full_match(id, '[0-9]{8,12}') THEN 'no national number' WHEN surname = '' THEN 'a person without a name' END`;
    await connection.run(`
INSERT INTO staged (${stagedColumns})
SELECT file_number, 1, ${fault}, NULL, '', id, '', '', [{surname: surname, given: given, middle: ''}], '', '', ${noPlaces}, ${noBoards}
FROM activities WHERE ${fault} IS NOT NULL`);
    const address = `{"use": 'practice', lines: list_filter([line], lambda l: l <> ''), city: city, state: department, postalCode: postal_code,
      country: CASE WHEN country = '' OR country ILIKE 'france' THEN 'FR' ELSE country END, telephone: telephone}`;
    await connection.run(`
INSERT INTO staged (${stagedColumns})
WITH people AS (
  SELECT id, max(file_number) AS file_number, count(*) AS rows, mode(surname) AS surname, mode(given) AS given,
    list_sort(list_distinct(list({surname: surname, given: given}))) AS names,
    list_sort(list_distinct(list(profession) FILTER (profession.code <> ''))) AS professions,
    list_sort(list_distinct(list(specialty) FILTER (specialty.code <> ''))) AS specialties,
    list_sort(list_distinct(list(${address}) FILTER (city <> ''))) AS addresses,
    bool_or(list_contains(${listOf(faceSpecialties)}, specialty.code)) AS face
  FROM activities WHERE ${fault} IS NULL GROUP BY id
)
SELECT file_number, rows, NULL, NULL, '', id, 'rpps:' || id,
  to_json({
    names: list_transform(names, lambda n: {"use": CASE WHEN n.surname = people.surname AND n.given = people.given THEN 'legal' ELSE 'other' END, surname: n.surname, given: n.given}),
    addresses: addresses,
    specialties: list_concat(
      list_transform(specialties, lambda s: {system: 'rpps-savoir-faire', code: s.code, label: s.label, recognised: s.type = 'S'}),
      list_transform(professions, lambda p: {system: 'rpps-profession', code: p.code, label: p.label, recognised: false}))}),
  list_transform(names, lambda n: {surname: n.surname, given: n.given, middle: ''}),
  coalesce(addresses[1].state, ''), left(coalesce(addresses[1].postalCode, ''), 5),
  CASE WHEN face THEN list_transform(addresses, lambda a: {country: a.country, postal_code: a.postalCode, city: a.city, state: a.state}) ELSE ${noPlaces} END,
  ${noBoards}
FROM people`);
  },
};

import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { writeOptions } from "../store/copy-format.ts";
import type { CopiedTable } from "../store/tables.ts";
import { countOf } from "./column-engine.ts";
import { addPostalCodes } from "./postal-codes.ts";
import { quoted } from "./sql-text.ts";

/** A surname of several words is also found by each of these that is not a small word of it. */
const LEAST_PART = 3;

/**
 * Writes what is staged as files for the store, one a table. Ids run on from those of the store, so that an entry and
 * what it is found by belong together.
 *
 * @param firstId an id that nothing in the store has yet
 */
export async function writeCopyFiles(
  connection: DuckDBConnection,
  folder: string,
  firstId: bigint,
  editions: ReadonlyMap<string, number>,
): Promise<Record<CopiedTable, { path: string; rows: number }>> {
  await connection.run("CREATE TABLE editions (edition VARCHAR, register_id INTEGER)");
  for (const [edition, id] of editions)
    await connection.run(`INSERT INTO editions VALUES (${quoted(edition)}, ${id})`);
  await addPostalCodes(connection, folder);
  const id = `${firstId} + staged.rowid`;
  const surname = "replace(words, ' ', '')";
  const selects: Record<CopiedTable, string> = {
    entry: `SELECT ${id}, register_id, key, person, content FROM staged JOIN editions USING (edition) WHERE fault IS NULL AND spare IS NULL`,
    name: `
WITH listed AS (SELECT ${id} AS id, person, unnest(names) AS n, state, postal_code FROM staged WHERE fault IS NULL AND spare IS NULL),
folded AS (SELECT id, person, fold_name(n.surname) AS words, fold_name(n.given) AS given, left(fold_name(n.middle), 1) AS middle, state, postal_code FROM listed),
parts AS (SELECT id, person, ${surname} AS surname, given, middle, state, postal_code FROM folded WHERE words <> ''
  UNION ALL
  SELECT id, person, part, given, middle, state, postal_code FROM (SELECT *, unnest(string_split(words, ' ')) AS part FROM folded WHERE contains(words, ' '))
  WHERE length(part) >= ${LEAST_PART})
SELECT DISTINCT id, person, surname, given, middle, state, postal_code FROM parts`,
    place: `
WITH listed AS (SELECT ${id} AS id, person, unnest(places) AS p FROM staged WHERE fault IS NULL AND spare IS NULL),
plain AS (SELECT id, person, upper(p.country) AS country, CASE WHEN upper(p.country) = 'US' THEN left(p.postal_code, 5) ELSE p.postal_code END AS postal_code,
  fold_name(p.city) AS city, upper(p.state) AS state FROM listed)
SELECT DISTINCT id, person, country, postal_code, city, state, latitude, longitude FROM plain
LEFT JOIN postal_codes ON country = 'US' AND code = postal_code`,
    board_licence: `
WITH listed AS (SELECT ${id} AS id, person, unnest(boards) AS b FROM staged WHERE fault IS NULL AND spare IS NULL)
SELECT DISTINCT id, person, upper(b.state),
  list_sort(list_transform(regexp_extract_all(b.number, '[0-9]+'), lambda run: {length: length(ltrim(run, '0')), run: ltrim(run, '0')}), 'DESC')[1].run
FROM listed WHERE len(regexp_extract_all(b.number, '[0-9]+')) > 0`,
  };
  const files = {} as Record<CopiedTable, { path: string; rows: number }>;
  for (const [table, select] of Object.entries(selects) as [CopiedTable, string][]) {
    const path = join(folder, `${table}.copy`);
    const rows = await countOf(connection, `COPY (${select}) TO ${quoted(path)} ${writeOptions}`);
    files[table] = { path, rows };
  }
  return files;
}

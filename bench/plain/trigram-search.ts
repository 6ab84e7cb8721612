import { createReadStream } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";

/** What a user would write instead of the search: one table, one trigram index, one query. */
export interface TrigramSearch {
  seconds: { copy: number; index: number };
  /** Numbers of the people most like a name, the most like first. */
  find(name: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Copies a file into a plain table without an index (the raw cost of COPY), then indexes the names.
 *
 * @param csv path of a file, rows without a header whose first two columns are a number and a name
 * @param columns how many columns the file has
 */
export async function trigramSearch(csv: string, columns: number, folder: string): Promise<TrigramSearch> {
  const db = await PGlite.create(folder, { extensions: { pg_trgm } });
  const more = Array.from({ length: columns - 2 }, (_, at) => `c${at} text`);
  await db.exec(
    `CREATE EXTENSION pg_trgm; CREATE TABLE people (${["npi text", "name text", ...more].join(", ")})`,
  );
  const copying = performance.now();
  for await (const blob of wholeLines(csv))
    await db.query("COPY people FROM '/dev/blob' (FORMAT csv)", [], { blob });
  const copy = (performance.now() - copying) / 1000;
  const indexing = performance.now();
  await db.exec("CREATE INDEX ON people USING gin (name gin_trgm_ops)");
  await db.exec("VACUUM ANALYZE people");
  const index = (performance.now() - indexing) / 1000;
  return {
    seconds: { copy, index },
    async find(name) {
      const { rows } = await db.query<{ npi: string }>(
        "SELECT npi FROM people WHERE name % $1 ORDER BY similarity(name, $1) DESC LIMIT 20",
        [name],
      );
      return rows.map(({ npi }) => npi);
    },
    close: () => db.close(),
  };
}

/** A file in pieces that end where a line ends; no value holds a line end. */
async function* wholeLines(path: string): AsyncGenerator<Blob> {
  let rest = Buffer.alloc(0);
  for await (const bytes of createReadStream(path, { highWaterMark: 16 << 20 })) {
    const held = Buffer.concat([rest, bytes as Buffer]);
    const end = held.lastIndexOf(10) + 1;
    yield new Blob([held.subarray(0, end)]);
    rest = Buffer.from(held.subarray(end));
  }
  if (rest.length > 0) yield new Blob([rest]);
}

import { sql } from "kysely";
import { indexes } from "./indexes.ts";
import type { Store } from "./store.ts";
import { type CopiedTable, copiedColumns, type Tables } from "./tables.ts";

/** What an import brings: files in the form of copy-format.ts, and which register they are of. */
export interface Brought {
  editions: Omit<Tables["loaded_register"], "entries">[];
  /** `whole`: what these editions held goes; `changes`: entries with the same key are replaced, others stay. */
  covers: "whole" | "changes";
  files: Record<CopiedTable, { path: string; rows: number }>;
  copied: (bytes: number) => void;
  /** Told which share of the tables is in its place, 0 to 1. */
  placed: (share: number) => void;
}

const tables = Object.keys(copiedColumns) as CopiedTable[];

/**
 * Puts an import in its place, inside the change it belongs to. Rows are first copied into tables without indexes
 * (`entry_new` …). Where they are many beside what is held, each new table takes over the rows that stay, is indexed
 * and takes the old one's name, which is many times faster than keeping indexes up; where they are few, they are
 * moved over.
 */
export async function putEntries(store: Store, brought: Brought): Promise<void> {
  const { db } = store;
  const ids = brought.editions.map(({ id }) => id);
  for (const table of tables) {
    await sql.raw(`CREATE TABLE ${table}_new (LIKE ${table} INCLUDING DEFAULTS)`).execute(db);
    if (brought.files[table].rows > 0)
      await store.copy(`${table}_new`, table, brought.files[table].path, brought.copied);
  }
  await sql`CREATE TEMP TABLE gone (id bigint PRIMARY KEY) ON COMMIT PRESERVE ROWS`.execute(db);
  if (ids.length > 0) {
    const list = sql.join(ids.map((id) => sql.lit(id)));
    await (brought.covers === "whole"
      ? sql`INSERT INTO gone SELECT id FROM entry WHERE register_id IN (${list})`
      : sql`INSERT INTO gone SELECT DISTINCT entry.id FROM entry JOIN entry_new USING (register_id, person, key)`
    ).execute(db);
  }
  const held = await countOf(store, "entry");
  const rebuild = brought.files.entry.rows + (await countOf(store, "gone")) > held / 4;
  for (const [place, table] of tables.entries()) {
    brought.placed(place / tables.length);
    const entryId = table === "entry" ? "id" : "entry_id";
    const stays = `NOT EXISTS (SELECT 1 FROM gone WHERE gone.id = ${table}.${entryId})`;
    const columns = copiedColumns[table].join(", ");
    if (!rebuild) {
      await sql.raw(`DELETE FROM ${table} USING gone WHERE gone.id = ${table}.${entryId}`).execute(db);
      await sql.raw(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table}_new`).execute(db);
      await sql.raw(`DROP TABLE ${table}_new`).execute(db);
      continue;
    }
    await sql
      .raw(`INSERT INTO ${table}_new (${columns}) SELECT ${columns} FROM ${table} WHERE ${stays}`)
      .execute(db);
    await sql.raw(`DROP TABLE ${table}`).execute(db);
    await sql.raw(`ALTER TABLE ${table}_new RENAME TO ${table}`).execute(db);
    for (const [name, on] of Object.entries(indexes[table]))
      await sql.raw(`CREATE INDEX ${table}_${name} ON ${table} ${on}`).execute(db);
  }
  await sql`DROP TABLE gone`.execute(db);
  for (const row of brought.editions) {
    const counted = await sql<{
      count: string;
    }>`SELECT count(*) AS count FROM entry WHERE register_id = ${sql.lit(row.id)}`.execute(db);
    const entries = Number(counted.rows[0]?.count ?? 0);
    await db
      .insertInto("loaded_register")
      .values({ ...row, entries })
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet({ day: row.day, fictional: row.fictional, entries }),
      )
      .execute();
  }
}

async function countOf(store: Store, table: string): Promise<number> {
  const counted = await sql<{ count: string }>`SELECT count(*) AS count FROM ${sql.table(table)}`.execute(
    store.db,
  );
  return Number(counted.rows[0]?.count ?? 0);
}

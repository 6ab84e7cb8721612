import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { SCHEMA, type Tables } from "../tables.ts";
import { registers } from "./0001-registers.ts";

/** Every change of the tables, in order; one that was published is never edited. */
const migrations = { "0001-registers": registers };

/** Brings the tables up to date; does nothing where they are. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.schema.createSchema(SCHEMA).ifNotExists().execute();
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableSchema: SCHEMA,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

import { createReadStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { fileFault } from "../../intake/file-fault.ts";
import { readOptions } from "../copy-format.ts";
import { migrate } from "../migrations/migrate.ts";
import type { Database, Reader, Store } from "../store.ts";
import { type CopiedTable, copiedColumns, SCHEMA, type Tables } from "../tables.ts";

/** Any number will do, as long as every import takes the same. */
const IMPORT_LOCK = 7_345_001;

/** A PostgreSQL server or anything that speaks its language, by its address (`postgres://…`). */
export function serverDatabase(address: string): Database {
  return {
    name: withoutPassword(address),
    async exists() {
      const { pool, db } = connect(address);
      try {
        const found = await sql<{
          there: boolean;
        }>`SELECT to_regclass(${`${SCHEMA}.loaded_register`}) IS NOT NULL AS there`.execute(db);
        return found.rows[0]?.there ?? false;
      } catch (error) {
        throw asServerFault(address, error);
      } finally {
        await pool.end();
      }
    },
    open: () => open(address),
    change: (work) => change(address, work),
  };
}

function connect(address: string, most = 10): { pool: pg.Pool; db: Kysely<Tables> } {
  const pool = new pg.Pool({
    connectionString: address,
    max: most,
    connectionTimeoutMillis: 10_000,
    options: `-c search_path=${SCHEMA},public`,
  });
  // A server that goes away between two questions is told by the next question.
  pool.on("error", () => undefined);
  return { pool, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) };
}

async function open(address: string): Promise<Reader> {
  const { pool, db } = connect(address);
  try {
    await sql`SELECT 1 FROM loaded_register LIMIT 1`.execute(db);
  } catch (error) {
    await pool.end();
    throw asServerFault(address, error);
  }
  return {
    // One transaction, so that an import in between cannot tear an answer apart.
    read: (work) =>
      db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work),
    close: () => pool.end(),
  };
}

async function change<Value>(address: string, work: (store: Store) => Promise<Value>): Promise<Value> {
  // One connection: what is done on it, the copying too, is one transaction.
  const { pool, db } = connect(address, 1);
  let client: pg.PoolClient | null = null;
  pool.on("connect", (connected) => {
    client = connected;
  });
  const copy: Store["copy"] = async (into, table, file, copied) => {
    if (client === null) throw new Error("a copy needs the connection of its import");
    await copyInto(client, into, table, file, copied);
  };
  try {
    await migrate(db);
    await sql`BEGIN`.execute(db);
    try {
      const lock = await sql<{
        taken: boolean;
      }>`SELECT pg_try_advisory_xact_lock(${sql.lit(IMPORT_LOCK)}) AS taken`.execute(db);
      if (lock.rows[0]?.taken !== true) {
        throw fileFault(
          withoutPassword(address),
          "one import runs at a time",
          "another import",
          "Wait until it is done.",
        );
      }
      const value = await work({ db, copy });
      await sql`COMMIT`.execute(db);
      await sql`ANALYZE`.execute(db);
      return value;
    } catch (error) {
      await sql`ROLLBACK`.execute(db).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw asServerFault(address, error);
  } finally {
    await pool.end();
  }
}

async function copyInto(
  client: pg.PoolClient,
  into: string,
  table: CopiedTable,
  path: string,
  copied: (bytes: number) => void,
): Promise<void> {
  const columns = copiedColumns[table].join(", ");
  const counted = new Transform({
    transform(bytes: Buffer, _encoding, done) {
      copied(bytes.length);
      done(null, bytes);
    },
  });
  await pipeline(
    createReadStream(path, { highWaterMark: 1 << 20 }),
    counted,
    client.query(copyFrom(`COPY ${into} (${columns}) FROM STDIN ${readOptions}`)),
  );
}

function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    url.password = "";
    return url.toString();
  } catch {
    return "the PostgreSQL server";
  }
}

function asServerFault(address: string, error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === "42P01" || code === "3F000") {
    return fileFault(
      withoutPassword(address),
      "a register must have been imported",
      "none",
      "Run npm run -s glabella -- registry import REGISTER FILE.",
    );
  }
  // Classes 08 and 28: no connection, no entry; 3D000: no such database.
  const refused = typeof code === "string" && /^(?:08|28|3D|ECONN|ENOTFOUND|ETIMEDOUT|EHOST)/.test(code);
  if (!refused) return error;
  return fileFault(
    withoutPassword(address),
    "the PostgreSQL server must answer",
    (error as Error).message.slice(0, 200) || String(code),
    "Check the address in DATABASE_URL or --database, and that the server runs.",
  );
}

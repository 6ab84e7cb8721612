import { open } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { fuzzystrmatch } from "@electric-sql/pglite/contrib/fuzzystrmatch";
import { Kysely, PGliteDialect } from "kysely";
import { readOptions } from "../copy-format.ts";
import type { Store } from "../store.ts";
import { copiedColumns, SCHEMA, type Tables } from "../tables.ts";

/** Bytes of a file given to COPY at once. */
const CHUNK = 16 << 20;

/** An open folder of PGlite (PostgreSQL in this process). A folder belongs to one process at a time. */
export interface OpenFolder extends Store {
  close(): Promise<void>;
}

export async function openFolder(folder: string): Promise<OpenFolder> {
  const pglite = await PGlite.create(folder, {
    extensions: { fuzzystrmatch },
    // A table made and filled in one transaction is not written twice: the folder is a copy until it is whole.
    postgresqlconf: [
      "wal_level = minimal",
      "max_wal_senders = 0",
      "maintenance_work_mem = '256MB'",
      "max_wal_size = '4GB'",
      "jit = off",
    ],
  });
  await pglite.exec(`SET search_path = ${SCHEMA}, public`);
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    async copy(into, table, path, copied) {
      const columns = copiedColumns[table].join(", ");
      for await (const blob of wholeLines(path)) {
        await pglite.query(`COPY ${into} (${columns}) FROM '/dev/blob' ${readOptions}`, [], {
          blob: new Blob([blob]),
        });
        copied(blob.length);
      }
    },
    async close() {
      await pglite.close();
    },
  };
}

/** A file in pieces that end where a line ends. */
async function* wholeLines(path: string): AsyncGenerator<Buffer<ArrayBuffer>> {
  const file = await open(path);
  try {
    let rest = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(rest.length + CHUNK);
      rest.copy(chunk);
      const { bytesRead } = await file.read(chunk, rest.length, CHUNK);
      const filled = chunk.subarray(0, rest.length + bytesRead);
      if (bytesRead === 0) {
        if (filled.length > 0) yield filled;
        return;
      }
      const end = filled.lastIndexOf(10) + 1;
      if (end > 0) yield filled.subarray(0, end);
      rest = Buffer.from(filled.subarray(end));
    }
  } finally {
    await file.close();
  }
}

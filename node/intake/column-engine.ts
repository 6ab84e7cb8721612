import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { macros } from "./sql-text.ts";

export interface ColumnEngine {
  connection: DuckDBConnection;
  close(): void;
}

/** A column engine (DuckDB) of its own, with bounded memory; what does not fit spills into the folder. It loads nothing from elsewhere. */
export async function openColumnEngine(folder: string): Promise<ColumnEngine> {
  const instance = await DuckDBInstance.create(join(folder, "columns.duckdb"), {
    memory_limit: "2GB",
    temp_directory: join(folder, "spill"),
    preserve_insertion_order: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  // Nothing is printed; the share that is done can then be asked for.
  await connection.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
  await connection.run("SET lock_configuration = true");
  for (const macro of macros.split(";\n").filter((text) => text.trim() !== "")) await connection.run(macro);
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The rows a query answers, as plain values. */
export async function rowsOf<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS() as Row[];
}

/** One whole number a query answers. */
export async function countOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const [row] = await rowsOf<Record<string, unknown>>(connection, sql);
  return Number(Object.values(row ?? {})[0] ?? 0);
}

import type { Kysely } from "kysely";
import type { CopiedTable, Tables } from "./tables.ts";

/** One open database, embedded or on a server: the same tables, and a fast way to fill them. */
export interface Store {
  db: Kysely<Tables>;
  /**
   * Copies a file in the form of copy-format.ts into a table. It runs on the connection of the change it belongs to.
   *
   * @param into the table itself, or its new form during an import (`entry_new`)
   */
  copy(into: string, table: CopiedTable, file: string, copied: (bytes: number) => void): Promise<void>;
}

/** A store that is being read; it follows the imports of other processes by itself. */
export interface Reader {
  /** Runs a piece of reading against the register as it stands now; all of it sees the same state. */
  read<Value>(work: (db: Kysely<Tables>) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** A place where registers are kept: a folder, or a server. */
export interface Database {
  /** For messages; holds no password. */
  name: string;
  /** Whether anything was ever imported. */
  exists(): Promise<boolean>;
  /** Opens it for reading. Refuses where nothing was ever imported. */
  open(): Promise<Reader>;
  /** Runs an import: all of it takes place, or nothing. Readers see the old state until it is whole. */
  change<Value>(work: (store: Store) => Promise<Value>): Promise<Value>;
}

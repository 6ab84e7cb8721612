import { fileFault } from "../intake/file-fault.ts";
import { folderDatabase } from "./pglite/folder-database.ts";
import { serverDatabase } from "./postgres/server-database.ts";
import type { Database } from "./store.ts";

/** Where registers are kept when nothing is said: a folder of the app's own, in the folder it is started in. */
export const OWN_FOLDER = ".glabella/registry";

/**
 * The database that is meant: a folder, or the address of a PostgreSQL server (`postgres://…`).
 *
 * @param said what `--database` says; else `DATABASE_URL`, else the app's own folder
 */
export function databaseAt(said: string | undefined, environment: string | undefined): Database {
  // An empty variable is how many a shell says that there is none.
  const place = said ?? (environment?.trim() ? environment : OWN_FOLDER);
  if (/^postgres(?:ql)?:\/\//i.test(place)) return serverDatabase(place);
  if (place.trim() === "" || /^[a-z][a-z0-9+.-]*:\/\//i.test(place)) {
    throw fileFault(
      "--database",
      "a database is a folder or a PostgreSQL address",
      place || "nothing",
      "Give a folder, or postgres://user@host/name.",
    );
  }
  return folderDatabase(place);
}

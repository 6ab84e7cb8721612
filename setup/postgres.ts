import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installDebianPackages } from "./debian-packages.ts";

/** The folder of PostgreSQL's programs; null where none is installed (Debian: `apt-get install postgresql`). */
export function postgresPrograms(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return (
    folders.find((folder) => ["initdb", "postgres"].every((program) => existsSync(join(folder, program)))) ??
    null
  );
}

/** Installs Debian's `postgresql` where that can be done; answers whether a server is there now. */
export function installPostgres(): boolean {
  installDebianPackages("postgresql");
  return postgresPrograms() !== null;
}

import type { DuckDBConnection } from "@duckdb/node-api";
import type { RegisterName } from "../../portable/registry/index.ts";
import type { HeaderWanted } from "./header.ts";
import type { SourceFile } from "./source-file.ts";
import type { TableScan } from "./table-scan.ts";

/** What can be imported: the registers of people, and the taxonomy that names their specialties. */
export type ImportName = RegisterName | "nucc";

/** What a register's own file of this room is given to fill the staged table. */
export interface Staging {
  connection: DuckDBConnection;
  files: readonly SourceFile[];
  /** The licensing state or the year, where the caller says it. */
  edition: string | null;
  /** Which column of a licence list is what, as the caller's JSON says. */
  fields: unknown;
  /** Codes and folded names of the specialties that have to do with the face, whatever the treatment. */
  faceSpecialties: readonly string[];
  /** Scratch folder of this import. */
  folder: string;
  /** Runs a statement over one file as a table; rows that cannot be read are noted as refused. */
  read(file: SourceFile, wanted: HeaderWanted, statement: (scan: TableScan) => string): Promise<void>;
}

/** How one register is read: bytes in, rows of the table `staged` out (see staged.ts). */
export interface Intake {
  register: ImportName;
  /** Which files of a zip belong to it, by name. */
  members: RegExp;
  /**
   * `whole`: the files are the register as it stands, and what is not in them has left it; `changes`: they add to
   * what is held and take the place of the same rows.
   */
  covers(files: readonly SourceFile[]): "whole" | "changes";
  /** The day the files speak for, ISO 8601, as far as their names say it. */
  day(file: SourceFile): string | null;
  /**
   * Where file names say no day: an SQL aggregate over the staged rows of one edition, for a day that the register
   * speaks for at the least. Too early is careful, too late is not.
   */
  dayInRows?: string;
  stage(staging: Staging): Promise<void>;
}

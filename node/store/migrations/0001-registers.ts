import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { indexes } from "../indexes.ts";

/** Text is compared byte by byte ("C"): starts of words can be looked up in an index, and sorting is cheap. */
const tables = `
CREATE TABLE loaded_register (
  id integer PRIMARY KEY,
  register text NOT NULL,
  edition text NOT NULL,
  day text,
  fictional boolean NOT NULL,
  entries integer NOT NULL,
  UNIQUE (register, edition)
);
CREATE TABLE entry (
  id bigint NOT NULL,
  register_id integer NOT NULL,
  key text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  content text COLLATE "C" NOT NULL
);
CREATE TABLE name (
  entry_id bigint NOT NULL,
  person text COLLATE "C" NOT NULL,
  surname text COLLATE "C" NOT NULL,
  given text COLLATE "C" NOT NULL,
  middle text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  postal_code text COLLATE "C" NOT NULL
);
CREATE TABLE place (
  entry_id bigint NOT NULL,
  person text COLLATE "C" NOT NULL,
  country text COLLATE "C" NOT NULL,
  postal_code text COLLATE "C" NOT NULL,
  city text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  latitude double precision,
  longitude double precision
);
CREATE TABLE board_licence (
  entry_id bigint NOT NULL,
  person text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  number_digits text COLLATE "C" NOT NULL
);
CREATE TABLE taxonomy (
  code text COLLATE "C" PRIMARY KEY,
  label text NOT NULL
)`;

export const registers: Migration = {
  async up(db: Kysely<unknown>) {
    // Sounds of names and steps between them; Debian's PostgreSQL and PGlite bring the extension along.
    await sql`CREATE EXTENSION IF NOT EXISTS fuzzystrmatch`.execute(db);
    for (const statement of tables.split(";\n")) await sql.raw(statement).execute(db);
    for (const [table, of] of Object.entries(indexes)) {
      for (const [name, columns] of Object.entries(of)) {
        await sql.raw(`CREATE INDEX ${table}_${name} ON ${table} ${columns}`).execute(db);
      }
    }
  },
};

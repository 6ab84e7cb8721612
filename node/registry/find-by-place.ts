import { type Kysely, sql } from "kysely";
import { type Coordinates, fold, type SearchPlace } from "../../portable/registry/index.ts";
import type { Tables } from "../store/tables.ts";
import { coordinatesOf } from "./postal-coordinates.ts";

/** How far around a place is looked when nothing is said, kilometres. */
const DEFAULT_KM = 40;
const KM_PER_DEGREE = 111.2;

/** Where a place lies; null when only its words are known. */
export function whereIs(place: SearchPlace | undefined): Coordinates | null {
  return place?.country === "US" && place.postalCode !== undefined ? coordinatesOf(place.postalCode) : null;
}

/**
 * People who work near a place and list one of the face's specialties, always the same set: by distance where the
 * postal code's coordinates are known, nearest first, else by postal code, city or state.
 */
export async function findByPlace(db: Kysely<Tables>, place: SearchPlace, limit: number): Promise<string[]> {
  const where = whereIs(place);
  if (where !== null) return nearest(db, where, place.withinKm ?? DEFAULT_KM, limit);
  let query = db.selectFrom("place").select("person").distinct().where("country", "=", place.country);
  if (place.postalCode !== undefined) {
    const code = place.postalCode.replaceAll(" ", "").toUpperCase();
    query = query.where("postal_code", ">=", code).where("postal_code", "<", `${code}\u{10FFFF}`);
  }
  if (place.city !== undefined) query = query.where("city", "=", fold(place.city));
  if (place.state !== undefined) query = query.where("state", "=", place.state.toUpperCase());
  return (await query.orderBy("person").limit(limit).execute()).map(({ person }) => person);
}

async function nearest(
  db: Kysely<Tables>,
  { latitude, longitude }: Coordinates,
  km: number,
  limit: number,
): Promise<string[]> {
  const north = km / KM_PER_DEGREE;
  const narrowing = Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const east = north / narrowing;
  // Within a few hundred kilometres, degrees squared and narrowed are in the order of distances.
  const distance = sql<number>`min((latitude - ${latitude}) ^ 2 + ((longitude - ${longitude}) * ${narrowing}::float8) ^ 2)`;
  const found = await db
    .selectFrom("place")
    .select(["person", distance.as("distance")])
    .where("latitude", ">=", latitude - north)
    .where("latitude", "<=", latitude + north)
    .where("longitude", ">=", longitude - east)
    .where("longitude", "<=", longitude + east)
    .groupBy("person")
    .having(distance, "<=", north ** 2)
    .orderBy("distance")
    .orderBy("person")
    .limit(limit)
    .execute();
  return found.map(({ person }) => person);
}

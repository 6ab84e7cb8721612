import { fold } from "../names/fold.ts";
import { readable } from "../names/readable.ts";
import { distanceKm } from "../places/distance.ts";
import type { Address, Coordinates, Practitioner } from "../practitioner.ts";
import type { SearchPlace } from "../search-request.ts";

/** How near a person's practice is: 0 to 1, and why; the distance where both ends are known. */
export interface PlaceMatch {
  score: number;
  distanceKm: number | null;
  because: string | null;
}

/** Distance at which a place counts about a third of one next door. */
const FAR_KM = 40;

/**
 * The nearest practice address of a person to a place. Distances are between middles of postal codes.
 *
 * @param where the place's own coordinates, where they are known
 */
export function matchPlace(
  place: Partial<SearchPlace>,
  where: Coordinates | null,
  practitioner: Practitioner,
): PlaceMatch {
  const addresses = practiceAddresses(practitioner);
  let nearest: { km: number; city: string } | null = null;
  for (const { coordinates, city } of addresses) {
    if (where === null || coordinates === null) continue;
    const km = distanceKm(where, coordinates);
    if (nearest === null || km < nearest.km) nearest = { km, city };
  }
  if (nearest !== null) {
    const km = Math.max(1, Math.round(nearest.km));
    return {
      score: Math.exp(-nearest.km / FAR_KM),
      distanceKm: nearest.km,
      because: `about ${km} km away${nearest.city === "" ? "" : ` (${readable(nearest.city)})`}`,
    };
  }
  const same = (one: string | undefined, other: string): boolean =>
    one !== undefined && one.trim() !== "" && fold(one) === fold(other);
  if (
    addresses.some(({ postalCode }) => same(place.postalCode, postalCode.slice(0, place.postalCode?.length)))
  ) {
    return { score: 0.95, distanceKm: null, because: "same postal code" };
  }
  if (addresses.some(({ city }) => same(place.city, city))) {
    return { score: 0.8, distanceKm: null, because: "same city" };
  }
  if (addresses.some(({ state }) => same(place.state, state))) {
    return { score: 0.4, distanceKm: null, because: "same state" };
  }
  return { score: 0, distanceKm: null, because: null };
}

/** Where the person works; a mailing address only where nothing else is listed. */
export function practiceAddresses(practitioner: Practitioner): Address[] {
  const all = practitioner.entries
    .filter(({ joined }) => joined.by !== "name")
    .flatMap(({ addresses }) => addresses);
  const practice = all.filter(({ use }) => use === "practice");
  return practice.length > 0 ? practice : all;
}

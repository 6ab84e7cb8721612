import type { Coordinates } from "../practitioner.ts";

/** Mean radius of the Earth (IUGG), kilometres. */
const EARTH_KM = 6371.0088;

/**
 * Great-circle distance in kilometres on a sphere of the Earth's mean radius (haversine); within about
 * half a percent of the true one. Between middles of postal codes it is a guide, not a route.
 */
export function distanceKm(one: Coordinates, other: Coordinates): number {
  const [north, otherNorth] = [radians(one.latitude), radians(other.latitude)];
  const across = radians(other.longitude - one.longitude);
  const half =
    Math.sin((otherNorth - north) / 2) ** 2 +
    Math.cos(north) * Math.cos(otherNorth) * Math.sin(across / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

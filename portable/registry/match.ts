import type { Practitioner } from "./practitioner.ts";

/** How a person's listed specialties stand to the training a treatment calls for. */
export type Training =
  /** A specialty whose whole training covers the treatment. */
  | "covers"
  /** One that covers it for a part of the face, or with further training. */
  | "covers-in-part"
  /** Specialties are listed, and none of them covers it. */
  | "not-among-listed"
  /** No specialty is listed, or the rules do not know the treatment or the country. */
  | "not-known";

/** One ranked person, and why. */
export interface Match {
  practitioner: Practitioner;
  /** 0 to 1, for order only; it says nothing of skill. */
  score: number;
  /** Plain reasons, strongest first: "surname close to Okonkwo (Okonkwa)". */
  because: string[];
  /** From the place asked for to the nearest practice address; null when either is unknown. */
  distanceKm: number | null;
  /** Null when no treatment was asked about. */
  training: Training | null;
}

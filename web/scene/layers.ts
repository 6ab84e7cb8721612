import type { StructureKind } from "../../portable/anatomy/index.ts";

export type LayerId = "arteries" | "veins" | "nerves" | "muscles" | "others" | "zones" | "paths";

/** One thing that can be shown or hidden. */
export interface Layer {
  id: LayerId;
  name: string;
  /** How it is drawn, besides its colour; said in the key. */
  drawn: string;
  kinds: readonly StructureKind[];
}

/** In the order of the check boxes. Colour is never the only sign: every layer has a line of its own. */
export const layers: readonly Layer[] = [
  { id: "arteries", name: "Arteries", drawn: "full line", kinds: ["artery"] },
  { id: "veins", name: "Veins", drawn: "long dashes", kinds: ["vein"] },
  { id: "nerves", name: "Nerves", drawn: "short dashes", kinds: ["nerve"] },
  { id: "muscles", name: "Muscles", drawn: "bundles of fine lines", kinds: ["muscle"] },
  {
    id: "others",
    name: "Glands, ducts, ligaments, holes in the bone",
    drawn: "wide dashes, rings and fine lines",
    kinds: ["duct", "ligament", "foramen", "gland", "sheet", "pattern"],
  },
  { id: "zones", name: "Danger zones", drawn: "dashed rings on the skin", kinds: [] },
  {
    id: "paths",
    name: "Where the treatment goes",
    drawn: "dark lines and rings with a pale edge",
    kinds: [],
  },
];

/** The layer in which a kind of structure is shown. */
export function layerOf(kind: StructureKind): LayerId {
  return layers.find(({ kinds }) => kinds.includes(kind))?.id ?? "others";
}

/** Shown at first: what hurts most when it is met, and where the treatment goes. */
export const shownAtFirst: readonly LayerId[] = ["arteries", "veins", "nerves", "paths"];

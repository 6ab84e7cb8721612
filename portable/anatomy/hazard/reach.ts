import type { StructureKind } from "../data/structure.ts";
import type { Tool } from "../data/treatment-paths.ts";

/** Millimetres for needles and vessels, and for nerves and opened layers. */
const fine = 2;
const wide = 5;

/**
 * Millimetres within which a path counts as reaching a structure: 2 for a needle or a cannula, whatever
 * it meets, and for vessels; 5 for nerves, openings in bone and ducts, and wherever a layer is opened or
 * heated. A convention, not a measurement, the same for every treatment.
 */
export function reachOf(kind: StructureKind, tool: Tool): number {
  if (tool === "needle" || tool === "cannula") return fine;
  if (tool === "dissection" || tool === "energy") return wide;
  return kind === "nerve" || kind === "foramen" || kind === "duct" ? wide : fine;
}

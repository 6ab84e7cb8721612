import { z } from "zod";

/**
 * Face landmarks as the detector gives them, in pixels: x to the right of the picture, y down, z in
 * the scale of x and smaller towards the camera; 468 of the mesh, then 5 for each iris.
 */
export const SeenLandmarks = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  points: z.array(z.array(z.number()).length(3)).length(478),
});
export type SeenLandmarks = z.infer<typeof SeenLandmarks>;

/** Centre, then the two ends of the horizontal diameter; of the subject's own right and left. */
export const irises = {
  right: { centre: 468, across: [469, 471] },
  left: { centre: 473, across: [474, 476] },
} as const;

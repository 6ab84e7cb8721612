import { z } from "zod";

/** The neutral mesh that faces are compared with: 468 vertices in millimetres, subject's left +x. */
export const ReferenceFace = z.looseObject({
  vertices: z.array(z.tuple([z.number(), z.number(), z.number()])).length(468),
});
export type ReferenceFace = z.infer<typeof ReferenceFace>;

import type { Light } from "./light.ts";

/** What the page asks of the worker that finds faces. */
export type LandmarkQuestion =
  | { kind: "start"; folder: string }
  /** `alone`: the picture has nothing to do with the one before; otherwise it is the next of a film. */
  | { kind: "read"; id: number; bitmap: ImageBitmap; alone: boolean };

/** What it answers. A bitmap it was sent is closed by then, and nothing of it is kept but these numbers. */
export type LandmarkAnswer =
  | { kind: "ready"; seconds: number }
  | { kind: "failed"; words: string }
  | { kind: "unread"; id: number; words: string }
  | {
      kind: "read";
      id: number;
      width: number;
      height: number;
      /** Of each face 478 times x, y, z as shares of the picture's width, height and width. */
      faces: Float32Array[];
      /** Of the first face. */
      light: Light | null;
    };

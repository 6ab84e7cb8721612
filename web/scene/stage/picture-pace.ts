/** The fine picture is drawn at rest. The quick one has lines one pixel wide and fewer pixels. */
export type Picture = "fine" | "quick";

/** What is drawn in one of the two pictures only lies in a layer of its own; all else is in layer 0. */
export const pictureLayers: Readonly<Record<Picture, number>> = { fine: 1, quick: 2 };

/** A fine picture that took longer is too slow to turn with: fewer than 25 a second. */
const slowMilliseconds = 40;
/** So long after the last turn the face has come to rest. */
const restMilliseconds = 250;
const lookEveryMilliseconds = 4;

export interface PicturePace {
  /** Which picture to draw now. */
  picture(): Picture;
  /** Says that the face is being turned. */
  turned(): void;
  /** Says when the drawing of a fine picture began, once all of it has been asked for. */
  asked(start: number): void;
  dispose(): void;
}

/**
 * Chooses between the pictures: the quick one only while the face turns, and only where the last fine one was slow. How
 * long a picture takes is asked of the graphics library, which draws it after the page has gone on.
 *
 * @param rested called when the face has come to rest
 */
export function createPace(gl: WebGL2RenderingContext, rested: () => void): PicturePace {
  let slow = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;

  function look(start: number, done: WebGLSync): void {
    const over = performance.now() - start > slowMilliseconds;
    const isDone = gl.getSyncParameter(done, gl.SYNC_STATUS) !== gl.UNSIGNALED;
    if (over) slow = true;
    else if (isDone) slow = false;
    if (isDone) {
      gl.deleteSync(done);
      looking = undefined;
    } else looking = setTimeout(look, lookEveryMilliseconds, start, done);
  }

  return {
    picture: () => (slow && resting !== undefined ? "quick" : "fine"),
    turned() {
      clearTimeout(resting);
      resting = setTimeout(() => {
        resting = undefined;
        rested();
      }, restMilliseconds);
    },
    asked(start) {
      if (looking !== undefined) return;
      const done = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      if (done === null) return;
      gl.flush();
      looking = setTimeout(look, lookEveryMilliseconds, start, done);
    },
    dispose() {
      clearTimeout(resting);
      clearTimeout(looking);
    },
  };
}

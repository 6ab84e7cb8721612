import { type RefObject, useEffect, useRef, useState } from "react";
import type { FaceStage, Shown } from "./stage/face-stage.ts";
import type { Turning } from "./turning.ts";

export type StageState = "waiting" | "drawn" | "none";

/**
 * The stage of a canvas: fetched when the page opens, kept in step with what is shown, in the colours of the theme.
 * `none` where the browser draws nothing in space, or the stage could not be fetched.
 */
export function useStage(
  canvas: RefObject<HTMLCanvasElement | null>,
  shown: Shown | null,
  turning: Turning,
  drawn: (stage: FaceStage) => void,
): { stage: RefObject<FaceStage | null>; state: StageState } {
  const stage = useRef<FaceStage | null>(null);
  const [state, setState] = useState<StageState>("waiting");
  const latest = useRef({ shown, drawn });
  latest.current = { shown, drawn };

  useEffect(() => {
    const place = canvas.current;
    if (place === null) return;
    let left = false;
    const undo: (() => void)[] = [];
    const fail = (): void => setState("none");
    void Promise.all([import("./stage/face-stage.ts"), import("./stage/colours.ts")])
      .then(([{ createFaceStage }, { readColours }]) => {
        if (left) return;
        const made = createFaceStage(place);
        stage.current = made;
        made.drawn = () => {
          latest.current.drawn(made);
          if (latest.current.shown !== null) setState("drawn");
        };
        const resized = new ResizeObserver(() => {
          if (place.clientWidth > 0) made.resize(place.clientWidth, place.clientHeight);
        });
        resized.observe(place);
        const recolour = (): void => made.colour(readColours(place.parentElement ?? place));
        const dark = matchMedia("(prefers-color-scheme: dark)");
        const theme = new MutationObserver(recolour);
        dark.addEventListener("change", recolour);
        theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
        place.addEventListener("webglcontextlost", fail);
        undo.push(
          () => resized.disconnect(),
          () => dark.removeEventListener("change", recolour),
          () => theme.disconnect(),
          () => place.removeEventListener("webglcontextlost", fail),
          turning.follow(made.turn),
          () => made.dispose(),
        );
        if (latest.current.shown !== null) made.show(latest.current.shown);
        made.turn(turning.now());
        recolour();
      })
      .catch(fail);
    return () => {
      left = true;
      stage.current = null;
      for (const act of undo) act();
    };
  }, [canvas, turning]);

  useEffect(() => {
    if (shown !== null) stage.current?.show(shown);
  }, [shown]);

  return { stage, state };
}

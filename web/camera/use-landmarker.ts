import { useEffect, useState } from "react";
import { type Landmarker, openLandmarker } from "./landmarker.ts";
import type { Refusal } from "./picture.ts";

export type Warming =
  | { state: "warming" }
  | { state: "ready"; landmarker: Landmarker }
  | { state: "failed"; reason: Refusal };

/** The models start to load when the part that uses it is first shown, and are let go with it. */
export function useLandmarker(): Warming {
  const [warming, setWarming] = useState<Warming>({ state: "warming" });
  useEffect(() => {
    let left = false;
    const opening = openLandmarker();
    opening.then(
      (landmarker) => (left ? undefined : setWarming({ state: "ready", landmarker })),
      (reason: Refusal) => (left ? undefined : setWarming({ state: "failed", reason })),
    );
    return () => {
      left = true;
      opening.then(
        (landmarker) => landmarker.close(),
        () => undefined,
      );
    };
  }, []);
  return warming;
}

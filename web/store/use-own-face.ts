import { useMemo } from "react";
import { type Face, readFace } from "../../portable/anatomy/index.ts";
import { useAtlas } from "../atlas.ts";
import { useCase } from "./use-case.ts";

/** The person's own face in the frame of the atlas; null where there is none, or where it cannot be read as a face. */
export function useOwnFace(): Face | null {
  const atlas = useAtlas();
  const { face } = useCase();
  const landmarks = face?.landmarks ?? null;
  return useMemo(() => {
    if (landmarks === null) return null;
    const read = readFace(landmarks, atlas);
    return read.ok ? read.face : null;
  }, [landmarks, atlas]);
}

import { useEffect, useRef, useState } from "react";
import { type Atlas, type Face, readFace, type SeenLandmarks } from "../../portable/anatomy/index.ts";
import type { Hint } from "./hints.ts";
import type { Landmarker } from "./landmarker.ts";
import { mirrored, openPicture, type Picture, type Refusal } from "./picture.ts";
import { useLandmarker } from "./use-landmarker.ts";

/** A face found in a picture, and the picture it was found in. */
export interface Found {
  picture: Picture;
  seen: SeenLandmarks;
  face: Face;
  hints: readonly Hint[];
}

export interface PictureInUse {
  /** Null while the models load, and when they cannot be loaded. */
  landmarker: Landmarker | null;
  /** What goes on, in words to be shown and read aloud; empty when nothing does. */
  status: string;
  /** A picture that is looked at; what was found before stays until a face is found in it. */
  candidate: Picture | null;
  found: Found | null;
  refusal: Refusal | null;
  choose(file: File): Promise<void>;
  take(picture: Picture): void;
  swap(): void;
  drop(): void;
  refuse(reason: Refusal | null): void;
}

/** The one or two pictures in memory: opened, looked at, and closed when they are replaced or left. */
export function usePicture(atlas: Atlas): PictureInUse {
  const warming = useLandmarker();
  const [opening, setOpening] = useState(false);
  const [candidate, setCandidate] = useState<Picture | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const held = useRef(new Set<Picture>());
  const asked = useRef(0);
  const landmarker = warming.state === "ready" ? warming.landmarker : null;

  function letGo(picture: Picture | undefined): void {
    if (picture === undefined) return;
    picture.close();
    held.current.delete(picture);
  }

  useEffect(
    () => () => {
      asked.current += 1;
      for (const picture of held.current) picture.close();
      held.current.clear();
    },
    [],
  );

  async function choose(file: File): Promise<void> {
    const mine = ++asked.current;
    refuse(null);
    setOpening(true);
    const opened = await openPicture(file);
    if (mine !== asked.current) return opened.ok ? opened.picture.close() : undefined;
    setOpening(false);
    if (opened.ok) consider(opened.picture);
    else refuse(opened.reason);
  }

  function consider(picture: Picture): void {
    asked.current += 1;
    held.current.add(picture);
    refuse(null);
    setOpening(false);
    letGo(candidate ?? undefined);
    setCandidate(picture);
  }

  // Looks at the picture as soon as both it and the models are there.
  useEffect(() => {
    if (candidate === null || landmarker === null) return;
    let left = false;
    void look(landmarker, candidate, atlas).then((answer) => {
      if (left) return;
      setCandidate(null);
      if ("code" in answer) {
        held.current.delete(candidate);
        candidate.close();
        return refuse(answer);
      }
      setFound((before) => {
        if (before !== null) {
          held.current.delete(before.picture);
          before.picture.close();
        }
        return answer;
      });
    });
    return () => {
      left = true;
    };
  }, [candidate, landmarker, atlas]);

  return {
    landmarker,
    status: statusOf(opening, candidate !== null, warming.state),
    candidate,
    found,
    refusal: refusal ?? (warming.state === "failed" ? warming.reason : null),
    choose,
    take: consider,
    swap: () => (found === null ? undefined : consider(mirrored(found.picture))),
    drop() {
      letGo(found?.picture);
      setFound(null);
    },
    refuse,
  };
}

async function look(landmarker: Landmarker, picture: Picture, atlas: Atlas): Promise<Found | Refusal> {
  const reading = await landmarker.read(picture);
  if (!reading.ok) return reading.reason;
  const read = readFace(reading.face, atlas);
  if (!read.ok)
    return {
      code: "unfit",
      words: `That picture cannot be measured. ${read.faults.map(({ remedy }) => remedy).join(" ")}`,
    };
  return { picture, seen: reading.face, face: read.face, hints: reading.hints };
}

function statusOf(opening: boolean, looking: boolean, state: "warming" | "ready" | "failed"): string {
  if (opening) return "Opening the picture.";
  if (!looking || state === "failed") return "";
  return state === "warming"
    ? "Loading what finds a face: about 6 megabytes, once. Your picture is looked at as soon as it is here."
    : "Looking for your face.";
}

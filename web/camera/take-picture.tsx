import "./take-picture.css";
import { useEffect, useId, useRef, useState } from "react";
import { type Face, readFace, type SeenLandmarks } from "../../portable/anatomy/index.ts";
import { useAtlas } from "../atlas.ts";
import { contours } from "../panels/face/mesh.ts";
import { FoundFace } from "./found-face.tsx";
import type { Hint } from "./hints.ts";
import { LiveCamera } from "./live-camera.tsx";
import { mirrored, openPicture, type Picture, type Refusal } from "./picture.ts";
import { PicturePreview } from "./picture-preview.tsx";
import { useLandmarker } from "./use-landmarker.ts";

interface TakePictureProps {
  /** The face the person chose to use: numbers only. */
  onFace(seen: SeenLandmarks): void;
  /**
   * The picture itself, when the person ticked that it may lie over the drawn face; null when they did not. It is a
   * copy for the one who takes it, to be closed by them, and to be kept in memory only.
   */
  onTexture?(bitmap: ImageBitmap | null): void;
}

interface Found {
  seen: SeenLandmarks;
  face: Face;
  hints: readonly Hint[];
}

/**
 * From a photo or the camera to a face in numbers. The picture stays in this part's memory: it is not sent, not
 * stored, and let go with it.
 */
export function TakePicture({ onFace, onTexture }: TakePictureProps) {
  const atlas = useAtlas();
  const warming = useLandmarker();
  const [filming, setFilming] = useState(false);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [opening, setOpening] = useState(false);
  /** The picture of this moment, to be let go with the part, and to know an answer that comes too late. */
  const current = useRef<Picture | null>(null);
  const asked = useRef(0);
  const helpId = useId();

  useEffect(
    () => () => {
      asked.current += 1;
      current.current?.close();
      current.current = null;
    },
    [],
  );

  function show(next: Picture | null): void {
    current.current?.close();
    current.current = next;
    setPicture(next);
    setFound(null);
  }

  async function choose(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const mine = ++asked.current;
    setFilming(false);
    setRefusal(null);
    setOpening(true);
    const opened = await openPicture(file);
    if (mine !== asked.current) return opened.ok ? opened.picture.close() : undefined;
    setOpening(false);
    show(opened.ok ? opened.picture : null);
    if (!opened.ok) setRefusal(opened.reason);
  }

  function taken(next: Picture): void {
    asked.current += 1;
    setFilming(false);
    setRefusal(null);
    show(next);
  }

  // Looks at the picture as soon as both it and the models are there.
  useEffect(() => {
    if (picture === null || found !== null || warming.state !== "ready") return;
    let left = false;
    warming.landmarker.read(picture).then(
      (reading) => {
        if (left) return;
        if (!reading.ok) return turnedDown(reading.reason);
        const read = readFace(reading.face, atlas);
        if (!read.ok)
          return turnedDown({
            code: "unfit",
            words: `That picture cannot be measured. ${read.faults.map(({ remedy }) => remedy).join(" ")}`,
          });
        setFound({ seen: reading.face, face: read.face, hints: reading.hints });
      },
      () => undefined,
    );
    const turnedDown = (reason: Refusal): void => {
      setRefusal(reason);
      current.current?.close();
      current.current = null;
      setPicture(null);
    };
    return () => {
      left = true;
    };
  }, [picture, found, warming, atlas]);

  async function use({ seen }: Found, withPicture: boolean): Promise<void> {
    if (onTexture !== undefined)
      onTexture(withPicture && picture !== null ? await createImageBitmap(picture.bitmap) : null);
    onFace(seen);
  }

  const failed = warming.state === "failed" ? warming.reason : null;
  const shownRefusal = refusal ?? (picture !== null || filming ? failed : null);

  return (
    <div className="take-picture">
      <p>
        The picture stays in this page's memory. It is not sent anywhere and not stored; only the places of
        478 points of your face are used, and they are gone when you leave the page.
      </p>
      {filming ? (
        <LiveCamera
          landmarker={warming.state === "ready" ? warming.landmarker : null}
          onTaken={taken}
          onEnd={(reason) => {
            setFilming(false);
            setRefusal(reason);
          }}
        />
      ) : (
        <div className="actions">
          <label className="button main take-picture-file">
            Choose a photo
            <input
              type="file"
              accept="image/*,.heic,.heif"
              className="only-read-aloud"
              aria-describedby={helpId}
              onChange={(event) => {
                const input = event.target;
                void choose(input.files?.[0]).finally(() => {
                  input.value = "";
                });
              }}
            />
          </label>
          <button
            type="button"
            className="button"
            onClick={() => {
              setRefusal(null);
              setFilming(true);
            }}
          >
            Use the camera
          </button>
        </div>
      )}
      <p id={helpId} className="quiet sans take-picture-help">
        Best is a face that looks straight at the camera at arm's length or further, at rest, without glasses,
        in even light.
      </p>
      <p role="status" className="take-picture-status">
        {statusOf(opening, picture !== null && found === null, warming.state)}
      </p>
      {shownRefusal === null ? null : (
        <p className="note harm" role="alert" data-code={shownRefusal.code}>
          {shownRefusal.words}
        </p>
      )}
      {picture === null ? null : (
        <div className="take-picture-found">
          <PicturePreview picture={picture} seen={found?.seen ?? null} contours={contours} />
          {found === null ? null : (
            <FoundFace
              hints={found.hints}
              scaleError={found.face.scaleError}
              offersPicture={onTexture !== undefined}
              onUse={(withPicture) => void use(found, withPicture)}
              onSwap={() => show(mirrored(picture))}
              onDrop={() => show(null)}
            />
          )}
        </div>
      )}
    </div>
  );
}

function statusOf(opening: boolean, looking: boolean, state: "warming" | "ready" | "failed"): string {
  if (opening) return "Opening the picture.";
  if (!looking || state === "failed") return "";
  return state === "warming"
    ? "Loading what finds a face: about 10 megabytes, once. Your picture is looked at as soon as it is here."
    : "Looking for your face.";
}

import "./take-picture.css";
import { useId, useState } from "react";
import type { SeenLandmarks } from "../../portable/anatomy/index.ts";
import { useAtlas } from "../atlas.ts";
import { contours } from "../panels/face/mesh.ts";
import { FoundFace } from "./found-face.tsx";
import { LiveCamera } from "./live-camera.tsx";
import { PicturePreview } from "./picture-preview.tsx";
import { type Found, usePicture } from "./use-picture.ts";

interface TakePictureProps {
  /** The face the person chose to use: numbers only. */
  onFace(seen: SeenLandmarks): void;
  /**
   * The picture itself, when the person ticked that it may lie over the drawn face; null when they did not. It is a
   * copy for the one who takes it, to be closed by them, and to be kept in memory only.
   */
  onTexture?(bitmap: ImageBitmap | null): void;
}

/**
 * From a photo or the camera to a face in numbers. The picture stays in this part's memory: it is not sent, not
 * stored, and let go with it.
 */
export function TakePicture({ onFace, onTexture }: TakePictureProps) {
  const picture = usePicture(useAtlas());
  const [filming, setFilming] = useState(false);
  const helpId = useId();
  const { candidate, found, refusal, status } = picture;
  const shown = candidate ?? found?.picture ?? null;

  async function use({ seen, picture: source }: Found, withPicture: boolean): Promise<void> {
    if (onTexture !== undefined) onTexture(withPicture ? await createImageBitmap(source.bitmap) : null);
    onFace(seen);
  }

  return (
    <div className="take-picture">
      <p>
        The picture stays in this page's memory. It is not sent anywhere and not stored; only the places of
        478 points of your face are used.
      </p>
      {filming ? (
        <LiveCamera
          landmarker={picture.landmarker}
          onTaken={(taken) => {
            setFilming(false);
            picture.take(taken);
          }}
          onEnd={(reason) => {
            setFilming(false);
            picture.refuse(reason);
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
                const file = input.files?.[0];
                if (file === undefined) return;
                void picture.choose(file).finally(() => {
                  // The same file may be chosen again.
                  input.value = "";
                });
              }}
            />
          </label>
          <button
            type="button"
            className="button"
            onClick={() => {
              picture.refuse(null);
              setFilming(true);
            }}
          >
            Use the camera
          </button>
        </div>
      )}
      <p id={helpId} className="quiet sans">
        Best is a face that looks straight at the camera at arm's length or further, at rest, without glasses,
        in even light.
      </p>
      <p role="status" className="take-picture-status">
        {status}
      </p>
      {refusal === null ? null : (
        <p className="note harm" role="alert" data-code={refusal.code}>
          {refusal.words}
        </p>
      )}
      {shown === null ? null : (
        <div className="take-picture-found">
          <PicturePreview
            picture={shown}
            seen={candidate === null ? (found?.seen ?? null) : null}
            contours={contours}
          />
          {found === null || candidate !== null ? null : (
            <FoundFace
              hints={found.hints}
              scaleError={found.face.scaleError}
              offersPicture={onTexture !== undefined}
              onUse={(withPicture) => void use(found, withPicture)}
              onSwap={picture.swap}
              onDrop={picture.drop}
            />
          )}
        </div>
      )}
    </div>
  );
}

import { useEffect, useState } from "react";
import type { Face } from "../../portable/anatomy/index.ts";
import { TakePicture } from "../camera/index.ts";
import { useCase } from "../store/use-case.ts";

interface YourFaceWhoseProps {
  /** The person's own face, where a picture was read. */
  own: Face | null;
  useOwn: boolean;
  setUseOwn(useOwn: boolean): void;
  picture: ImageBitmap | null;
  setPicture(picture: ImageBitmap | null): void;
  /** Whether the face stands; what finds one in a picture is loaded after it, or when it is asked for. */
  standing: boolean;
}

/** Time for the first drawing to settle before ten megabytes are loaded beside it. */
const afterMilliseconds = 1_500;

/** On whose face it is drawn: the reference face, which needs nothing, or one's own, from a picture. */
export function YourFaceWhose({ own, useOwn, setUseOwn, picture, setPicture, standing }: YourFaceWhoseProps) {
  const [warm, setWarm] = useState(false);
  useEffect(() => {
    if (!standing) return;
    const timer = setTimeout(() => setWarm(true), afterMilliseconds);
    return () => clearTimeout(timer);
  }, [standing]);
  const { face, setFace } = useCase();
  return (
    <fieldset className="your-face-whose no-print">
      <legend>On whose face</legend>
      <label>
        <input type="radio" name="whose" checked={!useOwn} onChange={() => setUseOwn(false)} />
        The reference face: a neutral face of no one
      </label>
      <label>
        <input
          type="radio"
          name="whose"
          checked={useOwn}
          disabled={own === null}
          onChange={() => setUseOwn(true)}
        />
        {own === null ? "Your own face: take or choose a picture below" : "Your own face, from your picture"}
      </label>
      {face === null ? null : (
        <div className="your-face-kept">
          <label>
            <input
              type="checkbox"
              checked={face.kept}
              onChange={(event) => setFace({ ...face, kept: event.target.checked })}
            />
            Keep the 478 points of my face on this device, for my next visit. Never the picture.
          </label>
          <p>
            <button
              type="button"
              className="button"
              onClick={() => {
                setFace(null);
                setPicture(null);
                setUseOwn(false);
              }}
            >
              Let go of my face
            </button>
            {picture === null ? null : (
              <button type="button" className="button" onClick={() => setPicture(null)}>
                Take my picture off the drawing
              </button>
            )}
          </p>
        </div>
      )}
      <details onToggle={(event) => event.currentTarget.open && setWarm(true)}>
        <summary>{own === null ? "Use a picture of your face" : "Use another picture"}</summary>
        {warm ? (
          <TakePicture
            onTexture={setPicture}
            onFace={(landmarks) => {
              setFace({ landmarks, kept: face?.kept ?? false });
              setUseOwn(true);
            }}
          />
        ) : null}
      </details>
    </fieldset>
  );
}

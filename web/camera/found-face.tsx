import { useId, useState } from "react";
import type { Hint } from "./hints.ts";

interface FoundFaceProps {
  hints: readonly Hint[];
  /** Relative standard deviation of the scale. */
  scaleError: number;
  /** Whether the picture may be laid over the drawn face. */
  offersPicture: boolean;
  onUse(withPicture: boolean): void;
  /** Left and right are to change places. */
  onSwap(): void;
  onDrop(): void;
}

/** What was found in a picture, how sure its size is, and whether the person wants to use it. */
export function FoundFace({ hints, scaleError, offersPicture, onUse, onSwap, onDrop }: FoundFaceProps) {
  const [withPicture, setWithPicture] = useState(false);
  const headingId = useId();
  // Rounded up: never more certain than it is.
  const off = Math.ceil(200 * scaleError);
  return (
    <section className="found-face" aria-labelledby={headingId}>
      <h2 id={headingId}>Your face was found</h2>
      {hints.length === 0 ? (
        <p>
          It looks straight at the camera, at rest and in good light. Check that the lines follow your face.
        </p>
      ) : (
        <>
          <p>You can use it as it is. A new picture would be better if you could change this:</p>
          <ul>
            {hints.map(({ code, words }) => (
              <li key={code} data-code={code}>
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        The picture should show you as others see you. Some phones save a selfie as a mirror shows you; then{" "}
        <button type="button" className="plain-button" onClick={onSwap}>
          swap left and right
        </button>
        .
      </p>
      <p>
        Sizes are judged by the coloured ring of the eye, which is nearly as wide in everyone: for 95 of 100
        people they are right within about <strong>{off} in 100</strong>.
      </p>
      {offersPicture ? (
        <label className="found-face-picture">
          <input
            type="checkbox"
            checked={withPicture}
            onChange={(event) => setWithPicture(event.target.checked)}
          />
          <span>Lay my picture over the drawn face. It stays in memory until you leave the page.</span>
        </label>
      ) : null}
      <div className="actions">
        <button type="button" className="button main" onClick={() => onUse(withPicture)}>
          Use this face
        </button>
        <button type="button" className="button" onClick={onDrop}>
          Let it go
        </button>
      </div>
    </section>
  );
}

import { useEffect, useRef } from "react";
import type { SeenLandmarks } from "../../portable/anatomy/index.ts";
import type { Picture } from "./picture.ts";

interface PicturePreviewProps {
  picture: Picture;
  /** What was found in it; null while it is looked for. */
  seen: SeenLandmarks | null;
  /** Rings of landmarks to draw: face, eyes, lips. */
  contours: Readonly<Record<string, readonly number[]>>;
}

/** The picture, as others see the person, with the outlines that were found drawn over it. */
export function PicturePreview({ picture, seen, contours }: PicturePreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { bitmap } = picture;
  useEffect(() => {
    const drawn = canvas.current;
    if (drawn === null) return;
    drawn.width = bitmap.width;
    drawn.height = bitmap.height;
    drawn.getContext("2d")?.drawImage(bitmap, 0, 0);
    return () => {
      // Lets the pixels go at once, not when the element is collected.
      drawn.width = 0;
      drawn.height = 0;
    };
  }, [bitmap]);

  return (
    <div className="picture-preview">
      <canvas ref={canvas} role="img" aria-label="Your picture" />
      {seen === null ? null : (
        <svg viewBox={`0 0 ${seen.width} ${seen.height}`} aria-hidden="true">
          {Object.entries(contours).map(([name, ring]) => (
            <path key={name} d={ringPath(seen, ring)} />
          ))}
          {[
            [468, 469],
            [473, 474],
          ].map(([centre = 0, edge = 0]) => (
            <circle key={centre} {...circle(seen, centre, edge)} />
          ))}
        </svg>
      )}
    </div>
  );
}

function ringPath({ points }: SeenLandmarks, ring: readonly number[]): string {
  const places = ring.map((index) => points[index] ?? [0, 0]);
  return `M${places.map(([x = 0, y = 0]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}

function circle({ points }: SeenLandmarks, centre: number, edge: number) {
  const [cx = 0, cy = 0] = points[centre] ?? [];
  const [x = 0, y = 0] = points[edge] ?? [];
  return { cx, cy, r: Math.hypot(x - cx, y - cy) };
}

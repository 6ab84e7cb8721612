import { useEffect, useMemo, useRef } from "react";
import type { SeenLandmarks } from "../../portable/anatomy/index.ts";
import type { Picture } from "./picture.ts";

interface PicturePreviewProps {
  picture: Picture;
  /** What was found in it; null while it is looked for. */
  seen: SeenLandmarks | null;
  /** Rings of landmarks to draw: face, eyes, lips. */
  contours: Readonly<Record<string, readonly number[]>>;
}

/** Of the face's size, what is shown around it once it is found. */
const margin = 0.35;
/** Pixels across that a face is shown at, at the least. */
const leastShown = 360;

interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The picture, as others see the person; once a face is found, that part of it, with the outlines drawn over it. */
export function PicturePreview({ picture, seen, contours }: PicturePreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { bitmap } = picture;
  const view = useMemo(
    () => (seen === null ? { x: 0, y: 0, width: bitmap.width, height: bitmap.height } : around(seen)),
    [seen, bitmap],
  );
  useEffect(() => {
    const drawn = canvas.current;
    if (drawn === null) return;
    const { x, y, width, height } = view;
    const larger = Math.max(1, leastShown / width);
    drawn.width = width * larger;
    drawn.height = height * larger;
    drawn.getContext("2d")?.drawImage(bitmap, x, y, width, height, 0, 0, drawn.width, drawn.height);
    return () => {
      // Lets the pixels go at once, not when the element is collected.
      drawn.width = 0;
      drawn.height = 0;
    };
  }, [bitmap, view]);

  return (
    <div className="picture-preview">
      <canvas ref={canvas} role="img" aria-label="Your picture" />
      {seen === null ? null : (
        <svg viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} aria-hidden="true">
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

/** The face with a margin, within the picture. */
function around({ points, width, height }: SeenLandmarks): View {
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  const aside = margin * (Math.max(...xs) - Math.min(...xs));
  const above = margin * (Math.max(...ys) - Math.min(...ys));
  const [left, top] = [Math.max(0, Math.min(...xs) - aside), Math.max(0, Math.min(...ys) - above)];
  const [right, bottom] = [
    Math.min(width, Math.max(...xs) + aside),
    Math.min(height, Math.max(...ys) + above),
  ];
  return { x: left, y: top, width: right - left, height: bottom - top };
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

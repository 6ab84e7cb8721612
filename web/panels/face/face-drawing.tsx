import "./face-drawing.css";
import type { ReactNode } from "react";
import { brows, eyes, firm, irises, light, mesh, strands } from "./lines.ts";

const irisRadiusMm = 5.85;

/** What the drawing shows of its plane: millimetres, left, top, width, height. */
export const frame = { left: -110, top: -145, width: 220, height: 292 };

interface FaceDrawingProps {
  /** Between the faint mesh and the lines: shapes to point at. */
  children?: ReactNode;
}

/** A quiet drawing of a neutral face, made from the reference mesh; beside it, words say what it shows. */
export function FaceDrawing({ children }: FaceDrawingProps) {
  return (
    <svg
      className="face-drawing"
      viewBox={`${frame.left} ${frame.top} ${frame.width} ${frame.height}`}
      aria-hidden="true"
    >
      <path className="face-mesh" d={mesh} />
      {children}
      <g className="face-lines">
        {brows.map((brow) => (
          <path key={brow} className="face-brow" d={brow} />
        ))}
        {[eyes.right, eyes.left].map(({ shape, crease }, side) => (
          <g key={shape}>
            <clipPath id={`face-eye-${side}`}>
              <path d={shape} />
            </clipPath>
            <g clipPath={`url(#face-eye-${side})`}>
              <circle className="face-iris" cx={irises[side]?.[0]} cy={irises[side]?.[1]} r={irisRadiusMm} />
              <circle className="face-pupil" cx={irises[side]?.[0]} cy={irises[side]?.[1]} r={2} />
            </g>
            <path className="face-firm" d={shape} />
            <path className="face-light" d={crease} />
          </g>
        ))}
        {strands.map((strand) => (
          <path key={strand} className="face-strand" d={strand} />
        ))}
        {light.map((line) => (
          <path key={line} className="face-light" d={line} />
        ))}
        {firm.map((line) => (
          <path key={line} className="face-firm" d={line} />
        ))}
      </g>
    </svg>
  );
}

import { useId } from "react";
import type { Drawing, Mark } from "../../portable/pictures/index.ts";
import { adoptPictureStyle } from "./odds-style.ts";

adoptPictureStyle();

function Shape({ mark }: { mark: Mark }) {
  switch (mark.shape) {
    case "stroke":
    case "area":
      return <path className={mark.look} d={mark.path} />;
    case "dots":
      return (
        <path
          className={`${mark.look} dots`}
          d={mark.path}
          strokeLinecap={mark.cap}
          strokeWidth={mark.width}
          strokeDasharray={`0 ${mark.pitch}`}
        />
      );
    case "line":
      return (
        <line
          className={mark.look}
          x1={mark.x1}
          y1={mark.y1}
          x2={mark.x2}
          y2={mark.y2}
          strokeWidth={mark.width}
        />
      );
    case "circle":
      return <circle className={mark.look} cx={mark.x} cy={mark.y} r={mark.radius} />;
    case "text":
      return (
        <text x={mark.x} y={mark.y} textAnchor={mark.anchor}>
          {mark.text}
        </text>
      );
  }
}

/** A drawing with the name and the description that a screen reader speaks. */
export function OddsPicture({ drawing }: { drawing: Drawing }) {
  const id = useId();
  const { width, height, tone, title, description, marks } = drawing;
  return (
    <svg
      className={`picture ${tone}`}
      role="img"
      aria-labelledby={description === "" ? `${id}t` : `${id}t ${id}d`}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}t`}>{title}</title>
      {description === "" ? null : <desc id={`${id}d`}>{description}</desc>}
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a drawing keep their places
        <Shape key={index} mark={mark} />
      ))}
    </svg>
  );
}

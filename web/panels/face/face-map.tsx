import "./face-map.css";
import { useId, useState } from "react";
import type { Region } from "../../../portable/evidence/index.ts";
import { FaceDrawing, frame } from "./face-drawing.tsx";
import { type FaceRegion, faceRegions, wholeFace } from "./regions.ts";

interface FaceMapProps {
  chosen: Region | null;
  /** `pointed`: by mouse or touch, not by keyboard. */
  onChoose(region: Region, pointed: boolean): void;
  /** How many of the person's concerns lie in a region. */
  count(region: Region): number;
}

/**
 * A face to point at. The names beside it are one group of radio buttons, for keyboard and screen reader; the
 * shapes on the face choose the same thing by mouse or touch. On wide pages a thin line joins each name to its
 * place.
 */
export function FaceMap({ chosen, onChoose, count }: FaceMapProps) {
  const [near, setNear] = useState<Region | null>(null);
  const group = useId();
  const mark = (region: Region): string =>
    [
      "face-region",
      region === chosen ? "is-chosen" : "",
      region === near ? "is-near" : "",
      count(region) > 0 ? "is-named" : "",
    ].join(" ");

  const name = ({ region, name }: FaceRegion) => (
    <label
      key={region}
      data-region={region}
      onPointerEnter={() => setNear(region)}
      onPointerLeave={() => setNear(null)}
    >
      <input
        type="radio"
        name={group}
        value={region}
        checked={region === chosen}
        onChange={(event) => onChoose(region, !event.target.matches(":focus-visible"))}
        onFocus={() => setNear(region)}
        onBlur={() => setNear(null)}
      />
      <span>{name}</span>
      {count(region) > 0 ? (
        <span className="face-count">
          {count(region)}
          <span className="only-read-aloud"> chosen</span>
        </span>
      ) : null}
    </label>
  );

  return (
    <fieldset className="face-map">
      <legend className="only-read-aloud">Where on your face?</legend>
      <div className="face-plate">
        <FaceDrawing>
          <path className={`face-whole ${chosen === "whole-face" ? "is-chosen" : ""}`} d={wholeFace} />
          {faceRegions.map(({ region, shapes }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the radio button of the same name does this by keyboard
            <g
              key={region}
              className={mark(region)}
              data-region={region}
              onClick={() => onChoose(region, true)}
              onPointerEnter={() => setNear(region)}
              onPointerLeave={() => setNear(null)}
            >
              {shapes.map((shape) => (
                <path key={shape} d={shape} fillRule="evenodd" />
              ))}
            </g>
          ))}
        </FaceDrawing>
        <Leaders near={near} chosen={chosen} />
      </div>
      <div className="face-names face-names-left">
        {faceRegions.filter(({ side }) => side === "left").map(name)}
      </div>
      <div className="face-names face-names-right">
        {faceRegions.filter(({ side }) => side === "right").map(name)}
      </div>
    </fieldset>
  );
}

/** Thin lines from the margin of the plate to each region, at the height where its name stands. */
function Leaders({ near, chosen }: { near: Region | null; chosen: Region | null }) {
  return (
    <svg
      className="face-leaders"
      aria-hidden="true"
      viewBox={`${frame.left} ${frame.top} ${frame.width} ${frame.height}`}
    >
      {(["left", "right"] as const).flatMap((side) => {
        const named = faceRegions.filter((one) => one.side === side);
        return named.map(({ region, anchor: [x, y] }, index) => {
          const height = frame.top + ((index + 0.5) / named.length) * frame.height;
          const edge = side === "left" ? frame.left : frame.left + frame.width;
          const bend = side === "left" ? edge + 12 : edge - 12;
          const state = region === near || region === chosen ? "is-near" : "";
          if (region === "whole-face") return null;
          return (
            <g key={region} className={state}>
              <path d={`M${edge} ${height}L${bend} ${height}L${x} ${y}`} />
              <circle cx={x} cy={y} r="1.1" />
            </g>
          );
        });
      })}
    </svg>
  );
}

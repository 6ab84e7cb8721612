import type { Vector } from "../../portable/anatomy/index.ts";
import type { FaceStage } from "./stage/face-stage.ts";

/** A name beside the face, with a line to what it names. */
export interface FaceLabel {
  name: string;
  /** Said below the name, smaller. */
  note: string;
  layer: string;
  /** Where it may point, best first: the first that is not hidden is taken. */
  places: readonly Vector[];
}

/** Below this width there is no room for names: numbers stand on the face, and the list below it has the same. */
const widthForNames = 560;
const namesWidth = 144;
/** Free space between two names. */
const gap = 10;

const svg = "http://www.w3.org/2000/svg";

/** Puts the labels where the stage shows their places now. */
export function placeLabels(overlay: HTMLElement, labels: readonly FaceLabel[], stage: FaceStage): void {
  const { clientWidth: width, clientHeight: height } = overlay;
  const found = labels.flatMap((label, index) => {
    const seen = label.places.map((place) => stage.project(place)).filter(({ hidden }) => !hidden);
    return seen.length === 0 ? [] : [{ label, index, seen }];
  });
  if (width < widthForNames) {
    overlay.replaceChildren(
      ...found.map(({ label, index, seen }, order) => {
        const { at } = chosenSide(order, seen, width);
        const mark = element("span", `face-number is-${label.layer}`, String(index + 1));
        mark.style.translate = `${at.x}px ${at.y}px`;
        return mark;
      }),
    );
    return;
  }
  const lines = document.createElementNS(svg, "svg");
  lines.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const names = found.map(({ label }) => {
    const name = element("div", `face-name is-${label.layer}`, label.name);
    name.append(element("small", "", label.note));
    return name;
  });
  overlay.replaceChildren(lines, ...names);
  const heights = names.map((name) => name.offsetHeight);
  for (const side of ["left", "right"] as const) {
    const here = found
      .flatMap((one, order) => {
        const on = chosenSide(order, one.seen, width);
        return on.side === side ? [{ at: on.at, order }] : [];
      })
      .sort((a, b) => a.at.y - b.at.y);
    const places = spread(
      here.map(({ at, order }) => ({ wanted: at.y, tall: heights[order] ?? 0 })),
      height,
    );
    here.forEach(({ at, order }, place) => {
      const y = places[place] ?? at.y;
      const name = names[order];
      name?.classList.add(`is-${side}`);
      name?.style.setProperty("inset-block-start", `${y}px`);
      const edge = side === "left" ? namesWidth + 8 : width - namesWidth - 8;
      const line = document.createElementNS(svg, "path");
      line.setAttribute("d", `M${edge} ${y}L${side === "left" ? edge + 14 : edge - 14} ${y}L${at.x} ${at.y}`);
      const dot = document.createElementNS(svg, "circle");
      dot.setAttribute("cx", String(at.x));
      dot.setAttribute("cy", String(at.y));
      dot.setAttribute("r", "2.6");
      lines.append(line, dot);
    });
  }
}

/** Names go to both sides in turn, where the thing is seen on both. */
function chosenSide(index: number, seen: { x: number; y: number }[], width: number) {
  const wanted = index % 2 === 0 ? "right" : "left";
  const sideOf = ({ x }: { x: number }): "left" | "right" => (x < width / 2 ? "left" : "right");
  const at = seen.find((one) => sideOf(one) === wanted) ?? seen[0] ?? { x: width / 2, y: 0 };
  return { at, side: Math.abs(at.x - width / 2) < 12 ? wanted : sideOf(at) };
}

/** Middles of the names, none over another, as near to the wanted heights as that allows, inside the drawing. */
function spread(names: readonly { wanted: number; tall: number }[], height: number): number[] {
  let free = 0;
  const places = names.map(({ wanted, tall }) => {
    const y = Math.max(wanted, free + tall / 2);
    free = y + tall / 2 + gap;
    return y;
  });
  let limit = height;
  return places
    .map((y, index) => ({ y, tall: names[index]?.tall ?? 0 }))
    .reverse()
    .map(({ y, tall }) => {
      const kept = Math.min(y, limit - tall / 2);
      limit = kept - tall / 2 - gap;
      return kept;
    })
    .reverse();
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

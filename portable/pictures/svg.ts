import type { Drawing, Mark } from "./drawing.ts";
import { escapeMarkup } from "./markup.ts";

function markSvg(mark: Mark): string {
  switch (mark.shape) {
    case "stroke":
    case "area":
      return `<path class="${mark.look}" d="${mark.path}"/>`;
    case "dots":
      return (
        `<path class="${mark.look} dots" d="${mark.path}" stroke-linecap="${mark.cap}" ` +
        `stroke-width="${mark.width}" stroke-dasharray="0 ${mark.pitch}"/>`
      );
    case "line":
      return (
        `<line class="${mark.look}" x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" ` +
        `stroke-width="${mark.width}"/>`
      );
    case "circle":
      return `<circle class="${mark.look}" cx="${mark.x}" cy="${mark.y}" r="${mark.radius}"/>`;
    case "text":
      return `<text x="${mark.x}" y="${mark.y}" text-anchor="${mark.anchor}">${escapeMarkup(mark.text)}</text>`;
  }
}

/**
 * A drawing as SVG with a name and a description that screen readers speak. `id` must be unique in its page.
 * Colours come from `pictureStyle`: classes are the looks of the marks inside a `picture` of the drawing's tone.
 */
export function svgOf(drawing: Drawing, id: string): string {
  const { width, height, tone, title, description } = drawing;
  const named = description === "" ? `${id}-t` : `${id}-t ${id}-d`;
  return (
    `<svg class="picture ${tone}" role="img" aria-labelledby="${named}" viewBox="0 0 ${width} ${height}" ` +
    `xmlns="http://www.w3.org/2000/svg"><title id="${id}-t">${escapeMarkup(title)}</title>` +
    (description === "" ? "" : `<desc id="${id}-d">${escapeMarkup(description)}</desc>`) +
    `${drawing.marks.map(markSvg).join("")}</svg>`
  );
}

import { type HazardRow, peopleOf, type Vector } from "../../portable/anatomy/index.ts";
import type { FaceLabel } from "../scene/face-labels.ts";
import type { Strands } from "../scene/strands.ts";

const most = 6;

/** Names for what is drawn: what comes within reach most often first. */
export function labelsFor(strands: readonly Strands[], rows: readonly HazardRow[]): FaceLabel[] {
  const ids = [...new Set(rows.map(({ structure }) => structure))];
  return ids
    .flatMap((id): FaceLabel[] => {
      const drawn = strands.filter(({ structure }) => structure === id);
      const [first] = drawn;
      const chances = rows.filter(({ structure }) => structure === id).map(({ chance }) => chance ?? 0);
      const row = rows.find(({ structure }) => structure === id);
      if (first === undefined || row === undefined) return [];
      const places = [...new Set(drawn.map(({ side }) => side))].flatMap((side) => {
        const lines = drawn.filter((one) => one.side === side).flatMap(({ lines }) => lines);
        return middleOf(lines[Math.floor(lines.length / 2)]);
      });
      const name = `${row.name.charAt(0).toUpperCase()}${row.name.slice(1)}`;
      return [
        { name, note: `within reach in ${peopleOf(Math.max(...chances))}`, layer: first.layer, places },
      ];
    })
    .slice(0, most);
}

function middleOf(line: readonly Vector[] | undefined): Vector[] {
  const at = line?.[Math.floor((line.length - 1) / 2)];
  return at === undefined ? [] : [at];
}

import { isFiniteNumber } from "../../distributions/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { Direction, Measure } from "../data/measure.ts";
import { isSide, type Side, signOf, tangentOf, type Vector } from "../face/vector.ts";
import { type Anatomies, type Column, featureOf, type Position } from "./anatomies.ts";

const degrees = 180 / Math.PI;

/**
 * Takes one measurement on every sampled anatomy: millimetres, degrees, or 1 and 0 for a share.
 * NaN where it cannot be taken on that side, because its variant has no such point. Refuses a side that is
 * neither left nor right, and a height, bound or direction that is no finite number.
 */
export function takeMeasure(atlas: Atlas, anatomies: Anatomies, measure: Measure, side: Side): Column {
  isSide("side", side);
  checkNumbers(measure);
  const taken = take(atlas, anatomies, measure, side);
  if ("given" in measure && measure.given) {
    for (const [feature, options] of Object.entries(measure.given)) {
      const wanted = optionMask(atlas, feature, options);
      const chosen = anatomies.option(feature, side);
      for (let row = 0; row < taken.length; row++)
        if (!wanted[chosen[row] as number]) taken[row] = Number.NaN;
    }
  }
  return taken;
}

function checkNumbers(measure: Measure): void {
  if (measure.kind === "gap-at") isFiniteNumber("height", measure.height);
  if (measure.kind === "offset" && measure.facing !== undefined) isFiniteNumber("facing", measure.facing);
  if (measure.kind === "share-where") {
    if (measure.above !== null) isFiniteNumber("above", measure.above);
    if (measure.below !== null) isFiniteNumber("below", measure.below);
  }
}

function take(atlas: Atlas, anatomies: Anatomies, measure: Measure, side: Side): Column {
  const at = (name: string): Position => overSkin(atlas, anatomies, name, side);
  const rows = anatomies.draws;
  const filled = (value: (row: number) => number): Column => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row++) column[row] = value(row);
    return column;
  };
  switch (measure.kind) {
    case "offset": {
      const [dx, dy, dz] = directionOf(measure.direction, side, measure.facing ?? 0);
      const a = at(measure.from);
      const b = at(measure.to);
      return filled(
        (row) =>
          dx * (pick(b.x, row) - pick(a.x, row)) +
          dy * (pick(b.y, row) - pick(a.y, row)) +
          dz * (pick(b.z, row) - pick(a.z, row)),
      );
    }
    case "distance": {
      const a = at(measure.from);
      const b = at(measure.to);
      return filled((row) => length(between(a, b, row)));
    }
    case "from-line": {
      const [a, b] = [at(measure.line[0]), at(measure.line[1])];
      const c = at(measure.to);
      const sign = measure.direction === "superior" ? 1 : -1;
      // In the plane of the line and the vertical, as a ruler laid on the skin would have it.
      return filled((row) => {
        const along = between(a, b, row);
        const size = dotted(along, along);
        const up: Vector = [
          (-along[1] * along[0]) / size,
          1 - along[1] ** 2 / size,
          (-along[1] * along[2]) / size,
        ];
        return (sign * dotted(between(a, c, row), up)) / length(up);
      });
    }
    case "along-line":
    case "line-fraction": {
      const [a, b] = [at(measure.line[0]), at(measure.line[1])];
      const c = at(measure.to);
      return filled((row) => {
        const along = between(a, b, row);
        const share = dotted(between(a, c, row), along) / dotted(along, along);
        return measure.kind === "along-line" ? share * length(along) : share;
      });
    }
    case "fraction": {
      const [a, b, c] = [at(measure.from), at(measure.to), at(measure.of)];
      return filled((row) => (pick(c.y, row) - pick(a.y, row)) / (pick(b.y, row) - pick(a.y, row)));
    }
    case "separation": {
      const left = overSkin(atlas, anatomies, measure.of, "left");
      const right = overSkin(atlas, anatomies, measure.of, "right");
      return filled((row) => pick(left.x, row) - pick(right.x, row));
    }
    case "angle": {
      const [a, b] = [at(measure.from), at(measure.to)];
      const sign = signOf(side);
      return filled((row) => {
        const [x, y] = between(a, b, row);
        return degrees * Math.atan2(sign * x, y);
      });
    }
    case "angle-between": {
      const apex = at(measure.apex);
      const [a, b] = measure.arms.map(at) as [Position, Position];
      return filled((row) => {
        const one = between(apex, a, row);
        const two = between(apex, b, row);
        const cosine = dotted(one, two) / (length(one) * length(two));
        return degrees * Math.acos(Math.min(1, Math.max(-1, cosine)));
      });
    }
    case "depth":
      return Float64Array.from(anatomies.depth(measure.at, side));
    case "scalar":
      return Float64Array.from(anatomies.number(`${measure.structure}!${measure.scalar}`, side));
    case "gap-at": {
      const [apex, edge, level] = [at(measure.apex), at(measure.edge), at(measure.above)];
      const closed = optionMask(atlas, measure.feature, [measure.closed]);
      const chosen = anatomies.option(measure.feature, side);
      return filled((row) => {
        const rise = pick(level.y, row) + measure.height - pick(apex.y, row);
        if (rise <= 0 || closed[chosen[row] as number]) return 0;
        const half =
          Math.abs(pick(edge.x, row) - pick(apex.x, row)) / (pick(edge.y, row) - pick(apex.y, row));
        return 2 * half * rise;
      });
    }
    case "share": {
      const name = `${measure.structure}/${measure.feature}`;
      const wanted = optionMask(atlas, name, measure.options);
      const chosen = anatomies.option(name, side);
      return filled((row) => (wanted[chosen[row] as number] ? 1 : 0));
    }
    case "either": {
      const ids = featureOf(atlas, measure.feature).options.map((option) => option.id);
      const chosen = anatomies.option(measure.feature, side);
      const taken = ids.map((id) => {
        const inner = measure.options[id];
        return inner ? takeMeasure(atlas, anatomies, inner, side) : null;
      });
      return filled((row) => taken[chosen[row] as number]?.[row] ?? Number.NaN);
    }
    case "share-where": {
      const inner = takeMeasure(atlas, anatomies, measure.measure, side);
      const { above, below } = measure;
      return filled((row) => {
        const value = pick(inner, row);
        if (Number.isNaN(value)) return Number.NaN;
        return (above === null || value > above) && (below === null || value < below) ? 1 : 0;
      });
    }
  }
}

/** Distances over the face are taken on the skin above; a place with no skin is taken as it lies. */
function overSkin(atlas: Atlas, anatomies: Anatomies, name: string, side: Side): Position {
  return atlas.point.has(name)
    ? anatomies.column(anatomies.frame.skin(name, side))
    : anatomies.position(name, side);
}

function directionOf(direction: Direction, side: Side, facing: number): Vector {
  const sign = signOf(side);
  switch (direction) {
    case "lateral":
      return [sign, 0, 0];
    case "medial":
      return [-sign, 0, 0];
    case "superior":
      return [0, 1, 0];
    case "inferior":
      return [0, -1, 0];
    case "anterior":
      return [0, 0, 1];
    case "posterior":
      return [0, 0, -1];
    case "backward-on-skin":
      return tangentOf(facing, side);
  }
}

function optionMask(atlas: Atlas, feature: string, options: readonly string[]): boolean[] {
  return featureOf(atlas, feature).options.map((option) => options.includes(option.id));
}

const pick = (column: Column, row: number): number => column[row] as number;
const dotted = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const length = (a: Vector): number => Math.sqrt(dotted(a, a));
const between = (a: Position, b: Position, row: number): Vector => [
  pick(b.x, row) - pick(a.x, row),
  pick(b.y, row) - pick(a.y, row),
  pick(b.z, row) - pick(a.z, row),
];

import { type Atlas, referenceFace, type SeenLandmarks } from "../../portable/anatomy/index.ts";

export interface Shot {
  /** Pixels for one millimetre. */
  scale?: number;
  /** Degrees: turned to its left, raised, tilted. */
  yaw?: number;
  pitch?: number;
  roll?: number;
  /** Pixels of the root of the nose in the picture. */
  at?: readonly [number, number];
  mirrored?: boolean;
  /** Millimetres across each iris. */
  iris?: number;
  /** Moves each vertex, in millimetres, before the picture is taken. */
  shape?: (index: number, place: readonly [number, number, number]) => readonly [number, number, number];
}

type Place = readonly [number, number, number];

/** The neutral mesh with irises of 11.7 mm, as a detector would see it: pixels, y down, z away from the camera. */
export function photograph(atlas: Atlas, shot: Shot = {}): SeenLandmarks {
  const {
    scale = 4,
    yaw = 0,
    pitch = 0,
    roll = 0,
    at = [600, 500],
    mirrored = false,
    shape = (_, place) => place,
    iris: width = 11.7,
  } = shot;
  const mesh: Place[] = referenceFace(atlas).vertices.map((vertex) => vertex);
  const shaped = mesh.map((vertex, index) => shape(index, vertex));
  const all: Place[] = [
    ...shaped,
    ...iris(middle(shaped, 159, 145), width),
    ...iris(middle(shaped, 386, 374), width),
  ];
  const points = all.map((place) => {
    const turned = turn(place, yaw, pitch, roll);
    const x = mirrored ? -turned[0] : turned[0];
    return [at[0] + scale * x, at[1] - scale * turned[1], -scale * turned[2]];
  });
  return { width: 1200, height: 1200, points };
}

function middle(mesh: readonly Place[], a: number, b: number): Place {
  const one = mesh[a] ?? [0, 0, 0];
  const two = mesh[b] ?? [0, 0, 0];
  return [(one[0] + two[0]) / 2, (one[1] + two[1]) / 2, (one[2] + two[2]) / 2];
}

/** Centre, then four edges: along x, up, back along x, down. */
function iris([x, y, z]: Place, width: number): Place[] {
  const r = width / 2;
  return [
    [x, y, z],
    [x + r, y, z],
    [x, y + r, z],
    [x - r, y, z],
    [x, y - r, z],
  ];
}

function turn([x, y, z]: Place, yaw: number, pitch: number, roll: number): Place {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const [cy, sy] = [Math.cos(rad(yaw)), Math.sin(rad(yaw))];
  const [cp, sp] = [Math.cos(rad(pitch)), Math.sin(rad(pitch))];
  const [cr, sr] = [Math.cos(rad(roll)), Math.sin(rad(roll))];
  const a: Place = [cy * x + sy * z, y, -sy * x + cy * z];
  const b: Place = [a[0], cp * a[1] + sp * a[2], -sp * a[1] + cp * a[2]];
  return [cr * b[0] - sr * b[1], sr * b[0] + cr * b[1], b[2]];
}

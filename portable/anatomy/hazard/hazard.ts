import { isPositive, isWholeNumber, refuse } from "../../distributions/index.ts";
import type { Region } from "../../evidence/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { DangerZone } from "../data/danger-zone.ts";
import type { Structure } from "../data/structure.ts";
import type { TreatmentPaths } from "../data/treatment-paths.ts";
import { type Face, referenceFace } from "../face/face.ts";
import { minus, type Side, type Vector } from "../face/vector.ts";
import { type Anatomies, drawAnatomies } from "../sampling/anatomies.ts";
import { isSeed } from "../sampling/sampling-rules.ts";
import { normalDrawsByName } from "../sampling/spread-draws.ts";
import { type PlacedCourse, placeCourses } from "./course-pieces.ts";
import { harmAndAdvice } from "./harm-and-advice.ts";
import { type PlacedPath, placePaths } from "./path-columns.ts";
import { couldMeet, farApart, gapBetween, type Piece } from "./placed-spot.ts";
import { reachOf } from "./reach.ts";
import { keepBeyond } from "./segment-distance.ts";
import { structuresAtRisk } from "./structures-at-risk.ts";

/** How likely one structure is to lie within reach of a treatment's paths; the contract of `atlas hazard`. */
export interface HazardRow {
  structure: string;
  name: string;
  side: Side | "midline";
  /** Millimetres that count as reached. */
  within: number | null;
  /** Share of people, or null when the atlas does not know where it lies. */
  chance: number | null;
  /** Monte Carlo standard error; where no one, or everyone, was hit, three in the number of draws. */
  error: number | null;
  /** The layer of the path that reaches it most often, in words. */
  plane: string | null;
  harm: string;
  safer: string;
  /** Whether measurements set where it lies, or a textbook; `none` when it is not known. */
  basis: "measured" | "textbook" | "none";
}

export interface HazardOptions {
  treatment: string;
  region?: Region | undefined;
  /** Only the stations inside this zone. */
  zone?: DangerZone | undefined;
  face?: Face | null;
  draws?: number;
  seed?: number;
  /** Millimetres that count as reached, in place of the reach of tool and structure. */
  within?: number | undefined;
  /**
   * Counts as reached what lies as far as the injected product spreads, where the treatment states how far
   * (botulinum toxin, deoxycholic acid). `within` comes first.
   */
  spread?: boolean | undefined;
}

/**
 * Chance, over sampled anatomies of one face, that each structure at risk comes within reach of the
 * treatment's paths. A person is drawn from a population nobody has named: the spread between people
 * and the spread between studies add. Returns null where the atlas holds no path of the treatment
 * (there), or where it goes to a mark whose region was not said: that is "not known", never "nothing"
 * (`whyNotKnown` says why). Rows come most likely first; structures that no draw
 * brought within reach are left out unless published work names them for this treatment. Refuses a
 * `within` that is not above 0, draws above 200,000 and a seed that is no 32-bit whole number.
 */
export function hazard(atlas: Atlas, options: HazardOptions): HazardRow[] | null {
  checkHazard(options);
  const treatment = atlas.rows.paths.find((each) => each.treatment === options.treatment);
  const paths = (treatment?.paths ?? []).filter((path) => !options.region || path.region === options.region);
  if (!treatment || paths.length === 0) return null;
  // All the places where a mark could be are not the place where it is.
  if (treatment.atMark && !options.region && !options.zone) return null;
  const { draws = 10_000, seed = 1, zone } = options;
  const anatomies = drawAnatomies(atlas, {
    draws,
    seed,
    face: options.face ?? referenceFace(atlas),
    spread: { kind: "anyone" },
  });
  const placed = placePaths(
    atlas,
    anatomies,
    paths,
    normalDrawsByName(draws, seed + 1),
    zone && insideOf(anatomies, zone),
  );
  if (placed.every(({ pieces }) => pieces.length === 0)) return null;
  const rows: HazardRow[] = [];
  for (const { id, structure, named } of structuresAtRisk(atlas, treatment, options.region, zone)) {
    if (!structure || structure.courses.length === 0)
      rows.push(unknownRow(atlas, treatment, id, structure, options));
    else rows.push(...structureRows(atlas, anatomies, treatment, structure, placed, options, named));
  }
  return rows.sort(
    (a, b) =>
      (b.chance ?? -1) - (a.chance ?? -1) ||
      a.structure.localeCompare(b.structure) ||
      a.side.localeCompare(b.side),
  );
}

/** The Monte Carlo error is then 1 in 1,000 or less, and the columns still fit the memory. */
const mostDraws = 200_000;

/** Checked before anything else, so that a bad number is refused even where the atlas holds no path. */
function checkHazard({ within, draws, seed }: HazardOptions): void {
  if (within !== undefined) isPositive("within", within);
  if (draws !== undefined) {
    isWholeNumber("draws", draws, 1);
    if (draws > mostDraws) refuse("draws", `above ${mostDraws}`, draws, "Give fewer.");
  }
  if (seed !== undefined) isSeed("seed", seed);
}

function structureRows(
  atlas: Atlas,
  anatomies: Anatomies,
  treatment: TreatmentPaths,
  structure: Structure,
  placed: readonly PlacedPath[],
  options: HazardOptions,
  named: boolean,
): HazardRow[] {
  // The reference face is its own mirror image, and so are the paths: one side's answer is the other's.
  const twin = options.face == null && structure.side === "paired";
  const sides: (Side | "midline")[] =
    structure.side === "midline" ? ["midline"] : twin ? ["left"] : ["left", "right"];
  const rows = sides.flatMap((side): HazardRow[] => {
    const courses = placeCourses(atlas, anatomies, structure, side === "midline" ? "left" : side);
    const open = everyone(anatomies.draws);
    let count = 0;
    let most = 0;
    let plane: string | null = null;
    let reach = 0;
    for (const { path, pieces } of placed) {
      const spread = options.spread ? treatment.spreads : undefined;
      const within = options.within ?? spread ?? reachOf(structure.kind, path.tool);
      reach = Math.max(reach, within);
      for (const course of courses) open.count = leaveUnreached(open, pieces, course, within);
      const now = anatomies.draws - open.count;
      if (now - count > most) {
        most = now - count;
        plane = path.plane;
      }
      count = now;
    }
    if (count === 0 && !named) return [];
    const chance = count / anatomies.draws;
    return [
      {
        structure: structure.id,
        name: structure.name,
        side,
        within: reach,
        chance,
        error:
          count === 0 || count === anatomies.draws
            ? 3 / anatomies.draws
            : Math.sqrt((chance * (1 - chance)) / anatomies.draws),
        plane: plane ?? placed[0]?.path.plane ?? null,
        ...harmAndAdvice(atlas, treatment, structure.id, structure.kind, options),
        basis: basisOf(structure),
      },
    ];
  });
  return twin ? rows.flatMap((row): HazardRow[] => [row, { ...row, side: "right" }]) : rows;
}

/** People whom no path has reached yet: the first `count` of the list. */
interface Open {
  rows: Uint32Array;
  count: number;
}

const everyone = (draws: number): Open => ({
  rows: Uint32Array.from({ length: draws }, (_, row) => row),
  count: draws,
});

const block = 1_000;

/** Takes those in whom the path reaches the course off the list, and returns how many are left on it. */
function leaveUnreached(open: Open, path: readonly Piece[], course: PlacedCourse, within: number): number {
  const room = within + course.halfBreadth * 1.5;
  const near: { step: Piece; piece: Piece; normal: Vector; gap: number }[] = [];
  for (const { piece, normal } of course.pieces) {
    for (const step of path) {
      if (farApart(step, piece, room)) continue;
      const gap = gapBetween(step, piece);
      if (couldMeet(step, piece, gap, room)) near.push({ step, piece, normal, gap: Math.hypot(...gap) });
    }
  }
  if (near.length === 0) return open.count;
  // Nearest first: whoever is reached is not searched again.
  near.sort((a, b) => a.gap - b.gap);
  const present = course.present();
  const body = course.body();
  const asked = new Uint32Array(block);
  let left = 0;
  // A block of people at a time, so that their columns stay in the cache over all pairs.
  for (let start = 0; start < open.count; start += block) {
    const end = Math.min(open.count, start + block);
    let count = 0;
    // Those who lack this course stay on the list, unasked.
    for (let index = start; index < end; index++) {
      const row = open.rows[index] as number;
      if (present === null || present[row] === 1) asked[count++] = row;
      else open.rows[left++] = row;
    }
    for (const { step, piece, normal } of near)
      count = keepBeyond(asked, count, step.segment, piece.segment, body, normal, within);
    for (let index = 0; index < count; index++) open.rows[left++] = asked[index] as number;
  }
  return left;
}

/** Keeps the stations whose mean place lies in one of the zone's discs, on either side. */
function insideOf(anatomies: Anatomies, zone: DangerZone): (place: Vector) => boolean {
  const discs = zone.areas.flatMap(({ radius, ...area }) =>
    (["left", "right"] as const).map((side) => ({
      radius,
      centre: anatomies.frame.mean(anatomies.frame.station(area, side)),
    })),
  );
  return (place) => discs.some(({ centre, radius }) => Math.hypot(...minus(place, centre)) <= radius);
}

function unknownRow(
  atlas: Atlas,
  treatment: TreatmentPaths,
  id: string,
  structure: Structure | undefined,
  options: HazardOptions,
): HazardRow {
  return {
    structure: id,
    name: structure?.name ?? id.replaceAll("-", " "),
    side: "midline",
    within: null,
    chance: null,
    error: null,
    plane: null,
    ...harmAndAdvice(atlas, treatment, id, structure?.kind ?? null, options),
    basis: "none",
  };
}

function basisOf(structure: Structure): "measured" | "textbook" {
  const set = structure.points.some(
    (point) =>
      !point.mark && [point.lateral, point.up, point.depth].some(({ basis }) => basis === "measured"),
  );
  return set ? "measured" : "textbook";
}

import { isPositive, isWholeNumber, refuse } from "../../distributions/index.ts";
import type { Region } from "../../evidence/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { DangerZone } from "../data/danger-zone.ts";
import type { Structure } from "../data/structure.ts";
import { runsIn, type TreatmentPath, type TreatmentPaths } from "../data/treatment-paths.ts";
import { type Face, referenceFace } from "../face/face.ts";
import { minus, type Side, type Vector } from "../face/vector.ts";
import { type Anatomies, drawInBatches } from "../sampling/anatomies.ts";
import { isSeed } from "../sampling/sampling-rules.ts";
import { normalDrawsByName } from "../sampling/spread-draws.ts";
import { placeCourses } from "./course-pieces.ts";
import { harmAndAdvice } from "./harm-and-advice.ts";
import { countReached, leastApart, type Meeting, nearPieces } from "./meetings.ts";
import { type PlacedPath, placePaths } from "./path-columns.ts";
import { reachOf } from "./reach.ts";
import { keepSpare, takeSpare } from "./spare-columns.ts";
import { type AtRisk, structuresAtRisk } from "./structures-at-risk.ts";

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
 * brought within reach are left out unless published work names them for this treatment. Where no draw
 * reached any, the three nearest are named, with an error of three in the number of draws. Refuses a
 * `within` that is not above 0, draws above 200,000 and a seed that is no 32-bit whole number.
 */
export function hazard(atlas: Atlas, given: HazardOptions): HazardRow[] | null {
  checkHazard(given);
  // The whole face is every region together.
  const options = given.region === "whole-face" ? { ...given, region: undefined } : given;
  const treatment = atlas.rows.paths.find((each) => each.treatment === options.treatment);
  const paths = (treatment?.paths ?? []).filter((path) => runsIn(path, options.region));
  if (!treatment || paths.length === 0) return null;
  // All the places where a mark could be are not the place where it is.
  if (treatment.atMark && !options.region && !options.zone) return null;
  const { draws = 10_000, seed = 1, zone } = options;
  const anatomies = drawInBatches(
    atlas,
    { draws, seed, face: options.face ?? referenceFace(atlas), spread: { kind: "anyone" } },
    takeSpare(),
  );
  const placed = placePaths(
    atlas,
    anatomies,
    paths,
    normalDrawsByName(draws, seed + 1),
    zone && insideOf(anatomies, zone),
  );
  if (placed.every(({ pieces }) => pieces.length === 0)) return null;
  const asked = structuresAtRisk(atlas, treatment, options.region, zone).map((one) => ({
    ...one,
    ...(known(one)
      ? sidesAsked(atlas, anatomies, treatment, one.structure, placed, options)
      : { sides: [], apart: Number.POSITIVE_INFINITY }),
  }));
  // A part of the people at a time: their columns stay in the cache, and the memory does not grow with them.
  const open = new Uint32Array(batch);
  for (let from = 0; from < draws; from += batch) {
    anatomies.move(from, Math.min(batch, draws - from));
    for (const { sides } of asked)
      for (const { meetings } of sides) countReached(open, anatomies.draws, meetings);
  }
  keepSpare(anatomies.release());
  const rows = asked.flatMap((one): HazardRow[] =>
    known(one)
      ? structureRows(atlas, treatment, one, placed, options, draws)
      : [unknownRow(atlas, treatment, one.id, one.structure, options)],
  );
  // An empty list would read as nothing there: what lies nearest is named, with how rarely it can be reached at most.
  if (rows.every(({ chance }) => chance === null)) {
    for (const one of nearest(asked.filter(known)))
      rows.push(...structureRows(atlas, treatment, { ...one, named: true }, placed, options, draws));
  }
  return rows.sort(
    (a, b) =>
      (b.chance ?? -1) - (a.chance ?? -1) ||
      a.structure.localeCompare(b.structure) ||
      a.side.localeCompare(b.side),
  );
}

/** People looked at at a time. */
const batch = 2_000;

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

const known = <T extends AtRisk>(one: T): one is T & { structure: Structure } =>
  one.structure !== undefined && one.structure.courses.length > 0;

interface SideAsked {
  side: Side | "midline";
  meetings: Meeting[];
}

/** The reference face is its own mirror image, and so are the paths: one side's answer is the other's. */
const twin = (structure: Structure, { face }: HazardOptions): boolean =>
  face == null && structure.side === "paired";

function sidesAsked(
  atlas: Atlas,
  anatomies: Anatomies,
  treatment: TreatmentPaths,
  structure: Structure,
  placed: readonly PlacedPath[],
  options: HazardOptions,
): { sides: SideAsked[]; apart: number } {
  let apart = Number.POSITIVE_INFINITY;
  const sides: (Side | "midline")[] =
    structure.side === "midline" ? ["midline"] : twin(structure, options) ? ["left"] : ["left", "right"];
  const found = sides.map((side): SideAsked => {
    const courses = placeCourses(atlas, anatomies, structure, side === "midline" ? "left" : side);
    const meetings = placed.map(({ path, pieces }): Meeting => {
      const within = reachIn(treatment, structure, path, options);
      const near = courses.map((course) => ({ course, near: nearPieces(pieces, course, within) }));
      return { path, within, reached: 0, courses: near.filter((one) => one.near.length > 0) };
    });
    for (const { pieces } of placed)
      for (const course of courses) apart = Math.min(apart, leastApart(pieces, course));
    return { side, meetings: meetings.filter((meeting) => meeting.courses.length > 0) };
  });
  return { sides: found, apart };
}

/** The structures that lie nearest to the paths on average. */
const nearest = <T extends { apart: number }>(structures: readonly T[]): T[] =>
  [...structures].sort((a, b) => a.apart - b.apart).slice(0, mostNearest);
const mostNearest = 3;

const reachIn = (
  { spreads }: TreatmentPaths,
  { kind }: Structure,
  { tool }: TreatmentPath,
  { within, spread }: HazardOptions,
): number => within ?? (spread ? spreads : undefined) ?? reachOf(kind, tool);

function structureRows(
  atlas: Atlas,
  treatment: TreatmentPaths,
  { structure, sides, named }: AtRisk & { structure: Structure; sides: readonly SideAsked[] },
  placed: readonly PlacedPath[],
  options: HazardOptions,
  draws: number,
): HazardRow[] {
  const reach = Math.max(...placed.map(({ path }) => reachIn(treatment, structure, path, options)));
  const rows = sides.flatMap(({ side, meetings }): HazardRow[] => {
    const count = meetings.reduce((sum, { reached }) => sum + reached, 0);
    if (count === 0 && !named) return [];
    const first = meetings.reduce<Meeting | null>(
      (most, meeting) => (meeting.reached > (most?.reached ?? 0) ? meeting : most),
      null,
    );
    const chance = count / draws;
    return [
      {
        structure: structure.id,
        name: structure.name,
        side,
        within: reach,
        chance,
        error: count === 0 || count === draws ? 3 / draws : Math.sqrt((chance * (1 - chance)) / draws),
        plane: first?.path.plane ?? placed[0]?.path.plane ?? null,
        ...harmAndAdvice(atlas, treatment, structure.id, structure.kind, options),
        basis: basisOf(structure),
      },
    ];
  });
  return twin(structure, options)
    ? rows.flatMap((row): HazardRow[] => [row, { ...row, side: "right" }])
    : rows;
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

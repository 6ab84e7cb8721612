import { z } from "zod";
import { largestSeed } from "../distributions/index.ts";
import type { Fault } from "../evidence/index.ts";
import { measurementFaults, relativeFaults } from "./measurement-faults.ts";
import { preferenceFaults, withSumOfOne } from "./preference-faults.ts";
import {
  Criterion,
  type CriterionMeasurements,
  largestNumber,
  Measurement,
  Problem,
  RelativeLogitNormal,
} from "./problem.ts";
import { fault, shapeFaults } from "./shape-faults.ts";
import { Statement } from "./statement.ts";
import { scalesOf } from "./value-draws.ts";

export type ReadProblem = { ok: true; problem: Problem } | { ok: false; faults: Fault[] };

/** More numbers than this would not fit beside everything else in a browser. */
const mostNumbers = 2 ** 26;
const mostDraws = 1_000_000;

const Outline = z.strictObject({
  title: z.string().optional(),
  alternatives: z.array(z.string().min(1)).min(1),
  criteria: z.array(Criterion).min(1),
  measurements: z.record(z.string(), z.record(z.string(), z.unknown())),
  preferences: z.unknown().optional(),
  draws: z.int().min(1).max(mostDraws).optional(),
  seed: z.int().min(0).max(largestSeed).optional(),
});

/**
 * Reads a problem and checks all of it: shape, names, numbers, scales, and whether any weights can meet
 * the preferences. Every fault is found at once, except that preferences are judged only once the
 * criteria are right.
 */
export function readProblem(input: unknown): ReadProblem {
  const outline = Outline.safeParse(input);
  if (!outline.success) return { ok: false, faults: shapeFaults(outline.error, input, "") };
  const reserved = [
    ...reservedIds("alternatives", outline.data.alternatives),
    ...reservedIds(
      "criteria",
      outline.data.criteria.map((criterion) => criterion.id),
    ),
  ];
  if (reserved.length > 0) return { ok: false, faults: reserved };
  const faults = [
    ...repeated("alternatives", outline.data.alternatives),
    ...criteriaFaults(outline.data.criteria),
  ];
  const measurements = readMeasurements(outline.data, faults);
  const preferences = readPreferences(outline.data.preferences ?? { kind: "none" }, faults);
  if (faults.length > 0) return { ok: false, faults };
  const read = Problem.parse({ ...outline.data, measurements, preferences });
  const problem = { ...read, preferences: withSumOfOne(read.preferences) };
  faults.push(
    ...sizeFaults(problem),
    ...hullFaults(problem),
    ...preferenceFaults(
      read.preferences,
      problem.criteria.map((criterion) => criterion.id),
    ),
  );
  return faults.length > 0 ? { ok: false, faults } : { ok: true, problem };
}

function criteriaFaults(criteria: readonly Criterion[]): Fault[] {
  const faults = repeated(
    "criteria",
    criteria.map((criterion) => criterion.id),
  );
  criteria.forEach(({ scale }, at) => {
    if (scale === "hull" || scale[0] < scale[1]) return;
    faults.push(
      fault(
        `criteria.${at}.scale`,
        "a scale goes from its low end up to its high end",
        scale,
        'Give two different numbers, low end first, or "hull"; direction says which end is better.',
      ),
    );
  });
  return faults;
}

function readMeasurements(
  outline: z.infer<typeof Outline>,
  faults: Fault[],
): Record<string, CriterionMeasurements> {
  const ids = outline.criteria.map((criterion) => criterion.id);
  for (const id of Object.keys(outline.measurements)) {
    if (ids.includes(id)) continue;
    faults.push(
      fault(`measurements.${id}`, "measurements belong to a criterion", id, `Use one of: ${ids.join(", ")}.`),
    );
  }
  const read: Record<string, CriterionMeasurements> = {};
  for (const id of ids) {
    const where = `measurements.${id}`;
    const own = outline.measurements[id];
    if (own === undefined) {
      faults.push(
        fault(
          where,
          "every criterion has measurements",
          null,
          "Give one for each alternative, or leave the criterion out.",
        ),
      );
    } else if (own.dist === "relative-logit-normal") {
      const relative = RelativeLogitNormal.safeParse(own);
      if (!relative.success) faults.push(...shapeFaults(relative.error, own, where));
      else {
        faults.push(...relativeFaults(relative.data, outline.alternatives, where));
        read[id] = relative.data;
      }
    } else {
      read[id] = readAlternatives(own, outline.alternatives, where, faults);
    }
  }
  return read;
}

function readAlternatives(
  own: Record<string, unknown>,
  alternatives: readonly string[],
  where: string,
  faults: Fault[],
): Record<string, Measurement> {
  for (const id of Object.keys(own)) {
    if (alternatives.includes(id)) continue;
    faults.push(
      fault(
        `${where}.${id}`,
        "a measurement belongs to an alternative",
        id,
        `Use one of: ${alternatives.join(", ")}.`,
      ),
    );
  }
  const read: Record<string, Measurement> = {};
  for (const id of alternatives) {
    const place = `${where}.${id}`;
    if (!Object.hasOwn(own, id)) {
      faults.push(
        fault(
          place,
          "every alternative is measured on every criterion",
          null,
          'Give its distribution; for one nobody has measured, a wide one, such as {"dist": "uniform", "lo": …, "hi": …}.',
        ),
      );
      continue;
    }
    const measurement = Measurement.safeParse(own[id]);
    if (!measurement.success) faults.push(...shapeFaults(measurement.error, own[id], place));
    else {
      faults.push(...measurementFaults(measurement.data, place));
      read[id] = measurement.data;
    }
  }
  return read;
}

function readPreferences(input: unknown, faults: Fault[]): Problem["preferences"] {
  const read = (one: unknown, where: string): Statement[] => {
    const statement = Statement.safeParse(one);
    if (statement.success) return [statement.data];
    faults.push(...shapeFaults(statement.error, one, where));
    return [];
  };
  if (Array.isArray(input)) return input.flatMap((one, at) => read(one, `preferences.${at}`));
  return read(input, "preferences")[0] ?? { kind: "none" };
}

function sizeFaults({ alternatives, criteria, draws }: Problem): Fault[] {
  const numbers = alternatives.length * criteria.length * draws;
  if (numbers <= mostNumbers) return [];
  return [
    fault(
      "draws",
      `alternatives × criteria × draws is at most ${mostNumbers}`,
      numbers,
      `Ask for at most ${Math.floor(mostNumbers / (alternatives.length * criteria.length))} draws.`,
    ),
  ];
}

function hullFaults(problem: Problem): Fault[] {
  const scales = scalesOf(problem);
  return problem.criteria.flatMap((criterion, at) => {
    const [lo, hi] = scales[criterion.id] as [number, number];
    if (!(lo < hi)) {
      return [
        fault(
          `criteria.${at}.scale`,
          "a hull has a width",
          [lo, hi],
          "All alternatives measure the same here: leave the criterion out, or give its scale.",
        ),
      ];
    }
    if (hi - lo < 1 / largestNumber) {
      return [
        fault(
          `criteria.${at}.scale`,
          `a scale is at least ${1 / largestNumber} wide`,
          [lo, hi],
          "Measure in a smaller unit, so that the numbers are larger.",
        ),
      ];
    }
    return throughFaults(criterion, [lo, hi], `criteria.${at}.through`);
  });
}

function throughFaults(criterion: Criterion, [lo, hi]: [number, number], where: string): Fault[] {
  const points = [...(criterion.through ?? [])].sort((one, other) => one.at - other.at);
  const increasing = criterion.direction === "increasing";
  let before = { at: lo, value: increasing ? 0 : 1 };
  for (const point of [...points, { at: hi, value: increasing ? 1 : 0 }]) {
    const steady = increasing ? point.value >= before.value : point.value <= before.value;
    if (!(point.at > before.at) || !steady) {
      return [
        fault(
          where,
          `turning points lie inside the scale from ${lo} to ${hi}, each at its own place, with values that only go ${increasing ? "up" : "down"}`,
          criterion.through,
          "Move the point, or leave it out.",
        ),
      ];
    }
    before = point;
  }
  return [];
}

/** Names that every object answers to; looked up by one, a missing measurement would seem to be there. */
function reservedIds(where: string, ids: readonly string[]): Fault[] {
  return [...new Set(ids.filter((id) => id in Object.prototype))].map((id) =>
    fault(
      where,
      "an id is not a word that the language keeps for itself",
      id,
      `Rename it, for example to "${id.replaceAll("_", "")}-1".`,
    ),
  );
}

function repeated(where: string, ids: readonly string[]): Fault[] {
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  return twice.map((id) => fault(where, "each id stands once", id, "Rename one of them, or leave it out."));
}

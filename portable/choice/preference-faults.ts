import type { Fault } from "../evidence/index.ts";
import { answersOf } from "./answer.ts";
import { smallestClash } from "./clash.ts";
import { fault } from "./shape-faults.ts";
import { type Preferences, type Statement, statementsOf } from "./statement.ts";

/** Weights printed with two or three digits may miss one by this much; they are then scaled to it. */
const sumTolerance = 0.005;

/** No one can tell a larger ratio of two weights from one of something to nothing. */
const mostRatio = 1e9;

/** What is wrong with the preferences; last, the fewest answers that contradict one another. */
export function preferenceFaults(preferences: Preferences, criteria: readonly string[]): Fault[] {
  const list = Array.isArray(preferences);
  const all = list ? preferences : [preferences];
  const faults = all.flatMap((statement, at) =>
    statementFaults(statement, criteria, list ? `preferences.${at}` : "preferences"),
  );
  if (faults.length > 0) return faults;
  const answers = answersOf(statementsOf(withSumOfOne(preferences)), criteria);
  const clash = smallestClash(answers, criteria.length);
  if (clash === null) return [];
  return [
    {
      where: "preferences",
      rule: "the answers can all be true at once",
      found: clash.map((answer) => `"${answer.said}"`).join(" and "),
      remedy: clash.length === 1 ? "Take this answer back." : "Take one of these answers back.",
    },
  ];
}

/** Exact weights scaled to sum to one; they are taken as checked to do so nearly. */
export function withSumOfOne(preferences: Preferences): Preferences {
  if (Array.isArray(preferences)) return preferences.map((statement) => scaled(statement));
  return scaled(preferences);
}

function scaled(statement: Statement): Statement {
  if (statement.kind !== "exact") return statement;
  const sum = sumOf(statement.weights);
  const weights = Object.entries(statement.weights).map(([id, weight]) => [id, weight / sum]);
  return { kind: "exact", weights: Object.fromEntries(weights) };
}

function statementFaults(statement: Statement, criteria: readonly string[], where: string): Fault[] {
  const unknown = (id: string, place: string) =>
    criteria.includes(id)
      ? []
      : [fault(place, "preferences name criteria of the problem", id, `Use one of: ${criteria.join(", ")}.`)];
  switch (statement.kind) {
    case "none":
      return [];
    case "ordinal": {
      const named = statement.order.flat();
      const twice = [...new Set(named.filter((id, at) => named.indexOf(id) !== at))];
      return [
        ...named.flatMap((id) => unknown(id, `${where}.order`)),
        ...twice.map((id) =>
          fault(`${where}.order`, "an order names a criterion once", id, "Leave one mention out."),
        ),
      ];
    }
    case "exact":
      return [
        ...Object.keys(statement.weights).flatMap((id) => unknown(id, `${where}.weights.${id}`)),
        ...exactFaults(statement.weights, criteria, `${where}.weights`),
      ];
    case "bounds":
      return statement.ratios.flatMap((ratio, at) => [
        ...unknown(ratio.better, `${where}.ratios.${at}.better`),
        ...unknown(ratio.worse, `${where}.ratios.${at}.worse`),
        ...ratioFaults(ratio, `${where}.ratios.${at}`),
      ]);
    case "linear":
      return statement.constraints.flatMap((constraint, at) => [
        ...Object.keys(constraint.coefficients).flatMap((id) =>
          unknown(id, `${where}.constraints.${at}.coefficients.${id}`),
        ),
        ...(Object.values(constraint.coefficients).some((factor) => factor !== 0)
          ? []
          : [
              fault(
                `${where}.constraints.${at}.coefficients`,
                "a constraint has a coefficient that is not 0",
                constraint.coefficients,
                "Name the criteria it is about.",
              ),
            ]),
      ]);
  }
}

function exactFaults(weights: Record<string, number>, criteria: readonly string[], where: string): Fault[] {
  const missing = criteria.filter((id) => !Object.hasOwn(weights, id));
  const negative = Object.entries(weights).filter(([, weight]) => weight < 0);
  const faults = [
    ...missing.map((id) =>
      fault(
        `${where}.${id}`,
        "every criterion has a weight",
        null,
        "Give it; 0 if it does not matter at all.",
      ),
    ),
    ...negative.map(([id, weight]) =>
      fault(`${where}.${id}`, "a weight is not below 0", weight, "Turn the criterion's direction instead."),
    ),
  ];
  const sum = sumOf(weights);
  if (faults.length === 0 && Math.abs(sum - 1) > sumTolerance) {
    const shares = criteria.map((id) => `${id} ${Number(((weights[id] ?? 0) / sum).toFixed(4))}`).join(", ");
    faults.push(
      fault(
        where,
        "weights sum to one",
        sum,
        sum > 0 ? `Scaled to one they would be: ${shares}.` : "Give the criteria their weights.",
      ),
    );
  }
  return faults;
}

function ratioFaults(
  { better, worse, lo, hi }: { better: string; worse: string; lo: number; hi?: number | null | undefined },
  where: string,
): Fault[] {
  if (better === worse) {
    return [fault(where, "a ratio is between two criteria", better, "Name two different criteria.")];
  }
  const beyond = [lo, hi].filter(
    (ratio) => ratio != null && (ratio > mostRatio || (ratio > 0 && ratio < 1 / mostRatio)),
  );
  if (beyond.length > 0) {
    return [
      fault(
        where,
        `a ratio is between ${1 / mostRatio} and ${mostRatio}`,
        beyond[0],
        "What matters so little beside something else has a weight of 0: give that, or leave the ratio out.",
      ),
    ];
  }
  if (lo >= 0 && (hi == null || (hi >= lo && hi > 0))) return [];
  return [
    fault(
      where,
      "lo is not below 0, and hi is above 0 and at least lo",
      [lo, hi],
      "Exchange the two, or leave hi out for “at least lo”.",
    ),
  ];
}

function sumOf(weights: Record<string, number>): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight, 0);
}

/** The fewest answers that contradict one another, in words; null when all can be true. */
export function clashOf(preferences: Preferences, criteria: readonly string[]): string[] | null {
  const clash = smallestClash(answersOf(statementsOf(preferences), criteria), criteria.length);
  return clash === null ? null : clash.map((answer) => answer.said);
}

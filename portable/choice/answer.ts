import type { Statement } from "./statement.ts";

/** One linear condition on the weights. */
export interface Condition {
  coefficients: Float64Array;
  relation: "at-least" | "equals";
  value: number;
  /** Whether meeting it only with equality would make what was said untrue. */
  strict: boolean;
}

/** One thing a person said, as small as it can be taken back, and what it means for the weights. */
export interface Answer {
  /** Where it stands in the list of statements. */
  statement: number;
  said: string;
  conditions: Condition[];
  /** Whether it only compares weights with one another, as an order or a ratio does. */
  relative: boolean;
}

/**
 * Every answer that the statements hold. An order counts as one answer for each pair it ranks, because
 * a contradiction is clearest as "you put A before B, and said B matters twice as much".
 */
export function answersOf(statements: readonly Statement[], criteria: readonly string[]): Answer[] {
  return statements.flatMap((statement, at) =>
    rawAnswersOf(statement, criteria).map((answer) => ({
      ...answer,
      statement: at,
      relative: isRelative(statement),
    })),
  );
}

/** Whether a statement only compares weights with one another, none of which is then nothing. */
export function isRelative(statement: Statement): boolean {
  return statement.kind === "ordinal" || statement.kind === "bounds";
}

/** The fewest conditions that say the same as the statements; what the sampling works with. */
export function conditionsOf(statements: readonly Statement[], criteria: readonly string[]): Condition[] {
  return statements.flatMap((statement) =>
    statement.kind === "ordinal"
      ? orderConditions(statement, criteria)
      : rawAnswersOf(statement, criteria).flatMap((answer) => answer.conditions),
  );
}

/** The order as groups of criteria that matter the same, and the criteria it does not name. */
export function orderGroups(
  statement: Extract<Statement, { kind: "ordinal" }>,
  criteria: readonly string[],
): { groups: number[][]; rest: number[] } {
  const groups = statement.order.map((entry) => [entry].flat().map((id) => criteria.indexOf(id)));
  const named = new Set(groups.flat());
  return { groups, rest: criteria.flatMap((_, at) => (named.has(at) ? [] : [at])) };
}

type RawAnswer = Omit<Answer, "statement" | "relative">;

function rawAnswersOf(statement: Statement, criteria: readonly string[]): RawAnswer[] {
  const make = (terms: readonly (readonly [string, number])[]) => coefficientsOf(terms, criteria);
  switch (statement.kind) {
    case "none":
      return [];
    case "ordinal":
      return orderAnswers(statement, criteria);
    case "exact":
      return Object.entries(statement.weights).map(([id, weight]) => ({
        said: `${id} weighs ${weight}`,
        conditions: [{ coefficients: make([[id, 1]]), relation: "equals", value: weight, strict: false }],
      }));
    case "bounds":
      return statement.ratios.map(({ better, worse, lo, hi }) =>
        ratioAnswer(better, worse, lo, hi ?? null, make),
      );
    case "linear":
      return statement.constraints.map(({ coefficients, relation, value }) => {
        const sign = relation === "at-most" ? -1 : 1;
        const terms = Object.entries(coefficients);
        const sum = terms.map(([id, factor]) => (factor === 1 ? id : `${factor} × ${id}`)).join(" + ");
        return {
          said: `${sum} is ${relation.replace("-", " ").replace("equals", "equal to")} ${value}`,
          conditions: [
            {
              coefficients: make(terms.map(([id, factor]) => [id, factor * sign] as const)),
              relation: relation === "equals" ? "equals" : "at-least",
              value: value * sign,
              strict: false,
            },
          ],
        };
      });
  }
}

function ratioAnswer(
  better: string,
  worse: string,
  lo: number,
  hi: number | null,
  make: (terms: readonly (readonly [string, number])[]) => Float64Array,
): RawAnswer {
  const conditions: Condition[] = [];
  if (hi === lo) {
    conditions.push({
      coefficients: make([
        [better, 1],
        [worse, -lo],
      ]),
      relation: "equals",
      value: 0,
      strict: false,
    });
  } else {
    if (lo > 0) {
      conditions.push({
        coefficients: make([
          [better, 1],
          [worse, -lo],
        ]),
        relation: "at-least",
        value: 0,
        strict: false,
      });
    }
    if (hi !== null) {
      conditions.push({
        coefficients: make([
          [better, -1],
          [worse, hi],
        ]),
        relation: "at-least",
        value: 0,
        strict: false,
      });
    }
  }
  // A ratio of two weights that are both nothing would mean nothing.
  for (const id of [better, worse]) {
    conditions.push({ coefficients: make([[id, 1]]), relation: "at-least", value: 0, strict: true });
  }
  const times = hi === null ? `at least ${lo}` : hi === lo ? `${lo}` : `between ${lo} and ${hi}`;
  return { said: `${better} matters ${times} times as much as ${worse}`, conditions };
}

function orderAnswers(
  statement: Extract<Statement, { kind: "ordinal" }>,
  criteria: readonly string[],
): RawAnswer[] {
  const { groups, rest } = orderGroups(statement, criteria);
  const name = (at: number) => criteria[at] ?? "";
  const answers: RawAnswer[] = [];
  groups.forEach((group, place) => {
    group.slice(1).forEach((other) => {
      const first = group[0] as number;
      answers.push({
        said: `${name(first)} and ${name(other)} matter the same`,
        conditions: [difference(first, other, "equals", false, criteria.length)],
      });
    });
    for (const better of group) {
      for (const worse of groups.slice(place + 1).flat()) {
        answers.push({
          said: `${name(better)} matters more than ${name(worse)}`,
          conditions: [difference(better, worse, "at-least", true, criteria.length)],
        });
      }
      if (statement.rest === "free") continue;
      for (const worse of rest) {
        answers.push({
          said: `${name(better)} matters more than ${name(worse)}, which is not among those picked`,
          conditions: [difference(better, worse, "at-least", true, criteria.length)],
        });
      }
    }
  });
  return answers;
}

function orderConditions(
  statement: Extract<Statement, { kind: "ordinal" }>,
  criteria: readonly string[],
): Condition[] {
  const { groups, rest } = orderGroups(statement, criteria);
  const conditions: Condition[] = [];
  groups.forEach((group, place) => {
    const first = group[0] as number;
    for (const other of group.slice(1)) {
      conditions.push(difference(first, other, "equals", false, criteria.length));
    }
    const next = groups[place + 1]?.[0];
    const below = next !== undefined ? [next] : statement.rest === "free" ? [] : rest;
    for (const worse of below) conditions.push(difference(first, worse, "at-least", true, criteria.length));
  });
  return conditions;
}

function difference(
  better: number,
  worse: number,
  relation: Condition["relation"],
  strict: boolean,
  size: number,
): Condition {
  const coefficients = new Float64Array(size);
  coefficients[better] = 1;
  coefficients[worse] = -1;
  return { coefficients, relation, value: 0, strict };
}

function coefficientsOf(
  terms: readonly (readonly [string, number])[],
  criteria: readonly string[],
): Float64Array {
  const coefficients = new Float64Array(criteria.length);
  for (const [id, factor] of terms) coefficients[criteria.indexOf(id)] = factor;
  return coefficients;
}

import type { Weights } from "../../case/index.ts";
import type { Statement } from "../statement.ts";

/**
 * What a case says of the weights, for the criteria that are weighed. Criteria on which the options do not
 * differ drop out of orders and ratios. Weights given for some criteria only say how those compare, and
 * nothing of the others.
 */
export function personPreferences(weights: Weights | undefined, criteria: readonly string[]): Statement[] {
  return weights === undefined ? [] : statementsFor(weights, criteria);
}

function statementsFor(weights: Weights, criteria: readonly string[]): Statement[] {
  switch (weights.kind) {
    case "ordinal": {
      const order = weights.order
        .map((entry) => [entry].flat().filter((id) => criteria.includes(id)))
        .filter((group) => group.length > 0)
        .map((group) => (group.length === 1 ? (group[0] as string) : group));
      return order.length === 0 ? [] : [{ kind: "ordinal", order }];
    }
    case "bounds": {
      const ratios = weights.ratios.filter(
        ({ better, worse }) => criteria.includes(better) && criteria.includes(worse),
      );
      return ratios.length === 0 ? [] : [{ kind: "bounds", ratios }];
    }
    case "exact":
      return exactStatements(weights.weights, criteria);
    case "several":
      return weights.all.flatMap((one) => (one.kind === "unsaid" ? [] : statementsFor(one, criteria)));
  }
}

function exactStatements(weights: Partial<Record<string, number>>, criteria: readonly string[]): Statement[] {
  const given = criteria.flatMap((id) => {
    const weight = weights[id];
    return weight === undefined ? [] : [{ id, weight }];
  });
  const sum = given.reduce((total, { weight }) => total + weight, 0);
  if (given.length === criteria.length && sum > 0) {
    return [
      { kind: "exact", weights: Object.fromEntries(given.map(({ id, weight }) => [id, weight / sum])) },
    ];
  }
  const [first, ...others] = given.filter(({ weight }) => weight > 0);
  const none = given.filter(({ weight }) => weight === 0);
  const statements: Statement[] = [];
  if (first !== undefined && others.length > 0) {
    statements.push({
      kind: "bounds",
      ratios: others.map(({ id, weight }) => {
        const times = first.weight / weight;
        return { better: first.id, worse: id, lo: times, hi: times };
      }),
    });
  }
  // Not to matter at all is a weight of nothing, as long as something is left that matters.
  if (none.length > 0 && none.length < criteria.length) {
    statements.push({
      kind: "linear",
      constraints: none.map(({ id }) => ({ coefficients: { [id]: 1 }, relation: "equals", value: 0 })),
    });
  }
  return statements;
}

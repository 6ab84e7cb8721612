import { Criterion, type Weights } from "../../case/index.ts";
import { preferencesOf, type Reply } from "../elicitation/reply.ts";

type Said = Extract<Weights, { kind: "several" }>["all"][number];

/**
 * The replies as a case keeps them, in the order in which they were given; undefined when there are none.
 * What someone could not say is kept too: it is not asked again, and can be taken back.
 */
export function weightsOfReplies(replies: readonly Reply[]): Weights | undefined {
  const all: Said[] = [];
  for (const one of replies.map(saidBy)) {
    const last = all.at(-1);
    if (last?.kind === "ordinal" && one.kind === "ordinal") last.order.push(...one.order);
    else if (last?.kind === "bounds" && one.kind === "bounds") last.ratios.push(...one.ratios);
    else all.push(one);
  }
  const [only] = all;
  if (only === undefined) return undefined;
  return all.length > 1 || only.kind === "unsaid" ? { kind: "several", all } : only;
}

function saidBy(reply: Reply): Said {
  if (reply.kind === "pick") {
    if (reply.picked === null) return { kind: "unsaid" };
    const [only, ...tied] = reply.picked.map(known);
    return {
      kind: "ordinal",
      order: only === undefined || tied.length > 0 ? [reply.picked.map(known)] : [only],
    };
  }
  if (reply.chosen === "cannot-say") {
    const { part, whole, share } = reply;
    return { kind: "unsaid", between: { part: known(part), whole: known(whole), share } };
  }
  const ratios = preferencesOf([reply]).flatMap((statement) =>
    statement.kind === "bounds" ? statement.ratios : [],
  );
  return {
    kind: "bounds",
    ratios: ratios.map(({ better, worse, lo, hi }) => ({
      better: known(better),
      worse: known(worse),
      lo,
      ...(hi == null ? {} : { hi }),
    })),
  };
}

/**
 * The replies that a case's weights can have come from, so that someone can go on, or take one back, after
 * the page was closed. Null for weights that no replies give.
 */
export function repliesOfWeights(weights: Weights | undefined): Reply[] | null {
  if (weights === undefined) return [];
  const all = weights.kind === "several" ? weights.all : [weights];
  const replies: Reply[] = [];
  for (const statement of all) {
    switch (statement.kind) {
      case "exact":
        return null;
      case "ordinal":
        replies.push(...statement.order.map((entry): Reply => ({ kind: "pick", picked: [entry].flat() })));
        break;
      case "bounds":
        replies.push(...statement.ratios.map(replyOfRatio));
        break;
      case "unsaid":
        replies.push(
          statement.between === undefined
            ? { kind: "pick", picked: null }
            : { kind: "trade-off", ...statement.between, chosen: "cannot-say" },
        );
    }
  }
  return replies;
}

function replyOfRatio(ratio: {
  better: string;
  worse: string;
  lo: number;
  hi?: number | null | undefined;
}): Reply {
  const { better, worse, lo, hi } = ratio;
  if (hi != null) {
    return {
      kind: "trade-off",
      part: better,
      whole: worse,
      share: shareOf(1 / Math.sqrt(lo * hi)),
      chosen: "same",
    };
  }
  return lo >= 1
    ? { kind: "trade-off", part: better, whole: worse, share: shareOf(1 / lo), chosen: "part" }
    : { kind: "trade-off", part: worse, whole: better, share: shareOf(lo), chosen: "whole" };
}

/** Trade-offs offer tenths; the division there and back leaves dust. */
function shareOf(share: number): number {
  const tenth = Math.round(share * 10) / 10;
  return Math.abs(tenth - share) < 1e-9 ? tenth : Math.min(share, 1);
}

function known(id: string): Criterion {
  return Criterion.parse(id);
}

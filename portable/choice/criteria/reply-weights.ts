import { Criterion, type Weights } from "../../case/index.ts";
import { preferencesOf, type Reply } from "../elicitation/reply.ts";

/** What the replies say, as a case keeps it; undefined when they say nothing. */
export function weightsOfReplies(replies: readonly Reply[]): Weights | undefined {
  const all = preferencesOf(replies).flatMap((statement): Exclude<Weights, { kind: "several" }>[] => {
    if (statement.kind === "ordinal") {
      const order = statement.order.map((entry) => (Array.isArray(entry) ? entry.map(known) : known(entry)));
      return [{ kind: "ordinal", order }];
    }
    if (statement.kind !== "bounds") return [];
    return [
      {
        kind: "bounds",
        ratios: statement.ratios.map(({ better, worse, lo, hi }) => ({
          better: known(better),
          worse: known(worse),
          lo,
          ...(hi == null ? {} : { hi }),
        })),
      },
    ];
  });
  const [only] = all;
  return all.length > 1 ? { kind: "several", all } : only;
}

/**
 * The replies that a case's weights can have come from, so that someone can go on, or take one back, after
 * the page was closed. Replies that said nothing are not kept. Null for weights that no replies give.
 */
export function repliesOfWeights(weights: Weights | undefined): Reply[] | null {
  if (weights === undefined) return [];
  if (weights.kind === "exact") return null;
  const all = weights.kind === "several" ? weights.all : [weights];
  const replies: Reply[] = [];
  for (const statement of all) {
    if (statement.kind === "exact") return null;
    if (statement.kind === "ordinal") {
      replies.push(...statement.order.map((entry): Reply => ({ kind: "pick", picked: [entry].flat() })));
    } else {
      replies.push(...statement.ratios.map(replyOfRatio));
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

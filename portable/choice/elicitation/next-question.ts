import { separateStreams } from "../../distributions/index.ts";
import type { Problem } from "../problem.ts";
import { drawValues, type ValueDraws } from "../value-draws.ts";
import { drawWeights } from "../weight-draws.ts";
import { type FirstPlaces, firstPlaces, leaderOf } from "./first-places.ts";
import { judgePick, judgeTradeOffs, type Offers, type Question } from "./question.ts";
import { preferencesOf, type Reply } from "./reply.ts";

/** Weight vectors that stand for everyone still possible, and value draws that stand for the evidence. */
const weightCount = 1000;
const valueCount = 200;
/** The order comes first: this many picks are asked for before any trade-off, unless nothing can matter. */
const firstPicks = 3;
/** After them, settled when this share of the weights still possible have the same option first … */
const agreementEnough = 0.95;
/** … or when not knowing the weights better costs less than this share of first places. */
const regretSmall = 0.005;
/** No one is asked more than this, whatever is left open. */
export const mostQuestions = 12;

/** Where the questions stand. */
export interface Standing {
  /** What to ask next; null when asking can stop. */
  question: Question | null;
  /**
   * Why asking can stop: `settled`, further answers could hardly change what comes first; `enough`, the
   * most questions were asked; `nothing-left`, no question would tell people still possible apart.
   */
  ended: "settled" | "enough" | "nothing-left" | null;
  /** Share of the weights still possible under which the same option leads as over all of them. */
  agreement: number;
}

/**
 * Chooses the next question by what its answer is expected to say of the first place, over the weights
 * that the replies leave possible and over the evidence. The same problem and replies give the same
 * question. With `more`, a question is given even when the first place is settled; `offers` names, for some
 * criteria, the shares of the way that a trade-off may offer.
 */
export function nextQuestion(
  problem: Problem,
  replies: readonly Reply[],
  { more = false, offers = {} }: { more?: boolean; offers?: Offers } = {},
): Standing {
  const streams = separateStreams(problem.seed);
  const criteria = problem.criteria.map((criterion) => criterion.id);
  const weights = drawWeights(preferencesOf(replies), criteria, weightCount, streams());
  const values = keptValues(problem, streams);
  const places = firstPlaces(values, weights);
  const { agreement, regret } = doubtOf(places);
  const enough = agreement >= agreementEnough || regret <= regretSmall;
  const settled = agreement === 1 || (enough && replies.length >= Math.min(firstPicks, criteria.length - 1));
  if (settled && !more) return { question: null, ended: "settled", agreement };
  if (replies.length >= mostQuestions && !more) return { question: null, ended: "enough", agreement };
  const question = bestQuestion(places, replies, offers);
  return { question, ended: question === null ? "nothing-left" : null, agreement };
}

/** Values do not depend on the replies; a problem's are drawn once. */
const drawn = new WeakMap<Problem, ValueDraws>();

function keptValues(problem: Problem, streams: Parameters<typeof drawValues>[1]): ValueDraws {
  const kept = drawn.get(problem) ?? drawValues({ ...problem, draws: valueCount }, streams);
  drawn.set(problem, kept);
  return kept;
}

function bestQuestion(places: FirstPlaces, replies: readonly Reply[], offers: Offers): Question | null {
  const tradeOff = judgeTradeOffs(places, replies, offers);
  const pickingOver = replies.some((reply) => reply.kind === "trade-off" || reply.picked === null);
  const pick = pickingOver ? null : judgePick(places, replies);
  if (pick !== null && (replies.length < firstPicks || tradeOff === null || pick.gain >= tradeOff.gain)) {
    return pick.question;
  }
  return tradeOff?.question ?? null;
}

/** How often the leader over all weights leads under each of them, and what that costs in first places. */
function doubtOf({ shares, leaders, options }: FirstPlaces): { agreement: number; regret: number } {
  const mean = new Float64Array(options);
  for (let at = 0; at < shares.length; at += 1) {
    mean[at % options] = (mean[at % options] as number) + (shares[at] as number) / leaders.length;
  }
  const leader = leaderOf(mean, 0, options);
  let agree = 0;
  let regret = 0;
  for (let at = 0; at < leaders.length; at += 1) {
    const own = leaders[at] as number;
    if (own === leader) agree += 1;
    regret += (shares[at * options + own] as number) - (shares[at * options + leader] as number);
  }
  return { agreement: agree / leaders.length, regret: regret / leaders.length };
}

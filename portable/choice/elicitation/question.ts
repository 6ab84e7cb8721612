import type { FirstPlaces } from "./first-places.ts";
import type { Reply } from "./reply.ts";

/** What to ask next. */
export type Question =
  | { kind: "pick"; from: string[] }
  | { kind: "trade-off"; part: string; whole: string; share: number };

/** Shares of the way that a trade-off may offer, where the criterion names none of its own. */
const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** Shares nearer than this are the same offer; a share read back from a kept ratio has some dust. */
const sameShare = 1e-9;

/** Criterion id to the shares of its way that can be said in plain numbers. */
export type Offers = Readonly<Record<string, readonly number[]>>;
/** A question that nearly everyone still possible would answer alike is not asked. */
const leastSplit = 0.02;

export interface Judged {
  question: Question;
  /** How much of the doubt about the first place the answer is expected to remove, in nats. */
  gain: number;
}

/** The question which of the criteria not picked yet matters most; null when fewer than two are left. */
export function judgePick(places: FirstPlaces, replies: readonly Reply[]): Judged | null {
  const { criteria } = places.weights;
  const picked = new Set(replies.flatMap((reply) => (reply.kind === "pick" ? (reply.picked ?? []) : [])));
  const from = criteria.flatMap((id, at) => (picked.has(id) ? [] : [at]));
  if (from.length < 2) return null;
  const answers = new Int32Array(places.leaders.length);
  for (let at = 0; at < answers.length; at += 1) {
    let most = 0;
    for (let place = 1; place < from.length; place += 1) {
      if (weightOf(places, from[place] as number, at) > weightOf(places, from[most] as number, at))
        most = place;
    }
    answers[at] = most;
  }
  return {
    question: { kind: "pick", from: from.map((at) => criteria[at] as string) },
    gain: gainOf(places, answers, from.length),
  };
}

/** The trade-off expected to remove most doubt about the first place; null when none is worth asking. */
export function judgeTradeOffs(
  places: FirstPlaces,
  replies: readonly Reply[],
  offers: Offers = {},
): Judged | null {
  const { criteria } = places.weights;
  const tradeOffs = replies.filter((reply) => reply.kind === "trade-off");
  let best: Judged | null = null;
  const answers = new Int32Array(places.leaders.length);
  for (let part = 0; part < criteria.length; part += 1) {
    for (let whole = 0; whole < criteria.length; whole += 1) {
      if (part === whole) continue;
      const names = { part: criteria[part] as string, whole: criteria[whole] as string };
      for (const share of offers[names.part] ?? tenths) {
        // Whole against whole is one question, whichever is named first.
        if (share === 1 && part > whole) continue;
        if (tradeOffs.some((reply) => isSpent(reply, names, share))) continue;
        let chosenPart = 0;
        for (let at = 0; at < answers.length; at += 1) {
          const choosesPart = share * weightOf(places, part, at) >= weightOf(places, whole, at);
          answers[at] = choosesPart ? 1 : 0;
          if (choosesPart) chosenPart += 1;
        }
        const split = chosenPart / answers.length;
        if (split < leastSplit || split > 1 - leastSplit) continue;
        const gain = gainOf(places, answers, 2);
        if (best === null || gain > best.gain)
          best = { question: { kind: "trade-off", ...names, share }, gain };
      }
    }
  }
  return best;
}

/** Whether a trade-off was asked already, or is about two criteria someone could not weigh. */
function isSpent(
  reply: Extract<Reply, { kind: "trade-off" }>,
  names: { part: string; whole: string },
  share: number,
): boolean {
  const same = reply.part === names.part && reply.whole === names.whole;
  const turned = reply.part === names.whole && reply.whole === names.part;
  if (reply.chosen === "cannot-say") return same || turned;
  const asked = Math.abs(reply.share - share) < sameShare;
  return asked && (same || (turned && share === 1));
}

/** Mutual information of an answer and of which option leads. */
function gainOf(places: FirstPlaces, answers: Int32Array, kinds: number): number {
  const { leaders, options } = places;
  const counts = new Float64Array(kinds * options);
  const all = new Float64Array(options);
  for (let at = 0; at < leaders.length; at += 1) {
    const leader = leaders[at] as number;
    const place = (answers[at] as number) * options + leader;
    counts[place] = (counts[place] as number) + 1;
    all[leader] = (all[leader] as number) + 1;
  }
  let gain = doubtTimesCount(all);
  for (let kind = 0; kind < kinds; kind += 1) {
    gain -= doubtTimesCount(counts.subarray(kind * options, (kind + 1) * options));
  }
  return gain / leaders.length;
}

/** Entropy of the counts, times their sum. */
function doubtTimesCount(counts: Float64Array): number {
  let sum = 0;
  let parts = 0;
  for (const count of counts) {
    if (count === 0) continue;
    sum += count;
    parts += count * Math.log(count);
  }
  return sum === 0 ? 0 : sum * Math.log(sum) - parts;
}

function weightOf(places: FirstPlaces, criterion: number, at: number): number {
  return (places.weights.columns[criterion] as Float64Array)[at] as number;
}

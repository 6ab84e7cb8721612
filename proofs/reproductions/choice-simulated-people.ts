import { firstPlaces } from "../../portable/choice/elicitation/first-places.ts";
import { nextQuestion } from "../../portable/choice/elicitation/next-question.ts";
import type { Question } from "../../portable/choice/elicitation/question.ts";
import { preferencesOf, type Reply } from "../../portable/choice/elicitation/reply.ts";
import type { Problem } from "../../portable/choice/index.ts";
import { drawSimplex } from "../../portable/choice/simplex-draws.ts";
import { drawValues } from "../../portable/choice/value-draws.ts";
import { drawWeights } from "../../portable/choice/weight-draws.ts";
import {
  openUniform,
  type Stream,
  separateStreams,
  standardNormal,
} from "../../portable/distributions/index.ts";

/** The nine criteria of a case. */
const criteria = [
  "improvement",
  "lasting",
  "time-off",
  "sessions",
  "common-side-effects",
  "lasting-harm",
  "cost",
  "anaesthesia",
  "reversibility",
];

/**
 * Made-up kinds of option, each by how good it is on the nine criteria, 0 the worst and 1 the best. They
 * follow the usual pattern (more change, more time and more risk) and are no facts about any treatment.
 */
const kinds: Record<string, number[]> = {
  waiting: [0.05, 0.5, 1, 1, 1, 0.97, 1, 1, 1],
  covering: [0.3, 0.05, 1, 0.6, 0.95, 0.97, 0.9, 1, 1],
  cream: [0.35, 0.3, 0.98, 0.3, 0.75, 0.97, 0.85, 1, 0.95],
  injection: [0.6, 0.25, 0.9, 0.6, 0.7, 0.9, 0.6, 0.95, 0.8],
  device: [0.45, 0.5, 0.85, 0.6, 0.7, 0.9, 0.55, 0.9, 0.6],
  laser: [0.6, 0.6, 0.55, 0.5, 0.4, 0.85, 0.5, 0.85, 0.4],
  "smaller-operation": [0.8, 0.85, 0.35, 0.9, 0.4, 0.75, 0.3, 0.6, 0.15],
  "larger-operation": [0.9, 0.95, 0.15, 0.95, 0.25, 0.7, 0.1, 0.2, 0.05],
};

/** Waiting and three to seven other options, each shifted at random, all known equally well or badly. */
function madeUpProblem(stream: Stream): Problem {
  const others = Object.keys(kinds).slice(1);
  const count = 3 + Math.floor(openUniform(stream) * 5);
  while (others.length > count) others.splice(Math.floor(openUniform(stream) * others.length), 1);
  const alternatives = ["waiting", ...others];
  const sd = 0.05 + 0.15 * openUniform(stream);
  const shifted = (value: number) => Math.min(1, Math.max(0, value + 0.15 * standardNormal(stream)));
  return {
    alternatives,
    criteria: criteria.map((id) => ({ id, direction: "increasing", scale: [0, 1] })),
    measurements: Object.fromEntries(
      criteria.map((id, at) => [
        id,
        Object.fromEntries(
          alternatives.map((option) => [
            option,
            { dist: "normal" as const, mean: shifted(kinds[option]?.[at] ?? Number.NaN), sd },
          ]),
        ),
      ]),
    ),
    preferences: { kind: "none" },
    draws: 1000,
    seed: Math.floor(openUniform(stream) * 2 ** 31),
  };
}

export interface Simulated {
  questions: number;
  picks: number;
  /** Whether the option that leads after the replies is the one that leads under the person's own weights. */
  agrees: boolean;
  /** How much more often the option of their own weights comes first than the one found. */
  loss: number;
}

/**
 * People with weights drawn evenly, each before a made-up problem. `noise` is how often someone replies
 * to a trade-off as if its two sides were weighed wrongly: the standard deviation, on the logarithm, of
 * the ratio they see.
 */
export function simulatePeople(people: number, seed: number, noise: number): Simulated[] {
  const streams = separateStreams(seed);
  return Array.from({ length: people }, () => simulatePerson(madeUpProblem(streams()), streams(), noise));
}

/** One person with weights drawn evenly, before one problem. */
export function simulatePerson(problem: Problem, stream: Stream, noise: number): Simulated {
  const own = new Float64Array(problem.criteria.length);
  drawSimplex(stream, own);
  const ids = problem.criteria.map((criterion) => criterion.id);
  const weightOf = (id: string) => own[ids.indexOf(id)] ?? Number.NaN;
  const replies: Reply[] = [];
  for (;;) {
    const { question } = nextQuestion(problem, replies);
    if (question === null) break;
    replies.push(replyTo(question, weightOf, () => Math.exp(noise * standardNormal(stream))));
  }
  const values = drawValues({ ...problem, draws: 1000 }, separateStreams(problem.seed + 1));
  const single = (weights: Float64Array[], draws: number) =>
    firstPlaces(values, { criteria: ids, draws, columns: weights, method: "given", convergence: null });
  const truth = single(
    [...own].map((weight) => Float64Array.of(weight)),
    1,
  );
  const left = drawWeights(preferencesOf(replies), ids, 1000, separateStreams(problem.seed + 2)());
  const found = single([...left.columns], 1000);
  const mean = problem.alternatives.map((_, option) =>
    Array.from({ length: 1000 }, (_, at) => found.shares[at * found.options + option] ?? 0).reduce(
      (sum, x) => sum + x,
      0,
    ),
  );
  const leader = mean.indexOf(Math.max(...mean));
  const wanted = truth.leaders[0] ?? -1;
  return {
    questions: replies.length,
    picks: replies.filter((reply) => reply.kind === "pick").length,
    agrees: leader === wanted,
    loss: (truth.shares[wanted] ?? Number.NaN) - (truth.shares[leader] ?? Number.NaN),
  };
}

function replyTo(question: Question, weightOf: (id: string) => number, slip: () => number): Reply {
  if (question.kind === "pick") {
    const picked = question.from.reduce((best, id) => (weightOf(id) > weightOf(best) ? id : best));
    return { kind: "pick", picked: [picked] };
  }
  const { part, whole, share } = question;
  const choosesPart = share * weightOf(part) * slip() >= weightOf(whole);
  return { ...question, chosen: choosesPart ? "part" : "whole" };
}

/** Mean questions, the share that agree, and the mean loss. */
export function summaryOf(simulated: readonly Simulated[]) {
  const mean = (of: (one: Simulated) => number) =>
    simulated.reduce((sum, one) => sum + of(one), 0) / simulated.length;
  const sorted = simulated.map((one) => one.questions).sort((one, other) => one - other);
  return {
    people: simulated.length,
    questions: mean((one) => one.questions),
    picks: mean((one) => one.picks),
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    nineInTen: sorted[Math.floor(sorted.length * 0.9)] ?? Number.NaN,
    agreement: mean((one) => Number(one.agrees)),
    loss: mean((one) => one.loss),
  };
}

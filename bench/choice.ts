import {
  type Measurement,
  type Problem,
  rank,
  readProblem,
  type Statement,
} from "../portable/choice/index.ts";
import { rankDraws } from "../portable/choice/ranking.ts";
import { drawValues } from "../portable/choice/value-draws.ts";
import { drawWeights } from "../portable/choice/weight-draws.ts";
import { separateStreams } from "../portable/distributions/index.ts";
import type { Measured } from "./run.ts";

function problemOf(
  options: number,
  criteria: number,
  measurement: (option: number, criterion: number) => Measurement,
): Problem {
  const alternatives = Array.from({ length: options }, (_, at) => `option-${at}`);
  const ids = Array.from({ length: criteria }, (_, at) => `criterion-${at}`);
  return {
    alternatives,
    criteria: ids.map((id) => ({ id, direction: "increasing", scale: "hull" })),
    measurements: Object.fromEntries(
      ids.map((id, criterion) => [
        id,
        Object.fromEntries(alternatives.map((option, at) => [option, measurement(at, criterion)])),
      ]),
    ),
    preferences: { kind: "none" },
    draws: 10_000,
    seed: 1,
  };
}

const spread = (option: number, criterion: number) => (option * 7 + criterion * 3) % 11;
const normal = problemOf(8, 10, (option, criterion) => ({
  dist: "normal",
  mean: spread(option, criterion),
  sd: 2,
}));
const logit = problemOf(8, 10, (option, criterion) => ({
  dist: "logit-normal",
  mean: spread(option, criterion) / 5 - 1,
  sd: 0.4,
}));
const beta = problemOf(8, 10, (option, criterion) => ({
  dist: "beta",
  alpha: 3 + spread(option, criterion),
  beta: 9,
}));

/** Each of 30 criteria matters between 1.1 and 2 times as much as the next. */
const manyIds = Array.from({ length: 30 }, (_, at) => `criterion-${at}`);
const chain: Statement = {
  kind: "bounds",
  ratios: manyIds.slice(1).map((worse, at) => ({ better: `criterion-${at}`, worse, lo: 1.1, hi: 2 })),
};
const halfAtMost: Statement = {
  kind: "linear",
  constraints: [{ coefficients: { "criterion-0": 1, "criterion-1": 1 }, relation: "at-most", value: 0.3 }],
};
const many: Problem = {
  ...problemOf(50, 30, (option, criterion) => ({ dist: "normal", mean: spread(option, criterion), sd: 2 })),
  preferences: chain,
};

/** The middle one of several runs, after enough to warm up. */
function secondsOf(run: () => unknown, rounds = 25): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    run();
    if (round >= Math.floor(rounds * 0.4)) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return (times[Math.floor(times.length / 2)] ?? Number.NaN) / 1000;
}

/** What a ranking costs: 10,000 draws, 8 options, 10 criteria. */
export default async function (): Promise<Measured[]> {
  const values = drawValues(normal, separateStreams(1));
  const ids = normal.criteria.map((criterion) => criterion.id);
  const order = [...ids];
  const moved = Object.fromEntries(ids.map((id, at) => [id, (at + 1) / 55]));
  return [
    {
      what: "SMAA, 10,000 draws, 8 options, 10 criteria, normal",
      seconds: secondsOf(() => rank(normal)),
      aim: 0.02,
    },
    { what: "SMAA, the same, logit-normal", seconds: secondsOf(() => rank(logit)), aim: 0.02 },
    { what: "SMAA, the same, beta", seconds: secondsOf(() => rank(beta)), aim: 0.02 },
    {
      what: "A moved weight: values kept, weights and ranks anew",
      seconds: secondsOf(() =>
        rankDraws(values, drawWeights({ kind: "exact", weights: moved }, ids, 10_000, separateStreams(2)())),
      ),
    },
    {
      what: "An order changed: values kept, weights and ranks anew",
      seconds: secondsOf(() =>
        rankDraws(values, drawWeights({ kind: "ordinal", order }, ids, 10_000, separateStreams(2)())),
      ),
    },
    {
      what: "50 options, 30 criteria, 29 ratios in a chain, read and ranked (random walk on logarithms)",
      seconds: secondsOf(() => readAndRank(many), 5),
    },
    {
      what: "The same, and one linear condition (hit-and-run)",
      seconds: secondsOf(() => readAndRank({ ...many, preferences: [chain, halfAtMost] }), 1),
    },
  ];
}

function readAndRank(problem: Problem): unknown {
  const read = readProblem(problem);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return rank(read.problem);
}

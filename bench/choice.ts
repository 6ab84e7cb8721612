import { type Measurement, type Problem, rank } from "../portable/choice/index.ts";
import { rankDraws } from "../portable/choice/ranking.ts";
import { drawValues } from "../portable/choice/value-draws.ts";
import { drawWeights } from "../portable/choice/weight-draws.ts";
import { separateStreams } from "../portable/distributions/index.ts";

const alternatives = Array.from({ length: 8 }, (_, at) => `option-${at}`);
const ids = Array.from({ length: 10 }, (_, at) => `criterion-${at}`);

function problemOf(measurement: (option: number, criterion: number) => Measurement): Problem {
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
const normal = problemOf((option, criterion) => ({ dist: "normal", mean: spread(option, criterion), sd: 2 }));
const logit = problemOf((option, criterion) => ({
  dist: "logit-normal",
  mean: spread(option, criterion) / 5 - 1,
  sd: 0.4,
}));
const beta = problemOf((option, criterion) => ({
  dist: "beta",
  alpha: 3 + spread(option, criterion),
  beta: 9,
}));

/** The middle one of several runs, after enough to warm up. */
function secondsOf(run: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < 25; round += 1) {
    const start = performance.now();
    run();
    if (round >= 10) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return (times[Math.floor(times.length / 2)] ?? Number.NaN) / 1000;
}

/** What a ranking costs: 10,000 draws, 8 options, 10 criteria. */
export default async function (): Promise<
  { what: string; seconds: number; against?: string; ratio?: number }[]
> {
  const values = drawValues(normal, separateStreams(1));
  const order = [...ids];
  const moved = Object.fromEntries(ids.map((id, at) => [id, (at + 1) / 55]));
  return [
    { what: "SMAA, 10,000 draws, 8 options, 10 criteria, normal", seconds: secondsOf(() => rank(normal)) },
    { what: "SMAA, the same, logit-normal", seconds: secondsOf(() => rank(logit)) },
    { what: "SMAA, the same, beta", seconds: secondsOf(() => rank(beta)) },
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
  ];
}

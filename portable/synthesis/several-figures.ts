import { normalQuantile } from "../distributions/index.ts";
import type { Figure } from "./figure.ts";
import { predictionInterval } from "./normal-model.ts";
import { type PoolAnswer, pool } from "./pool.ts";
import { leastSpread, poolingRules } from "./pooling-rules.ts";
import { exactProportionInterval } from "./proportion-interval.ts";
import { logit, type Scale, scaleOf } from "./scale.ts";
import { type PriorPooled, poolTwoCounts, poolTwoEffects } from "./two-studies.ts";

/** What comparable figures say when pooled. */
export interface SeveralFigures {
  centre: number;
  interval: [number, number];
  prediction: [number, number];
  /** Percent; null where two studies leave it open. */
  i2: number | null;
  method: string;
  words: string;
  pooled: readonly Figure[];
}

const z = normalQuantile(0.975);

/**
 * Pools comparable figures, or null where fewer than two of them can be weighed. Counts with few events take the
 * binomial-normal model with a t interval; all else inverse-variance weights with REML, and Hartung and Knapp's
 * interval that is never narrower than the plain one (`adhoc`; see docs/methods/pooling.md for its coverage). Two studies on
 * the odds or ratio scale are pooled with tau averaged over (`two-studies.ts`).
 * Where nobody in any study had the event, the counts are summed and the upper end is exact.
 */
export function poolFigures(figures: readonly Figure[]): SeveralFigures | null {
  const measure = figures[0]?.measure;
  if (measure === undefined || poolingRules.neverPooled.includes(measure)) return null;
  const counted = figures.flatMap((figure) =>
    figure.measure === "proportion" && figure.events !== null && figure.n !== null
      ? [{ figure, xi: figure.events, ni: figure.n }]
      : [],
  );
  const weighed = figures.flatMap((figure) => {
    const effect = effectOf(figure);
    return effect === null ? [] : [{ figure, ...effect }];
  });
  if (counted.length >= 2 && counted.length >= weighed.length) return poolCounts(counted);
  if (weighed.length < 2) return null;
  const scale = scaleOf(measure);
  if (weighed.length === 2 && scale.name !== "identity") {
    const yi = Float64Array.from(weighed, (row) => row.yi);
    const vi = Float64Array.from(weighed, (row) => row.sei ** 2);
    return fromPrior(
      poolTwoEffects({ yi, vi }),
      scale,
      weighed.map(({ figure }) => figure),
    );
  }
  const rows = weighed.map(({ yi, sei }) => ({ yi, sei }));
  const answer = pool({ measure: "GEN", method: "REML", test: "adhoc", rows });
  const { estimate, ci, i2 } = answer;
  return {
    centre: scale.back(estimate),
    interval: back(scale, ci),
    prediction: back(scale, predicted(answer, scale)),
    i2,
    method: "REML-adhoc",
    words: wordsOf(weighed.length, "REML, Hartung-Knapp interval never narrower than the plain one", i2),
    pooled: weighed.map(({ figure }) => figure),
  };
}

interface Counted {
  figure: Figure;
  xi: number;
  ni: number;
}

function poolCounts(counted: readonly Counted[]): SeveralFigures {
  const events = counted.reduce((sum, { xi }) => sum + xi, 0);
  const people = counted.reduce((sum, { ni }) => sum + ni, 0);
  const pooled = counted.map(({ figure }) => figure);
  if (events === 0 || events === people) return exactSum(events, people, pooled);
  if (counted.length === 2) return fromPrior(poolTwoCounts(counted), logit, pooled);
  const few = counted.some(({ xi, ni }) => xi < poolingRules.fewEvents || ni - xi < poolingRules.fewEvents);
  const rows = counted.map(({ xi, ni }) => ({ xi, ni }));
  const answer = few
    ? pool({ measure: "PLO", model: "PLO-GLMM", method: "ML", test: "t", rows })
    : pool({ measure: "PLO", method: "REML", test: "adhoc", rows });
  return {
    centre: answer.back.estimate,
    interval: answer.back.ci,
    prediction: back(logit, predicted(answer, logit)),
    i2: answer.i2,
    method: few ? "PLO-GLMM-t" : "PLO-REML-adhoc",
    words: wordsOf(
      counted.length,
      few
        ? "binomial-normal model, as events are few, with a t interval"
        : "log odds, REML, Hartung-Knapp interval never narrower than the plain one",
      answer.i2,
    ),
    pooled,
  };
}

/** Two studies, with tau averaged over. */
function fromPrior(answer: PriorPooled, scale: Scale, pooled: readonly Figure[]): SeveralFigures {
  return {
    centre: scale.back(answer.estimate),
    interval: back(scale, answer.ci),
    prediction: back(scale, answer.pi),
    i2: null,
    method: "two-studies",
    words:
      "2 findings that count the same thing are pooled. Two studies cannot show how far clinics differ, so that is averaged over (half-normal prior of scale 1 on tau).",
    pooled,
  };
}

/**
 * The prediction interval, in metafor's convention; with fewer than ten studies on the odds and ratio scales, where
 * tau is so often estimated as 0, for a tau of at least `leastSpread`.
 */
function predicted(answer: PoolAnswer, scale: Scale): [number, number] {
  const { k, estimate, se, test, level } = answer;
  const floor = k < 10 && scale.name !== "identity" ? leastSpread ** 2 : 0;
  const tau2 = Math.max(answer.tau2, floor);
  return predictionInterval(estimate, se, tau2, k - 1, { test, level, prediction: "default" });
}

const back = (scale: Scale, [low, high]: readonly [number, number]): [number, number] => [
  scale.back(low),
  scale.back(high),
];

function exactSum(events: number, people: number, pooled: readonly Figure[]): SeveralFigures {
  const interval = exactProportionInterval(events, people);
  const wider = Math.exp(normalQuantile(0.95) * leastSpread);
  const none = events === 0;
  return {
    centre: none ? 0 : 1,
    interval,
    prediction: none
      ? [0, Math.min(1, interval[1] * wider)]
      : [Math.max(0, 1 - (1 - interval[0]) * wider), 1],
    i2: null,
    method: "exact-sum",
    words: `${none ? "Nobody" : "Everybody"} had it among ${people} people in ${pooled.length} studies: the counts are summed and the other end is the exact bound.`,
    pooled,
  };
}

/** A figure's effect and standard error on its scale, where its interval gives one. */
function effectOf(figure: Figure): { yi: number; sei: number } | null {
  if (figure.interval === null) return null;
  const scale = scaleOf(figure.measure);
  const yi = scale.to(figure.value);
  const sei = (scale.to(figure.interval[1]) - scale.to(figure.interval[0])) / (2 * z);
  return Number.isFinite(yi) && Number.isFinite(sei) && sei > 0 ? { yi, sei } : null;
}

function wordsOf(k: number, how: string, i2: number): string {
  return `${k} findings that count the same thing are pooled (${how}; I² ${i2.toFixed(0)} %).`;
}

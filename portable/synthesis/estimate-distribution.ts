import {
  fillNormal,
  isWholeNumber,
  normalCdf,
  normalQuantile,
  refuse,
  type Stream,
  separateStreams,
} from "../distributions/index.ts";
import type { Measure } from "../evidence/index.ts";
import type { Estimate } from "./estimate.ts";
import { exactProportionInterval } from "./proportion-interval.ts";
import { identity, log, type Scale, scaleOf } from "./scale.ts";

/** What the distribution of an estimate is made from. */
export type Drawable = Pick<
  Estimate,
  "measure" | "unit" | "centre" | "prediction" | "range" | "findings" | "unknown"
>;

/** A distribution for the result of the next clinic. */
export interface EstimateDistribution {
  /** Refuses p outside (0, 1). */
  quantile(p: number): number;
  /** Fills `out` with draws from one stream. */
  fill(stream: Stream, out: Float64Array): void;
}

const z = normalQuantile(0.975);

/** An estimate with a centre and no interval: the truth may be three times as much, or a third, in odds or ratio. */
export const unstatedFactor = 3;

/** A proportion of 0 or 1 without a count is drawn as nobody, or everybody, of so many people. */
export const unstatedPeople = 30;

/** Measures of things that cannot be fewer than none: days, sessions, costs. */
const neverNegative: readonly Measure[] = ["range", "median", "count"];

/**
 * An estimate as a distribution to draw from. Its 2.5 and 97.5 % quantiles are the prediction interval and its
 * median the centre: a normal on the measure's own scale, with a spread of its own on either side.
 *
 * - Nobody, or everybody, had the event: the 95 % quantile (5 % for everybody) is the end of the prediction.
 * - A centre without an interval: spread by `unstatedFactor`. Where it is 0 (or 1), a proportion is drawn as nobody (or
 *   everybody) of `unstatedPeople`, anything else with a spread of 1 in its own unit.
 * - A range of k listed findings: k draws span, on average, (k - 1) / (k + 1) of what they are drawn from, so the
 *   ends are taken as the 1 / (k + 1) and k / (k + 1) quantiles. A range from one source counts as two findings. An
 *   end at 0 (or at 1 of a proportion) has no place on a scale of odds or logarithms: the other end is then the
 *   k / (k + 1) (or 1 / (k + 1)) quantile of what nobody (or everybody) would give. From 0 to 1, anything may be.
 *
 * Refuses what is unknown: nothing can be drawn from it, and nothing may stand in for it unsaid.
 */
export function distributionOf(estimate: Drawable): EstimateDistribution {
  const { measure, centre, prediction, range } = estimate;
  if (estimate.unknown || measure === null) refuse("estimate", "not known, so nothing can be drawn", null);
  if (centre === null) {
    if (range === null) refuse("estimate", "has neither a centre nor a range", null);
    const of = measure === "range" && estimate.unit === "proportion" ? "proportion" : measure;
    return fromRange(of, range, Math.max(2, estimate.findings.length));
  }
  if (prediction === null) return fromCentre(measure, centre);
  if (centre === 0 && prediction[0] === 0 && prediction[1] > 0) {
    return measure === "proportion" ? none(prediction[1], 0.95) : fewest(prediction[1], 0.95);
  }
  if (measure === "proportion" && centre === 1) return mirrored(none(1 - prediction[0], 0.95));
  const scale = scaleOf(measure);
  const middle = scale.to(centre);
  return split(scale, middle, (middle - scale.to(prediction[0])) / z, (scale.to(prediction[1]) - middle) / z);
}

/** `count` draws of an estimate; the same seed gives the same draws. See `distributionOf`. */
export function draw(estimate: Drawable, seed: number, count: number): Float64Array {
  isWholeNumber("count", count, 0);
  const out = new Float64Array(count);
  distributionOf(estimate).fill(separateStreams(seed)(), out);
  return out;
}

function split(
  scale: Scale,
  middle: number,
  below: number,
  above: number,
  sign: 1 | -1 = 1,
): EstimateDistribution {
  const place = (normal: number) => sign * scale.back(middle + normal * (normal < 0 ? below : above));
  return through(place);
}

/** A distribution that is a rising function of a standard normal. */
function through(place: (normal: number) => number): EstimateDistribution {
  return {
    quantile: (p) => place(normalQuantile(p)),
    fill: (stream, out) => {
      fillNormal(stream, out, 0, 1);
      for (let i = 0; i < out.length; i++) out[i] = place(out[i] as number);
    },
  };
}

/** Nobody had the event: what is left of a uniform prior, with the quantile of `p` at `end`. */
function none(end: number, p: number): EstimateDistribution {
  const people = Math.log1p(-p) / Math.log1p(-Math.min(end, 1 - 1e-9));
  return through((normal) => -Math.expm1(Math.log(normalCdf(-normal)) / people));
}

function mirrored(of: EstimateDistribution): EstimateDistribution {
  return through((normal) => 1 - of.quantile(Math.min(1 - 1e-16, normalCdf(-normal))));
}

/** No events over some exposure: exponential, with the quantile of `p` at `end`. */
function fewest(end: number, p: number): EstimateDistribution {
  return through((normal) => (end * Math.log(normalCdf(-normal))) / Math.log1p(-p));
}

function fromCentre(measure: Measure, centre: number): EstimateDistribution {
  const sd = Math.log(unstatedFactor) / z;
  const scale = scaleOf(measure);
  if (measure === "proportion" && (centre === 0 || centre === 1)) {
    const nobody = none(exactProportionInterval(0, unstatedPeople)[1], 0.95);
    return centre === 0 ? nobody : mirrored(nobody);
  }
  if (centre === 0) {
    return scale.name === "log" || neverNegative.includes(measure)
      ? fewest(1, 0.95)
      : split(identity, 0, 1 / z, 1 / z);
  }
  if (scale.name !== "identity") return split(scale, scale.to(centre), sd, sd);
  return centre > 0 ? split(log, Math.log(centre), sd, sd) : split(log, Math.log(-centre), sd, sd, -1);
}

function fromRange(
  measure: Measure,
  [low, high]: readonly [number, number],
  k: number,
): EstimateDistribution {
  if (low === high) return fromCentre(measure, low);
  const p = k / (k + 1);
  if (measure === "proportion") {
    if (low === 0 && high === 1) return through(normalCdf);
    if (low === 0) return none(high, p);
    if (high === 1) return mirrored(none(1 - low, p));
  }
  const positive = scaleOf(measure).name === "log" || neverNegative.includes(measure);
  if (low === 0 && positive) return fewest(high, p);
  const scale = positive && low > 0 ? log : scaleOf(measure);
  const [from, to] = [scale.to(low), scale.to(high)];
  const sd = (to - from) / 2 / normalQuantile(p);
  return split(scale, (from + to) / 2, sd, sd);
}

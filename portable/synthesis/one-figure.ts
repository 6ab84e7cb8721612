import { normalQuantile } from "../distributions/index.ts";
import type { Certainty } from "../evidence/index.ts";
import { gathers } from "./comparable.ts";
import { type Figure, sourceInterval } from "./figure.ts";
import { leastSpread, oneStudyFactor, shareBetweenBehind } from "./pooling-rules.ts";
import { scaleOf } from "./scale.ts";

/** What one figure by itself says. */
export interface OneFigure {
  interval: [number, number] | null;
  prediction: [number, number] | null;
  method: "one-study" | "one-review" | "no-events" | "one-figure";
  words: string;
}

const z = normalQuantile(0.975);

/**
 * One figure's interval and prediction. A study's interval is widened by `oneStudyFactor`; a review's own
 * interval stands, as it speaks of a mean over studies; one made from a review's summed counts does not, and is widened. Where nobody, or everybody, had the event, the interval
 * is the exact bound. The prediction adds the spread between clinics that the same factor stands for, and on
 * the odds and ratio scales at least `leastSpread`.
 */
export function readOneFigure(figure: Figure, certainty: Certainty): OneFigure {
  const { interval, intervalFrom } = figure;
  if (interval === null) {
    return { interval: null, prediction: null, method: "one-figure", words: `${capital(intervalFrom)}.` };
  }
  const factor = oneStudyFactor[certainty];
  if (atTheEnd(figure)) {
    const wider = Math.max(factor, Math.exp(normalQuantile(0.95) * leastSpread));
    const none = figure.value === 0;
    return {
      interval,
      prediction: none
        ? [0, Math.min(1, interval[1] * wider)]
        : [Math.max(0, 1 - (1 - interval[0]) * wider), 1],
      method: "no-events",
      words: none
        ? `Nobody had it among ${figure.n} counted: the upper end is the exact bound, not zero.`
        : `Everybody had it among ${figure.n} counted: the lower end is the exact bound.`,
    };
  }
  const review = gathers(figure) && intervalFrom === sourceInterval;
  const scale = scaleOf(figure.measure);
  const middle = scale.to(figure.value);
  const half = interval.map((end) => Math.abs(scale.to(end) - middle)) as [number, number];
  const widened = half.map((side) => side * (review ? 1 : factor)) as [number, number];
  const share = shareBetweenBehind(factor);
  const floor = scale.name === "identity" ? 0 : leastSpread;
  const prediction = half.map((side, place) => {
    const variance = (side / z) ** 2;
    const between = review ? share * (figure.studies ?? 1) * variance : (factor ** 2 - 1) * variance;
    return Math.hypot(widened[place] ?? side, z * Math.max(floor, Math.sqrt(between)));
  });
  const about = ([below = 0, above = 0]: readonly number[]): [number, number] => [
    scale.back(middle - below),
    scale.back(middle + above),
  ];
  const wordsOfFactor =
    review || factor === 1
      ? ""
      : ` It is made ${factor} times as wide, as one count of ${certainty.replace("-", " ")} certainty says less than its own interval.`;
  return {
    interval: about(widened),
    prediction: about(prediction),
    method: review ? "one-review" : "one-study",
    words: `${capital(intervalFrom)}.${wordsOfFactor}`,
  };
}

/** Nobody, or everybody, had the event. */
function atTheEnd(figure: Figure): boolean {
  return figure.value === 0 || (figure.measure === "proportion" && figure.value === 1);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

import { refuse } from "../../distributions/index.ts";
import { climb, highestFromZero } from "./maximise.ts";

/** A binomial-normal likelihood in its two parameters, all others already at their best for them. */
export type Likelihood = (centre: number, tau: number) => number;

export interface BinomialNormalFit {
  estimate: number;
  se: number;
  tau2: number;
  logLikelihood: number;
}

/** Standard deviations of log odds between studies beyond this are taken as a likelihood without a peak. */
const largestTau = 20;

/**
 * Maximum likelihood fit: for each tau the best centre, then the best tau in [0, 20]. The standard error comes
 * from the observed information of both together (at tau = 0, where the likelihood is even in tau, of the
 * centre alone).
 */
export function fitBinomialNormal(likelihood: Likelihood, start: number, random: boolean): BinomialNormalFit {
  let centre = start;
  const best = (tau: number) => {
    const peak = climb((x) => likelihood(x, tau), centre, 1e-4);
    centre = peak.at;
    return peak.value;
  };
  const tau = random ? highestFromZero(best, largestTau).at : 0;
  if (tau > 0.99 * largestTau) refuse("rows", "the spread between rows has no greatest likelihood", tau);
  const peak = climb((x) => likelihood(x, tau), centre, 1e-4);
  const se = standardError(likelihood, peak.at, tau, peak.value);
  if (!Number.isFinite(se)) {
    refuse("rows", "the likelihood is flat at its best point: too few events for this model", peak.at);
  }
  return { estimate: peak.at, se, tau2: tau * tau, logLikelihood: peak.value };
}

function standardError(likelihood: Likelihood, centre: number, tau: number, value: number): number {
  const bendAt = (h: number) =>
    (likelihood(centre + h, tau) - 2 * value + likelihood(centre - h, tau)) / (h * h);
  const rough = bendAt(1e-3);
  const h = rough < 0 ? Math.min(0.5, 0.01 / Math.sqrt(-rough)) : 0.05;
  const centreBend = bendAt(h);
  if (tau === 0) return 1 / Math.sqrt(-centreBend);
  const g = Math.min(0.001, tau / 10);
  const tauBend = (likelihood(centre, tau + g) - 2 * value + likelihood(centre, tau - g)) / (g * g);
  const cross =
    (likelihood(centre + h, tau + g) -
      likelihood(centre + h, tau - g) -
      likelihood(centre - h, tau + g) +
      likelihood(centre - h, tau - g)) /
    (4 * h * g);
  return Math.sqrt(-tauBend / (centreBend * tauBend - cross * cross));
}

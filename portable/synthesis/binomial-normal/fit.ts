import { refuse } from "../../distributions/index.ts";
import { climb, highestFromZero, type Local } from "./maximise.ts";

/** A binomial-normal likelihood in its two parameters, all others at their best; slopes are in the centre. */
export type Likelihood = (centre: number, tau: number) => Local;

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
    const peak = climb((x) => likelihood(x, tau), centre);
    centre = peak.at;
    return peak;
  };
  const tau = random ? highestFromZero((one) => best(one).value, largestTau).at : 0;
  if (tau > 0.99 * largestTau) refuse("rows", "the spread between rows has no greatest likelihood", tau);
  const peak = best(tau);
  const se = standardError(likelihood, peak.at, tau, peak.local);
  if (!Number.isFinite(se)) {
    refuse("rows", "the likelihood is flat at its best point: too few events for this model", peak.at);
  }
  return { estimate: peak.at, se, tau2: tau * tau, logLikelihood: peak.value };
}

/**
 * From second differences of the likelihood itself, a fiftieth of its own width apart: its slopes by quadrature are
 * good enough to climb by, not to be differenced again.
 */
function standardError(likelihood: Likelihood, centre: number, tau: number, peak: Local): number {
  const at = (x: number, t: number) => likelihood(x, t).value;
  const h = 0.02 / Math.sqrt(-peak.bend);
  const centreBend = (at(centre + h, tau) - 2 * peak.value + at(centre - h, tau)) / (h * h);
  if (tau === 0) return 1 / Math.sqrt(-centreBend);
  const g = Math.min(0.001, tau / 10);
  const tauBend = (at(centre, tau + g) - 2 * peak.value + at(centre, tau - g)) / (g * g);
  const cross =
    (at(centre + h, tau + g) - at(centre + h, tau - g) - at(centre - h, tau + g) + at(centre - h, tau - g)) /
    (4 * h * g);
  return Math.sqrt(-tauBend / (centreBend * tauBend - cross * cross));
}

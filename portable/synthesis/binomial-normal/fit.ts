import { refuse } from "../../distributions/index.ts";
import { highestFromZero, type Local } from "./maximise.ts";

/** A binomial-normal likelihood in its two parameters, all others at their best; slopes are in the centre. */
export type Likelihood = (centre: number, tau: number) => Local;

/** The best centre for one tau, and the likelihood there. */
export interface CentrePeak {
  centre: number;
  value: number;
  bend: number;
}

/** What a fit needs to know of a model. */
export interface BinomialNormalModel {
  /** The best centre for a tau, sought from `start`. */
  peak(tau: number, start: number): CentrePeak;
  /** The likelihood at a centre and a tau, all other parameters at their best. */
  value(centre: number, tau: number): number;
}

export interface BinomialNormalFit {
  estimate: number;
  se: number;
  tau2: number;
  /** Less that of one effect for each row, which no model can pass: 0 or below. */
  logLikelihood: number;
}

/** Standard deviations of log odds between studies beyond this are taken as a likelihood without a peak. */
const largestTau = 20;

/**
 * Maximum likelihood fit: for each tau the best centre, then the best tau in [0, 20]. The standard error comes
 * from the observed information of both together (at tau = 0, where the likelihood is even in tau, of the
 * centre alone).
 */
export function fitBinomialNormal(
  model: BinomialNormalModel,
  start: number,
  random: boolean,
): BinomialNormalFit {
  let centre = start;
  const best = (tau: number) => {
    const peak = model.peak(tau, centre);
    centre = peak.centre;
    return peak;
  };
  const tau = random ? highestFromZero((one) => best(one).value, largestTau).at : 0;
  if (tau > 0.99 * largestTau) {
    refuse(
      "rows",
      `differ so much that the likelihood of their spread is not greatest below ${largestTau}`,
      tau,
      "Give a method without spread (FE), or no model.",
    );
  }
  const peak = best(tau);
  if (!Number.isFinite(peak.value)) {
    refuse("rows", "numbers too large or too uneven: the likelihood cannot be computed", peak.value);
  }
  const se = standardError(model, tau, peak);
  if (!Number.isFinite(se)) {
    refuse("rows", "the likelihood is flat at its best point: too few events for this model", peak.centre);
  }
  return { estimate: peak.centre, se, tau2: tau * tau, logLikelihood: peak.value };
}

/**
 * Error of the centre for a known tau, and what tau's own error adds as the best centre moves with it: the inverse
 * of the two-by-two information, by blocks. Bends are second differences of the likelihood, as its bends by quadrature
 * are good enough to climb by only; at tau = 0 nothing is integrated and they are exact.
 */
function standardError(model: BinomialNormalModel, tau: number, peak: CentrePeak): number {
  if (tau === 0) return 1 / Math.sqrt(-peak.bend);
  const variance = centreVariance(model, tau, peak);
  const g = tau / 50;
  const wider = model.peak(tau + g, peak.centre);
  const narrower = model.peak(tau - g, peak.centre);
  const tauVariance = (g * g) / (2 * peak.value - wider.value - narrower.value);
  const drift = (wider.centre - narrower.centre) / (2 * g);
  return Math.sqrt(variance + drift * drift * tauVariance);
}

/** The loss of height, on both sides together, that a second difference is taken over: a fiftieth of the width. */
const wantedLoss = 0.02 ** 2;

/** One over the bend in the centre; infinite where the likelihood is flat. */
function centreVariance(
  model: BinomialNormalModel,
  tau: number,
  { centre, value, bend }: CentrePeak,
): number {
  let h = bend < 0 ? Math.sqrt(wantedLoss / -bend) : 0.02;
  for (let round = 0; round < 8; round++) {
    const loss = 2 * value - model.value(centre + h, tau) - model.value(centre - h, tau);
    if (loss > wantedLoss / 25 && loss < wantedLoss * 25) return (h * h) / loss;
    h *= loss > 0 ? Math.max(0.1, Math.min(10, Math.sqrt(wantedLoss / loss))) : 10;
  }
  return Number.POSITIVE_INFINITY;
}

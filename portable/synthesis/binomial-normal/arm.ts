/** One arm of a study: events among people, and how far the study's random effect moves its log odds. */
export interface Arm {
  events: number;
  people: number;
  /** Multiplies the random effect in this arm: 1 for a single arm, +1/2 and -1/2 for two. */
  loading: number;
}

/** log(1 + exp(x)) without overflow. */
export function log1pExp(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

export function inverseLogit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Binomial log-likelihood of an arm at a log odds, less the binomial coefficient. */
export function armLogLikelihood(arm: Arm, logOdds: number): number {
  return arm.events * logOdds - arm.people * log1pExp(logOdds);
}

/**
 * One arm of a study: how many of how many people, and how far the study's random effect moves its log odds. Held
 * by its rarer outcome, so that nothing is lost to rounding where a billion people had ten events.
 */
export interface Arm {
  people: number;
  /** Multiplies the random effect in this arm: 1 for a single arm, +1/2 and -1/2 for two. */
  loading: number;
  /** Share of the rarer outcome, at most 1/2, and of the other. */
  share: number;
  rest: number;
  /** Log odds of the rarer outcome in this arm itself; minus infinity where it was never seen. */
  own: number;
  /** 1 where the event is the rarer outcome, else -1. */
  sign: 1 | -1;
  /** Log odds of the event with half an event more of each kind, finite in every arm, and the inverse of their variance. */
  near: number;
  nearWeight: number;
}

/** Of `people`, `events` had the event. */
export function armOf(events: number, people: number, loading: number): Arm {
  const without = people - events;
  const rarer = Math.min(events, without);
  return {
    people,
    loading,
    share: rarer / people,
    rest: (people - rarer) / people,
    own: Math.log(rarer / (people - rarer)),
    sign: rarer === events ? 1 : -1,
    near: Math.log((events + 0.5) / (without + 0.5)),
    nearWeight: 1 / (1 / (events + 0.5) + 1 / (without + 0.5)),
  };
}

/** What an arm says at one log odds of the event. */
export interface ArmTerms {
  /** Log-likelihood, less its greatest: 0 at the arm's own log odds, below elsewhere. */
  value: number;
  /** Its slope: events less those expected. */
  score: number;
  /** Minus its second derivative: the binomial variance. */
  information: number;
  /** The slope of that variance. */
  lean: number;
}

/** Beyond this distance the odds are written by their inverse, which cannot overflow. */
const far = 30;

/**
 * Binomial log-likelihood of an arm at a log odds, with its derivatives, written into `out`. All three are made from
 * the distance to the arm's own log odds and never from a difference of large sums: at 100 million events of a
 * billion the value is good to ten digits, where `events x - people log(1 + exp(x))` has two.
 */
export function evaluateArm(arm: Arm, logOdds: number, out: ArmTerms): void {
  const { people, share, rest, sign } = arm;
  const x = sign * logOdds;
  if (share === 0) {
    const small = Math.exp(-Math.abs(x));
    const chance = x > 0 ? 1 / (1 + small) : small / (1 + small);
    out.value = -people * (Math.max(0, x) + Math.log1p(small));
    out.score = -sign * people * chance;
    out.information = (people * small) / ((1 + small) * (1 + small));
    out.lean = sign * out.information * (1 - 2 * chance);
    return;
  }
  const distance = x - arm.own;
  const variance = people * share * rest;
  if (distance < far) {
    const growth = Math.expm1(distance);
    const below = 1 + share * growth;
    out.value = people * (share * distance - Math.log1p(share * growth));
    out.score = (-sign * variance * growth) / below;
    out.information = (variance * (1 + growth)) / (below * below);
    out.lean = sign * out.information * (1 - (2 * share * (1 + growth)) / below);
    return;
  }
  const inverse = Math.exp(-distance);
  const below = share + rest * inverse;
  out.value = -people * (rest * distance + Math.log(below));
  out.score = (-sign * variance * (1 - inverse)) / below;
  out.information = (variance * inverse) / (below * below);
  out.lean = sign * out.information * (1 - (2 * share) / below);
}

import { at } from "../weighted-fit.ts";
import { type Arm, type ArmTerms, evaluateArm } from "./arm.ts";
import type { Quadrature } from "./gauss-hermite.ts";

/** A study's log-likelihood with its slopes and bends in the fixed log odds of its arms. */
export interface StudyLikelihood {
  /** Less the greatest that each arm could have by itself (`ArmTerms`). */
  value: number;
  /** First derivative of that very value for each arm. */
  slopes: Float64Array;
  /** Second derivatives, arm by arm, row after row: by quadrature too, so they are near those of the value. */
  bends: Float64Array;
}

/** A place to write the likelihood of a study of so many arms; ten thousand studies share one. */
export function emptyLikelihood(arms: number): StudyLikelihood {
  return { value: 0, slopes: new Float64Array(arms), bends: new Float64Array(arms * arms) };
}

/**
 * One study's log-likelihood with its random effect integrated out: arms at log odds `fixed[a] + loading tau u`, u
 * standard normal. Adaptive quadrature (Pinheiro and Bates 1995): nodes are laid about the mode of the integrand, at
 * the scale of its curvature, so that seven points do where thousands of people pin the effect down. The slopes count
 * in that the nodes move with the mode; the bends are moments of the arms' scores. Written into `out`.
 */
export function studyLikelihood(
  arms: readonly Arm[],
  fixed: ArrayLike<number>,
  tau: number,
  rule: Quadrature,
  out: StudyLikelihood = emptyLikelihood(arms.length),
): StudyLikelihood {
  const size = arms.length;
  const { slopes, bends } = out;
  slopes.fill(0);
  bends.fill(0);
  if (tau === 0) return withoutEffect(arms, fixed, out);
  const { mode, curvature } = modeOf(arms, fixed, tau);
  const spread = 1 / Math.sqrt(curvature);
  let largest = Number.NEGATIVE_INFINITY;
  // Sums over the nodes of their weight, and of their weight by the slope in u, once plain and once by the node.
  let [sum, drift, stretch] = [0, 0, 0];
  for (let point = 0; point < rule.nodes.length; point++) {
    const node = at(rule.nodes, point);
    const u = mode + spread * node;
    let log = (node * node - u * u) / 2 + at(rule.logWeights, point);
    let slope = -u;
    for (let a = 0; a < size; a++) {
      const { loading } = arms[a] as Arm;
      const one = terms[a] as ArmTerms;
      evaluateArm(arms[a] as Arm, at(fixed, a) + loading * tau * u, one);
      log += one.value;
      slope += loading * tau * one.score;
    }
    // Weights are held against the largest so far, so that none overflows and no second pass is needed.
    let weight = 1;
    if (log > largest) {
      const shrink = Math.exp(largest - log);
      sum *= shrink;
      drift *= shrink;
      stretch *= shrink;
      for (let a = 0; a < size; a++) slopes[a] = at(slopes, a) * shrink;
      for (let cell = 0; cell < bends.length; cell++) bends[cell] = at(bends, cell) * shrink;
      largest = log;
    } else {
      weight = Math.exp(log - largest);
    }
    sum += weight;
    drift += weight * slope;
    stretch += weight * slope * node;
    for (let a = 0; a < size; a++) {
      const { score, information } = terms[a] as ArmTerms;
      slopes[a] = at(slopes, a) + weight * score;
      for (let b = 0; b < size; b++) {
        const other = (terms[b] as ArmTerms).score;
        const own = a === b ? information : 0;
        bends[a * size + b] = at(bends, a * size + b) + weight * (score * other - own);
      }
    }
  }
  for (let a = 0; a < size; a++) slopes[a] = at(slopes, a) / sum;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      bends[a * size + b] = at(bends, a * size + b) / sum - at(slopes, a) * at(slopes, b);
    }
  }
  out.value = largest + Math.log(sum * spread);
  followNodes(arms, fixed, tau, { mode, curvature }, drift / sum, stretch / sum, slopes);
  return out;
}

/** The arms' own likelihoods, where no effect is integrated out. */
function withoutEffect(
  arms: readonly Arm[],
  fixed: ArrayLike<number>,
  out: StudyLikelihood,
): StudyLikelihood {
  out.value = 0;
  const one = terms[0] as ArmTerms;
  for (let a = 0; a < arms.length; a++) {
    evaluateArm(arms[a] as Arm, at(fixed, a), one);
    out.value += one.value;
    out.slopes[a] = one.score;
    out.bends[a * arms.length + a] = -one.information;
  }
  return out;
}

/**
 * Adds to the slopes what they owe to the nodes' own movement: as a log odds moves, so do the mode (by the implicit
 * function theorem) and the spread about it. Nothing under an exact integral, and up to a hundredth under seven points
 * where nobody of two hundred had the event.
 */
function followNodes(
  arms: readonly Arm[],
  fixed: ArrayLike<number>,
  tau: number,
  { mode, curvature }: Mode,
  drift: number,
  stretch: number,
  slopes: Float64Array,
): void {
  let lean = 0;
  for (let a = 0; a < arms.length; a++) {
    const arm = arms[a] as Arm;
    const scale = arm.loading * tau;
    evaluateArm(arm, at(fixed, a) + scale * mode, terms[a] as ArmTerms);
    lean += scale ** 3 * (terms[a] as ArmTerms).lean;
  }
  for (let a = 0; a < arms.length; a++) {
    const scale = (arms[a] as Arm).loading * tau;
    const one = terms[a] as ArmTerms;
    const modeMoves = (-scale * one.information) / curvature;
    const curvatureMoves = lean * modeMoves + scale * scale * one.lean;
    const spreadMoves = (-0.5 * curvatureMoves) / (curvature * Math.sqrt(curvature));
    slopes[a] =
      at(slopes, a) - (0.5 * curvatureMoves) / curvature + drift * modeMoves + stretch * spreadMoves;
  }
}

/** Written over at every point; a study has two arms at most. */
const terms: readonly ArmTerms[] = [
  { value: 0, score: 0, information: 0, lean: 0 },
  { value: 0, score: 0, information: 0, lean: 0 },
];

interface Mode {
  mode: number;
  /** Minus the second derivative there. */
  curvature: number;
}

/**
 * Mode of the integrand in u. The integrand's logarithm bends down by 1 at least, everywhere: so the mode lies no
 * further from any place than the slope there, and Newton's steps are kept inside the bracket that the slopes have
 * shown so far. Started where normal errors would put it.
 */
function modeOf(arms: readonly Arm[], fixed: ArrayLike<number>, tau: number): Mode {
  let u = firstGuess(arms, fixed, tau);
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let curvature = 1;
  const one = terms[0] as ArmTerms;
  for (let round = 0; round < 200; round++) {
    let slope = -u;
    curvature = 1;
    for (let a = 0; a < arms.length; a++) {
      const arm = arms[a] as Arm;
      const scale = arm.loading * tau;
      evaluateArm(arm, at(fixed, a) + scale * u, one);
      slope += scale * one.score;
      curvature += scale * scale * one.information;
    }
    if (slope > 0) {
      low = u;
      high = Math.min(high, u + slope);
    } else {
      high = u;
      low = Math.max(low, u + slope);
    }
    const newton = u + slope / curvature;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = next - u;
    u = next;
    // A ten millionth of the integrand's own width; the last curvature is then that of the mode too.
    if (moved * moved * curvature < 1e-14) break;
  }
  return { mode: u, curvature };
}

/** The mode if each arm's log odds, with half an event more of each kind, had a normal error. */
function firstGuess(arms: readonly Arm[], fixed: ArrayLike<number>, tau: number): number {
  let pull = 0;
  let weight = 1;
  for (let a = 0; a < arms.length; a++) {
    const arm = arms[a] as Arm;
    const scale = arm.loading * tau;
    pull += scale * arm.nearWeight * (arm.near - at(fixed, a));
    weight += scale * scale * arm.nearWeight;
  }
  return pull / weight;
}

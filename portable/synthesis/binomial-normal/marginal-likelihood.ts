import { at } from "../weighted-fit.ts";
import { type Arm, armLogLikelihood, inverseLogit } from "./arm.ts";
import type { Quadrature } from "./gauss-hermite.ts";

/** A study's log-likelihood with its slopes and bends in the fixed log odds of its arms. */
export interface StudyLikelihood {
  value: number;
  /** First derivative for each arm. */
  slopes: Float64Array;
  /** Second derivatives, arm by arm, row after row. */
  bends: Float64Array;
}

/**
 * One study's log-likelihood with its random effect integrated out: arms at log odds `fixed[a] + loading tau u`, u
 * standard normal. Adaptive quadrature (Pinheiro and Bates 1995): nodes are laid about the mode of the integrand, at
 * the scale of its curvature, so that seven points do where thousands of people pin the effect down. Slopes and bends
 * are moments of the arms' scores over the same points.
 */
export function studyLikelihood(
  arms: readonly Arm[],
  fixed: readonly number[],
  tau: number,
  rule: Quadrature,
): StudyLikelihood {
  const { mode, curvature } = tau === 0 ? { mode: 0, curvature: 1 } : modeOf(arms, fixed, tau);
  const spread = 1 / Math.sqrt(curvature);
  const points = tau === 0 ? 1 : rule.nodes.length;
  const logs = new Float64Array(points);
  for (let point = 0; point < points; point++) {
    const node = tau === 0 ? 0 : at(rule.nodes, point);
    const u = mode + spread * node;
    let log = tau === 0 ? 0 : (node * node - u * u) / 2 + at(rule.logWeights, point);
    for (let a = 0; a < arms.length; a++) {
      const arm = arms[a] as Arm;
      log += armLogLikelihood(arm, at(fixed, a) + arm.loading * tau * u);
    }
    logs[point] = log;
  }
  const largest = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const size = arms.length;
  const slopes = new Float64Array(size);
  const bends = new Float64Array(size * size);
  const scores = new Float64Array(size);
  let sum = 0;
  for (let point = 0; point < points; point++) {
    const weight = Math.exp(at(logs, point) - largest);
    sum += weight;
    const u = mode + spread * (tau === 0 ? 0 : at(rule.nodes, point));
    for (let a = 0; a < size; a++) {
      const arm = arms[a] as Arm;
      const chance = inverseLogit(at(fixed, a) + arm.loading * tau * u);
      scores[a] = arm.events - arm.people * chance;
      slopes[a] = at(slopes, a) + weight * at(scores, a);
      bends[a * size + a] = at(bends, a * size + a) - weight * arm.people * chance * (1 - chance);
    }
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        bends[a * size + b] = at(bends, a * size + b) + weight * at(scores, a) * at(scores, b);
      }
    }
  }
  for (let a = 0; a < size; a++) slopes[a] = at(slopes, a) / sum;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      bends[a * size + b] = at(bends, a * size + b) / sum - at(slopes, a) * at(slopes, b);
    }
  }
  return { value: largest + Math.log(sum * spread), slopes, bends };
}

/**
 * Mode of the integrand in u, and minus its second derivative there. The integrand is log-concave, so its slope
 * falls everywhere: Newton's steps are kept inside the bracket that the slopes' signs have shown so far.
 */
function modeOf(
  arms: readonly Arm[],
  fixed: readonly number[],
  tau: number,
): { mode: number; curvature: number } {
  let u = 0;
  let low = -60;
  let high = 60;
  let curvature = 1;
  for (let round = 0; round < 100; round++) {
    let slope = -u;
    curvature = 1;
    for (let a = 0; a < arms.length; a++) {
      const arm = arms[a] as Arm;
      const scale = arm.loading * tau;
      const chance = inverseLogit(at(fixed, a) + scale * u);
      slope += scale * (arm.events - arm.people * chance);
      curvature += scale * scale * arm.people * chance * (1 - chance);
    }
    if (slope > 0) low = u;
    else high = u;
    const newton = u + slope / curvature;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - u);
    u = next;
    if (moved < 1e-10 * (1 + Math.abs(u))) break;
  }
  return { mode: u, curvature };
}

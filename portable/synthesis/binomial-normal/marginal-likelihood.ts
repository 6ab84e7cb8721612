import type { Arm } from "./arm.ts";
import { armLogLikelihood, inverseLogit } from "./arm.ts";
import type { Quadrature } from "./gauss-hermite.ts";

/**
 * Log-likelihood of one study with its random effect integrated out: arms at log odds `fixed[a] + loading tau u`,
 * u standard normal. Adaptive quadrature (Pinheiro and Bates 1995): nodes are laid about the mode of the
 * integrand, at its curvature's scale, so that seven points do where thousands of people pin the effect down.
 */
export function studyLogLikelihood(
  arms: readonly Arm[],
  fixed: readonly number[],
  tau: number,
  rule: Quadrature,
): number {
  if (tau === 0) return jointLogDensity(arms, fixed, 0, 0);
  const { mode, curvature } = modeOf(arms, fixed, tau);
  const spread = 1 / Math.sqrt(curvature);
  let largest = Number.NEGATIVE_INFINITY;
  const terms = rule.nodes.map((node, place) => {
    const u = mode + spread * node;
    const term =
      jointLogDensity(arms, fixed, tau, u) - (u * u) / 2 + (node * node) / 2 + (rule.logWeights[place] ?? 0);
    largest = Math.max(largest, term);
    return term;
  });
  return (
    largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0)) + Math.log(spread)
  );
}

function jointLogDensity(arms: readonly Arm[], fixed: readonly number[], tau: number, u: number): number {
  let value = 0;
  arms.forEach((arm, place) => {
    value += armLogLikelihood(arm, (fixed[place] ?? 0) + arm.loading * tau * u);
  });
  return value;
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
    arms.forEach((arm, place) => {
      const scale = arm.loading * tau;
      const chance = inverseLogit((fixed[place] ?? 0) + scale * u);
      slope += scale * (arm.events - arm.people * chance);
      curvature += scale * scale * arm.people * chance * (1 - chance);
    });
    if (slope > 0) low = u;
    else high = u;
    const newton = u + slope / curvature;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - u);
    u = next;
    if (moved < 1e-12 * (1 + Math.abs(u))) break;
  }
  return { mode: u, curvature };
}

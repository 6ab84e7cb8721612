import { loadEvidence } from "../node/evidence/load-evidence.ts";
import { openUniform, separateStreams, standardNormal } from "../portable/distributions/index.ts";
import { type Evidence, type FoundFinding, findingsFor } from "../portable/evidence/index.ts";
import { draw, estimate, pool } from "../portable/synthesis/index.ts";

interface Asked {
  question: { concern: string; treatment: string; outcome: string };
  findings: FoundFinding[];
}

/** Every outcome known of every option of every concern, waiting among them. */
function everyQuestion(evidence: Evidence): Asked[] {
  return evidence.rows.concerns.flatMap(({ id: concern, options }) =>
    [...new Set([...options, "no-treatment"])].flatMap((treatment) => {
      const found = findingsFor(evidence, { concern, treatment });
      return [...new Set(found.map(({ finding }) => finding.outcome))].map((outcome) => ({
        question: { concern, treatment, outcome },
        findings: found.filter(({ finding }) => finding.outcome === outcome),
      }));
    }),
  );
}

function madeStudies(k: number): { yi: number; vi: number }[] {
  const stream = separateStreams(20261124)();
  return Array.from({ length: k }, () => {
    const vi = 0.05 + openUniform(stream);
    return { vi, yi: 0.3 + Math.sqrt(0.1 + vi) * standardNormal(stream) };
  });
}

/** The first run of several and the middle one: a page pools once, a server many times. */
function secondsOf(run: () => unknown, rounds: number): { first: number; middle: number } {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  const sorted = [...times].sort((one, other) => one - other);
  return { first: times[0] ?? Number.NaN, middle: sorted[Math.floor(rounds / 2)] ?? Number.NaN };
}

/** What pooling costs: all questions in `data/`, and meta-analyses of many studies. */
export default async function (): Promise<
  { what: string; seconds: number; aim?: number; against?: string; ratio?: number }[]
> {
  const evidence = loadEvidence();
  const asked = everyQuestion(evidence);
  const all = secondsOf(
    () => asked.map(({ question, findings }) => estimate(question, findings, evidence)),
    7,
  );
  const rows = madeStudies(10_000);
  const reml = secondsOf(() => pool({ measure: "GEN", method: "REML", rows }), 11);
  const counts = rows.map((_row, place) => ({ xi: place % 7, ni: 200 + place }));
  const oneArm = secondsOf(() => pool({ measure: "PLO", model: "PLO-GLMM", method: "ML", rows: counts }), 3);
  const tables = rows.map((_row, place) => ({
    ai: place % 7,
    n1i: 50 + (place % 190),
    ci: (place * 5) % 11,
    n2i: 60 + (place % 170),
  }));
  const twoArms = secondsOf(() => pool({ measure: "OR", model: "UM.FS", method: "ML", rows: tables }), 3);
  const known = asked
    .map(({ question, findings }) => estimate(question, findings, evidence))
    .filter(({ unknown }) => !unknown);
  const draws = secondsOf(() => known.slice(0, 80).map((one, seed) => draw(one, seed, 10_000)), 5);
  return [
    { what: `all ${asked.length} questions in data/, first time`, seconds: all.first, aim: 0.3 },
    { what: "the same, again", seconds: all.middle },
    { what: "REML, 10,000 studies, first time", seconds: reml.first, aim: 0.1 },
    { what: "the same, again", seconds: reml.middle },
    { what: "binomial-normal model of one arm, 10,000 studies", seconds: oneArm.middle, aim: 3 },
    { what: "binomial-normal model of two arms, 10,000 studies", seconds: twoArms.middle, aim: 3 },
    { what: "10,000 draws of each of 80 estimates", seconds: draws.middle },
  ];
}

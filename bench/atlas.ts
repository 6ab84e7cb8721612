import { loadAtlas } from "../node/anatomy/load-atlas.ts";
import { type Atlas, drawAnatomies, hazard, referenceFace } from "../portable/anatomy/index.ts";
import { plainHazard } from "./plain/hazard.ts";
import type { Measured } from "./run.ts";

const draws = 10_000;
const treatment = "brow-lift";
const heaviest = ["hyaluronic-acid-filler", "calcium-hydroxylapatite"];

/** 10,000 anatomies and the hazard of one treatment, against a loop that works out one person after another. */
export default async function bench(): Promise<Measured[]> {
  const atlas = loadAtlas();
  const seconds = median(9, () => hazard(atlas, { treatment, draws }));
  const plain = plainSeconds(atlas, treatment);
  const widest = heaviest.map((each) => ({
    each,
    seconds: median(9, () => hazard(atlas, { treatment: each, draws })),
    plain: plainSeconds(atlas, each),
  }));
  const whole = median(3, () => wholeAnatomies(atlas));
  return [
    {
      what: `${draws} anatomies and the hazard of ${treatment}`,
      seconds,
      aim: 0.15,
      against: "a plain loop over people",
      ratio: seconds / plain,
    },
    ...widest.map(({ each, seconds: own, plain: against }) => ({
      what: `the same for ${each}, one of the two with the most paths`,
      seconds: own,
      aim: 0.15,
      against: "a plain loop over people",
      ratio: own / against,
    })),
    { what: `${draws} whole anatomies, every point of every structure on both sides`, seconds: whole },
  ];
}

/** The plain loop takes as long for each person: a twentieth of them, twenty times. */
function plainSeconds(atlas: Atlas, each: string): number {
  const start = performance.now();
  plainHazard(atlas, each, draws / 20);
  return ((performance.now() - start) / 1000) * 20;
}

function wholeAnatomies(atlas: Atlas): void {
  const anatomies = drawAnatomies(atlas, {
    draws,
    seed: 1,
    face: referenceFace(atlas),
    spread: { kind: "anyone" },
  });
  for (const name of atlas.point.keys())
    for (const side of ["left", "right"] as const) anatomies.position(name, side);
}

function median(times: number, run: () => unknown): number {
  run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? Number.NaN;
}

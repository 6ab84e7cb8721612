import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type PoolInput, pool } from "../../../portable/synthesis/index.ts";
import { dataSet } from "../data-set.ts";

/**
 * Every measure with every estimator and test, on every data set here, against what R metafor itself answered
 * (run.R beside this file). Seven digits of ten, but for the binomial-normal models: there glmer's optimiser stops
 * early, and the third digit is all that it gives.
 */
const [head = "", ...lines] = readFileSync(new URL("metafor-3.8-1.csv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const names = head.split(",");
const runs = lines.map((line) => {
  const cells = line.split(",");
  return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""])) as Record<string, string>;
});

const models: Record<string, NonNullable<PoolInput["model"]>> = {
  MH: "MH",
  PETO: "PETO",
  "UM.FS": "UM.FS",
  "PLO-GLMM": "PLO-GLMM",
};

function inputOf(run: Record<string, string>): PoolInput {
  const model = models[run.method ?? ""];
  return {
    measure: run.measure as PoolInput["measure"],
    test: run.test as NonNullable<PoolInput["test"]>,
    rows: dataSet(run.set ?? "").rows,
    ...(model === undefined ? { method: run.method as NonNullable<PoolInput["method"]> } : { model }),
  };
}

describe.each([...new Set(runs.map((run) => run.set ?? ""))])("metafor 3.8-1 on %s", (set) => {
  it.each([...new Set(runs.filter((run) => run.set === set).map((run) => run.measure ?? ""))])(
    "agrees under %s",
    (measure) => {
      for (const run of runs.filter((one) => one.set === set && one.measure === measure)) {
        const answer = pool(inputOf(run));
        const binomialNormal = run.method === "UM.FS" || run.method === "PLO-GLMM";
        const compare = (name: string, value: number | null | undefined) => {
          const cell = run[name] ?? "";
          if (cell === "" || (binomialNormal && value === null)) return;
          const wanted = Number(cell);
          // Near 0 the size that counts is that of the quantity: a percent, a log odds ratio, a risk difference.
          const least = name === "i2" ? 1 : binomialNormal ? 0.1 : 1e-2;
          const tolerance = (binomialNormal ? 1.5e-3 : 2e-7) * Math.max(Math.abs(wanted), least);
          const what = `${run.method} ${run.test} ${name}: ${value} for ${cell}`;
          expect(Math.abs((value ?? Number.NaN) - wanted), what).toBeLessThanOrEqual(tolerance);
        };
        compare("k", answer.k);
        compare("estimate", answer.estimate);
        compare("se", answer.se);
        compare("low", answer.ci[0]);
        compare("high", answer.ci[1]);
        compare("predictionLow", answer.pi?.[0]);
        compare("predictionHigh", answer.pi?.[1]);
        compare("tau2", answer.tau2);
        compare("seTau2", answer.seTau2);
        compare("tau2Low", answer.tau2Ci?.[0]);
        compare("tau2High", answer.tau2Ci?.[1]);
        compare("i2", answer.i2);
        compare("h2", answer.h2);
        compare("q", answer.q);
        compare("qp", answer.qp);
        compare("statistic", answer.statistic);
        compare("p", answer.p);
      }
    },
  );
});

/**
 * How many questions the adaptive elicitation asks against asking all, and whether it finds the option that
 * asking all finds. Asking all would be an order of nine criteria (8 picks) and one exact trade-off between each
 * two neighbours in it (8 more): 16 questions, and they give a person's own weights, as the first proof shows;
 * so agreement with asking all is agreement with the option that those weights put first. Each proof prints
 * what it saw; docs/methods/choosing.md gives the figures of a larger run.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadCriteria } from "../../node/choice/load-criteria.ts";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { readCase } from "../../portable/case/index.ts";
import { personProblem } from "../../portable/choice/index.ts";
import { drawSimplex } from "../../portable/choice/simplex-draws.ts";
import { drawWeights } from "../../portable/choice/weight-draws.ts";
import { separateStreams } from "../../portable/distributions/index.ts";
import { options } from "../../portable/options/index.ts";
import { simulatePeople, simulatePerson, summaryOf } from "./choice-simulated-people.ts";

const askingAll = 16;

function report(who: string, { people, questions, agreement, loss }: ReturnType<typeof summaryOf>): void {
  process.stdout.write(
    `${who}, ${people}: ${questions.toFixed(1)} questions on average (asking all: ${askingAll}); ` +
      `the same first option for ${Math.round(100 * agreement)} in 100; ${(100 * loss).toFixed(1)} in 100 first places lost\n`,
  );
}

it("would find a person's own weights by asking all", () => {
  const own = new Float64Array(9);
  const ids = [...own.keys()].map((at) => `c${at}`);
  const streams = separateStreams(3);
  for (let person = 0; person < 20; person += 1) {
    drawSimplex(streams(), own);
    const weightOf = (id: string) => own[ids.indexOf(id)] ?? Number.NaN;
    const order = ids.toSorted((one, other) => weightOf(other) - weightOf(one));
    const ratios = order.slice(1).map((worse, at) => {
      const better = order[at] ?? "";
      const times = weightOf(better) / weightOf(worse);
      return { better, worse, lo: times, hi: times };
    });
    expect(order.length - 1 + ratios.length).toBe(askingAll);
    const { columns } = drawWeights(
      [
        { kind: "ordinal", order },
        { kind: "bounds", ratios },
      ],
      ids,
      1,
      streams(),
    );
    columns.forEach((column, at) => {
      expect(column[0]).toBeCloseTo(own[at] ?? Number.NaN, 9);
    });
  }
});

it("asks at most half of all questions and finds the same first option for at least 9 in 10 people", () => {
  const summary = summaryOf(simulatePeople(40, 20261124, 0));
  report("people before made-up problems", summary);
  expect(summary.questions).toBeLessThanOrEqual(askingAll / 2);
  // The aim is 0.95; 40 people have a standard error of 0.035.
  expect(summary.agreement).toBeGreaterThanOrEqual(0.9);
  expect(summary.loss).toBeLessThan(0.02);
});

it("still does for most people who slip when the two sides are close", () => {
  const summary = summaryOf(simulatePeople(20, 7, 0.3));
  report("people who slip", summary);
  expect(summary.questions).toBeLessThanOrEqual(askingAll / 2);
  expect(summary.agreement).toBeGreaterThanOrEqual(0.8);
  expect(summary.loss).toBeLessThan(0.04);
});

it("does so over the example cases too", () => {
  const evidence = loadEvidence();
  const data = loadCriteria(evidence);
  const folder = new URL("../../examples/", import.meta.url);
  const streams = separateStreams(5);
  const simulated = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const read = readCase(JSON.parse(readFileSync(new URL(name, folder), "utf8")), evidence);
      if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
      const answer = options(read.case, evidence);
      return read.case.concerns.flatMap((concern) => {
        const { problem } = personProblem(answer, concern, undefined, data, evidence);
        // Under an emergency everything is closed, and there is nothing to weigh.
        return problem === null ? [] : [0, 1, 2].map(() => simulatePerson(problem, streams(), 0));
      });
    });
  const summary = summaryOf(simulated);
  report("people before the example cases", summary);
  expect(summary.people).toBeGreaterThan(20);
  expect(summary.questions).toBeLessThanOrEqual(askingAll / 2);
  // The aim is 0.95; 36 people have a standard error of 0.036.
  expect(summary.agreement).toBeGreaterThanOrEqual(0.9);
});

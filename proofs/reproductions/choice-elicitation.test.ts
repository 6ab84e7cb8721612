/**
 * How many questions the adaptive elicitation asks, and whether it finds the option that a person's own
 * weights put first. Asking all would be an order of nine criteria (8 picks) and one exact trade-off
 * between each two neighbours in it (8 more): 16 questions. docs/methods/choosing.md gives the figures
 * of a larger run.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadCriteria } from "../../node/choice/load-criteria.ts";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { readCase } from "../../portable/case/index.ts";
import { personProblem } from "../../portable/choice/index.ts";
import { separateStreams } from "../../portable/distributions/index.ts";
import { options } from "../../portable/options/index.ts";
import { simulatePeople, simulatePerson, summaryOf } from "./choice-simulated-people.ts";

const askingAll = 16;

it("asks at most half of all questions and finds the same first option for at least 9 in 10 people", () => {
  const summary = summaryOf(simulatePeople(40, 20261124, 0));
  expect(summary.questions).toBeLessThanOrEqual(askingAll / 2);
  // The aim is 0.95; 40 people have a standard error of 0.035.
  expect(summary.agreement).toBeGreaterThanOrEqual(0.9);
  expect(summary.loss).toBeLessThan(0.02);
});

it("still does for most people who slip when the two sides are close", () => {
  const summary = summaryOf(simulatePeople(20, 7, 0.3));
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
  expect(summary.people).toBeGreaterThan(20);
  expect(summary.questions).toBeLessThanOrEqual(askingAll / 2);
  expect(summary.agreement).toBeGreaterThanOrEqual(0.9);
});

/**
 * How many questions the adaptive elicitation asks, and whether it finds the option that a person's own
 * weights put first. Asking all would be an order of nine criteria (8 picks) and one exact trade-off
 * between each two neighbours in it (8 more): 16 questions. docs/methods/choosing.md gives the figures
 * of a larger run.
 */
import { expect, it } from "vitest";
import { simulatePeople, summaryOf } from "./choice-simulated-people.ts";

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

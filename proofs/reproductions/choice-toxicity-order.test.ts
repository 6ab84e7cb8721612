/**
 * A new treatment against control on survival and two toxicities, ranked severe, survival, moderate: the
 * stored answer of the drugis.org multi-criteria service to its own example, of 10,000 draws.
 * Problem: drugis/mcda-elicitation-web, tmp/smaa-request.json. Answer: the same repository,
 * test/fixtures/smaa-plumber-response.json.
 */
import { expect, it } from "vitest";
import { rank, readProblem } from "../../portable/choice/index.ts";
import { drawWeights } from "../../portable/choice/weight-draws.ts";
import { sampleQuantile, separateStreams } from "../../portable/distributions/index.ts";

const criteria = ["survival", "severe", "moderate"];
const exact = (value: number) => ({ dist: "exact", value });
const order = ["severe", "survival", "moderate"];
const draws = 200_000;

it("gives the order's corner average printed in the request: 0.6111, 0.2778, 0.1111", () => {
  const { columns } = drawWeights({ kind: "ordinal", order }, criteria, draws, separateStreams(4)());
  const means = columns.map((column) => column.reduce((sum, weight) => sum + weight, 0) / draws);
  expect(means[1]).toBeCloseTo(0.611111111111111, 2);
  expect(means[0]).toBeCloseTo(0.27777777777777773, 2);
  expect(means[2]).toBeCloseTo(0.1111111111111111, 2);
});

it("gives the weights the spread printed", () => {
  const { columns } = drawWeights({ kind: "ordinal", order }, criteria, draws, separateStreams(4)());
  const printed = [
    { low: 0.06809135762, mean: 0.2793379184, high: 0.4528930296 },
    { low: 0.3844790143, mean: 0.6085854056, high: 0.9052430859 },
    { low: 0.004447004826, mean: 0.112076676, high: 0.283016633 },
  ];
  columns.forEach((column, at) => {
    const { low, mean, high } = printed[at] as (typeof printed)[number];
    // Printed means and quantiles of 10,000 draws; quantiles in a tail err up to 0.006.
    expect(Math.abs(sampleQuantile(column, 0.025) - low)).toBeLessThan(0.008);
    expect(Math.abs(column.reduce((sum, weight) => sum + weight, 0) / draws - mean)).toBeLessThan(0.005);
    expect(Math.abs(sampleQuantile(column, 0.975) - high)).toBeLessThan(0.008);
  });
});

it("never puts the new treatment first, so no weights speak for it: null, as there", () => {
  const read = readProblem({
    alternatives: ["new", "control"],
    criteria: [
      { id: "survival", direction: "increasing", scale: [0.45, 0.65] },
      { id: "severe", direction: "decreasing", scale: [0, 0.8] },
      { id: "moderate", direction: "decreasing", scale: [0, 0.4] },
    ],
    measurements: {
      survival: { new: exact(0.6), control: exact(0.5) },
      severe: { new: exact(0.6), control: exact(0.2) },
      moderate: { new: exact(0.35), control: exact(0.05) },
    },
    preferences: { kind: "ordinal", order },
    draws: 10_000,
    seed: 1234,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const answer = rank(read.problem);
  expect(answer.acceptability).toEqual({ new: [0, 1], control: [1, 0] });
  expect(answer.centralWeights.new).toBeNull();
  expect(answer.confidence).toEqual({ new: null, control: 1 });
  expect(answer.centralWeights.control?.severe).toBeCloseTo(0.6086, 1);
});

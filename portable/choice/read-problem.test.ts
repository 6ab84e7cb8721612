import { describe, expect, it } from "vitest";
import { readProblem } from "./read-problem.ts";

const good = {
  alternatives: ["wait", "surgery"],
  criteria: [
    { id: "improvement", direction: "increasing", scale: "hull" },
    { id: "days", direction: "decreasing", scale: [0, 21] },
  ],
  measurements: {
    improvement: {
      wait: { dist: "beta", alpha: 2, beta: 30 },
      surgery: { dist: "beta", alpha: 40, beta: 10 },
    },
    days: { wait: { dist: "exact", value: 0 }, surgery: { dist: "uniform", lo: 7, hi: 14 } },
  },
  preferences: { kind: "none" },
  draws: 1000,
  seed: 1,
};

/** The good problem with one thing changed, and the faults that brings. */
function faultsOf(change: (problem: typeof good & Record<string, unknown>) => unknown): string[] {
  const problem = structuredClone(good) as typeof good & Record<string, unknown>;
  const read = readProblem(change(problem) ?? problem);
  return read.ok
    ? []
    : read.faults.map((fault) => `${fault.where}: ${fault.rule}; found ${fault.found}. ${fault.remedy}`);
}

const set = (problem: object, path: string, value: unknown) => {
  const keys = path.split(".");
  const last = keys.pop() as string;
  const holder = keys.reduce((at, key) => Reflect.get(at, key) as object, problem);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
};

it("reads a good problem, and fills in draws, seed and preferences", () => {
  expect(faultsOf(() => undefined)).toEqual([]);
  const { preferences: _, draws: __, seed: ___, ...bare } = good;
  const read = readProblem(bare);
  expect(read.ok && [read.problem.draws, read.problem.seed, read.problem.preferences]).toEqual([
    10_000,
    1,
    { kind: "none" },
  ]);
});

describe("a fault says where, what and how to mend it", () => {
  it.each([
    ["alternatives", [], "alternatives: this is at least 1 long"],
    ["alternatives", ["wait", "wait", "surgery"], 'alternatives: each id stands once; found "wait"'],
    [
      "criteria.1.scale",
      [3, 3],
      "criteria.1.scale: a scale goes from its low end up to its high end; found [3,3]",
    ],
    ["criteria.1.scale", [21, 0], "Give two different numbers, low end first"],
    ["criteria.1.direction", "up", 'criteria.1.direction: this is one of increasing, decreasing; found "up"'],
    [
      "criteria.1.through",
      [{ at: 30, value: 0.5 }],
      "criteria.1.through: turning points lie inside the scale from 0 to 21",
    ],
    ["criteria.1.through", [{ at: 3, value: 1.5 }], "with values that only go down"],
    ["measurements.days", undefined, "measurements.days: every criterion has measurements"],
    [
      "measurements.pain",
      {},
      'measurements.pain: measurements belong to a criterion; found "pain". Use one of: improvement, days.',
    ],
    [
      "measurements.days.surgery",
      undefined,
      "measurements.days.surgery: every alternative is measured on every criterion",
    ],
    [
      "measurements.days.cream",
      { dist: "exact", value: 1 },
      "measurements.days.cream: a measurement belongs to an alternative",
    ],
    [
      "measurements.days.wait.value",
      Number.NaN,
      "measurements.days.wait.value: this is of type number; found NaN",
    ],
    ["measurements.days.wait.value", Number.POSITIVE_INFINITY, "measurements.days.wait.value"],
    ["measurements.days.wait.value", "3", 'this is of type number; found "3"'],
    ["measurements.days.wait.dist", "gamma", 'the field "dist" names a known form; found "gamma"'],
    ["measurements.days.surgery.hi", 2, "lo is at most hi; found [7,2]. Exchange the two."],
    [
      "measurements.improvement.wait.alpha",
      0,
      "a shape of the beta distribution is above 0, from 1e-9 to 1000000000000; found 0",
    ],
    [
      "measurements.days.wait",
      { dist: "normal", mean: 0, sd: -1 },
      "measurements.days.wait.sd: a standard deviation is not below 0",
    ],
    [
      "measurements.days.wait",
      { dist: "lognormal", meanLog: 900, sdLog: 1 },
      "give numbers that can be held",
    ],
    [
      "measurements.days.wait",
      { dist: "draws", values: [] },
      "measurements.days.wait.values: this is at least 1 long",
    ],
    [
      "measurements.days.wait",
      { dist: "normal", mean: 0, sd: 1e308 },
      "measurements.days.wait.sd: this is at most 1e+100",
    ],
    ["criteria.1.scale", [0, 1e-320], "a scale is at least 1e-100 wide; found [0,1e-320]"],
    ["draws", 0, "draws: this is at least 1; found 0"],
    ["draws", 10.5, "draws: this is a whole number; found 10.5"],
    ["draws", 5_000_000, "draws: this is at most 1000000"],
    ["seed", -1, "seed: this is at least 0; found -1"],
    ["colour", "red", "only known fields are given, not colour"],
    [
      "preferences",
      { kind: "guess" },
      'preferences.kind: the field "kind" names a known form; found "guess"',
    ],
    [
      "preferences",
      { kind: "ordinal", order: ["days", "pain"] },
      'preferences.order: preferences name criteria of the problem; found "pain"',
    ],
    [
      "preferences",
      { kind: "ordinal", order: ["days", ["improvement", "days"]] },
      'an order names a criterion once; found "days"',
    ],
    [
      "preferences",
      { kind: "bounds", ratios: [{ better: "improvement", worse: "days", lo: 1, hi: 1e200 }] },
      "a ratio is between 1e-9 and 1000000000; found 1e+200",
    ],
    [
      "preferences",
      { kind: "exact", weights: { improvement: 0.6, days: 0.6 } },
      "weights sum to one; found 1.2. Scaled to one they would be: improvement 0.5, days 0.5.",
    ],
    [
      "preferences",
      { kind: "exact", weights: { improvement: 1 } },
      "preferences.weights.days: every criterion has a weight",
    ],
    [
      "preferences",
      { kind: "exact", weights: { improvement: 1.5, days: -0.5 } },
      "a weight is not below 0; found -0.5",
    ],
    ["preferences", { kind: "exact", weights: { improvement: Number.NaN, days: 1 } }, "found NaN"],
    [
      "preferences",
      { kind: "bounds", ratios: [{ better: "days", worse: "days", lo: 1, hi: 2 }] },
      "a ratio is between two criteria",
    ],
    [
      "preferences",
      { kind: "bounds", ratios: [{ better: "days", worse: "improvement", lo: 3, hi: 2 }] },
      "preferences.ratios.0: lo is not below 0",
    ],
    [
      "preferences",
      { kind: "linear", constraints: [{ coefficients: { days: 0 }, relation: "at-least", value: 0 }] },
      "a coefficient that is not 0",
    ],
  ])("%s = %j", (path, value, expected) => {
    const faults = faultsOf((problem) => set(problem, path, value));
    expect(faults.join("\n")).toContain(expected);
  });

  it.each([null, [], "text", 3, undefined])("the whole problem is %j", (input) => {
    const read = readProblem(input);
    expect(read.ok).toBe(false);
  });

  it("a hull without width", () => {
    const faults = faultsOf((problem) =>
      set(problem, "measurements.improvement", {
        wait: { dist: "exact", value: 1 },
        surgery: { dist: "exact", value: 1 },
      }),
    );
    expect(faults).toEqual([
      "criteria.0.scale: a hull has a width; found [1,1]. All alternatives measure the same here: leave the criterion out, or give its scale.",
    ]);
  });

  it("more numbers than can be held", () => {
    const many = Array.from({ length: 100 }, (_, at) => `o${at}`);
    const read = readProblem({
      alternatives: many,
      criteria: [{ id: "x", direction: "increasing", scale: [0, 1] }],
      measurements: { x: Object.fromEntries(many.map((id) => [id, { dist: "exact", value: 0 }])) },
      draws: 1_000_000,
    });
    expect(!read.ok && read.faults[0]?.remedy).toBe("Ask for at most 671088 draws.");
  });

  it.each(["__proto__", "constructor", "toString"])("the id %s, which every object answers to", (id) => {
    const exact = { dist: "exact", value: 1 };
    const measured = JSON.parse(`{"wait": ${JSON.stringify(exact)}, "${id}": ${JSON.stringify(exact)}}`);
    const asAlternative = readProblem({
      alternatives: ["wait", id],
      criteria: [{ id: "x", direction: "increasing", scale: [0, 1] }],
      measurements: { x: measured },
    });
    const asCriterion = readProblem({
      alternatives: ["wait"],
      criteria: [{ id, direction: "increasing", scale: [0, 1] }],
      measurements: JSON.parse(`{"${id}": {"wait": ${JSON.stringify(exact)}}}`),
    });
    for (const [read, where] of [
      [asAlternative, "alternatives"],
      [asCriterion, "criteria"],
    ] as const) {
      if (read.ok) throw new Error("it was taken");
      expect(read.faults.map((fault) => [fault.where, fault.found])).toEqual([[where, JSON.stringify(id)]]);
    }
  });

  it("nothing in a name that looks odd but is free", () => {
    const read = readProblem({
      alternatives: ["wait", "__proto", "0"],
      criteria: [{ id: "length", direction: "increasing", scale: [0, 1] }],
      measurements: {
        length: Object.fromEntries(["wait", "__proto", "0"].map((id) => [id, { dist: "exact", value: 1 }])),
      },
    });
    expect(read.ok).toBe(true);
  });

  it("answers that contradict one another, the fewest of them", () => {
    const faults = faultsOf((problem) =>
      set(problem, "preferences", [
        { kind: "ordinal", order: ["improvement", "days"] },
        { kind: "bounds", ratios: [{ better: "days", worse: "improvement", lo: 2, hi: 4 }] },
      ]),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('"improvement matters more than days"');
    expect(faults[0]).toContain('"days matters between 2 and 4 times as much as improvement"');
    expect(faults[0]).toContain("Take one of these answers back.");
  });

  it("several faults at once", () => {
    const faults = faultsOf((problem) => {
      set(problem, "measurements.days.wait.value", null);
      set(problem, "criteria.1.scale", [1, 0]);
      set(problem, "preferences", { kind: "what" });
    });
    expect(faults.length).toBeGreaterThanOrEqual(3);
  });
});

describe("measurements relative to a baseline", () => {
  const relative = {
    dist: "relative-logit-normal",
    baseline: { alternative: "wait", mean: -2, sd: 0.2 },
    order: ["surgery"],
    mean: [1.5],
    cov: [[0.04]],
  };
  const withRelative = (change: object) =>
    faultsOf((problem) => set(problem, "measurements.improvement", { ...relative, ...change })).join("\n");

  it("are read, with the baseline left out of the order or not even among the alternatives", () => {
    expect(withRelative({})).toBe("");
    expect(
      withRelative({
        order: ["wait", "surgery"],
        mean: [0, 1.5],
        cov: [
          [0, 0],
          [0, 0.04],
        ],
      }),
    ).toBe("");
    expect(
      withRelative({
        baseline: { alternative: "placebo", mean: -2, sd: 0.2 },
        order: ["wait", "surgery"],
        mean: [0.1, 1.5],
        cov: [
          [0.01, 0],
          [0, 0.04],
        ],
      }),
    ).toBe("");
  });

  it("are read for the baseline alone", () => {
    const read = readProblem({
      alternatives: ["wait"],
      criteria: [{ id: "x", direction: "increasing", scale: "hull" }],
      measurements: { x: { ...relative, order: [], mean: [], cov: [] } },
    });
    expect(read.ok).toBe(true);
  });

  it.each([
    [
      {
        order: ["wait", "surgery"],
        mean: [0.5, 1.5],
        cov: [
          [0, 0],
          [0, 0.04],
        ],
      },
      "the baseline beside itself has a log odds ratio of 0, known exactly; found [0.5,[0,0]]",
    ],
    [{ order: ["cream"] }, 'order names alternatives; found "cream"'],
    [
      { baseline: { alternative: "placebo", mean: 0, sd: 1 } },
      "every alternative but the baseline has a log odds ratio",
    ],
    [{ mean: [1, 2] }, "mean has 1 numbers, as order does"],
    [
      {
        cov: [
          [0.04, 0],
          [0, 0.04],
        ],
      },
      "cov has 1 rows of 1 numbers",
    ],
    [
      {
        order: ["wait", "surgery"],
        mean: [0, 1],
        cov: [
          [1, 2],
          [2, 1],
        ],
      },
      "no combination has a negative variance",
    ],
    [
      {
        order: ["wait", "surgery"],
        mean: [0, 1],
        cov: [
          [1, 0.5],
          [0.4, 1],
        ],
      },
      "cov is symmetric",
    ],
    [{ baseline: { alternative: "wait", mean: -2, sd: -0.2 } }, "a standard deviation is not below 0"],
    [
      {
        order: ["surgery", "surgery"],
        mean: [0, 1],
        cov: [
          [1, 0],
          [0, 1],
        ],
      },
      "order names each alternative once",
    ],
  ])("are refused when %j", (change, expected) => {
    expect(withRelative(change)).toContain(expected);
  });
});

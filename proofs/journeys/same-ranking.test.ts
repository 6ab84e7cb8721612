import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { rank, readProblem } from "../../portable/choice/index.ts";
import { open, useBrowser } from "./visit.ts";

/** The portable engine as one script that leaves `rank` and `readProblem` in `choice`. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL("../../portable/choice/index.ts", import.meta.url)),
        formats: ["iife"],
        name: "choice",
      },
    },
  });
  const outputs = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === "chunk");
  if (chunk === undefined) throw new Error("nothing was built");
  return chunk.code;
}

const example = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../examples/problems/${name}.json`, import.meta.url), "utf8"));

/** Every kind of measurement, and weights that only a random walk can draw. */
const everyKind = {
  alternatives: ["a", "b", "c"],
  criteria: ["x", "y", "z"].map((id) => ({ id, direction: "increasing", scale: "hull" })),
  measurements: {
    x: {
      a: { dist: "normal", mean: 1, sd: 0.5 },
      b: { dist: "lognormal", meanLog: 0, sdLog: 0.6 },
      c: { dist: "exact", value: 0.8 },
    },
    y: {
      a: { dist: "beta", alpha: 0.7, beta: 3 },
      b: { dist: "logit-normal", mean: -1, sd: 0.8 },
      c: { dist: "uniform", lo: 0, hi: 0.6 },
    },
    z: {
      a: { dist: "draws", values: [1, 2, 3, 5, 8] },
      b: { dist: "normal", mean: 3, sd: 1 },
      c: { dist: "draws", values: [4, 4, 1] },
    },
  },
  preferences: { kind: "bounds", ratios: [{ better: "x", worse: "y", lo: 1, hi: 1.002 }] },
  draws: 20_000,
  seed: 20261124,
};

const zLight = {
  kind: "linear",
  constraints: [{ coefficients: { z: 1 }, relation: "at-most", value: 0.4 }],
};

describe("the same seed ranks the same in Node and in the browser", () => {
  const { visit } = useBrowser();

  it.each([
    ["counts as beta distributions", example("thromboprophylaxis")],
    ["a network, relative to placebo", example("antidepressants-network")],
    [
      "an order",
      {
        ...example("antidepressants-network"),
        preferences: { kind: "ordinal", order: ["response", "nausea"] },
      },
    ],
    ["every kind of measurement, and a random walk on logarithms", everyKind],
    ["the same, and hit-and-run", { ...everyKind, preferences: [everyKind.preferences, zLight] }],
  ])("%s", async (_, problem) => {
    const { page } = await visit();
    await open(page, "/");
    await page.evaluate(`${await bundle()}; globalThis.choice = choice;`);
    const inBrowser = await page.evaluate((given) => {
      const { choice } = globalThis as unknown as { choice: typeof import("../../portable/choice/index.ts") };
      const read = choice.readProblem(given);
      return read.ok ? JSON.stringify(choice.rank(read.problem)) : JSON.stringify(read.faults);
    }, problem);
    const read = readProblem(problem);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(inBrowser).toBe(JSON.stringify(rank(read.problem)));
  });
});

import { expect, it } from "vitest";
import { RungName, RungStatus } from "./rung.ts";
import { chanceWords, rungHeading, statusWords } from "./rung-words.ts";

it("has words of its own for every rung and every status", () => {
  const statuses = RungStatus.options.map((status) => statusWords({ rung: "licence", status }));
  const words = [...RungName.options.map(rungHeading), ...statuses];
  expect(new Set(words).size).toBe(words.length);
  expect(statusWords({ rung: "board-certification", status: "not-found" })).not.toContain("Found nowhere");
});

it("tells a chance in people of 100, and never as certain", () => {
  const rung = { rung: "exclusion", status: "possible", what: "a", source: "b", date: null } as const;
  expect(chanceWords({ ...rung, probability: 0.304 })).toMatch(/about 30 in 100$/);
  expect(chanceWords({ ...rung, probability: 1 })).toMatch(/about 99 in 100$/);
  expect(chanceWords({ ...rung, probability: 0 })).toMatch(/about 1 in 100$/);
  expect(chanceWords({ ...rung, status: "confirmed" })).toBeNull();
});

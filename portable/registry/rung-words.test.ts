import { expect, it } from "vitest";
import { RungName, RungStatus } from "./rung.ts";
import { chanceWords, rungHeading, rungText, statusWords } from "./rung-words.ts";

it("has words of its own for every rung and every status", () => {
  const statuses = RungStatus.options.map((status) =>
    statusWords({ rung: "licence", status, source: "a board" }),
  );
  const words = [...RungName.options.map(rungHeading), ...statuses];
  expect(new Set(words).size).toBe(words.length);
  const missing = { status: "not-found", source: "a list" } as const;
  expect(statusWords({ ...missing, rung: "board-certification" })).not.toContain("Found nowhere");
  const unread = { ...missing, rung: "licence", source: "a list; not read here" } as const;
  expect(statusWords(unread)).toBe("Not looked at");
});

it("tells a chance in people of 100, and never as certain", () => {
  const rung = { rung: "exclusion", status: "possible", what: "a", source: "b", date: null } as const;
  expect(chanceWords({ ...rung, probability: 0.304 })).toMatch(/about 30 in 100$/);
  expect(chanceWords({ ...rung, probability: 1 })).toMatch(/about 99 in 100$/);
  expect(chanceWords({ ...rung, probability: 0 })).toMatch(/about 1 in 100$/);
  expect(chanceWords({ ...rung, status: "confirmed" })).toBeNull();
});

it("writes days as people do, and leaves numbers alone", () => {
  expect(rungText({ what: "Active until 2027-06-01. Licence 2027-06-01-X, and 2027-99-01." })).toBe(
    "Active until 1 June 2027. Licence 2027-06-01-X, and 2027-99-01.",
  );
});

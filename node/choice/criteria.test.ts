import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Criterion } from "../../portable/case/index.ts";
import { personProblem, rank, readCriteria, readProblem } from "../../portable/choice/index.ts";
import { measurementInterval } from "../../portable/choice/measurement-interval.ts";
import type { Measurement } from "../../portable/choice/problem.ts";
import { options } from "../../portable/options/index.ts";
import { describeFault } from "../cli/input-fault.ts";
import { dataFolder, loadEvidence } from "../evidence/load-evidence.ts";
import { loadCriteria, readCriteriaFolder } from "./load-criteria.ts";

const evidence = loadEvidence();
const data = loadCriteria(evidence);
const every = evidence.rows.concerns.map((concern) => {
  const answer = options({ version: 1, concerns: [concern.id], facts: {} }, evidence);
  return {
    concern: concern.id,
    answer,
    person: personProblem(answer, concern.id, undefined, data, evidence),
  };
});

describe("data/criteria/", () => {
  it("has no fault", () => {
    const read = readCriteriaFolder(evidence);
    expect(read.ok ? [] : read.faults.map(describeFault)).toEqual([]);
  });

  it("has a row for each criterion, in the order of a case", () => {
    expect(data.rows.map((row) => row.id)).toEqual([...Criterion.options]);
  });

  it("tells of a reading that no longer stands beside its words", () => {
    const readings = [...data.reading.values()].map((reading) =>
      reading.treatment === "facelift" && reading.lastsWeeks !== null
        ? { ...reading, lastsWeeks: { ...reading.lastsWeeks, words: "For ever" } }
        : reading,
    );
    const read = readCriteria(data.rows, readings, evidence);
    expect(read.ok ? [] : read.faults.map((fault) => fault.where)).toEqual([
      "criteria/readings.json#facelift.lastsWeeks",
    ]);
  });

  it("tells of an outcome that does not exist, a missing criterion and a missing treatment", () => {
    const rows = data.rows
      .filter((row) => row.id !== "cost")
      .map((row) =>
        row.id === "improvement"
          ? { ...row, from: [{ kind: "outcome", outcome: "beauty", measures: ["proportion"], times: 1 }] }
          : row,
      );
    const readings = [...data.reading.values()].filter((reading) => reading.treatment !== "facelift");
    const read = readCriteria(rows, readings, evidence);
    expect(read.ok ? [] : read.faults.map((fault) => fault.found)).toEqual([
      '"0 of cost"',
      '"beauty"',
      '"facelift"',
    ]);
  });
});

describe("every concern", () => {
  it.each(every)(
    "$concern makes a problem that can be ranked, with waiting among its options",
    ({ person }) => {
      expect(person.options.map((option) => option.treatment)).toContain("no-treatment");
      if (person.problem === null) {
        expect(person.options.filter((option) => option.weighed).length).toBeLessThan(2);
        return;
      }
      const read = readProblem(person.problem);
      expect(read.ok ? [] : read.faults.map(describeFault)).toEqual([]);
      const answer = rank({ ...person.problem, draws: 500 });
      const firsts = Object.values(answer.acceptability).reduce((sum, shares) => sum + (shares[0] ?? 0), 0);
      expect(firsts).toBeCloseTo(1, 9);
    },
  );

  it("keeps closed options outside the weighing", () => {
    for (const { person } of every) {
      for (const option of person.options) {
        expect(option.weighed).toBe(option.verdict !== "closed");
        expect(person.problem?.alternatives.includes(option.treatment) ?? option.weighed).toBe(
          option.weighed,
        );
      }
    }
  });

  it("says where every measurement comes from, and that nobody measured what nobody measured", () => {
    for (const { person, answer } of every) {
      for (const [criterion, bases] of Object.entries(person.basis)) {
        for (const [treatment, basis] of Object.entries(bases)) {
          const option = answer.options.find((one) => one.treatment === treatment);
          const known =
            option?.outcomes.filter((outcome) => !outcome.unknown).map((outcome) => outcome.outcome) ?? [];
          if (basis.kind === "nobody") expect(basis.assumed).toBeTruthy();
          if (basis.kind === "measured")
            expect(basis.outcomes.length, `${criterion} ${treatment}`).toBeGreaterThan(0);
          for (const outcome of basis.outcomes) expect(known).toContain(outcome);
        }
      }
    }
  });

  it("never takes harm that nobody counted as none: its middle is worse than that of the counted ones", () => {
    const middles: Record<"nobody" | "measured", number[]> = { nobody: [], measured: [] };
    for (const { person } of every) {
      const own = (person.problem?.measurements["lasting-harm"] ?? {}) as Record<string, Measurement>;
      for (const [treatment, measurement] of Object.entries(own)) {
        const kind = person.basis["lasting-harm"]?.[treatment]?.kind;
        const [low, high] = measurementInterval(measurement);
        if (kind === "nobody") {
          expect(high).toBeGreaterThan(0.09);
          middles.nobody.push((low + high) / 2);
        }
        if (kind === "measured") middles.measured.push((low + high) / 2);
      }
    }
    const median = (list: number[]) =>
      list.sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0;
    expect(middles.nobody.length).toBeGreaterThan(0);
    expect(median(middles.nobody)).toBeGreaterThan(median(middles.measured));
  });
});

it("stands in its files as it is read, since the app takes it from there unread", () => {
  const raw = (name: string): unknown =>
    JSON.parse(readFileSync(join(dataFolder(), "criteria", name), "utf8"));
  expect(raw("criteria.json")).toEqual(data.rows);
  expect(raw("readings.json")).toEqual([...data.reading.values()]);
});

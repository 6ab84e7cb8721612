import { describe, expect, it } from "vitest";
import type { Measurement, Problem } from "../problem.ts";
import { readProblem } from "../read-problem.ts";
import { mostQuestions, nextQuestion } from "./next-question.ts";
import { preferencesOf, type Reply } from "./reply.ts";

/** A problem of increasing criteria on the scale from 0 to 1, known to a tenth. */
function problemOf(values: Record<string, number[]>, sd = 0.1): Problem {
  const count = Object.values(values)[0]?.length ?? 0;
  const ids = Array.from({ length: count }, (_, at) => `c${at}`);
  const read = readProblem({
    alternatives: Object.keys(values),
    criteria: ids.map((id) => ({ id, direction: "increasing", scale: [0, 1] })),
    measurements: Object.fromEntries(
      ids.map((id, at) => [
        id,
        Object.fromEntries(
          Object.entries(values).map(([option, row]): [string, Measurement] => [
            option,
            { dist: "normal", mean: row[at] ?? Number.NaN, sd },
          ]),
        ),
      ]),
    ),
    seed: 5,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.problem;
}

const opposed = problemOf({ a: [1, 0, 0.5], b: [0, 1, 0.5], c: [0.4, 0.4, 0.7] });

/** Replies of someone with these weights until asking stops. */
function talkTo(problem: Problem, weights: Record<string, number>): Reply[] {
  const replies: Reply[] = [];
  const weightOf = (id: string) => weights[id] ?? 0;
  for (;;) {
    const { question } = nextQuestion(problem, replies);
    if (question === null) return replies;
    if (question.kind === "pick") {
      replies.push({
        kind: "pick",
        picked: [question.from.reduce((best, id) => (weightOf(id) > weightOf(best) ? id : best))],
      });
    } else {
      const choosesPart = question.share * weightOf(question.part) >= weightOf(question.whole);
      replies.push({ ...question, chosen: choosesPart ? "part" : "whole" });
    }
  }
}

describe("nextQuestion", () => {
  it("asks first which criterion matters most, of all of them", () => {
    expect(nextQuestion(opposed, []).question).toEqual({ kind: "pick", from: ["c0", "c1", "c2"] });
  });

  it("then of those not picked yet", () => {
    const { question } = nextQuestion(opposed, [{ kind: "pick", picked: ["c2"] }]);
    expect(question).toEqual({ kind: "pick", from: ["c0", "c1"] });
  });

  it("asks nothing when one option leads whatever matters", () => {
    const standing = nextQuestion(problemOf({ a: [0.9, 0.9], b: [0.1, 0.1] }), []);
    expect(standing).toEqual({ question: null, ended: "settled", agreement: 1 });
  });

  it("asks on when told to, though the first place is settled", () => {
    const problem = problemOf({ a: [0.9, 0.9], b: [0.1, 0.1] });
    expect(nextQuestion(problem, [], { more: true }).question).toEqual({ kind: "pick", from: ["c0", "c1"] });
  });

  it("stops by itself, and leaves only weights that agree with what was said", () => {
    const own = { c0: 0.15, c1: 0.6, c2: 0.25 };
    const replies = talkTo(opposed, own);
    expect(replies.length).toBeGreaterThan(0);
    expect(replies.length).toBeLessThanOrEqual(mostQuestions);
    expect(nextQuestion(opposed, replies).ended).toBe("settled");
    expect(nextQuestion(opposed, replies).agreement).toBeGreaterThanOrEqual(0.9);
  });

  it("is the same for the same replies, so taking the last one back asks the last question again", () => {
    const replies = talkTo(opposed, { c0: 0.4, c1: 0.35, c2: 0.25 });
    const before = replies.slice(0, -1);
    const again = nextQuestion(structuredClone(opposed), before).question;
    expect(again).toEqual(nextQuestion(opposed, before).question);
    const last = replies.at(-1);
    expect(again?.kind).toBe(last?.kind);
  });

  it("never asks again what someone could not say", () => {
    const replies: Reply[] = [{ kind: "pick", picked: null }];
    const asked: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const { question } = nextQuestion(opposed, replies);
      if (question === null) break;
      if (question.kind !== "trade-off") throw new Error("picks are over");
      asked.push([question.part, question.whole].sort().join());
      replies.push({ ...question, chosen: "cannot-say" });
    }
    // Three pairs of three criteria, each once; then nothing is left to ask.
    expect([...new Set(asked)]).toHaveLength(asked.length);
    expect(asked.length).toBe(3);
    expect(nextQuestion(opposed, replies)).toMatchObject({ question: null, ended: "nothing-left" });
    expect(preferencesOf(replies)).toEqual([]);
  });

  it("stops at the most questions anyone is asked", () => {
    const endless = Array.from({ length: mostQuestions }, (): Reply => ({ kind: "pick", picked: null }));
    expect(nextQuestion(opposed, endless)).toMatchObject({ question: null, ended: "enough" });
  });
});

describe("preferencesOf", () => {
  it("turns picks into an order, and several picked at once into a tie", () => {
    expect(
      preferencesOf([
        { kind: "pick", picked: ["b"] },
        { kind: "pick", picked: ["a", "c"] },
      ]),
    ).toEqual([{ kind: "ordinal", order: ["b", ["a", "c"]] }]);
  });

  it("turns trade-offs into ratios: half the way on a for the whole way on b says a matters twice as much", () => {
    const tradeOff = (chosen: "part" | "whole" | "same" | "cannot-say"): Reply => ({
      kind: "trade-off",
      part: "a",
      whole: "b",
      share: 0.5,
      chosen,
    });
    expect(preferencesOf([tradeOff("part")])).toEqual([
      { kind: "bounds", ratios: [{ better: "a", worse: "b", lo: 2 }] },
    ]);
    expect(preferencesOf([tradeOff("whole")])).toEqual([
      { kind: "bounds", ratios: [{ better: "b", worse: "a", lo: 0.5 }] },
    ]);
    expect(preferencesOf([tradeOff("same")])).toEqual([
      { kind: "bounds", ratios: [{ better: "a", worse: "b", lo: 1.6, hi: 2.5 }] },
    ]);
    expect(preferencesOf([tradeOff("cannot-say")])).toEqual([]);
  });
});

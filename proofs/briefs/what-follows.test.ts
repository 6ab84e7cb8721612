/**
 * What the brief says of the order of the options: only once the person was asked, the shares that the
 * engine gives, and in every form of the brief.
 */
import { describe, expect, it } from "vitest";
import { loadCriteria } from "../../node/choice/load-criteria.ts";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import {
  type Brief,
  brief,
  briefHtml,
  briefJson,
  briefMarkdown,
  leaveOut,
} from "../../portable/brief/index.ts";
import { readCase } from "../../portable/case/index.ts";
import { personProblem, rank } from "../../portable/choice/index.ts";
import { options } from "../../portable/options/index.ts";

const evidence = loadEvidence();
const criteria = loadCriteria(evidence);
const heading = "What follows from what matters to you";
const order = { kind: "ordinal", order: ["lasting", "lasting-harm"] };
const person = { concerns: ["jowls"], facts: { age: 58, sex: "female", smoker: false } };

function caseOf(input: object) {
  const read = readCase(input, evidence);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { personCase: read.case, answer: options(read.case, evidence) };
}

function briefOf(input: object): Brief {
  const { personCase, answer } = caseOf(input);
  return brief(personCase, answer, evidence, "2026-11-24", {}, [], null, [], criteria);
}

const section = (value: Brief) => value.sections.find(({ id }) => id === "what-follows");

function itemsOf(value: Brief): string[] {
  return (section(value)?.blocks ?? []).flatMap((block) =>
    block.kind === "list" ? block.items.map((item) => `${item.lead}: ${item.text}`) : [],
  );
}

describe("what follows from what matters, in the brief", () => {
  it("is not there before the person was asked", () => {
    expect(section(briefOf(person))).toBeUndefined();
    expect(briefMarkdown(briefOf(person))).not.toContain(heading);
  });

  it("says the shares that the engine gives, of every option that is weighed", () => {
    const { personCase, answer } = caseOf({ ...person, weights: order });
    const { problem } = personProblem(answer, "jowls", personCase.weights, criteria, evidence);
    if (problem === null) throw new Error("there are options to weigh");
    const { acceptability } = rank(problem);
    const said = itemsOf(briefOf({ ...person, weights: order })).filter((item) =>
      / first in .* last in /.test(item),
    );
    expect(said).toHaveLength(problem.alternatives.length);
    for (const treatment of problem.alternatives) {
      const share = Math.round(100 * (acceptability[treatment]?.[0] ?? Number.NaN));
      if (share < 1 || share > 99) continue;
      const name = evidence.treatment.get(treatment)?.name ?? "";
      const own = said.find((item) => item.startsWith(`${name}: `));
      expect(own ?? name).toContain(`first in ${share} of 100`);
    }
    expect(said.some((item) => item.startsWith("Nothing for now: "))).toBe(true);
  });

  it("says what would change it, and calls nothing best", () => {
    const value = briefOf({ ...person, weights: order });
    const text = itemsOf(value).join("\n");
    expect(text).toMatch(/would come first more often for someone who cares (more|less) about /);
    expect(text).toMatch(/Not measured: .* another option would lead in /);
    expect(text).toMatch(/Not answered: .*\?/);
    expect(JSON.stringify(section(value))).not.toMatch(/\bbest\b|recommend|should choose|%|\b1 in \d/i);
  });

  it("stands in the page, the text and the data, and can be left out", () => {
    const value = briefOf({ ...person, weights: order });
    for (const write of [briefHtml, briefMarkdown, briefJson]) {
      expect(write(value)).toContain(heading);
      expect(write(value)).toContain("first in ");
      expect(write(leaveOut(value, ["what-follows"]))).not.toContain(heading);
    }
  });

  it("is told for just the concerns that were asked about", () => {
    const two = { ...person, concerns: ["jowls", "melasma"], weightsFor: { melasma: order } };
    const headings = (section(briefOf(two))?.blocks ?? []).flatMap((block) =>
      block.kind === "heading" ? [block.text] : [],
    );
    expect(headings).toEqual(["Melasma", "What would change it, for melasma"]);
  });

  it("says so when answers cannot all be true", () => {
    const clash = {
      kind: "several",
      all: [order, { kind: "bounds", ratios: [{ better: "lasting-harm", worse: "lasting", lo: 2 }] }],
    };
    const text = JSON.stringify(section(briefOf({ ...person, weights: clash })));
    expect(text).toContain("What you said cannot all be true");
    expect(text).not.toContain("first in ");
  });
});

import { describe, expect, it } from "vitest";
import type { Case } from "../case/index.ts";
import { brief } from "./brief.ts";
import type { Brief, SectionId } from "./document.ts";
import {
  exampleAnswer,
  exampleEvidence,
  examplePerson,
  finding,
  option,
  unknownOutcome,
} from "./example-for-tests.ts";
import { leaveOut } from "./leave-out.ts";

const evidence = exampleEvidence();
const alarm = {
  rule: "facelift-smoker",
  redFlag: null,
  urgency: "emergency",
  do: "Call an ambulance.",
  see: ["emergency"],
  why: "It cannot wait.",
  source: "paper-flag",
} as const;

const write = (extra: Parameters<typeof exampleAnswer>[0] = {}): Brief =>
  brief(examplePerson, exampleAnswer(extra), evidence, "2026-11-24");

const ids = (value: Brief): SectionId[] => value.sections.map(({ id }) => id);

/** Everything a section says, in one text. */
function text(value: Brief, id: SectionId): string {
  const section = value.sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section.blocks
    .flatMap((block) => {
      if (block.kind === "comparison") return [];
      if (block.kind === "picture") return [block.drawing.title];
      if (block.kind === "list") return block.items.map((item) => `${item.lead ?? ""} ${item.text}`);
      return [`${"lead" in block ? (block.lead ?? "") : ""} ${block.text}`];
    })
    .join("\n");
}

describe("a brief", () => {
  it("goes from what was said to what is known of it", () => {
    expect(ids(write())).toEqual([
      "said",
      "words",
      "concern",
      "life",
      "first-contact",
      "side-by-side",
      "verdicts",
      "not-known",
      "questions",
      "wrong",
      "about",
    ]);
  });

  it("puts an alarm before everything, with the number of the person's country", () => {
    const value = write({ alarms: [{ ...alarm, see: ["emergency"] }] });
    expect(ids(value)[0]).toBe("alarms");
    expect(text(value, "alarms")).toMatch(
      /^Ring 15 or 112 \(France\)\. Do this before you read on\.\nNow: Call an ambulance\./,
    );
  });

  it("tells what the person said as questions and answers", () => {
    expect(text(write(), "said")).toContain(
      "How old are you? 61 years\nDo you smoke? yes\nWhen did you last take it? never",
    );
    expect(text(write(), "words").trim()).toBe(examplePerson.words);
  });

  it("puts what was answered no below all else, so that the rest is seen", () => {
    const person: Case = { version: 1, concerns: ["jowls"], facts: { smoker: false, age: 61 } };
    const said = text(brief(person, exampleAnswer(), evidence, "2026-11-24"), "said");
    expect(said).toMatch(/How old are you\? 61 years\n *You answered no\n *Do you smoke\?$/);
    const alone: Case = { ...person, facts: { smoker: false } };
    expect(text(brief(alone, exampleAnswer(), evidence, "2026-11-24"), "said")).not.toContain("no questions");
  });

  it("tells how it weighs on the person and what matters to them", () => {
    const person: Case = {
      ...examplePerson,
      burden: { "self-confidence": 3 },
      weights: { kind: "ordinal", order: ["lasting", ["cost", "time-off"]] },
    };
    const said = text(brief(person, exampleAnswer(), evidence, "2026-11-24"), "said");
    expect(said).toContain("Self-confidence 3, on a scale from 0 (not at all) to 4 (all the time)");
    expect(said).toContain("What matters to you, most first how long it lasts; cost and time off.");
  });

  it("says that nothing is known to be safe when no question was answered", () => {
    const value = brief(
      { version: 1, concerns: ["jowls"], facts: {} },
      exampleAnswer(),
      evidence,
      "2026-11-24",
    );
    expect(text(value, "said")).toContain("What is safe for you is then not known.");
    expect(ids(value)).not.toContain("words");
  });

  it("names every option, the closed ones first and with the reason", () => {
    const verdicts = text(write(), "verdicts");
    expect(verdicts).toContain(
      "Not safe for you as things are\nFacelift. You told us: “Do you smoke?” yes. Why of facelift-smoker.",
    );
    expect(verdicts).toContain(
      "Also to know\nAbout facelift: You told us: “How old are you?” 61 years. Why of facelift-age.",
    );
    for (const name of ["Filler injections", "cream", "nothing for now"]) expect(verdicts).toContain(name);
  });

  it("says of an open option that an answer is still missing, and of no other", () => {
    const verdicts = text(
      write({
        options: [option("cream", { missing: ["smoker"] }), option("filler", { missing: ["age"] })],
        ask: [{ fact: "smoker", why: "Smoke slows healing." }],
      }),
      "verdicts",
    );
    expect(verdicts).toContain(
      "Cream. No rule that we hold speaks against this. What you answer to the questions below could still change that.",
    );
    expect(verdicts).toMatch(/Filler injections\. No rule that we hold speaks against this\.\n/);
  });

  it("says of whom nobody counted what", () => {
    expect(text(write(), "not-known")).toContain("Outcome response not counted for cream.");
  });

  it("tells what somebody looked for in vain from what nobody looked for", () => {
    const searched = {
      id: "jowls-cream-benefit",
      concern: "jowls",
      treatment: "cream",
      kind: "benefit",
      where: "a made-up collection",
      on: "2026-11-24",
    } as const;
    const value = write({
      options: [
        option("cream", {
          outcomes: [
            {
              ...unknownOutcome("response", "benefit"),
              searched: { ...searched, words: ["cream for jowls"] },
            },
          ],
        }),
        option("filler", { outcomes: [unknownOutcome("response", "benefit")] }),
      ],
    });
    expect(text(value, "not-known")).toContain(
      "Outcome response not counted for filler injections. We looked and found no study that counted this for cream.",
    );
  });

  it("asks about what is open, and nothing about what is closed", () => {
    const questions = text(write(), "questions");
    expect(questions).toContain("Is the antidote in the room?");
    expect(questions).toContain("About filler injections");
    expect(questions).not.toContain("About facelift");
  });

  it("says what to do when it goes wrong, for each option shown", () => {
    expect(text(write(), "wrong")).toContain("Sudden loss of sight. Call an ambulance now.");
    expect(text(write(), "wrong")).toContain("https://signalement.social-sante.gouv.fr");
  });

  it("gives a number for a country we do not know", () => {
    const { place: _, ...person } = examplePerson;
    const value = brief(person, exampleAnswer(), evidence, "2026-11-24");
    expect(text(value, "wrong")).toContain("Ring 112, or the emergency number of the country you are in.");
  });

  it("tells published figures about how it weighs, and whom to ring when it is too much", () => {
    const life = text(write(), "life");
    expect(life).toContain(
      "Outcome burden:avoids about 36 of 100 over 3 months. Counted: avoids being seen. Fairly sure.",
    );
    expect(life).toContain("talk to someone today. 3114, ring 3114.");
  });

  it("is dated, and says when it is out of date and who paid", () => {
    const about = text(write(), "about");
    expect(about).toContain(
      "Made on 24 November 2026 from the facts held that day. You answered the questions on 20 November 2026.",
    );
    expect(about).toContain("Nobody.");
    expect(about).toContain("No clinician has reviewed");
  });

  it("refuses a date that is none", () => {
    expect(() => brief(examplePerson, exampleAnswer(), evidence, "24.11.2026")).toThrow(
      "invalid date; not an ISO date: 24.11.2026. Give 2026-11-24.",
    );
  });

  it("numbers each source once, and cites none that it does not list", () => {
    const value = write();
    expect(value.sources.map(({ number }) => number)).toEqual(value.sources.map((_, index) => index + 1));
    expect(new Set(value.sources.map((one) => one.text)).size).toBe(value.sources.length);
    const marks = JSON.stringify(value.sections).match(/"sources":\[[\d,[\]]*\]/g) ?? [];
    for (const number of marks.join().match(/\d+/g) ?? [])
      expect(value.sources.some((one) => one.number === Number(number))).toBe(true);
  });

  it("lists under a source what was taken from it", () => {
    const paper = write().sources.find((one) => one.text.includes("paper-a"));
    expect(paper?.link).toBe("https://doi.org/10.1234/paper-a");
    expect(paper?.findings).toMatchObject([{ counted: "one grade better", who: "made-up adults" }]);
  });

  it("tells findings of one source that differ only in what was counted as one", () => {
    const two = exampleEvidence([
      finding("filler-response"),
      finding("second", { definition: "two grades better" }),
    ]);
    const answer = exampleAnswer();
    const [first, ...others] = answer.options;
    const listed = first?.outcomes.map((one) => ({ ...one, findings: ["filler-response", "second"] })) ?? [];
    const changed =
      first === undefined ? answer : { ...answer, options: [{ ...first, outcomes: listed }, ...others] };
    const paper = brief(examplePerson, changed, two, "2026-11-24").sources.find((one) =>
      one.text.includes("paper-a"),
    );
    expect(paper?.findings.map(({ counted }) => counted)).toEqual(["one grade better / two grades better"]);
  });

  it("shows the options that the person set side by side", () => {
    const value = brief(examplePerson, exampleAnswer(), evidence, "2026-11-24", {
      jowls: ["cream", "filler"],
    });
    const block = value.sections.flatMap(({ blocks }) => blocks).find((one) => one.kind === "comparison");
    expect(
      block?.kind === "comparison" && block.comparison.columns.map(({ treatment }) => treatment),
    ).toEqual(["cream", "filler", "no-treatment"]);
  });
});

describe("leaving sections out", () => {
  it("takes the section and the sources that only it cited", () => {
    const value = leaveOut(write(), ["words", "life"]);
    expect(ids(value)).not.toContain("words");
    expect(value.sources.some((one) => one.text.includes("paper-life"))).toBe(false);
    expect(JSON.stringify(value)).not.toContain("looks *tired*");
  });

  it("keeps the numbers of the sources that stay", () => {
    const whole = write();
    for (const { number, text: cited } of leaveOut(whole, ["concern"]).sources)
      expect(whole.sources.find((one) => one.number === number)?.text).toBe(cited);
  });

  it("never takes what warns", () => {
    const value = leaveOut(write({ alarms: [{ ...alarm, see: ["emergency"] }] }), [
      "alarms",
      "verdicts",
      "about",
      "said",
    ]);
    expect(ids(value)).toEqual(expect.arrayContaining(["alarms", "verdicts", "about"]));
    expect(ids(value)).not.toContain("said");
  });

  it("says what lies under the skin only when the caller asked the atlas, and once where advice is lacking", () => {
    const lies = ["Stay above it.", null, null].map((safer, index) => ({
      structure: `nerve-${index + 1}`,
      words: `nerve ${index + 1} of the example: within 5 mm in about 32 in 100 people`,
      howSure: "Set by published measurements.",
      harm: "Numbness",
      safer,
    }));
    const there = {
      treatment: "facelift",
      whose: "reference" as const,
      scaleError: 0,
      lies,
      varies: [],
      notKnown: ["a vein"],
      cannotTell: [],
      ask: ["Where is it?"],
    };
    const without = brief(examplePerson, exampleAnswer(), evidence, "2026-11-24");
    expect(without.sections.some(({ id }) => id === "beneath")).toBe(false);
    const section = brief(examplePerson, exampleAnswer(), evidence, "2026-11-24", {}, [there]).sections.find(
      ({ id }) => id === "beneath",
    );
    const said = JSON.stringify(section);
    expect(said.match(/Nerve \d of the example/g)).toHaveLength(3);
    expect(said.match(/no published advice/g)).toHaveLength(1);
    expect(said).toContain("stay clear of 2 of these");
    expect(said).toContain("What can follow: Numbness. Stay above it.");
    expect(said).toContain("not in our atlas (a vein)");
    expect(said).toContain("counted on the reference face");
  });

  it("says when it was counted on the person's own face, and once what no photograph can know", () => {
    const of = (treatment: string) => ({
      treatment,
      whose: "own" as const,
      scaleError: 0.053,
      lies: [],
      varies: [],
      notKnown: [],
      cannotTell: ["How deep things lie."],
      ask: ["Where is it?"],
    });
    const said = JSON.stringify(
      brief(examplePerson, exampleAnswer(), evidence, "2026-11-24", {}, [of("facelift"), of("neck-lift")]),
    );
    expect(said).toContain("counted on a face with your proportions");
    expect(said).toContain("right within about 11 in 100");
    expect(said).not.toContain("reference face");
    expect(said.match(/How deep things lie/g)).toHaveLength(1);
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFacts } from "../../node/evidence/load-evidence.ts";
import { type Evidence, indexEvidence } from "../evidence/index.ts";
import { findConcerns } from "./index.ts";

interface Utterance {
  words: string;
  /** `build`: the lexicon was made on it. `held-out`: written before the lexicon, never tuned on. `fresh`: after. */
  set: "build" | "held-out" | "fresh";
  /** Any of these may come first. */
  best?: string[];
  /** All of these come within the first three. */
  within?: string[];
  /** Any of these red flags is raised. */
  warns?: string[];
  /** This fact is asked about. */
  asks?: string;
  /** An ordinary sentence, or only feelings: neither concern nor warning. */
  nothing?: true;
}

const utterances: Utterance[] = readFileSync(new URL("./utterances.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Utterance);

const { rows } = readFacts();
if (rows === null) throw new Error("the facts did not load; run `validate` to see why");
const evidence: Evidence = indexEvidence(rows);
const idsFor = (words: string) => findConcerns(words, evidence).concerns.map(({ concern }) => concern);

describe("the sentences", () => {
  it("are as many as promised, each written once", () => {
    const named = utterances.filter(({ best }) => best !== undefined);
    expect(named.filter(({ set }) => set === "build").length).toBeGreaterThanOrEqual(150);
    expect(named.filter(({ set }) => set !== "build").length).toBeGreaterThanOrEqual(120);
    expect(utterances.filter(({ warns }) => warns !== undefined).length).toBeGreaterThanOrEqual(60);
    expect(new Set(utterances.map(({ words }) => words)).size).toBe(utterances.length);
  });

  it("speak of concerns and red flags that exist, and of each concern", () => {
    const concerns = utterances.flatMap(({ best = [], within = [] }) => [...best, ...within]);
    expect(concerns.filter((id) => !evidence.concern.has(id))).toEqual([]);
    expect([...evidence.concern.keys()].filter((id) => !concerns.includes(id))).toEqual([]);
    expect(utterances.flatMap(({ warns = [] }) => warns).filter((id) => !evidence.redFlag.has(id))).toEqual(
      [],
    );
  });
});

describe.each(["build", "held-out", "fresh"] as const)("of the %s sentences", (set) => {
  const named = utterances.filter((utterance) => utterance.set === set && utterance.best !== undefined);

  it("the right concern comes first in 85 of 100 and within three in 95 of 100", () => {
    const first = named.filter(({ words, best = [] }) => best.includes(idsFor(words)[0] ?? ""));
    const three = named.filter(({ words, best = [], within = [] }) => {
      const found = idsFor(words).slice(0, 3);
      return within.length > 0
        ? within.every((id) => found.includes(id))
        : best.some((id) => found.includes(id));
    });
    expect(first.length / named.length).toBeGreaterThanOrEqual(0.85);
    expect(three.length / named.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe("warning signs and ordinary sentences", () => {
  it("every sentence that names a sign raises it", () => {
    const missed = utterances.filter(
      ({ words, warns }) =>
        warns !== undefined &&
        !findConcerns(words, evidence).warnings.some(({ redFlag }) => warns.includes(redFlag ?? "")),
    );
    expect(missed.map(({ words }) => words)).toEqual([]);
  });

  it("every sentence that names a sign without a red flag asks about it", () => {
    const missed = utterances.filter(
      ({ words, asks }) =>
        asks !== undefined && !findConcerns(words, evidence).warnings.some(({ fact }) => fact === asks),
    );
    expect(missed.map(({ words, asks }) => [words, asks])).toEqual([]);
  });

  it("every fact that an alarm of its own reads can be raised by words", () => {
    const said = evidence.rows.facts.filter(({ saidAs }) => saidAs !== undefined);
    for (const { id, saidAs = [] } of said)
      for (const words of saidAs)
        expect(
          findConcerns(words, evidence).warnings.map(({ fact }) => fact),
          words,
        ).toContain(id);
  });

  it("lipstick that bleeds is no sign, and a mole that bleeds is", () => {
    expect(findConcerns("my lipstick bleeds", evidence).warnings).toEqual([]);
    expect(findConcerns("my mole bleeds", evidence).warnings).not.toEqual([]);
  });

  it("each sign of the red flags can be raised, and says which words did it", () => {
    for (const flag of evidence.rows.redFlags) {
      const said = flag.saidAs[0] ?? "";
      const raised = findConcerns(`hello. ${said}!`, evidence).warnings.find(
        ({ redFlag }) => redFlag === flag.id,
      );
      expect(raised, `${flag.id}: ${said}`).toBeDefined();
      expect(`hello. ${said}!`).toContain(raised?.matched);
      expect(evidence.fact.has(raised?.fact ?? "")).toBe(true);
    }
  });

  it("at most 1 in 60 ordinary sentences gives a false alarm", () => {
    const ordinary = utterances.filter(({ nothing }) => nothing === true);
    const alarmed = ordinary.filter(({ words }) => {
      const { concerns, warnings } = findConcerns(words, evidence);
      return concerns.length + warnings.length > 0;
    });
    expect(ordinary.length).toBeGreaterThanOrEqual(100);
    expect(alarmed.length).toBeLessThanOrEqual(Math.floor(ordinary.length / 60));
  });
});

describe("what the words say of themselves", () => {
  it.each([
    ["11 lines", "glabellar-lines"],
    ["turkey neck", "neck-laxity"],
    ["pits from old spots", "acne-scars"],
    ["rosaecia", "rosacea"],
    ["melsama", "melasma"],
    ["jowels", "jowls"],
    ["doble chin", "submental-fullness"],
    ["nose job", "nasal-shape"],
    ["lip filler", "thin-lips"],
    ["I want botox between my eyebrows", "glabellar-lines"],
    ["my baby's ears stick out", "prominent-ears"],
  ])("%s is %s", (words, concern) => expect(idsFor(words)[0]).toBe(concern));

  it("puts what is set aside last and low", () => {
    const { concerns } = findConcerns("I don't mind my nose, it is my ears", evidence);
    expect(concerns[0]?.concern).toBe("prominent-ears");
    expect(concerns.find(({ concern }) => concern === "nasal-shape")?.score ?? 0).toBeLessThan(0.2);
  });

  it("names several concerns of one sentence", () => {
    const found = idsFor("I look tired and angry even when I slept well, the skin hangs over my lashes");
    expect(found.slice(0, 3)).toEqual(expect.arrayContaining(["glabellar-lines", "dermatochalasis"]));
  });

  it("raises no sign that is denied", () => {
    const flags = (words: string) => findConcerns(words, evidence).warnings.map(({ redFlag }) => redFlag);
    expect(flags("my mole bleeds")).toContain("rf-mole-change");
    expect(flags("my mole does not bleed")).not.toContain("rf-mole-change");
  });

  it.each(["I hate my face", "", "   ", "...", "😀"])("guesses nothing from %j", (words) =>
    expect(findConcerns(words, evidence).concerns).toEqual([]),
  );
});

describe("whatever is written", () => {
  it("the answer is in order, between 0 and 1, of known concerns, and the same twice", () => {
    const word = fc.constantFrom(
      "eyelid",
      "nose",
      "not",
      "saggy",
      "my",
      "botox",
      "wrinkels",
      "mole",
      "bleeds",
      "but",
      ",",
      ".",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(word).map((words) => words.join(" ")),
        ),
        (words) => {
          const once = findConcerns(words, evidence);
          const scores = once.concerns.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
          expect(once.concerns.every(({ concern }) => evidence.concern.has(concern))).toBe(true);
          expect(findConcerns(words, evidence)).toEqual(once);
        },
      ),
    );
  });
});

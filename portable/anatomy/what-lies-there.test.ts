import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { referenceFace } from "./face/face.ts";
import type { Vector } from "./face/vector.ts";
import { peopleOf, whatLiesThere } from "./what-lies-there.ts";

const atlas = loadAtlas();

describe("what a brief says of what lies there", () => {
  const said = whatLiesThere(atlas, {
    treatment: "brow-lift",
    region: "temple",
    face: referenceFace(atlas),
    draws: 1_000,
  });

  it("names the nerve that lifts the brow, its harm and what is done about it", () => {
    const nerve = said?.lies.find(({ structure }) => structure === "facial-nerve-temporal-branch");
    expect(nerve?.words).toMatch(/within 5 mm in about \d+ in 100 people/);
    expect(nerve?.harm).toMatch(/forehead cannot move/);
    expect(nerve?.safer).toMatch(/above or clearly below/);
  });
  it("says what a photograph cannot tell, and what to ask", () => {
    expect(said?.cannotTell.length).toBeGreaterThan(2);
    expect(said?.ask.join(" ")).toMatch(/ultrasound/);
  });
  it("tells a person's own face from the reference, and its sides where they differ", () => {
    expect(said?.whose).toBe("reference");
    const { vertices } = referenceFace(atlas);
    // Everything on the person's left lies a fifth further out.
    const wider = vertices.map(([x, y, z]): Vector => [x > 0 ? x * 1.2 : x, y, z]);
    const own = whatLiesThere(atlas, {
      treatment: "brow-lift",
      region: "temple",
      face: { vertices: wider, pupils: null, scaleError: 0.05 },
      draws: 1_000,
    });
    expect(own).toMatchObject({ whose: "own", scaleError: 0.05 });
    expect(
      own?.lies.some(({ words }) => /people on your (left|right), .* on your (left|right)$/.test(words)),
    ).toBe(true);
    expect(said?.lies.some(({ words }) => words.includes("on your"))).toBe(false);
  });
  it("says what is not known", () => {
    const filler = whatLiesThere(atlas, {
      treatment: "hyaluronic-acid-filler",
      region: "temple",
      draws: 500,
    });
    expect(filler?.notKnown).toContain("middle temporal vein");
  });
  it("says how far toxin may spread, beside what the needle meets", () => {
    const toxin = whatLiesThere(atlas, { treatment: "botulinum-toxin", region: "chin", draws: 500 });
    expect(toxin?.lies.every(({ words }) => /within 2 mm/.test(words))).toBe(true);
    expect(toxin?.varies[0]).toMatch(
      /spreads from the needle\. Were it 10 mm, it would reach: .* in 100 people/,
    );
    expect(said?.varies.some((words) => /spreads/.test(words))).toBe(false);
  });
  it("says nothing where there is no path", () => {
    expect(whatLiesThere(atlas, { treatment: "azelaic-acid" })).toBeNull();
  });
  it("keeps one denominator", () => {
    expect(peopleOf(0.034)).toBe("about 3 in 100 people");
    expect(peopleOf(0.0034)).toBe("about 34 in 10,000 people");
  });
});

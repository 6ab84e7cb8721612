import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { HazardRow } from "../anatomy/index.ts";
import { brief } from "./brief.ts";
import { exampleAnswer, exampleEvidence, examplePerson } from "./example-for-tests.ts";
import type { FaceSeen } from "./face-seen.ts";
import { briefHtml } from "./html.ts";
import { leaveOut } from "./leave-out.ts";
import { briefMarkdown } from "./markdown.ts";

const row = (structure: string, side: HazardRow["side"], chance: number | null): HazardRow => ({
  structure,
  name: structure.replaceAll("-", " "),
  side,
  within: chance === null ? null : 2,
  chance,
  error: chance === null ? null : 0.001,
  plane: null,
  harm: "Bruising.",
  safer: "Ask.",
  basis: chance === null ? "none" : "measured",
});

const seen: FaceSeen = {
  treatment: "filler",
  where: "cheeks",
  whose: "own",
  rows: [
    row("facial-vein", "left", 0.4),
    row("facial-vein", "right", 0.4),
    row("facial-artery", "left", 0.3),
    row("facial-artery", "right", 0.2),
    row("hidden-vein", "midline", null),
  ],
  differs: ["Between the eyes: 31 mm in your picture, 33 mm in the reference."],
  drawing: {
    width: 10,
    height: 10,
    tone: "face",
    title: "Filler <b> on a face",
    description: "The list says the same.",
    marks: [{ shape: "stroke", look: "arteries", path: "M0,0L1,1" }],
  },
};
const write = (faces: FaceSeen[]) =>
  brief(examplePerson, exampleAnswer(), exampleEvidence(), "2026-11-24", {}, [], null, faces);

describe("what was seen on a face", () => {
  const value = write([seen]);
  const html = briefHtml(value);
  const markdown = briefMarkdown(value);

  it("is in the brief as a drawing and in words, both sides once where they say the same", () => {
    expect(html).toContain('<path class="arteries" d="M0,0L1,1"/>');
    expect(html).toContain("<strong>Facial vein:</strong> within 2 mm in about 40 in 100 people.");
    expect(html).toContain("<strong>Facial artery, your left side:</strong> within 2 mm in about 30");
    expect(html).toContain("<strong>Facial artery, your right side:</strong> within 2 mm in about 20");
    expect(html).toContain("31 mm in your picture");
    expect(markdown).toContain("Facial artery, your left side:");
    expect(markdown).toContain("The list says the same.");
  });

  it("says what is not known, and that no plan should rest on it", () => {
    expect(html).toContain("<strong>Not known:</strong> where the hidden vein lies.");
    expect(html).toContain("No plan should rest on it.");
    const unknown = briefHtml(write([{ ...seen, rows: null }]));
    expect(unknown).toContain("That does not mean that nothing lies there.");
  });

  it("is valid HTML, escapes its words, and holds no picture but the drawing", async () => {
    const checker = new HtmlValidate({
      extends: ["html-validate:standard"],
      rules: { "no-redundant-role": "off", "prefer-native-element": "off", "long-title": "off" },
    });
    const report = await checker.validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(html).toContain("Filler &lt;b&gt; on a face");
    expect(html).not.toMatch(/<img|<image|data:image/);
  });

  it("can be left out, and is not there unless it was put in", () => {
    expect(leaveOut(value, ["your-face"]).sections.some(({ id }) => id === "your-face")).toBe(false);
    expect(write([]).sections.some(({ id }) => id === "your-face")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import type { Case } from "../case/index.ts";
import { brief } from "./brief.ts";
import type { Brief } from "./document.ts";
import { exampleAnswer, exampleEvidence, examplePerson } from "./example-for-tests.ts";
import { briefHtml } from "./html.ts";
import { briefJson } from "./json.ts";
import { leaveOut } from "./leave-out.ts";
import { briefMarkdown } from "./markdown.ts";
import type { PractitionerChecked } from "./sections/practitioner.ts";

const checked: PractitionerChecked = {
  checkedOn: "2026-11-24",
  madeUp: false,
  ladder: {
    practitioner: { id: "npi:2000000077", npi: "2000000077", name: "Beatrix Hollowbrook-Lark" },
    treatment: "facelift",
    rungs: [
      {
        rung: "identity",
        status: "confirmed",
        what: "The number 2000000077 is listed for <Beatrix>.",
        source: "National provider register",
        date: "2026-11-08",
      },
      {
        rung: "licence",
        status: "warning",
        what: "The board lists an action.",
        source: "A board",
        date: null,
      },
      {
        rung: "exclusion",
        status: "possible",
        what: "A list holds a like name. The date of birth would settle it.",
        source: "List of excluded individuals; matched by name only",
        date: null,
        probability: 0.3,
      },
      {
        rung: "board-certification",
        status: "not-found",
        what: "No open list shows board certification. Look the name up: A board, https://board.example/. Is it current?",
        source: "https://board.example/",
        date: null,
      },
    ],
    ask: ["Has the board ever acted on your licence?"],
  },
};

const write = (person: Case, handed: PractitionerChecked | null): Brief =>
  brief(person, exampleAnswer(), exampleEvidence(), "2026-11-24", {}, [], handed);

describe("the practitioner in the brief", () => {
  const value = write(examplePerson, checked);
  const section = value.sections.find(({ id }) => id === "practitioner");

  it("tells each rung with its status, its source and its day, warnings first", () => {
    const kinds = section?.blocks.map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...["text", "warning", "heading", "list"],
      ...["heading", "text", "list", "heading", "list"],
    ]);
    const text = JSON.stringify(section);
    expect(text).toContain("Beatrix Hollowbrook-Lark (number 2000000077).");
    expect(text).toContain("You looked this person up on 24 November 2026, for facelift.");
    expect(text).toContain("Licence: ask about this first.");
    expect(text).toContain("Source: National provider register; file of 8 November 2026.");
    expect(text).toContain("matched by name only: the chance that it is this person is about 30 in 100");
    expect(text).toContain('"Look the name up: A board, https://board.example/. Is it current?"');
    expect(text).toContain("Has the board ever acted on your licence?");
  });

  it("stands in every form, escaped, and can be left out of each", () => {
    for (const render of [briefHtml, briefMarkdown, briefJson]) {
      expect(render(value)).toContain("Has the board ever acted on your licence?");
      expect(render(leaveOut(value, ["practitioner"]))).not.toContain("Hollowbrook");
    }
    expect(briefHtml(value)).toContain("is listed for &lt;Beatrix&gt;");
    expect(briefMarkdown(value)).toContain("is listed for \\<Beatrix\\>");
  });

  it("says first that an example is invented", () => {
    const made = write(examplePerson, { ...checked, madeUp: true });
    const [first] = made.sections.find(({ id }) => id === "practitioner")?.blocks ?? [];
    expect(first).toMatchObject({ kind: "warning", lead: "This person is invented." });
  });

  it("says of a number that nobody checked that nobody checked it", () => {
    const named: Case = { ...examplePerson, practitioner: { npi: "1234567893" } };
    expect(JSON.stringify(write(named, null))).toContain(
      "number (NPI) 1234567893. This brief has not checked",
    );
    // A number kept in the case, while someone else was looked up.
    expect(JSON.stringify(write(named, checked))).toContain("(NPI) 1234567893. This brief has not checked");
    expect(write(examplePerson, null).sections.some(({ id }) => id === "practitioner")).toBe(false);
    const same: Case = { ...examplePerson, practitioner: { npi: "2000000077" } };
    expect(JSON.stringify(write(same, checked))).not.toContain("has not checked");
  });
});

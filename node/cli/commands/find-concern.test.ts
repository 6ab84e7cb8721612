import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { indexEvidence } from "../../../portable/evidence/index.ts";
import { findConcerns } from "../../../portable/words/index.ts";
import { readFacts } from "../../evidence/load-evidence.ts";
import { describeFoundConcerns } from "../describe-found-concerns.ts";
import { findConcernCommand } from "./find-concern.ts";

const { rows } = readFacts();
if (rows === null) throw new Error("the facts did not load; run `validate` to see why");
const evidence = indexEvidence(rows);
const described = (words: string) => describeFoundConcerns(findConcerns(words, evidence), evidence);

describe("find-concern", () => {
  it.each([[[""]], [["  "]], [[]]])("words %j are wrong usage", async (words) => {
    const command = findConcernCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    await expect(command.parseAsync(words, { from: "user" })).rejects.toBeInstanceOf(CommanderError);
  });

  it("names concerns best first, and puts warning signs above them", () => {
    const text = described("the mole on my cheek bleeds");
    expect(text).toContain("Mole (benign-nevus)");
    expect(text.indexOf("You wrote")).toBe(0);
    expect(text).toContain(evidence.redFlag.get("rf-mole-change")?.do ?? "missing");
  });

  it("says what to do about a sign that has no red flag of its own", () => {
    const text = described("lump in my neck for weeks");
    expect(text).toContain(evidence.fact.get("neck_lump")?.question ?? "missing");
    expect(text).toContain(`within two weeks. ${evidence.rule.get("neck-lump")?.do ?? "missing"}`);
  });

  it("says so when the words name nothing", () => {
    expect(described("I hate my face")).toContain("These words name no concern that we know.");
  });
});

import { describe, expect, it } from "vitest";
import { indexEvidence } from "../evidence/index.ts";
import { askWords } from "./ask-words.ts";
import { exampleEvidence } from "./example-for-tests.ts";

const { rows } = exampleEvidence();
const [rule] = rows.rules;
if (rule === undefined) throw new Error("no rule");
const said = (why: string, appliesTo: string[]): string =>
  askWords({ why }, indexEvidence({ ...rows, rules: [{ ...rule, id: "of-this-test", appliesTo, why }] }));

describe("why a question is asked", () => {
  it("names the treatment that the words call it", () => {
    expect(said("It stings on broken skin.", ["cream"])).toBe("Cream: It stings on broken skin.");
    expect(said("These can wait.", ["filler", "facelift"])).toBe(
      "Filler injections and facelift: These can wait.",
    );
  });

  it("leaves words that name what they speak of, or that speak of a group", () => {
    expect(said("Iterations of this kind can wait.", ["cream"])).toBe("Iterations of this kind can wait.");
    expect(said("This can wait.", ["no-such-treatment", "cream"])).toBe("This can wait.");
    expect(askWords({ why: "It is of no rule." }, exampleEvidence())).toBe("It is of no rule.");
  });
});

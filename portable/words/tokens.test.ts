import { describe, expect, it } from "vitest";
import { joinWords } from "./joined-words.ts";
import { tokenise } from "./tokens.ts";

const wordsOf = (text: string) => tokenise(text).map(({ word }) => word);

describe("tokenise", () => {
  it("undoes apostrophes and accents, and keeps digits", () => {
    expect(wordsOf("I don’t like my crow's feet, 11 lines, naïve")).toEqual([
      "i",
      "do",
      "not",
      "like",
      "my",
      "crow",
      "feet",
      "11",
      "lines",
      "naive",
    ]);
    expect(wordsOf("it wont heal, never heals")).toEqual(["it", "will", "not", "heal", "not", "heals"]);
  });

  it("knows where a word stood in the text", () => {
    const text = "Oh! My NOSE bleeds.";
    const [, , nose] = tokenise(text);
    expect(text.slice(nose?.start, nose?.end)).toBe("NOSE");
  });

  it("counts sentences and clauses, and starts a clause at but", () => {
    const tokens = tokenise("My nose is fine but my ears, well. Help");
    expect(tokens.find(({ word }) => word === "but")?.clause).toBe(1);
    expect(tokens.at(-1)).toMatchObject({ word: "help", sentence: 1, clause: 3 });
  });
});

describe("joinWords", () => {
  it("joins what people write apart, within a sentence only", () => {
    const join = (text: string) => joinWords(tokenise(text)).map(({ word }) => word);
    expect(join("my eye lids and jaw line")).toEqual(["my", "eyelid", "and", "jawline"]);
    expect(join("in my eye. Lids too")).toEqual(["in", "my", "eye", "lids", "too"]);
  });
});

import { describe, expect, it } from "vitest";
import { findDismissed } from "./dismissal.ts";
import { tokenise } from "./tokens.ts";

/** The words set aside, in their order. */
function setAside(text: string): string[] {
  const tokens = tokenise(text);
  const dismissed = findDismissed(tokens);
  return tokens.flatMap(({ word }, at) => (dismissed.has(at) ? [word] : []));
}

describe("findDismissed", () => {
  it.each([
    ["I don't mind my nose, it is my ears", ["not", "mind", "my", "nose"]],
    ["not the wrinkles but the bags", ["not", "the", "wrinkles"]],
    ["my nose is fine, my eyelids sag", ["my", "nose", "is", "fine"]],
    ["I like my lips, but my chin is small", ["like", "my", "lips"]],
    ["everything apart from my chin", ["apart", "from", "my", "chin"]],
  ])("%s", (text, words) => expect(setAside(text)).toEqual(words));

  it.each(["no chin", "a sore that does not heal", "I would like a smaller nose", "my face does not move"])(
    "%s is a complaint",
    (text) => expect(setAside(text)).toEqual([]),
  );

  it("tells what is over from what never mattered", () => {
    const kinds = (text: string) => [...new Set(findDismissed(tokenise(text)).values())];
    expect(kinds("my acne is gone but it left scars")).toEqual(["past"]);
    expect(kinds("my acne is fine")).toEqual(["aside"]);
  });
});

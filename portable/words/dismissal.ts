import type { Token } from "./tokens.ts";

const FINE = new Set(["fine", "ok", "okay", "good", "great", "alright", "nice", "perfect"]);
const OVER = new Set(["gone", "cured", "better", "over", "healed", "cleared", "clear"]);
const UNTROUBLED = new Set([
  "mind",
  "care",
  "bother",
  "bothered",
  "bothers",
  "worry",
  "worried",
  "worries",
  "concerned",
  "fussed",
  "hate",
]);
const POINTING = new Set(["the", "my", "a", "about", "because", "for"]);
const ASIDE: readonly (readonly string[])[] = [
  ["apart", "from"],
  ["other", "than"],
  ["rather", "than"],
  ["nothing", "wrong"],
  ["no", "problem"],
  ["no", "issue"],
  ["no", "issues"],
];
const DEGREES = new Set(["too", "really", "that", "very", "so"]);
const OWN = new Set(["my", "the", "how"]);

/** `aside`: it does not bother them. `past`: it is over, but what it left behind may bother them. */
export type Dismissal = "aside" | "past";

/**
 * The places of the words that a person sets aside: "I don't mind my nose", "not the wrinkles",
 * "my nose is fine", "I like my lips", "apart from my chin". The rest of the clause goes with them.
 * A plain "no" or "not" sets nothing aside: "no chin" and "does not heal" are complaints.
 */
export function findDismissed(tokens: readonly Token[]): ReadonlyMap<number, Dismissal> {
  const dismissed = new Map<number, Dismissal>();
  const clauses = Map.groupBy(tokens.keys(), (at) => tokens[at]?.clause ?? 0);
  for (const places of clauses.values()) {
    const found = dismissedFrom(places.map((at) => tokens[at]?.word ?? ""));
    if (found !== null) for (const at of places.slice(found.from)) dismissed.set(at, found.kind);
  }
  return dismissed;
}

/** The word of the clause from which it is set aside, or null. */
function dismissedFrom(words: readonly string[]): { from: number; kind: Dismissal } | null {
  for (const [at, word] of words.entries()) {
    const [before = "", next = "", afterNext = ""] = [words[at - 1], words[at + 1], words[at + 2]];
    const aside = { from: at, kind: "aside" } as const;
    if (word === "except") return aside;
    if (word === "not" && (UNTROUBLED.has(next) || POINTING.has(next))) return aside;
    if (word === "not" && DEGREES.has(next) && UNTROUBLED.has(afterNext)) return aside;
    if (ASIDE.some(([a, b]) => word === a && next === b)) return aside;
    if ((word === "is" || word === "are") && FINE.has(next)) return { from: 0, kind: "aside" };
    if ((word === "is" || word === "are" || word === "has") && OVER.has(next))
      return { from: 0, kind: "past" };
    if ((word === "like" || word === "love") && (before === "i" || before === "do") && OWN.has(next))
      return aside;
    if ((word === "happy" || word === "pleased" || word === "content") && next === "with" && before !== "not")
      return aside;
  }
  return null;
}

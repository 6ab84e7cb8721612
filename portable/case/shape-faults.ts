import type { z } from "zod";
import type { Fault } from "../evidence/index.ts";
import { LONGEST_WORDS } from "./case.ts";
import { Criterion } from "./criteria.ts";
import { nearestName } from "./nearest.ts";

type Issue = z.core.$ZodIssue;

const criteria = Criterion.options.join(", ");

/** What to write instead, for each field of a case. */
const remedies: [RegExp, string][] = [
  [/^version/, "Write 1, or leave it out."],
  [/^answeredOn/, "Write a date as 2026-11-24, or leave it out."],
  [/^concerns/, 'Write a list of concern ids, such as ["jowls"]; `find-concern` names them.'],
  [
    /^words/,
    `Write text of at most ${LONGEST_WORDS.toLocaleString("en")} characters; keep what bothers you most.`,
  ],
  [/^burden/, "Write a whole number from 0 (not at all) to 4 (all the time)."],
  [/^weights\.kind/, "Write ordinal, exact, bounds or several."],
  [
    /^weights\.weights/,
    `Give each criterion a number of 0 or more, at least one above 0. The criteria: ${criteria}.`,
  ],
  [/^weights\.order/, `List criteria, most important first, each once: ${criteria}.`],
  [
    /^weights/,
    `For each ratio give better, worse, lo above 0, and hi at least lo or none. The criteria: ${criteria}.`,
  ],
  [
    /^practitioner/,
    "Copy the ten digits of the provider number again; one of them is wrong. Or leave it out.",
  ],
  [/^place\.country/, "Write the country as two capital letters, such as US or FR."],
  [/^place/, "Write the country as two capital letters and the post code as text of at most 12 characters."],
  [/^facts/, 'Write facts as {"age": 58, "smoker": false}; fact names are lower-case words joined by _.'],
];

/** One issue of the case's schema as faults that name the field and what to write instead. */
export function shapeFaults(issue: Issue, input: unknown): Fault[] {
  const where = placeOf(issue.path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey(key, where, knownKeys(where)));
  if (issue.code === "invalid_key") return [];
  const remedy = remedies.find(([field]) => field.test(where))?.[1];
  return [
    {
      where: where === "" ? "case" : where,
      rule: ruleOf(issue),
      found: shown(valueAt(input, issue.path)),
      remedy: remedy ?? 'Write an object with at least "concerns"; see examples/.',
    },
  ];
}

function unknownKey(key: string, where: string, known: readonly string[]): Fault {
  const near = nearestName(key, known);
  return {
    where: where === "" ? key : `${where}.${key}`,
    rule: "a case has no such field",
    found: shown(key),
    remedy:
      near === null ? `Take it out; the fields are ${known.join(", ")}.` : `Write ${near}, or take it out.`,
  };
}

function knownKeys(where: string): string[] {
  if (where === "place") return ["country", "postalCode"];
  if (where === "practitioner") return ["npi"];
  if (where.startsWith("weights.ratios")) return ["better", "worse", "lo", "hi"];
  if (where.startsWith("weights")) return ["kind", "order", "weights", "ratios", "all"];
  return [
    "version",
    "answeredOn",
    "concerns",
    "words",
    "facts",
    "burden",
    "weights",
    "practitioner",
    "place",
  ];
}

function ruleOf(issue: Issue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_format" && issue.format === "date") return "a date, as year-month-day";
  if (issue.code === "invalid_union") return "one of the kinds there are";
  if (issue.code === "too_big") return `at most ${issue.maximum}`;
  if (issue.code === "too_small") return `at least ${issue.minimum}`;
  if (issue.code === "invalid_type") return `must be ${kinds[issue.expected] ?? article(issue.expected)}`;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  return issue.message;
}

/** What JSON calls by another name than people do. */
const kinds: Record<string, string> = {
  array: "a list, in [ ]",
  string: "text, in quotes",
  record: "an object, in { }",
  object: "an object, in { }",
  int: "a whole number",
};

const article = (kind: string): string => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);

/** `["weights", "order", 2]` as `weights.order[2]`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, part) => {
    if (typeof part === "number") return `${place}[${part}]`;
    return place === "" ? String(part) : `${place}.${String(part)}`;
  }, "");
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
    input,
  );
}

/** A value for an error message, shortened. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 60)}… (${text.length} characters)` : text;
}

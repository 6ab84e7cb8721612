import type { z } from "zod";
import type { Fault } from "../evidence/index.ts";

/** A fault with what was found written as JSON, shortened. */
export function fault(where: string, rule: string, found: unknown, remedy: string): Fault {
  const text = found === undefined || found === null ? "nothing" : written(found);
  return { where, rule, found: text.length > 80 ? `${text.slice(0, 77)}…` : text, remedy };
}

/** JSON has no word for NaN and infinity, which are just what must be shown. */
function written(found: unknown): string {
  return typeof found === "number" ? String(found) : (JSON.stringify(found) ?? String(found));
}

/** What a schema found wrong, each with its place under `prefix`. */
export function shapeFaults(error: z.ZodError, input: unknown, prefix: string): Fault[] {
  return error.issues.map((issue) => {
    const path = [...(prefix === "" ? [] : [prefix]), ...issue.path.map(String)].join(".");
    return fault(path === "" ? "problem" : path, ruleOf(issue), valueAt(input, issue.path), remedyOf(issue));
  });
}

function ruleOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `this is ${issue.expected === "int" ? "a whole number" : `of type ${issue.expected}`}`;
    case "unrecognized_keys":
      return `only known fields are given, not ${issue.keys.join(", ")}`;
    case "too_small":
      return `this is at least ${issue.minimum}${issue.origin === "number" ? "" : " long"}`;
    case "too_big":
      return `this is at most ${issue.maximum}${issue.origin === "number" ? "" : " long"}`;
    case "invalid_value":
      return `this is one of ${issue.values.map(String).join(", ")}`;
    case "invalid_union":
      return issue.discriminator !== undefined
        ? `the field "${issue.discriminator}" names a known form`
        : "this has one of the known forms";
    default:
      return issue.message;
  }
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return "Check the spelling, or leave it out.";
    case "invalid_union":
      return "See docs/methods/choosing.md for the forms there are.";
    default:
      return "Mend or add it; docs/methods/choosing.md shows a whole problem.";
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

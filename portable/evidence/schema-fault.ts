import type { z } from "zod";
import type { Fault } from "./fault.ts";

type Issue = z.core.$ZodIssue;

/** Turns what a schema refused into faults, one for each field at fault. */
export function schemaFaults(where: string, item: unknown, error: z.ZodError): Fault[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String);
    return {
      where: path.length === 0 ? where : `${where}.${path.join(".")}`,
      rule: issue.message,
      found: shortly(valueAt(item, issue.path)),
      remedy: remedyFor(issue),
    };
  });
}

function remedyFor(issue: Issue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `Take out ${issue.keys.join(", ")}, or spell it as data/schema/ does.`;
    case "invalid_value":
      return `Give one of ${issue.values.map(String).join(", ")}.`;
    case "invalid_type":
      return `Give ${article(issue.expected)}; where it is not known and may be left open, give null.`;
    case "too_small":
      return `Give ${issue.origin === "string" || issue.origin === "array" ? "at least" : "a value not below"} ${issue.minimum}.`;
    case "too_big":
      return `Give a value not above ${issue.maximum}.`;
    case "invalid_format":
      return "Write it in the form that data/schema/ asks for.";
    case "invalid_union":
      return "Give one of the forms that data/schema/ lists for it.";
    default:
      return "Mend the row; data/schema/ says what it may hold.";
  }
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}

function valueAt(item: unknown, path: readonly PropertyKey[]): unknown {
  let value = item;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** A value as a fault shows it: JSON, cut where it runs long. */
export function shortly(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

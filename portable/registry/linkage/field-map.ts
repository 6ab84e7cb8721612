import { z } from "zod";
import type { Fault } from "../../evidence/index.ts";
import { type Field, fields } from "./field.ts";

const Header = z.string().trim().min(1);

const OneMap = z
  .strictObject({
    id: Header.optional(),
    ...(Object.fromEntries(fields.map((field) => [field, Header.optional()])) as Record<
      Field,
      z.ZodOptional<typeof Header>
    >),
  })
  .refine((map) => fields.some((field) => map[field] !== undefined), {
    error: "at least one field besides id is named",
  });

/** Which column of a file holds which field; a field that is absent is not compared. */
export type FieldMap = z.infer<typeof OneMap>;

const BothMaps = z.strictObject({ a: OneMap, b: OneMap });

/** Reads a field map: one for both files, or `{"a": …, "b": …}` where the files differ. */
export function readFieldMap(
  input: unknown,
): { ok: true; maps: { a: FieldMap; b: FieldMap } } | { ok: false; faults: Fault[] } {
  const differ = typeof input === "object" && input !== null && ("a" in input || "b" in input);
  const read = differ
    ? BothMaps.safeParse(input)
    : OneMap.transform((map) => ({ a: map, b: map })).safeParse(input);
  if (read.success) return { ok: true, maps: read.data };
  return {
    ok: false,
    faults: read.error.issues.map((issue) => ({
      where: issue.path.join(".") || "the field map",
      rule: "each known field is given the name of a column",
      found: issue.message,
      remedy: `Known fields: id, ${fields.join(", ")}; or {"a": {...}, "b": {...}} where the files differ.`,
    })),
  };
}

import { z } from "zod";
import type { Statement } from "../statement.ts";

/** Of the criteria not picked yet, the one that matters most; several when they matter the same. */
const Pick = z.strictObject({
  kind: z.literal("pick"),
  /** Null: could not say; no further pick is asked for. */
  picked: z.array(z.string().min(1)).min(1).nullable(),
});

/**
 * A choice between part of the way from worst to best on one criterion, `share` of it, and the whole
 * way on another.
 */
const TradeOff = z.strictObject({
  kind: z.literal("trade-off"),
  part: z.string().min(1),
  whole: z.string().min(1),
  share: z.number().positive().max(1),
  chosen: z.enum(["part", "whole", "same", "cannot-say"]),
});

/** One thing a person replied. The list of replies is the whole state: taking the last one off is the way back. */
export const Reply = z.discriminatedUnion("kind", [Pick, TradeOff]);
export type Reply = z.infer<typeof Reply>;

/** "About the same" is heard as within this factor, either way. */
const sameWithin = 1.25;

/**
 * What the replies say of the weights. Choosing the part says that its swing, times the share, outweighs
 * the whole swing of the other. "Cannot say" says nothing, and widens nothing that was said before.
 */
export function preferencesOf(replies: readonly Reply[]): Statement[] {
  const order: string[][] = [];
  const ratios: Extract<Statement, { kind: "bounds" }>["ratios"] = [];
  for (const reply of replies) {
    if (reply.kind === "pick") {
      if (reply.picked !== null) order.push(reply.picked);
      continue;
    }
    const { part, whole, share } = reply;
    if (reply.chosen === "part") ratios.push({ better: part, worse: whole, lo: 1 / share });
    if (reply.chosen === "whole") ratios.push({ better: whole, worse: part, lo: share });
    if (reply.chosen === "same") {
      ratios.push({ better: part, worse: whole, lo: 1 / share / sameWithin, hi: (1 / share) * sameWithin });
    }
  }
  const statements: Statement[] = [];
  if (order.length > 0) {
    statements.push({
      kind: "ordinal",
      order: order.map((group) => (group.length === 1 ? (group[0] as string) : group)),
    });
  }
  if (ratios.length > 0) statements.push({ kind: "bounds", ratios });
  return statements;
}

import { describe, expect, it } from "vitest";
import { Weights } from "../../case/index.ts";
import type { Reply } from "../elicitation/reply.ts";
import { personPreferences } from "./person-preferences.ts";
import { repliesOfWeights, weightsOfReplies } from "./reply-weights.ts";

const picks: Reply[] = [
  { kind: "pick", picked: ["lasting"] },
  { kind: "pick", picked: ["cost", "time-off"] },
];
const tradeOff = (share: number, chosen: "part" | "whole" | "same" | "cannot-say"): Reply => ({
  kind: "trade-off",
  part: "lasting",
  whole: "cost",
  share,
  chosen,
});

describe("weights of replies, and back", () => {
  it.each([
    [[]],
    [picks],
    [[...picks, tradeOff(0.3, "part")]],
    [[tradeOff(0.7, "whole"), tradeOff(0.9, "part"), tradeOff(0.4, "same")]],
    [[...picks, tradeOff(0.1, "whole"), tradeOff(1, "part")]],
    [[{ kind: "pick", picked: null } satisfies Reply]],
    [[...picks, { kind: "pick", picked: null } satisfies Reply, tradeOff(0.4, "cannot-say")]],
    [[tradeOff(0.7, "whole"), tradeOff(0.35, "cannot-say"), tradeOff(0.4, "same")]],
  ])("give the same replies: %#", (replies) => {
    const weights = weightsOfReplies(replies);
    if (weights !== undefined) expect(Weights.parse(weights)).toEqual(weights);
    expect(repliesOfWeights(weights)).toEqual(replies);
  });

  it("say nothing of the weights where someone could not say", () => {
    const kept = weightsOfReplies([{ kind: "pick", picked: null }, tradeOff(0.4, "cannot-say")]);
    expect(kept).toEqual({
      kind: "several",
      all: [{ kind: "unsaid" }, { kind: "unsaid", between: { part: "lasting", whole: "cost", share: 0.4 } }],
    });
    expect(personPreferences(kept, ["lasting", "cost"])).toEqual([]);
  });

  it("know that given weights come from no replies", () => {
    expect(repliesOfWeights({ kind: "exact", weights: { cost: 1 } })).toBeNull();
  });
});

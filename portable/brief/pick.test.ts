import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Option } from "../options/index.ts";
import { exampleAnswer, option, outcome } from "./example-for-tests.ts";
import { byEvidence, defaultPair } from "./pick.ts";

const of = (options: Option[]): string[] => defaultPair(exampleAnswer({ options }), "jowls");

describe("the options shown when nobody has chosen", () => {
  it("are the best evidenced of each side", () => {
    const sure = outcome("response", { certainty: "high" });
    expect(
      of([
        option("cream"),
        option("filler", { outcomes: [outcome("response", { certainty: "low" })] }),
        option("laser", { outcomes: [sure] }),
        option("facelift", { kind: "surgical", outcomes: [sure] }),
        option("no-treatment", { outcomes: [sure] }),
      ]),
    ).toEqual(["laser", "facelift"]);
  });

  it("may be one that needs a specialist first, when it is the better evidenced", () => {
    const referred = option("eyelid-surgery", {
      kind: "surgical",
      verdict: "specialist-first",
      outcomes: [outcome("response", { certainty: "high" })],
    });
    expect(of([referred, option("brow-lift", { kind: "surgical" }), option("laser")])).toEqual([
      "laser",
      "eyelid-surgery",
    ]);
  });

  it("are not closed before they are evidenced", () => {
    const evidenced = option("laser", {
      verdict: "closed",
      outcomes: [outcome("response", { certainty: "high" })],
    });
    expect(of([evidenced, option("cream", { verdict: "caution" })])).toEqual(["cream", "laser"]);
  });

  it("hold one that may be had now, where the best evidenced of both places must wait", () => {
    const wait = (id: string, kind: Option["kind"] = "non-surgical") =>
      option(id, { verdict: "defer", kind, outcomes: [outcome("response", { certainty: "high" })] });
    const cover = option("cover", { verdict: "caution" });
    expect(of([cover, wait("cream"), wait("laser")])).toEqual(["cream", "cover"]);
    expect(of([cover, wait("cream"), wait("facelift", "surgical")])).toEqual(["cover", "facelift"]);
    expect(of([wait("cream"), wait("laser"), option("cover", { verdict: "closed" })])).toEqual([
      "cream",
      "laser",
    ]);
  });

  it("are two of one side when the other has none", () => {
    expect(of([option("cream"), option("filler", { outcomes: [outcome("response")] })])).toEqual([
      "filler",
      "cream",
    ]);
  });

  it("never count an unknown benefit as evidence", () => {
    const unknown = option("cream", {
      outcomes: [outcome("response", { unknown: true, certainty: "high" })],
    });
    const low = option("filler", { outcomes: [outcome("response", { certainty: "very-low" })] });
    expect(
      byEvidence(exampleAnswer({ options: [unknown, low] }), "jowls").map((one) => one.treatment),
    ).toEqual(["filler", "cream"]);
  });

  it("never hold waiting, nor an option of another concern, nor one twice", () => {
    const verdicts = fc.constantFrom<Option["verdict"]>(
      "open",
      "caution",
      "ask",
      "defer",
      "specialist-first",
      "closed",
    );
    const kinds = fc.constantFrom<Option["kind"]>("surgical", "non-surgical");
    const options = fc.uniqueArray(
      fc.record({
        treatment: fc.constantFrom("a", "b", "c", "d", "no-treatment"),
        verdict: verdicts,
        kind: kinds,
        other: fc.boolean(),
      }),
      { selector: (one) => one.treatment },
    );
    fc.assert(
      fc.property(options, (drawn) => {
        const all = drawn.map(({ treatment, verdict, kind, other }) =>
          option(treatment, { verdict, kind, concerns: [other ? "other" : "jowls"] }),
        );
        const pair = of(all);
        const mine = all.filter((one) => one.concerns.includes("jowls") && one.treatment !== "no-treatment");
        expect(new Set(pair).size).toBe(pair.length);
        expect(pair.length).toBe(Math.min(2, mine.length));
        expect(pair.every((id) => mine.some((one) => one.treatment === id))).toBe(true);
        const closed = pair
          .map((id) => mine.find((one) => one.treatment === id))
          .filter((one) => one?.verdict === "closed");
        for (const one of closed)
          expect(
            mine.some(
              (other) =>
                other.kind === one?.kind && other.verdict === "open" && !pair.includes(other.treatment),
            ),
          ).toBe(false);
      }),
    );
  });
});

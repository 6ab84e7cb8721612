import { expect, it } from "vitest";
import {
  exampleAnswer,
  exampleEvidence,
  examplePerson,
  option,
  unknownOutcome,
} from "../example-for-tests.ts";
import { notKnownSection } from "./not-known.ts";

const untraced = {
  id: "jowls-cream-benefit",
  concern: "jowls",
  treatment: "cream",
  kind: "benefit",
  words: ["cream for jowls"],
  where: "a made-up collection",
  on: "2026-11-24",
  untraced: true,
} as const;

it("tells counts that could not be traced to a paper from no counts", () => {
  const answer = exampleAnswer({
    options: [
      option("cream", {
        outcomes: [
          {
            ...unknownOutcome("response", "benefit"),
            searched: { ...untraced, words: [...untraced.words] },
          },
        ],
      }),
    ],
  });
  const section = notKnownSection({ personCase: examplePerson, answer, evidence: exampleEvidence() });
  expect(JSON.stringify(section.blocks)).toContain(
    "we looked and found counts for cream that we could not trace to a paper.",
  );
});

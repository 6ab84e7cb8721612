import { defineConfig } from "vitest/config";

/** They use one service and one browser, started once. */
const browserProofs = [
  "proofs/journeys/**/*.test.ts",
  "proofs/privacy/**/*.test.ts",
  "proofs/camera/**/*.test.ts",
];

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: "rooms", include: ["portable/**/*.test.ts", "node/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        test: {
          name: "proofs",
          include: ["proofs/**/*.test.ts"],
          exclude: browserProofs,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "browser",
          include: browserProofs,
          globalSetup: ["proofs/journeys/served-browser.ts"],
          // A busy machine may draw a page late; that is no fault of the page.
          expect: { poll: { timeout: 45_000 } },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
    maxWorkers: 2,
  },
});

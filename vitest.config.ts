import { defineConfig } from "vitest/config";

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
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
    maxWorkers: 2,
  },
});

import { defineConfig } from "vitest/config";

/** The tests that a mutant is put to: the room's own, without those that run thousands of made-up inputs. */
export default defineConfig({
  test: {
    include: ["portable/synthesis/**/*.test.ts"],
    exclude: ["portable/synthesis/properties.test.ts"],
    testTimeout: 30_000,
    isolate: false,
    fileParallelism: false,
  },
});

import { expect, it } from "vitest";
import { describeFault } from "../cli/input-fault.ts";
import { readFacts } from "./load-evidence.ts";

it("data/ has no fault", () => {
  expect(readFacts().faults.map(describeFault)).toEqual([]);
});

import type { Fault } from "../../portable/evidence/index.ts";

/** The input or the data is at fault: the command ends with exit 1 and prints every fault. */
export class InputFault extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => describeFault(fault)).join("\n"));
    this.name = "InputFault";
    this.faults = faults;
  }
}

/** One fault as one line a person can act on. */
export function describeFault(fault: Fault): string {
  return `${fault.where}: ${fault.rule}; found ${fault.found}. ${fault.remedy}`;
}

import type { Case } from "../../portable/case/index.ts";
import type { Evidence, Fault } from "../../portable/evidence/index.ts";

/** Hands a text to the person as a file; nothing is sent anywhere. */
export function download(name: string, text: string, type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The case file as the command line reads it too. */
export const caseText = (now: Case): string => `${JSON.stringify(now, null, 2)}\n`;

type Opened = { ok: true; case: Case } | { ok: false; faults: Fault[] };

/** Reads a case from a file the person chose. Everything that is wrong with it comes back at once. */
export async function openCaseFile(file: File, evidence: Evidence): Promise<Opened> {
  const refuse = (rule: string, found: string, remedy: string): Opened => ({
    ok: false,
    faults: [{ where: file.name, rule, found, remedy }],
  });
  const { LARGEST_CASE_BYTES, readCase } = await import("../../portable/case/index.ts");
  if (file.size > LARGEST_CASE_BYTES)
    return refuse(
      `a case file holds at most ${LARGEST_CASE_BYTES / 1024} kB`,
      `${Math.ceil(file.size / 1024)} kB`,
      "Choose a file that Glabella saved.",
    );
  let input: unknown;
  try {
    input = JSON.parse(await file.text());
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return refuse("a case file is JSON", found, "Choose a file that Glabella saved.");
  }
  return readCase(input, evidence);
}

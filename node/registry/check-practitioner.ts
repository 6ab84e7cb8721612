import type { Evidence } from "../../portable/evidence/index.ts";
import { type Ladder, ladder } from "../../portable/registry/index.ts";
import { fileFault } from "../intake/file-fault.ts";
import type { Reader } from "../store/store.ts";
import { gather } from "./gather.ts";
import { loadedRegisters } from "./read-entry.ts";

/**
 * The evidence ladder of the person with a number, for one treatment. A number that no register knows has a ladder
 * too: it says what was not found, which clears nobody. Refuses what cannot be a number.
 *
 * @param today ISO 8601
 */
export async function checkPractitioner(
  reader: Reader,
  { number, treatment, today, now }: { number: string; treatment: string; today: string; now: number },
  evidence: Evidence,
): Promise<Ladder> {
  const digits = number.replaceAll(/[\s-]/g, "");
  if (!/^\d{8,12}$/.test(digits)) {
    throw fileFault(
      "number",
      "a practitioner's number has 10 digits in the United States, 8 to 12 elsewhere",
      number.slice(0, 40),
      "Give the digits alone.",
    );
  }
  return reader.read(async (db) => {
    const registers = await loadedRegisters(db);
    const found = await gather(db, [`npi:${digits}`, `rpps:${digits}`], evidence, now);
    const practitioner = found.find(({ entries }) => entries.length > 0) ?? {
      id: `npi:${digits}`,
      npi: digits,
      country: "US",
      entries: [],
    };
    return ladder({ practitioner, treatment, registers, today }, evidence);
  });
}

import type { Practitioner, RegisterEntry } from "../practitioner.ts";
import type { LoadedRegister, RegisterName } from "../register.ts";
import type { Rung, RungName, RungStatus } from "../rung.ts";

/** What every rung is built from. */
export interface Checked {
  practitioner: Practitioner;
  /** The registers that were read. One that is not among them says nothing. */
  registers: readonly LoadedRegister[];
  /** The day of the check, ISO 8601. */
  today: string;
}

const registerNames: Readonly<Record<RegisterName, string>> = {
  nppes: "National provider register (NPPES, Centers for Medicare & Medicaid Services)",
  "nppes-deactivated": "Deactivated provider numbers (NPPES, Centers for Medicare & Medicaid Services)",
  leie: "List of excluded individuals (LEIE, Office of Inspector General)",
  medicare: "Medicare billing by provider and service (Centers for Medicare & Medicaid Services)",
  "opt-out": "Medicare opt-out affidavits (Centers for Medicare & Medicaid Services)",
  "open-payments": "Open Payments (Centers for Medicare & Medicaid Services)",
  rpps: "Annuaire Santé, RPPS (Agence du numérique en santé)",
  fhir: "a directory in FHIR form",
  licences: "a licensing board's list",
};

const joinWords: Readonly<Record<RegisterEntry["joined"]["by"], string>> = {
  identifier: "matched by number",
  "licence-and-name": "matched by licence number and surname",
  name: "matched by name only",
};

/** How the source of a rung ends whose register was not read: it says nothing of the person, not even that they are missing. */
export const NOT_READ = "; not read here";

/** A rung that rests on one entry of a register. */
export function said(rung: RungName, status: RungStatus, entry: RegisterEntry, what: string): Rung {
  const board = entry.edition === null ? "" : `, ${entry.edition}`;
  const source = `${madeUp(entry.fictional)}${registerNames[entry.register]}${board}; ${joinWords[entry.joined.by]}`;
  const probability = status === "possible" ? { probability: entry.joined.probability ?? 0.5 } : {};
  return { rung, status, what, source, date: entry.date, ...probability };
}

/** A rung for what was looked for and not found: in registers that were read, or because none was. */
export function notFound(
  rung: RungName,
  checked: Checked,
  register: RegisterName,
  words: { read: string; notRead: string },
): Rung {
  const loaded = checked.registers.filter((one) => one.register === register);
  const newest =
    loaded
      .map(({ date }) => date ?? "")
      .sort()
      .at(-1) ?? "";
  const source = `${madeUp(loaded.some(({ fictional }) => fictional))}${registerNames[register]}`;
  return {
    rung,
    status: "not-found",
    what: loaded.length > 0 ? words.read : words.notRead,
    source: loaded.length > 0 ? `${source}; looked up by number` : `${source}${NOT_READ}`,
    date: newest === "" ? null : newest,
  };
}

function madeUp(fictional: boolean): string {
  return fictional ? "Made-up example: " : "";
}

/** Entries of one register, those joined by a number first. */
export function entriesOf(checked: Checked, register: RegisterName): RegisterEntry[] {
  const order = ["identifier", "licence-and-name", "name"];
  return checked.practitioner.entries
    .filter((entry) => entry.register === register)
    .sort((one, other) => order.indexOf(one.joined.by) - order.indexOf(other.joined.by));
}

/** Whether a later day than the other, both ISO 8601; false when either is unknown. */
export function isAfter(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one > other;
}

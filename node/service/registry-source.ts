import type { Evidence } from "../../portable/evidence/index.ts";
import type { LoadedRegister } from "../../portable/registry/index.ts";
import { loadExamples } from "../registry/load-examples.ts";
import { loadedRegisters } from "../registry/read-entry.ts";
import { databaseAt } from "../store/database.ts";
import type { Database, Reader } from "../store/store.ts";

/** Where the made-up registers are kept, apart from real ones. */
const EXAMPLES_FOLDER = ".glabella/examples";
/** How often a service without real registers looks for them, milliseconds. */
const LOOK_EVERY_MS = 2_000;

/** What the service answers from: nothing yet, nothing at all, a store, or a store that does not open. */
export interface RegistrySource {
  state(): "opening" | "none" | "ready" | "failing";
  /** Null unless ready. */
  reader(): Reader | null;
  registers(): Promise<LoadedRegister[]>;
  /** Resolves once it is clear whether there is a store. */
  settled: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store in the background, so that the service listens at once. Where no register was ever imported, the
 * made-up ones take their place if that is wanted; once a real one is imported, the service turns to it by itself.
 *
 * @param wanted `database` as `--database` says it; `examples` whether made-up registers may stand in
 */
export function openRegistrySource(
  wanted: { database?: string | undefined; examples: boolean; environment?: string | undefined },
  evidence: () => Evidence,
): RegistrySource {
  const own = databaseAt(wanted.database, wanted.environment);
  let reader: Reader | null = null;
  let standIn = false;
  let looked: "not-yet" | "well" | "in-vain" = "not-yet";
  let closed = false;
  let looking: NodeJS.Timeout | null = null;
  const turnTo = async (database: Database, made: boolean): Promise<void> => {
    const opened = await database.open();
    const before = reader;
    [reader, standIn] = [opened, made];
    await before?.close();
  };
  /** Turns to a real store, or else, where they are wanted, to the made-up registers, which it imports the first time. */
  const look = async (): Promise<void> => {
    if (await own.exists()) {
      await turnTo(own, false);
    } else if (reader === null && wanted.examples) {
      const examples = databaseAt(EXAMPLES_FOLDER, undefined);
      if (!(await examples.exists())) await loadExamples(examples, evidence());
      await turnTo(examples, true);
    }
  };
  let told = false;
  const lookOnce = async (): Promise<void> => {
    try {
      await look();
      looked = "well";
    } catch (error) {
      // Another process may be importing them at this moment; the next look finds what it made.
      if (!told) process.stderr.write(`The registers cannot be opened yet: ${(error as Error).message}\n`);
      told = true;
      looked = "in-vain";
    }
    if (!closed && (reader === null || standIn)) {
      looking = setTimeout(() => {
        running = lookOnce();
      }, LOOK_EVERY_MS);
      looking.unref();
    }
  };
  const settled = lookOnce();
  let running = settled;
  return {
    state() {
      if (reader !== null) return "ready";
      return looked === "not-yet" ? "opening" : looked === "well" ? "none" : "failing";
    },
    reader: () => reader,
    registers: async () => (reader === null ? [] : reader.read(loadedRegisters)),
    settled,
    async close() {
      closed = true;
      if (looking !== null) clearTimeout(looking);
      await running;
      await reader?.close();
    },
  };
}

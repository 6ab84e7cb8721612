import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { sql } from "kysely";
import { fileFault } from "../../intake/file-fault.ts";
import { migrate } from "../migrations/migrate.ts";
import type { Database, Reader, Store } from "../store.ts";
import {
  beginGeneration,
  copyFolder,
  currentGeneration,
  finishGeneration,
  hold,
  holder,
  tidyGenerations,
} from "./generations.ts";
import { type OpenFolder, openFolder } from "./open-folder.ts";

/** How long a reader may keep answering from the old generation after an import, milliseconds. */
const LOOK_EVERY_MS = 500;

/** The embedded store: a folder of generations (see generations.ts). */
export function folderDatabase(path: string): Database {
  const folder = resolve(path);
  return {
    name: folder,
    exists: async () => (await currentGeneration(folder)) !== null,
    open: () => openReader(folder),
    change: (work) => change(folder, work),
  };
}

async function change<Value>(folder: string, work: (store: Store) => Promise<Value>): Promise<Value> {
  await mkdir(folder, { recursive: true });
  const release = await hold(folder, "import");
  if (release === null) {
    throw fileFault(
      folder,
      "one import runs at a time",
      `process ${await holder(folder, "import")} is importing`,
      "Wait until it is done.",
    );
  }
  let name: string | null = null;
  try {
    await tidyGenerations(folder);
    name = await beginGeneration(folder);
    const store = await openFolder(join(folder, name));
    let value: Value;
    try {
      await migrate(store.db);
      await sql`BEGIN`.execute(store.db);
      value = await work(store);
      await sql`COMMIT`.execute(store.db);
      // Leaves nothing for readers to write: they only ever look.
      await sql`VACUUM (FREEZE, ANALYZE)`.execute(store.db);
      await sql`CHECKPOINT`.execute(store.db);
    } finally {
      await store.close();
    }
    await finishGeneration(folder, name);
    name = null;
    await tidyGenerations(folder);
    return value;
  } finally {
    if (name !== null) await rm(join(folder, name), { recursive: true, force: true });
    await release();
  }
}

/** One generation being read by this process, and by how many pieces of work. */
interface Opened {
  generation: string;
  store: OpenFolder;
  working: number;
  leave(): Promise<void>;
}

async function openReader(folder: string): Promise<Reader> {
  let opened = await openCurrent(folder);
  let looked = Date.now();
  let switching: Promise<void> | null = null;
  const retire = async (old: Opened): Promise<void> => {
    while (old.working > 0) await new Promise((done) => setTimeout(done, 20));
    await old.store.close();
    await old.leave();
  };
  const follow = async (): Promise<void> => {
    const now = await currentGeneration(folder);
    if (now === null || now === opened.generation) return;
    const old = opened;
    opened = await openCurrent(folder);
    await retire(old);
  };
  return {
    async read(work) {
      if (Date.now() - looked > LOOK_EVERY_MS && switching === null) {
        looked = Date.now();
        // The old generation answers until the new one is open.
        switching = follow()
          .catch(() => undefined)
          .finally(() => {
            switching = null;
          });
      }
      const from = opened;
      from.working++;
      try {
        return await work(from.store.db);
      } finally {
        from.working--;
      }
    },
    async close() {
      await switching;
      await retire(opened);
    },
  };
}

/** Opens the current generation; where another process has it open, a copy of it for this one. */
async function openCurrent(folder: string): Promise<Opened> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const generation = await currentGeneration(folder);
    if (generation === null) {
      throw fileFault(
        folder,
        "a register must have been imported",
        "none",
        "Run npm run -s glabella -- registry import REGISTER FILE, or give --database.",
      );
    }
    const release = await hold(folder, generation);
    const copy = join(folder, `reading-${process.pid}-${generation.slice(-12)}`);
    try {
      if (release !== null && existsSync(join(folder, generation))) {
        return { generation, store: await openFolder(join(folder, generation)), working: 0, leave: release };
      }
      await release?.();
      await copyFolder(join(folder, generation), copy);
      const store = await openFolder(copy);
      return { generation, store, working: 0, leave: () => rm(copy, { recursive: true, force: true }) };
    } catch (error) {
      await release?.();
      await rm(copy, { recursive: true, force: true });
      // An import may have taken the generation away in the meantime: look again.
      if ((await currentGeneration(folder)) === generation) throw error;
    }
  }
  throw fileFault(
    folder,
    "the store must stay still for a moment",
    "imports one after another",
    "Try again.",
  );
}

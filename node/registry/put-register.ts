import { statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { sql } from "kysely";
import { RegisterName } from "../../portable/registry/index.ts";
import { countOf, rowsOf } from "../intake/column-engine.ts";
import { writeCopyFiles } from "../intake/copy-files.ts";
import { fileFault } from "../intake/file-fault.ts";
import type { Intake } from "../intake/intake.ts";
import type { TakenIn } from "../intake/take-in.ts";
import { packageFolder } from "../package-folder.ts";
import { putEntries } from "../store/put-entries.ts";
import type { Store } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";
import type { ImportRequest, ImportSurroundings } from "./import-register.ts";

/** Below this a list that shrinks is taken as it is. */
const LIST_ROWS = 1000;

/** One register read and staged, on its way into the store. */
export interface StagedRegister {
  request: ImportRequest;
  intake: Intake;
  taken: TakenIn;
  /** Scratch folder of its own. */
  folder: string;
}

/** Puts a staged register into the store, as part of the change that the store is in. */
export async function putRegister(
  store: Store,
  { request, intake, taken, folder }: StagedRegister,
  progress: ImportSurroundings["progress"],
): Promise<void> {
  const { connection } = taken.engine;
  if (intake.register === "nucc") {
    await putTaxonomy(
      store,
      await rowsOf(
        connection,
        "SELECT code, max(label) AS label FROM staged_taxonomy WHERE code <> '' GROUP BY code",
      ),
    );
    return;
  }
  const editions = await editionsOf(store, { request, intake, taken, folder });
  if (request.smaller !== true) await refuseShrunken(store, editions, { request, intake, taken, folder });
  const last = await sql<{ last: string | null }>`SELECT max(id) AS last FROM entry`.execute(store.db);
  progress("writing", 0, null);
  const files = await writeCopyFiles(
    connection,
    folder,
    BigInt(last.rows[0]?.last ?? 0) + 1n,
    new Map(editions.map(({ edition, id }) => [edition, id])),
  );
  const bytes = Object.values(files).reduce((sum, { path }) => sum + statSync(path).size, 0);
  let copied = 0;
  await putEntries(store, {
    editions,
    covers: intake.covers(taken.files),
    files,
    copied: (more) => {
      copied += more;
      progress("storing", copied / bytes, null);
    },
    placed: (share) => progress("indexing", share, null),
  });
}

type Edition = Omit<Tables["loaded_register"], "entries">;

/** The editions that the staged rows are of, under the ids they have in the store or new ones. */
async function editionsOf(store: Store, { request, intake, taken }: StagedRegister): Promise<Edition[]> {
  const held = await store.db.selectFrom("loaded_register").selectAll().execute();
  const staged = await rowsOf<{ edition: string; day: string | null; files: number[] }>(
    taken.engine.connection,
    `SELECT edition, ${intake.dayInRows ?? "NULL"} AS day, list(DISTINCT file_number) AS files FROM staged WHERE fault IS NULL AND spare IS NULL GROUP BY edition ORDER BY edition`,
  );
  const register = RegisterName.parse(intake.register);
  const adds = intake.covers(taken.files) === "changes";
  const days = taken.files.map(intake.day);
  const fictional = request.fictional ?? request.files.every(isExample);
  let nextId = Math.max(0, ...held.map(({ id }) => id));
  return staged.map(({ edition, day, files }) => {
    const known = held.find((one) => one.register === register && one.edition === edition);
    const named = latest(files.map((file) => days[file] ?? null));
    return {
      id: known?.id ?? ++nextId,
      register,
      edition,
      day: request.day ?? latest([named ?? day, adds ? (known?.day ?? null) : null]),
      // What is added to made-up people stays among them.
      fictional: fictional || (adds && known?.fictional === true),
    };
  });
}

function latest(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** A list that lost most of its people was more likely cut short on its way than emptied. */
async function refuseShrunken(
  store: Store,
  editions: readonly Edition[],
  { request, intake, taken }: StagedRegister,
): Promise<void> {
  if (intake.covers(taken.files) === "changes") return;
  const brought = await countOf(
    taken.engine.connection,
    "SELECT count(*) FROM staged WHERE fault IS NULL AND spare IS NULL",
  );
  const held = await store.db
    .selectFrom("loaded_register")
    .select("entries")
    .where("id", "in", [0, ...editions.map(({ id }) => id)])
    .execute();
  const before = held.reduce((sum, { entries }) => sum + entries, 0);
  if (before < LIST_ROWS || brought * 2 >= before) return;
  throw fileFault(
    request.files.join(", "),
    "a whole register that is read anew keeps at least half of its entries",
    `${brought} entries, where ${before} are held`,
    "Check that the file is complete; if it is, add --smaller.",
  );
}

async function putTaxonomy(store: Store, rows: { code: string; label: string }[]): Promise<void> {
  await store.db.deleteFrom("taxonomy").execute();
  for (let from = 0; from < rows.length; from += 500)
    await store.db
      .insertInto("taxonomy")
      .values(rows.slice(from, from + 500))
      .execute();
}

function isExample(path: string): boolean {
  return resolve(path).startsWith(join(packageFolder(), "examples", "registers") + sep);
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { Ladder } from "../../../portable/registry/index.ts";
import { packageFolder } from "../../package-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "registry-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const examples = join(packageFolder(), "examples", "registers");

function run(...words: string[]): { status: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(packageFolder(), "node/cli/main.ts"), "registry", ...words, "--database", join(folder, "store")],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: "" },
    },
  );
  return { status, out: stdout, said: stderr };
}

it("imports, searches and checks, each as one JSON value and nothing else", () => {
  const imported = run("import", "nppes", join(examples, "npidata_pfile_20050523-20261108.csv"), "--json");
  expect(JSON.parse(imported.out)).toEqual({
    read: 17,
    kept: 17,
    notNeeded: 0,
    refused: 0,
    reasons: {},
    seconds: expect.any(Number),
  });
  const found = run(
    "search",
    "marigold quilfeather",
    "--near",
    "98101",
    "--within",
    "50",
    "--treatment",
    "botulinum-toxin",
    "--json",
  );
  expect(JSON.parse(found.out)).toMatchObject([
    {
      npi: "2000000010",
      name: "Marigold A Quillfeather",
      training: "covers",
      because: expect.arrayContaining([expect.stringContaining("surname")]),
    },
  ]);
  const ladder = Ladder.parse(
    JSON.parse(run("check", "2000000051", "--treatment", "botulinum-toxin", "--json").out),
  );
  expect(ladder.rungs.find(({ rung }) => rung === "deactivation")?.status).toBe("warning");
}, 240_000);

it("ends with 1 and says how to mend it when the input is at fault", () => {
  writeFileSync(join(folder, "letter.csv"), "dear,you\n1,2\n");
  for (const [words, told] of [
    [["import", "nppes", join(folder, "letter.csv")], /columns must be there.*Check that the right register/],
    [["import", "phonebook", "letter.csv"], /a register is one of nppes/],
    [["import", "leie", join(folder, "missing.csv")], /no such file/],
    [["import", "licences", join(examples, "licences-washington.csv")], /field map/],
    [["search", "x"], /two letters or more/],
    [["search", "ada", "--treatment", "magic"], /data\/treatments/],
    [["check", "12", "--treatment", "botulinum-toxin"], /10 digits/],
    [["check", "2000000051", "--treatment", "magic"], /data\/treatments/],
  ] as const) {
    const { status, out, said } = run(...words);
    expect([status, out], words.join(" ")).toEqual([1, ""]);
    expect(said, words.join(" ")).toMatch(told);
  }
}, 240_000);

it("ends with 2 on wrong usage", () => {
  expect(run("check", "2000000051").status).toBe(2);
  expect(run("search", "ada", "--within", "-3").status).toBe(2);
});

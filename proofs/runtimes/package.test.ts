import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "glabella-package-"));

function run(binary: string, words: string[]): string {
  return execFileSync(binary, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** The packed tarball, installed in an empty folder as someone else's project would. */
beforeAll(() => {
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "reader", private: true, type: "module", allowScripts: { node: true } }),
  );
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", `./${tarball}`]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the packed package", () => {
  const exported: Record<string, unknown> = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ).exports;
  const rooms = Object.keys(exported).filter((name) => name !== "./package.json");

  it.each(rooms)("gives %s to import, with types", (room) => {
    const name = room.replace("./", "glabella/");
    writeFileSync(
      join(folder, "read.mjs"),
      `import * as room from "${name}";\nconsole.log(Object.keys(room).length);`,
    );
    expect(Number(run(process.execPath, ["read.mjs"]))).toBeGreaterThan(0);
    const { types } = exported[room] as { types: string };
    expect(readFileSync(join(folder, "node_modules", "glabella", types), "utf8")).toContain("export");
  });

  it("answers on the command line, from its own data", () => {
    writeFileSync(
      join(folder, "case.json"),
      JSON.stringify({ version: 1, concerns: ["dermatochalasis"], facts: { age: 58 } }),
    );
    const main = join("node_modules", "glabella", "build", "node", "cli", "main.js");
    const answer = JSON.parse(run(process.execPath, [main, "options", "case.json", "--json"]));
    const treatments = answer.options.map((option: { treatment: string }) => option.treatment);
    expect(treatments).toContain("upper-blepharoplasty");
    expect(treatments).toContain("no-treatment");
  });

  it("pools studies by itself", () => {
    writeFileSync(
      join(folder, "pool.mjs"),
      `import { pool } from "glabella/synthesis";
       const rows = [{ ai: 4, bi: 119, ci: 11, di: 128 }, { ai: 6, bi: 300, ci: 29, di: 274 }];
       console.log(JSON.stringify([pool({ measure: "RR", rows }), pool({ measure: "OR", model: "UM.FS", rows })]));`,
    );
    const [effects, counts] = JSON.parse(run(process.execPath, ["pool.mjs"]));
    expect(effects).toMatchObject({ k: 2, method: "REML", estimate: expect.closeTo(-1.325, 3) });
    expect(counts).toMatchObject({ k: 2, method: "ML", estimate: expect.closeTo(-1.429, 3) });
  });

  it("holds no test and no source", () => {
    const files = readdirSync(join(folder, "node_modules", "glabella"), {
      recursive: true,
      encoding: "utf8",
    });
    const own = files.filter((name) => !name.startsWith("node_modules"));
    expect(own.filter((name) => /\.test\.|(?<!\.d)\.tsx?$/.test(name))).toEqual([]);
  });
});

import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const example = join(root, "examples", "heavy-eyelids.json");

interface Answer {
  code: number;
  out: string;
  err: string;
}

const run = (...words: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 32 * 1024 * 1024 };
    execFile(process.execPath, ["node/cli/main.ts", "brief", ...words], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });

describe("glabella brief", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "glabella-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("writes one JSON value to standard output, and nothing else", async () => {
    const { code, out, err } = await run(example, "--format", "json");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({ title: "Heavy upper eyelids: a brief for your appointment" });
  });

  it("writes a whole file, and nothing to standard output", async () => {
    const path = join(folder, "brief.html");
    const { code, out } = await run(example, "--out", path);
    expect([code, out]).toEqual([0, ""]);
    expect(await readFile(path, "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(await readdir(folder)).toEqual(["brief.html"]);
  });

  it("names what is wrong with a case, writes nothing, and ends with 1", async () => {
    const bad = join(folder, "bad.json");
    await writeFile(bad, JSON.stringify({ version: 1, concerns: ["jowls"], facts: { age: -3 } }));
    const path = join(folder, "never.md");
    const { code, out, err } = await run(bad, "--format", "markdown", "--out", path);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("age");
    expect(err).toContain("-3");
    expect(await readdir(folder)).not.toContain("never.md");
  });

  it("refuses a form that it does not write, with 2", async () => {
    const { code, err } = await run(example, "--format", "pdf");
    expect(code).toBe(2);
    expect(err).toContain("html, markdown, json");
  });
});

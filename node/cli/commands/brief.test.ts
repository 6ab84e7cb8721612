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

let folder = "";

/** Runs a command in an empty folder, so that registers imported on this machine play no part. */
const glabella = (...words: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, DATABASE_URL: "" }, maxBuffer: 32 * 1024 * 1024 };
    const main = join(root, "node", "cli", "main.ts");
    execFile(process.execPath, [main, ...words], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });

const run = (...words: string[]): Promise<Answer> => glabella("brief", ...words);

describe("glabella brief", () => {
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

  it("counts what lies under the skin on the face that is given, and refuses what is none", async () => {
    const landmarks = join(root, "examples", "face", "portrait-landmarks.json");
    const [reference, own] = await Promise.all([
      run(example, "--format", "markdown"),
      run(example, "--format", "markdown", "--landmarks", landmarks),
    ]);
    expect(reference.out).toContain("counted on the reference face");
    expect(own.out).toContain("counted on a face with your proportions");
    expect(own.out).not.toContain("counted on the reference face");
    const { code, out, err } = await run(example, "--landmarks", example);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("points");
  });

  it("tells what imported registers say of the practitioner of the case, and says so when none was asked", async () => {
    const store = join(folder, "store");
    const register = join(root, "examples", "registers", "UPDATED.csv");
    const named = join(folder, "named.json");
    await writeFile(
      named,
      JSON.stringify({ version: 1, concerns: ["jowls"], practitioner: { npi: "2000000069" } }),
    );
    const unchecked = await run(named, "--format", "json");
    expect(unchecked.out).toContain("This brief has not checked who that is");
    await glabella("registry", "import", "leie", register, "--database", store);
    const { code, out, err } = await run(
      ...[named, "--format", "markdown", "--treatment", "facelift", "--database", store],
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("> **List of barred people: ask about this first.**");
    expect(out).toContain("for facelift.");
    expect(out).toContain("What is your full name and your registration number?");
  });

  it("refuses a treatment nobody knows, with 1", async () => {
    const { code, err } = await run(example, "--treatment", "magic");
    expect(code).toBe(1);
    expect(err).toContain("--treatment");
  });

  it("refuses a form that it does not write, with 2", async () => {
    const { code, err } = await run(example, "--format", "pdf");
    expect(code).toBe(2);
    expect(err).toContain("html, markdown, json");
  });
});

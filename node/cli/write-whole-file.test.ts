import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InputFault } from "./input-fault.ts";
import { writeWholeFile } from "./write-whole-file.ts";

describe("writing a whole file", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "glabella-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("writes it, and leaves nothing beside it", async () => {
    await writeWholeFile(join(folder, "brief.html"), "über\n");
    expect(await readFile(join(folder, "brief.html"), "utf8")).toBe("über\n");
    expect(await readdir(folder)).toEqual(["brief.html"]);
  });

  it("replaces what was there", async () => {
    await writeFile(join(folder, "brief.html"), "old and longer than the new one");
    await writeWholeFile(join(folder, "brief.html"), "new");
    expect(await readFile(join(folder, "brief.html"), "utf8")).toBe("new");
  });

  it("says so when the folder does not exist, and writes nothing", async () => {
    const path = join(folder, "nowhere", "brief.html");
    await expect(writeWholeFile(path, "text")).rejects.toThrow(
      `${path}: the file must be writable; found no such folder. Name a file in a folder that exists`,
    );
    expect(await readdir(folder)).toEqual(["brief.html"]);
  });

  it("does not write over a folder, and leaves no half file", async () => {
    await mkdir(join(folder, "taken"));
    await expect(writeWholeFile(join(folder, "taken"), "text")).rejects.toBeInstanceOf(InputFault);
    expect((await readdir(folder)).toSorted()).toEqual(["brief.html", "taken"]);
  });
});

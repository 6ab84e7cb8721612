import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJsonFile } from "./read-case-file.ts";

const folder = mkdtempSync(join(tmpdir(), "glabella-case-"));

function file(text: string): string {
  const path = join(folder, "case.json");
  writeFileSync(path, text);
  return path;
}

describe("a JSON file", () => {
  it("reads as JSON.parse reads it", async () => {
    const text =
      '{"concerns":["acne"],"facts":{"age":30,"smoker":false,"allergy":[]},"words":null,"x":1.5e-3}';
    expect(await readJsonFile(file(text), 1000)).toEqual(JSON.parse(text));
  });

  it("with two answers under one name is refused: neither is the one that was meant", async () => {
    const two = file('{"facts":{"pregnant":true,"pregnant":false}}');
    await expect(readJsonFile(two, 1000)).rejects.toThrow("Duplicate key 'pregnant'");
  });

  it.each([["{"], [""], ['{"a":1,}'], ["nothing"]])("%j is refused with a remedy", async (text) => {
    await expect(readJsonFile(file(text), 1000)).rejects.toThrow("Mend the file at the place named");
  });

  it("that is too large is refused", async () => {
    await expect(readJsonFile(file(`"${"a".repeat(2000)}"`), 1024)).rejects.toThrow("at most 1 kB");
  });
});

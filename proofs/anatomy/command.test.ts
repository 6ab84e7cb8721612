import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { atlasCommand } from "../../node/cli/commands/atlas.ts";
import { InputFault } from "../../node/cli/input-fault.ts";
import { photograph } from "./synthetic-face.ts";

async function run(...words: string[]): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  await atlasCommand().parseAsync(words, { from: "user" });
  return written.join("");
}

afterEach(() => vi.restoreAllMocks());

describe("atlas predict", () => {
  it("answers with the contract's fields and nothing else", async () => {
    const answer = JSON.parse(await run("predict", "facial-artery-09", "--json"));
    expect(Object.keys(answer)).toEqual([
      "status",
      "reason",
      "mean",
      "sdWithin",
      "sdBetween",
      "q025",
      "q50",
      "q975",
      "draws",
    ]);
    expect(answer).toMatchObject({ status: "placed" });
    expect(Math.abs(answer.mean - 6.9)).toBeLessThan(1);
  });

  it("says why a row cannot be placed, with nulls", async () => {
    expect(JSON.parse(await run("predict", "masseter-05", "--json"))).toEqual({
      status: "not-placed",
      reason: "No mean is given, only a span of values over studies.",
      mean: null,
      sdWithin: null,
      sdBetween: null,
      q025: null,
      q50: null,
      q975: null,
      draws: 0,
    });
  });

  it("refuses an id that is not there", async () => {
    await expect(run("predict", "left-toe-01")).rejects.toThrow(InputFault);
  });
});

describe("atlas hazard", () => {
  it("answers with rows, most likely first, on a seen face", async () => {
    const folder = mkdtempSync(join(tmpdir(), "landmarks-"));
    try {
      const file = join(folder, "face.json");
      writeFileSync(file, JSON.stringify(photograph(loadAtlas(), { yaw: 8 })));
      const rows: { chance: number | null }[] = JSON.parse(
        await run(
          "hazard",
          "--treatment",
          "brow-lift",
          "--region",
          "temple",
          "--landmarks",
          file,
          "--draws",
          "500",
          "--json",
        ),
      );
      expect(rows[0]).toMatchObject({ structure: "facial-nerve-temporal-branch", within: 5 });
      const chances = rows.map(({ chance }) => chance ?? -1);
      expect(chances).toEqual([...chances].sort((a, b) => b - a));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("speaks in people, and says what it does not replace", async () => {
    const text = await run("hazard", "--treatment", "deoxycholic-acid", "--region", "neck", "--draws", "500");
    expect(text).toMatch(/in 100 people/);
    expect(text).toMatch(/not known where it lies/);
    expect(text).toMatch(/does not replace ultrasound/);
  });

  it.each([
    ["a treatment without a path", ["--treatment", "azelaic-acid"], /not known/],
    ["a region without a path", ["--treatment", "facelift", "--region", "glabella"], /It holds paths in/],
    ["a region that is none", ["--treatment", "facelift", "--region", "toe"], /must be a region/],
    ["a zone that is none", ["--treatment", "facelift", "--zone", "dz-99"], /danger zone/],
  ])("%s is refused with what to do", async (_, words, message) => {
    await expect(run("hazard", ...words)).rejects.toThrow(message);
  });
});

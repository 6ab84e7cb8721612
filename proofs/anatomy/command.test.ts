import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
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

describe("atlas face", () => {
  const folder = mkdtempSync(join(tmpdir(), "landmarks-"));
  const file = join(folder, "face.json");
  const wide = photograph(loadAtlas(), {
    shape: (index, [x, y, z]) => [index === 291 ? x + 6 : index === 61 ? x - 6 : x, y, z],
  });
  writeFileSync(file, JSON.stringify(wide));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says which proportions differ, and what they move by how much", async () => {
    const told = JSON.parse(await run("face", file, "--json"));
    const mouth = told.differences.find(
      ({ proportion }: { proportion: string }) => proportion === "mouth-width",
    );
    expect(mouth.yours - mouth.reference).toBeCloseTo(12, 0);
    expect(mouth.moves[0]).toMatchObject({ direction: "outward" });
    expect(told.scaleError).toBeGreaterThan(0.02);
  });

  it("in words, with what a photograph cannot tell", async () => {
    const text = await run("face", file);
    expect(text).toMatch(/mouth width: 6\d\.\d mm, give or take/);
    expect(text).toMatch(/moves .* by up to \d\.\d mm outward/);
    expect(text).toMatch(/No more than the picture can tell/);
    expect(text).toMatch(/What a photograph cannot tell:\n- Which variant/);
  });

  it("refuses what is no face, with every reason", async () => {
    writeFileSync(join(folder, "bad.json"), JSON.stringify({ ...wide, points: wide.points.slice(3) }));
    await expect(run("face", join(folder, "bad.json"))).rejects.toThrow(/478/);
  });
});

describe("atlas hazard", () => {
  it("tells the region's own answer for a treatment that goes to a mark", async () => {
    const rows = JSON.parse(
      await run(
        "hazard",
        "--treatment",
        "shave-or-excision",
        "--region",
        "temple",
        "--draws",
        "500",
        "--json",
      ),
    );
    expect(rows.some(({ chance }: { chance: number | null }) => (chance ?? 0) > 0.05)).toBe(true);
  });

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
    [
      "a treatment that is put on the skin",
      ["--treatment", "azelaic-acid"],
      /not known.*put on the skin.*not the same as nothing/,
    ],
    ["one that works over the whole surface", ["--treatment", "microneedling"], /whole treated surface/],
    [
      "one that goes where the mark is",
      ["--treatment", "skin-graft"],
      /not known.*where your mark.*Say where it is/,
    ],
    ["a treatment that nobody knows", ["--treatment", "toe-lift"], /holds no path.*It holds paths of/],
    ["a region without a path", ["--treatment", "facelift", "--region", "glabella"], /It holds paths in/],
    ["a region that is none", ["--treatment", "facelift", "--region", "toe"], /must be a region/],
    ["a zone that is none", ["--treatment", "facelift", "--zone", "dz-99"], /danger zone/],
  ])("%s is refused with what to do", async (_, words, message) => {
    await expect(run("hazard", ...words)).rejects.toThrow(message);
  });
});

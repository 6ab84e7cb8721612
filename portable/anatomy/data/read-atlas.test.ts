import { describe, expect, it } from "vitest";
import { readAtlasFiles } from "../../../node/anatomy/load-atlas.ts";
import { type AtlasFiles, readAtlas } from "./read-atlas.ts";

const files = readAtlasFiles();

function faults(changed: AtlasFiles, known = {}) {
  const read = readAtlas({ ...files, ...changed }, known);
  return read.ok ? [] : read.faults;
}
const edited = (path: string, from: string, to: string): AtlasFiles => {
  const text = files[path] ?? "";
  expect(text).toContain(from);
  return { [path]: text.replace(from, to) };
};

describe("reading the atlas", () => {
  it("takes what is there", () => {
    const read = readAtlas(files);
    expect(read.ok && read.atlas.rows.structures.length).toBeGreaterThanOrEqual(50);
  });

  it("reports a missing file", () => {
    const { "quantities.jsonl": _, ...rest } = files;
    const read = readAtlas(rest);
    expect(!read.ok && read.faults.some(({ where }) => where === "anatomy/quantities.jsonl")).toBe(true);
  });

  it("reports text that is no JSON, with its line", () => {
    const text = files["measurements.jsonl"] ?? "";
    expect(faults({ "measurements.jsonl": `${text}{oops\n` })[0]).toMatchObject({ rule: "must be JSON" });
  });

  it("reports every fault at once", () => {
    const found = faults({
      ...edited("structures/facial-artery.json", '"leftRight": 0.45', '"leftRight": 7'),
      ...edited("structures/masseter.json", '"kind": "muscle"', '"kind": "brick"'),
    });
    expect(found.map(({ where }) => where)).toEqual([
      "anatomy/structures/facial-artery.json#leftRight",
      "anatomy/structures/masseter.json#kind",
    ]);
  });

  it.each([
    [
      "a place that does not exist",
      "quantities.jsonl",
      '"from": "inferior-orbital-rim"',
      '"from": "nowhere"',
      /place/,
    ],
    [
      "an anchor that does not add to 1",
      "structures/modiolus.json",
      '{"cheilion": 1}',
      '{"cheilion": 0.5}',
      /add to 1/,
    ],
    ["an option that does not exist", "structures/facial-artery.json", '["labial"]', '["toe"]', /option/],
    [
      "a quantity that does not exist",
      "measurements.jsonl",
      '"quantity": "corrugator-apex-height"',
      '"quantity": "none"',
      /quantity/,
    ],
    [
      "a course through no point",
      "structures/mental-nerve.json",
      '["exit", "lip"]',
      '["exit", "toe"]',
      /course/,
    ],
  ])("%s", (_, path, from, to, rule) => {
    expect(faults(edited(path, from, to)).some((fault) => rule.test(fault.rule))).toBe(true);
  });

  it("anchors that turn in a circle", () => {
    const changed = edited("landmarks.json", '"anchor": {"nasion": 1}', '"anchor": {"sellion": 1}');
    expect(faults(changed).some(({ rule }) => /circle/.test(rule))).toBe(true);
  });

  it("a treatment that has neither paths nor a reason why not", () => {
    const of = (...ids: string[]) =>
      faults({}, { treatments: new Set(ids) }).filter(({ rule }) => /has paths or says why/.test(rule));
    expect(of("brow-lift", "azelaic-acid")).toEqual([]);
    expect(of("toe-lift")).toHaveLength(1);
  });

  it("a treatment that has both", () => {
    const changed = edited("without-paths.json", '"treatment": "azelaic-acid"', '"treatment": "brow-lift"');
    expect(faults(changed).some(({ found }) => found === "both")).toBe(true);
  });

  it("a path that names a source without what it says", () => {
    const text = JSON.parse(files["paths/prp.json"] ?? "");
    delete text.paths[0].says;
    const found = faults({ "paths/prp.json": JSON.stringify(text) });
    expect(found.some(({ rule }) => rule === "a source says something")).toBe(true);
  });

  it("sources and treatments that the evidence does not hold", () => {
    const found = faults({}, { sources: new Set<string>(), treatments: new Set<string>() });
    expect(found.some(({ rule }) => rule === "a source must exist")).toBe(true);
    expect(found.some(({ rule }) => rule === "a treatment must exist")).toBe(true);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { packageFolder } from "../../node/package-folder.ts";
import { fitAtlas, indexAtlas, predict } from "../../portable/anatomy/index.ts";
import { exceptions } from "./exceptions.ts";
import { leaveStudiesOut } from "./left-out.ts";
import { compareWithLiterature, faultsOf, known, literatureTable } from "./literature.ts";

const atlas = loadAtlas();

describe("the samples give back the literature", () => {
  const rows = compareWithLiterature(atlas);

  it("places most of the measurements", () => {
    expect(rows.length).toBeGreaterThanOrEqual(340);
    expect(rows.length + atlas.rows.measurements.filter((row) => row.notPlaced).length).toBe(
      atlas.rows.measurements.length,
    );
  });

  it("misses none but those named, and every one named still misses", () => {
    const missed = rows.filter((row) => faultsOf(row).length > 0).map((row) => row.id);
    expect(missed.sort()).toEqual(Object.keys(exceptions).sort());
  });

  it("never says that studies do not differ", () => {
    for (const { id, prediction } of rows) {
      const { mean, sdBetween, q025, q975 } = known(prediction);
      expect(sdBetween, id).toBeGreaterThan(0);
      expect(q025, id).toBeLessThanOrEqual(mean);
      expect(q975, id).toBeGreaterThanOrEqual(mean);
    }
  });

  it("says a width for every row, above 0 for a length, and from 0 to 1 for a share", () => {
    for (const { id, prediction } of rows) {
      const { q025, q975 } = known(prediction);
      expect(q975 - q025, id).toBeGreaterThan(0.01);
      const { kind, signed } = atlas.quantity.get(atlas.measurement.get(id)?.virtual?.quantity ?? "") ?? {};
      if (signed) continue;
      expect(q025, id).toBeGreaterThanOrEqual(0);
      if (kind !== "share") expect(q025, id).toBeGreaterThan(0);
      if (kind === "share") expect(q975, id).toBeLessThanOrEqual(1);
    }
  });

  it("is written down as the table says", () => {
    const written = readFileSync(join(packageFolder(), "docs/methods/atlas-literature.md"), "utf8");
    expect(literatureTable(atlas) === written, "run node proofs/anatomy/write-table.ts").toBe(true);
  });
});

describe("the answer is sampled, not read", () => {
  it("a row's own value and spread change nothing", () => {
    const changed = indexAtlas({
      ...atlas.rows,
      measurements: atlas.rows.measurements.map((row) => ({
        ...row,
        value: row.value === null ? null : 999,
        sd: 77,
      })),
    });
    for (const id of [
      "infraorbital-foramen-01",
      "facial-artery-09",
      "angular-artery-05",
      "bizygomatic-width-02",
    ]) {
      expect(predict(changed, id, { studies: 200 })).toEqual(predict(atlas, id, { studies: 200 }));
    }
  });

  it("moving the foramen in the atlas moves the answer", () => {
    const rows = structuredClone(atlas.rows);
    const point = rows.structures.find(({ id }) => id === "infraorbital-foramen")?.points[0];
    if (point) point.up.mean -= 5;
    const before = known(predict(atlas, "infraorbital-foramen-01", { studies: 200 }));
    const after = known(predict(indexAtlas(rows), "infraorbital-foramen-01", { studies: 200 }));
    expect(after.mean - before.mean).toBeCloseTo(5, 1);
  });
});

describe("the numbers of the atlas follow from the measurements", () => {
  it("setting them anew gives what is stored", () => {
    const { atlas: anew } = fitAtlas(atlas);
    const far = [...atlas.number].flatMap(([name, stored]) => {
      const again = anew.number.get(name);
      if (!again) return [name];
      const room = name.includes("/") ? 0.01 : Math.max(0.05, 0.03 * stored.sd);
      const same =
        Math.abs(again.mean - stored.mean) <= room &&
        Math.abs(again.sd - stored.sd) <= Math.max(0.05, 0.05 * stored.sd) &&
        Math.abs(again.between - stored.between) <= Math.max(0.05, 0.1 * stored.between);
      return same ? [] : [name];
    });
    expect(far).toEqual([]);
  });
});

describe("a study left out", () => {
  const found = leaveStudiesOut(atlas);
  it("is foreseen by the others in nine of ten", () => {
    expect(found.length).toBeGreaterThan(50);
    const inside = found.filter((row) => row.inside).length;
    expect(inside / found.length).toBeGreaterThanOrEqual(0.9);
  });

  it("by intervals that are not all there is", () => {
    const widths = found.filter(({ share }) => !share).map(({ width }) => width);
    // An interval as wide as the mean itself would say nothing of a face.
    expect(widths.reduce((sum, width) => sum + width, 0) / widths.length).toBeLessThan(0.5);
  });
});

import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { hazard } from "../../portable/anatomy/index.ts";

const atlas = loadAtlas();
const pairs = atlas.rows.dangerZones.flatMap((zone) =>
  zone.relevantTreatments.map((treatment): [string, string] => [zone.id, treatment]),
);

describe("published danger zones", () => {
  it.each(pairs)("%s, %s: one of its structures is among the three most likely", (id, treatment) => {
    const zone = atlas.rows.dangerZones.find((each) => each.id === id);
    const rows = hazard(atlas, { treatment, zone, draws: 3_000 });
    expect(rows, "a path must pass the zone").not.toBeNull();
    const order = [
      ...new Set(rows?.filter(({ chance }) => chance !== null).map(({ structure }) => structure)),
    ];
    expect(order.slice(0, 3).some((structure) => zone?.structures.includes(structure))).toBe(true);
  });

  it("what a zone names and the atlas lacks is listed as not known", () => {
    const lacking = atlas.rows.dangerZones.flatMap((zone) =>
      zone.structures.filter((id) => !atlas.structure.has(id)).map((id) => ({ zone, id })),
    );
    expect(lacking.length).toBeGreaterThan(0);
    for (const { zone, id } of lacking) {
      for (const treatment of zone.relevantTreatments) {
        const row = hazard(atlas, { treatment, zone, draws: 300 })?.find(({ structure }) => structure === id);
        expect(row?.chance, `${zone.id} ${treatment} ${id}`).toBeNull();
      }
    }
  });
});

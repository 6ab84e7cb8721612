import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { atlasFolder, loadAtlas } from "../node/anatomy/load-atlas.ts";
import { fitAtlas } from "../portable/anatomy/index.ts";

/**
 * Sets the numbers of `data/anatomy/landmarks.json` and `structures/` from the measurements, and writes
 * what was pooled to `calibration.json`. Run it after a change of the measurements; running it twice
 * changes nothing but the last digits.
 */
const { atlas, calibration } = fitAtlas(loadAtlas());
const folder = atlasFolder();
write("landmarks.json", atlas.rows.landmarks);
for (const structure of atlas.rows.structures) write(`structures/${structure.id}.json`, structure);
write("calibration.json", {
  about:
    "Written by setup/calibrate-anatomy.ts. Shares are log odds; everything else is millimetres or degrees.",
  betweenStudies: calibration.priors,
  quantities: [...calibration.quantities.values()].map(({ ancestry, ...rest }) => ({ ...rest, ancestry })),
});

function write(path: string, value: unknown): void {
  writeFileSync(join(folder, path), `${laidOut(value, 0)}\n`);
}

/** JSON with whatever fits on a line of 118 left on one line. */
function laidOut(value: unknown, indent: number): string {
  const flat = spaced(value);
  if (flat.length + indent <= 118 || typeof value !== "object" || value === null) return flat;
  const pad = " ".repeat(indent + 2);
  const close = `\n${" ".repeat(indent)}`;
  if (Array.isArray(value))
    return `[\n${value.map((item) => pad + laidOut(item, indent + 2)).join(",\n")}${close}]`;
  const lines = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${pad}${JSON.stringify(key)}: ${laidOut(item, indent + 2)}`);
  return `{\n${lines.join(",\n")}${close}}`;
}

function spaced(value: unknown): string {
  if (typeof value === "number") return String(Math.round(value * 1e4) / 1e4);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  const items = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${items.map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`).join(", ")}}`;
}

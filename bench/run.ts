import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One measured thing: its time or size, and what a user would pick instead, measured in the same run. */
export interface Measured {
  what: string;
  seconds?: number;
  kilobytes?: number;
  /** The aim, in the unit of the figure. */
  aim?: number;
  /** What it is compared with, and how many times as long (or large) it was. */
  against?: string;
  ratio?: number;
}

/** `npm run bench [-- NAME…]`: runs every bench file, or those named, one after another, and prints a table. */
async function main(names: readonly string[]): Promise<void> {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "run.ts");
  for (const file of files) {
    const name = file.replace(/\.ts$/, "");
    if (names.length > 0 && !names.includes(name)) continue;
    process.stdout.write(`\n${name}\n`);
    const bench: { default: () => Promise<Measured[]> } = await import(`./${file}`);
    for (const measured of await bench.default()) process.stdout.write(`  ${line(measured)}\n`);
  }
}

function line(measured: Measured): string {
  const figure =
    measured.seconds !== undefined
      ? `${(measured.seconds * 1000).toFixed(1)} ms`
      : `${measured.kilobytes?.toFixed(1)} kB`;
  const aim =
    measured.aim === undefined
      ? ""
      : ` (aim: under ${measured.seconds !== undefined ? `${measured.aim * 1000} ms` : `${measured.aim} kB`})`;
  const ratio = measured.against === undefined ? "" : `; ${measured.ratio?.toFixed(2)} × ${measured.against}`;
  return `${measured.what}: ${figure}${aim}${ratio}`;
}

await main(process.argv.slice(2));

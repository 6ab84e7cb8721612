import { Command } from "commander";
import { type PoolAnswer, pool, readPoolInput } from "../../../portable/synthesis/index.ts";
import { readJsonFile } from "../read-case-file.ts";

/** Ten thousand studies with their names are about 2 MB. */
const LARGEST_INPUT_BYTES = 64 * 1024 * 1024;

/** `pool INPUT`: meta-analysis of a table of studies. */
export function poolCommand(): Command {
  return new Command("pool")
    .description("Meta-analysis of a table of studies, with measures and methods named as in R metafor.")
    .argument(
      "<input>",
      "a JSON file {measure, method, test, level, model, prediction, rows}, or - for standard input",
    )
    .option("--json", "one JSON value on standard output, and nothing else")
    .addHelpText(
      "after",
      [
        "",
        "Measures: RR OR RD PETO (ai bi ci di, or ai n1i ci n2i), PR PLO PFT (xi ni),",
        "  MD SMD (m1i sd1i n1i m2i sd2i n2i), GEN (yi vi, or yi sei);",
        "  beside them study, slab, author or year, to name a row. Any other field is refused.",
        "Methods: REML (where none is given) FE EE CE DL HE HS SJ ML EB PM; tests: z t knha adhoc.",
        "Models: UM.FS PLO-GLMM (method ML, or FE EE CE), MH PETO (method FE, test z).",
        "Level: a fraction, 0.95 where none is given. Prediction: default, or riley for t with k - 2.",
        "",
        "Example:",
        "  npm run -s glabella -- pool examples/pool/bcg-trials.json --json",
      ].join("\n"),
    )
    .action(async (path: string, flags: { json?: true }) => {
      const answer = pool(readPoolInput(await readJsonFile(path, LARGEST_INPUT_BYTES)));
      process.stdout.write(flags.json ? `${JSON.stringify(answer)}\n` : describe(answer));
    });
}

function describe(answer: PoolAnswer): string {
  const percent = `${Number((100 * answer.level).toPrecision(12))} %`;
  const pair = ([low, high]: readonly [number, number]) => `${digits(low)} to ${digits(high)}`;
  const lines: [string, string][] = [
    ["studies", String(answer.k)],
    ["measure, method", `${answer.measure}, ${answer.method}`],
    ["estimate", `${digits(answer.estimate)}, standard error ${digits(answer.se)}`],
    [`${percent} interval`, pair(answer.ci)],
    ["prediction interval", answer.pi === null ? "none" : pair(answer.pi)],
    ["on its own scale", `${digits(answer.back.estimate)}, ${pair(answer.back.ci)}`],
    ["tau2", digits(answer.tau2)],
    ["I2, H2", `${answer.i2.toFixed(2)} %, ${answer.h2.toFixed(2)}`],
    ["Q", `${digits(answer.q)}, p ${digits(answer.qp)}`],
    [`test (${answer.test})`, `${digits(answer.statistic)}, p ${digits(answer.p)}`],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return `${lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join("\n")}\n`;
}

/** Four decimals, as metafor prints; smaller numbers in powers of ten. */
function digits(value: number): string {
  return value !== 0 && Math.abs(value) < 0.00005 ? value.toExponential(2) : value.toFixed(4);
}

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, installChromium } from "./chromium.ts";
import { installPostgres, postgresPrograms } from "./postgres.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = join(root, "reports");
const testReport = join(reports, "vitest.json");
const summary = join(reports, "summary.txt");

interface Count {
  passed: number;
  failed: number;
}

/** Names of what failed, said again at the end, below thousands of lines. */
const broken: string[] = [];

/** Runs every proof and closes with one line, `N passed, N failed`; the line is also in reports/. */
function main(): number {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  if (findChromium() === null && !installChromium()) {
    process.stderr.write(
      "No Chromium found: install it (Debian: apt-get install chromium) or set CHROMIUM=/path/to/chrome, then run npm test again.\n",
    );
    return close({ passed: 0, failed: 1 });
  }
  if (postgresPrograms() === null && !installPostgres()) {
    process.stderr.write(
      "No PostgreSQL server could be installed (Debian: apt-get install postgresql): its half of the agreement is left out.\n",
    );
  }
  const counts: Count[] = [
    step("types: portable", "tsc", "-p", "tsconfig.portable.json"),
    step("types: node", "tsc", "-p", "tsconfig.node.json"),
    step("types: web", "tsc", "-p", "tsconfig.web.json"),
    step("types: browser proofs", "tsc", "-p", "tsconfig.proofs.json"),
    step("lint", "biome", "check", "--error-on-warnings", "."),
    step("facts", process.execPath, "node/cli/main.ts", "validate"),
    step("build", process.execPath, "setup/build.ts"),
    step("unused code and packages", "knip"),
    tests(),
  ];
  return close({
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  });
}

function step(name: string, binary: string, ...words: string[]): Count {
  process.stdout.write(`\n— ${name}\n`);
  const { status } = spawnSync(binary, words, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  process.stdout.write(status === 0 ? `✓ ${name}\n` : `✗ ${name}: its message is above\n`);
  if (status !== 0) broken.push(name);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

function tests(): Count {
  process.stdout.write("\n— tests and proofs\n");
  spawnSync("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${testReport}`], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    const report: unknown = JSON.parse(readFileSync(testReport, "utf8"));
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = report as Record<
      string,
      unknown
    >;
    const failed = Number(numFailedTests);
    // A file that fails to load has no tests of its own to fail.
    const unloaded = success === true ? 0 : Math.max(1, failed === 0 ? Number(numFailedTestSuites) : 0);
    broken.push(...failedTests(report));
    return { passed: Number(numPassedTests), failed: failed === 0 ? unloaded : failed };
  } catch {
    broken.push("tests and proofs: they wrote no report");
    return { passed: 0, failed: 1 };
  }
}

interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** Each failed test with its file; a file that did not load stands for itself. */
function failedTests(report: unknown): string[] {
  return (report as VitestReport).testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === "failed");
      return failed.length === 0 ? [file] : failed.map(({ fullName }) => `${file}: ${fullName}`);
    });
}

function close(count: Count): number {
  const line = `${count.passed} passed, ${count.failed} failed`;
  for (const name of broken) process.stdout.write(`✗ ${name}\n`);
  writeFileSync(summary, `${line}\n`);
  process.stdout.write(`\n${line}\n`);
  return count.failed === 0 ? 0 : 1;
}

process.exitCode = main();

import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import type { Measured } from "./run.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const runs = 7;

/** `options` for a case from a cold start, the command's own start included; against Node starting and ending. */
export default async function coldOptions(): Promise<Measured[]> {
  const answer = median(() =>
    run(["node/cli/main.ts", "options", "examples/jowls-on-blood-thinner.json", "--json"]),
  );
  const bare = median(() => run(["--eval", "0"]));
  return [
    {
      what: "options for a case, cold",
      seconds: answer,
      aim: 1,
      against: "Node alone",
      ratio: answer / bare,
    },
  ];
}

function run(words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function median(work: () => void): number {
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  }).sort((one, other) => one - other);
  return seconds[(runs - 1) / 2] ?? Number.NaN;
}

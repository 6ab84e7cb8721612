import { open } from "node:fs/promises";
import { parse } from "lossless-json";
import { type Case, LARGEST_CASE_BYTES, readCase } from "../../portable/case/index.ts";
import type { Evidence } from "../../portable/evidence/index.ts";
import { InputFault } from "./input-fault.ts";

/** Reads and checks a case file; `-` is standard input. Throws `InputFault` with every fault found. */
export async function readCaseFile(path: string, evidence: Evidence): Promise<Case> {
  const result = readCase(await readJsonFile(path, LARGEST_CASE_BYTES), evidence);
  if (!result.ok)
    throw new InputFault(result.faults.map((fault) => ({ ...fault, where: `${path}#${fault.where}` })));
  if (result.case.concerns.length === 0) {
    throw new InputFault([
      {
        where: `${path}#concerns`,
        rule: "a case names at least one concern",
        found: "none",
        remedy: 'Name one, such as ["jowls"]; find-concern finds it from words.',
      },
    ]);
  }
  return result.case;
}

/**
 * Reads one JSON value from a file of at most `largestBytes`; `-` is standard input. A name that stands twice
 * in one object with two values is refused: `JSON.parse` would keep the last one and say nothing.
 * Throws `InputFault`.
 */
export async function readJsonFile(path: string, largestBytes: number): Promise<unknown> {
  const text = await readText(path, largestBytes);
  try {
    return parse(text, undefined, Number);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new InputFault([
      {
        where: path,
        rule: "the file must be JSON",
        found,
        remedy: "Mend the file at the place named, or write it anew; see examples/.",
      },
    ]);
  }
}

async function readText(path: string, largestBytes: number): Promise<string> {
  const refuse = (rule: string, found: string, remedy: string): never => {
    throw new InputFault([{ where: path, rule, found, remedy }]);
  };
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    const stream = path === "-" ? process.stdin : (await open(path)).createReadStream();
    for await (const chunk of stream) {
      const buffer = Buffer.from(chunk);
      bytes += buffer.length;
      if (bytes > largestBytes) break;
      chunks.push(buffer);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return refuse(
      "the file must be readable",
      code === "ENOENT" ? "no such file" : code,
      "Check the name and the folder, and that you may read it.",
    );
  }
  if (bytes > largestBytes) {
    return refuse(
      `the file must hold at most ${Math.round(largestBytes / 1024)} kB`,
      "a larger file",
      "Shorten it: keep what matters and leave out the rest.",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return refuse("the file must be UTF-8 text", "other bytes", "Save it as UTF-8 text.");
  }
}

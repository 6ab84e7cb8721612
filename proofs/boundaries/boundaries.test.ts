import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { importFaults, sourceFiles } from "./imports.ts";
import { drawerNames, mayRead } from "./rooms.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = sourceFiles(root);

function git(...words: string[]): string[] {
  return spawnSync("git", words, { cwd: root, encoding: "utf8" }).stdout.split("\n").filter(Boolean);
}

describe("the arrows between rooms", () => {
  it("sees the files", () => expect(files.length).toBeGreaterThan(30));

  it("no file imports against them", () => expect(files.flatMap(importFaults)).toEqual([]));

  it("every room of portable/ is declared, and every declared room that exists is entered by one page", () => {
    const rooms = readdirSync(join(root, "portable"));
    expect(rooms.filter((room) => !(room in mayRead))).toEqual([]);
  });

  it("an import against the arrows is found", () => {
    const wrong = (path: string, text: string) => importFaults({ path, text });
    expect(wrong("portable/evidence/a.ts", 'import { x } from "../safety/index.ts";')).toHaveLength(1);
    expect(wrong("portable/safety/a.ts", 'import { x } from "../evidence/rule.ts";')).toHaveLength(1);
    expect(wrong("portable/safety/a.ts", 'import { readFileSync } from "node:fs";')).toHaveLength(1);
    expect(wrong("portable/safety/a.ts", 'const x = await import("../../node/cli/main.ts");')).toHaveLength(
      1,
    );
    expect(wrong("web/pages/a.tsx", 'import { x } from "../../node/service/app.ts";')).toHaveLength(1);
    expect(wrong("portable/safety/a.ts", 'import { x } from "../evidence/index.ts";')).toEqual([]);
  });
});

describe("names", () => {
  it("no folder or file is a drawer", () => {
    const tracked = git("ls-files", "--cached", "--others", "--exclude-standard");
    const drawers = tracked.filter((path) =>
      path.split("/").some((part) => drawerNames.includes(part.replace(/\..*$/, "").toLowerCase())),
    );
    expect(drawers).toEqual([]);
  });
});

describe("platforms", () => {
  const compile = (text: string): string => {
    // Inside the project, so that its configuration and packages are found; outside portable/, so that no
    // other check that reads portable/ at the same time meets the probe.
    mkdirSync(join(root, "reports"), { recursive: true });
    const folder = mkdtempSync(join(root, "reports", "boundary-"));
    try {
      writeFileSync(join(folder, "probe.ts"), text);
      const config = join(folder, "tsconfig.json");
      writeFileSync(
        config,
        JSON.stringify({ extends: "../../tsconfig.portable.json", include: ["probe.ts"] }),
      );
      return spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", config], { encoding: "utf8" }).stdout;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it.each([
    ["a DOM type", "export const place: HTMLElement | null = null;"],
    ["a Node type", "export const size: Buffer | null = null;"],
    ["a Node module", 'import { readFileSync } from "node:fs"; export const read = readFileSync;'],
    ["the network", 'export const answer = fetch("/");'],
  ])("portable/ does not compile with %s", (_what, text) => expect(compile(text)).toMatch(/error TS/));

  it("portable/ compiles without them", () => expect(compile("export const one: number = 1;")).toBe(""));

  it.each([
    ["the clock", /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/],
    ["global randomness", /\bMath\.random\(|\bcrypto\.(?:getRandomValues|randomUUID)\(/],
  ])("portable/ does not read %s", (_what, pattern) => {
    const found = files.filter(
      (file) =>
        file.path.startsWith("portable/") && !file.path.endsWith(".test.ts") && pattern.test(file.text),
    );
    expect(found.map((file) => file.path)).toEqual([]);
  });
});

describe("the lock file", () => {
  interface Locked {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  }
  const { packages }: Locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

  /** Where Node would find `name` from `place`: in its own node_modules, or in one above. */
  const isLocked = (place: string, name: string): boolean => {
    const own = `${place === "" ? "" : `${place}/`}node_modules/${name}`;
    if (own in packages) return true;
    const above = place.lastIndexOf("/node_modules/");
    return place !== "" && isLocked(above < 0 ? "" : place.slice(0, above), name);
  };

  it("names the packages of every platform, or npm ci refuses it", () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
    );
    expect(missing).toEqual([]);
  });
});

describe("the project speaks of itself alone", () => {
  it("no lock file holds a registry address", () => {
    expect(git("grep", "-l", '"resolved"', "--", "package-lock.json")).toEqual([]);
  });
});

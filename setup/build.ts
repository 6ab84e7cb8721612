import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds the app to `web/dist/`, with each text file also compressed, so that serving costs nothing. */
export function buildApp(): void {
  run("vite", ["build", "--config", "web/vite.config.ts", "--logLevel", "warn"]);
  for (const path of filesBelow(join(root, "web", "dist"))) {
    if (!/\.(?:html|js|css|json|svg|webmanifest|txt|wasm)$/.test(path)) continue;
    // Six megabytes of WebAssembly: the last hundredth is not worth the time.
    const quality = path.endsWith(".wasm") ? 5 : 10;
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    );
  }
}

/** Builds the JavaScript with types that the package exports, to `build/`. */
export function buildPackage(): void {
  rmSync(join(root, "build"), { recursive: true, force: true });
  run("tsc", ["-p", "tsconfig.build.json"]);
}

function run(binary: string, parameters: string[]): void {
  // Test runners set NODE_ENV to "test", which would build the libraries' slow and large development versions.
  const env = { ...process.env, NODE_ENV: "production" };
  const { status } = spawnSync(binary, parameters, { cwd: root, env, stdio: ["ignore", 2, 2] });
  if (status !== 0) {
    process.stderr.write(`${binary} failed; its message is above.\n`);
    process.exit(1);
  }
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** True when nothing that the app is made of is newer than the built app. */
export function appIsCurrent(): boolean {
  const built = statSync(join(root, "web", "dist", "index.html"), { throwIfNoEntry: false });
  if (built === undefined) return false;
  const parts = ["data", "portable", "web", "node/evidence", "package-lock.json"].map((part) =>
    join(root, part),
  );
  const newest = Math.max(
    ...parts
      .flatMap((part) => (statSync(part).isDirectory() ? filesBelow(part) : [part]))
      .filter((path) => !path.startsWith(join(root, "web", "dist")))
      .map((path) => statSync(path).mtimeMs),
  );
  return built.mtimeMs >= newest;
}

if (import.meta.main) {
  buildApp();
  buildPackage();
}

import { spawn } from "node:child_process";
import { appIsCurrent, buildApp } from "./build.ts";

if (!appIsCurrent()) {
  process.stderr.write("Building the app …\n");
  buildApp();
}
const child = spawn(process.execPath, ["node/cli/main.ts", "serve", "--examples", ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs Debian packages when this is Debian (or like it) and root; says nothing of whether it worked. */
export function installDebianPackages(...packages: string[]): void {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words: string[]): void => {
    spawnSync("apt-get", words, { stdio: ["ignore", 2, 2], env: environment });
  };
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

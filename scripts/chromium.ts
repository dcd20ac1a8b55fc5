import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
];

/**
 * Path of a Chromium for the end-to-end tests: `CHROMIUM` from the environment, one that is there, or
 * Debian's own, installed now when we may. Throws with the remedy when none is to be had.
 */
export function chromium(): string {
  const found = PLACES.find((path) => path && existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Debian's chromium for the end-to-end tests …");
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"],
    ]) {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      spawnSync("apt-get", args, { stdio: "inherit", env });
    }
    if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  throw new Error("No Chromium found. Install it (apt-get install chromium) or set CHROMIUM to its path.");
}

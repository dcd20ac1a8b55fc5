import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");

/**
 * A command of `scripts/` as a person types it, made into one script once for a file of tests: tsx would make it anew at
 * every call. Its own folder stays what it is to the script.
 */
export function command(name: string): (...args: string[]) => SpawnSyncReturns<string> {
  // Beside the packages, where it finds them.
  const folder = mkdtempSync(join(ROOT, "node_modules/.command-"));
  const script = join(folder, `${name}.mjs`);
  beforeAll(() =>
    build({
      entryPoints: [join(ROOT, "scripts", `${name}.ts`)],
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      define: { "import.meta.dirname": JSON.stringify(join(ROOT, "scripts", name)) },
      outfile: script,
    }),
  );
  afterAll(() => rmSync(folder, { recursive: true }));
  return (...args) => spawnSync(process.execPath, [script, ...args], { cwd: ROOT, encoding: "utf8" });
}

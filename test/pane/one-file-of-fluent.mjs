import { build } from "esbuild";
import { existsSync, renameSync } from "node:fs";

/**
 * The components of Fluent as one script. Each file of tests loads them anew, and of the packages as they are published
 * that is some thousand files and every icon there is: three seconds, of one file a quarter of a second.
 */
export const FLUENT = "node_modules/.cache/one-file-of-fluent.js";

/** Made once, and again after an installation, which takes it away with the packages. */
export default async function makeFluent() {
  if (existsSync(FLUENT)) return;
  const made = `${FLUENT}.${process.pid}`;
  await build({
    stdin: { contents: 'export * from "@fluentui/react-components";', resolveDir: process.cwd() },
    bundle: true,
    platform: "node",
    format: "cjs",
    // The packages as modules: of those only what is used gets in.
    conditions: ["import"],
    mainFields: ["module", "main"],
    external: ["react", "react-dom", "react/*", "react-dom/*"],
    outfile: made,
  });
  renameSync(made, FLUENT);
}

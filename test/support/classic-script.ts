import { build, type BuildOptions } from "esbuild";

/** A module with all that it imports as one classic script, to be run in a page before any other. */
export async function classicScript(
  module: Pick<BuildOptions, "entryPoints" | "stdin" | "define" | "target">,
): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "error",
    ...module,
  });
  return outputFiles[0]!.text;
}

import { join } from "node:path";
import { build } from "esbuild";

/** `page.ts` as one classic script, to be run in a page before any other. */
export async function fakeExcelScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  return outputFiles[0]!.text;
}

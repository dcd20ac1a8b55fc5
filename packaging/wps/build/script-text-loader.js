import { dirname, resolve } from "node:path";
import { build } from "esbuild";

/**
 * A script with all that it imports, as a module whose default export is its text: a page opened from a
 * file may start a worker from text and from nothing else. Options: `target`, and `before`, what the script
 * imports first.
 */
export default async function scriptTextLoader() {
  const { target, before = [] } = this.getOptions();
  const script = this.resourcePath;
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: [...before, script].map((path) => `import ${JSON.stringify(path)};`).join("\n"),
      resolveDir: dirname(script),
    },
    bundle: true,
    format: "iife",
    platform: "browser",
    target,
    minify: this.mode === "production",
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  for (const input of Object.keys(metafile.inputs)) {
    if (input !== "<stdin>") this.addDependency(resolve(input));
  }
  return `export default ${JSON.stringify(outputFiles[0].text)};`;
}

import { resolve } from "node:path";
import { build } from "esbuild";

/**
 * A module `*.built.ts` as it has come out when the program is built: its exports are plain values, and neither what they
 * are made from nor what makes them ships. Everywhere else, in tests and scripts, it is a module like any other.
 */
export default async function builtLoader() {
  const { outputFiles, metafile } = await build({
    entryPoints: [this.resourcePath],
    bundle: true,
    format: "esm",
    platform: "node",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  // All of it is part of the build, for its cache and for the licences.
  for (const input of Object.keys(metafile.inputs)) this.addDependency(resolve(input));
  const script = Buffer.from(outputFiles[0].contents).toString("base64");
  const exported = Object.entries(await import(`data:text/javascript;base64,${script}`));
  return exported.map(([name, value]) => `export const ${name} = ${literal(value)};`).join("\n");
}

/** Browsers read long JSON faster than the same as code. */
function literal(value) {
  const text = JSON.stringify(value);
  return typeof value === "string" ? text : `JSON.parse(${JSON.stringify(text)})`;
}

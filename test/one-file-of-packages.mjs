import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Packages that many files of tests load, those that belong together as one script. Each file loads them anew, and as
 * they are published they are up to a thousand files: three seconds for Fluent, as one file a quarter of a second.
 */
const TOGETHER = [
  { packages: ["zod/mini"] },
  { packages: ["hyperformula"] },
  { packages: ["hucre", "hucre/xlsx"] },
  {
    packages: ["@fluentui/react-components"],
    // Of which there must be one alone.
    external: ["react", "react-dom", "react/*", "react-dom/*"],
  },
  {
    packages: [
      "@univerjs/core",
      "@univerjs/data-validation",
      "@univerjs/engine-formula",
      "@univerjs/sheets",
      "@univerjs/sheets-conditional-formatting",
      "@univerjs/sheets-data-validation",
      "@univerjs/sheets-formula",
      "@univerjs/sheets-numfmt",
    ],
  },
];

/** `undefined` without being looked up: in the sandbox of the tests that costs as much as a call. */
const WRITTEN = { minifySyntax: true };

const FOLDER = "node_modules/.cache/one-file-of-packages";

/** Each package hands out one name of the script: its own, as a name. */
const nameOf = (name) => name.replace(/\W+/g, "_");

/** Called after all that goes into it, so that another choice is another file. */
const fileOf = (together) => {
  const choice = JSON.stringify([together, WRITTEN]);
  return join(FOLDER, `${createHash("sha256").update(choice).digest("hex").slice(0, 16)}.cjs`);
};

const entryOf = (together, name) => fileOf(together).replace(/\.cjs$/, `-${nameOf(name)}.cjs`);

/** For `moduleNameMapper`. */
export const ONE_FILE_OF_PACKAGES = Object.fromEntries(
  TOGETHER.flatMap((together) =>
    together.packages.map((name) => [`^${name}$`, `<rootDir>/${entryOf(together, name)}`]),
  ),
);

/** Made once, and again after an installation, which takes them away with the packages. */
export default async function makeThem() {
  mkdirSync(FOLDER, { recursive: true });
  for (const together of TOGETHER) if (!existsSync(fileOf(together))) await make(together);
}

async function make(together) {
  const { packages, external = [] } = together;
  const file = fileOf(together);
  for (const name of packages)
    writeFileSync(
      entryOf(together, name),
      `module.exports = require("./${basename(file)}").${nameOf(name)};\n`,
    );
  const made = `${file}.${process.pid}`;
  await build({
    stdin: {
      contents: packages.map((name) => `export * as ${nameOf(name)} from "${name}";`).join("\n"),
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    // The packages as modules: of those only what is used gets in.
    conditions: ["import"],
    mainFields: ["module", "main"],
    external,
    ...WRITTEN,
    outfile: made,
  });
  renameSync(made, file);
}

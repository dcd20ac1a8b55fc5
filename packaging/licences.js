import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LicenseWebpackPlugin } from "license-webpack-plugin";
import webpack from "webpack";

/** Stands beside every page; the pane links to it. */
const LICENCES = "third-party-licences.txt";

/** Licences under which code may be part of what is shipped. */
const KNOWN = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT AND Apache-2.0"];

/** Packages that say nothing of their licence in package.json, by what their LICENSE says. */
const TYPES = {
  "@microsoft/office-js": "Microsoft Office JavaScript API library licence",
  "@univerjs/telemetry": "Apache-2.0",
};

/** Packages that are published without the text of their licence: where another of the same makers has it. */
const FILES = {
  "@fluentui/react-icons": "../react-button/LICENSE",
  "@univerjs/protocol": "../core/LICENSE",
  "franc-min": "../collapse-white-space/license",
  "react-remove-scroll-bar": "../react-remove-scroll/LICENSE",
};

/** The same, where nothing but package.json says whose they are. */
const TEXTS = {
  "ot-json1": isc("Joseph Gentle"),
  "ot-text-unicode": isc("Joseph Gentle"),
  saxes: isc("Isaac Z. Schlueter, Louis-Dominique Dubeau and Contributors"),
  unicount: isc("Joseph Gentle"),
};

/**
 * The licences of all code that is shipped in a build, in one file beside its pages. `served` are packages whose files
 * are copied there as they are; webpack puts code of its own into every build. A package whose licence is missing or unknown ends the build.
 */
export function licences(root, served = []) {
  const packages = ["webpack", ...served].map((name) => ({
    name,
    directory: join(root, "node_modules", name),
  }));
  return [
    new BundledPackages(packages),
    new LicenseWebpackPlugin({
      perChunkOutput: false,
      outputFilename: LICENCES,
      additionalModules: packages,
      licenseTypeOverrides: TYPES,
      licenseFileOverrides: FILES,
      licenseTextOverrides: TEXTS,
      handleMissingLicenseText: (name) => refuse(`${name} is published without the text of its licence.`),
      unacceptableLicenseTest: (type) => ![...KNOWN, ...Object.values(TYPES)].includes(type),
      handleUnacceptableLicense: (name, type) => refuse(`${name} is under ${type}, which nobody has judged.`),
      renderLicenses: rendered,
      stats: { warnings: false, errors: true },
    }),
  ];
}

function refuse(fault) {
  throw new Error(`${fault} See packaging/licences.js.`);
}

/**
 * Tells LicenseWebpackPlugin, just before it looks, of every package that is in a chunk: it passes over what is
 * joined in the nameless chunks of workers, and over scripts that a loader has bundled as text.
 */
class BundledPackages {
  constructor(found) {
    this.found = found;
  }

  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT - 1;
    compiler.hooks.thisCompilation.tap("BundledPackages", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "BundledPackages", stage }, () => {
        const packages = [...filesIn(compilation)].map(packageOf).filter(Boolean);
        this.found.push(...new Map(packages.map((each) => [each.name, each])).values());
      });
    });
  }
}

/** Every file that a chunk is made of, as webpack knows it for its cache. */
function filesIn({ modules, chunkGraph }) {
  const { LazySet } = webpack.util;
  const files = new LazySet();
  for (const module of modules) {
    if (chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    module.addCacheDependencies(files, new LazySet(), new LazySet(), new LazySet());
  }
  return files;
}

const PACKAGE = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/@][^\\/]*))[\\/]/;

/** The package that a file belongs to; `null` for our own. */
function packageOf(file) {
  const [, directory, name] = PACKAGE.exec(file) ?? [];
  return directory === undefined ? null : { directory, name: name.replace("\\", "/") };
}

const HEAD = "Code of these packages is part of this program, each under the licence below its name.\n";

function rendered(modules) {
  const sorted = modules.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const parts = sorted.map(({ name, licenseId, licenseText, packageJson, directory }) => {
    const texts = [licenseText, ...furtherTexts(directory)].map((text) => text.trim());
    return `${name} ${packageJson.version}, ${licenseId}\n\n${texts.join("\n\n")}\n`;
  });
  return [HEAD, ...parts].join(`\n${"-".repeat(80)}\n\n`);
}

/** What a package has to say beside its licence: of its makers (NOTICE), and of what it contains itself. */
function furtherTexts(directory) {
  const folder = join(directory, "LICENSES");
  const inFolder = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const beside = readdirSync(directory).filter((name) => /^(?:notice|third.?party)/i.test(name));
  return [...beside.map((name) => join(directory, name)), ...inFolder].map((path) =>
    readFileSync(path, "utf8").replaceAll("\r\n", "\n"),
  );
}

function isc(holders) {
  return `The ISC License

Copyright (c) ${holders}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { contentPolicy } from "../../content-policy.js";
import { licences } from "../../licences.js";
import { asShipped } from "./as-shipped.js";
import { PackagePlugin } from "./package-plugin.js";
import { POLYFILLS } from "./polyfills.js";

const here = import.meta.dirname;
const root = join(here, "../../..");
const about = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** What the scripts are lowered to, libraries included; POLYFILLS bring what the language lacks there. */
export const TARGET = "es2018";

/**
 * The add-in for WPS, in a folder NAME_VERSION as WPS wants it: classic scripts beside their pages, since
 * a page opened from a file may load nothing else. `settings` are what every host's build has in common,
 * made for TARGET.
 */
export function wps(settings) {
  return {
    ...settings,
    entry: {
      ribbon: [...POLYFILLS, "./src/wps-ribbon.ts"],
      pane: [...POLYFILLS, "./src/wps.tsx"],
      selftest: [...POLYFILLS, "./src/wps-self-test.tsx"],
    },
    output: {
      ...settings.output,
      path: join(root, "dist/wps", `${about.name}_${about.version}`),
      filename: "[name].js",
    },
    devtool: false,
    module: {
      // A part that is loaded later would have to be fetched.
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: [{ oneOf: [scriptText, ...settings.module.rules] }],
    },
    optimization: { ...settings.optimization, splitChunks: { chunks: "all", name: "shared" } },
    plugins: [
      page("pane", "pane.html"),
      page("selftest", "selftest.html"),
      shipped(),
      ...licences(root),
      new PackagePlugin(),
    ],
  };
}

/** Opened from a file: what lies beside a page is a file, and its workers are made of text. */
const POLICY = contentPolicy({
  "script-src": ["file:"],
  "worker-src": ["blob:"],
  "style-src": ["file:"],
  "img-src": ["file:"],
});

const scriptText = {
  resourceQuery: /text/,
  loader: join(here, "script-text-loader.js"),
  options: { target: TARGET, before: POLYFILLS },
};

function page(chunk, filename) {
  return new HtmlPlugin({
    template: "./src/wps.html",
    filename,
    chunks: [chunk],
    inject: "body",
    scriptLoading: "blocking",
    policy: POLICY,
  });
}

function shipped() {
  const files = {
    from: "*",
    context: "packaging/wps/shipped",
    transform: (text, path) => asShipped(path, text, { ...about, policy: POLICY }),
    // install.js stays as it is written: Windows Script Host reads nothing newer.
    info: { minimized: true },
  };
  return new CopyPlugin({
    patterns: [
      { ...files, globOptions: { ignore: ["**/jsplugins.xml"] } },
      { ...files, from: "jsplugins.xml", to: ".." },
      { from: "*-64.png", context: "assets/icons", to: "icons" },
    ],
  });
}

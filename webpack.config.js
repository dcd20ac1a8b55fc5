import { readFileSync } from "node:fs";
import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { contentPolicy } from "./packaging/content-policy.js";
import { DEVELOPMENT, manifestFor, selfTestManifest } from "./packaging/excel/manifest-for.js";
import { officeJs } from "./packaging/excel/office-js.js";
import { licences } from "./packaging/licences.js";
import { TARGET as WPS_TARGET, wps } from "./packaging/wps/build/configuration.js";

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? "localhost";

/** Modules of which the values ship, and not what makes them. */
const BUILT = /\.built\.ts$/;

/**
 * One configuration a host, each a folder in dist that any web server can serve. `--config-name` takes
 * one of them; `npm start` serves the preview alone. BASE_URL and OFFICE_JS, from the environment or by
 * `--env`, say where the Excel add-in will be served from and where it gets office.js ("cdn" or "local"). `--env once`
 * builds the same and leaves no cache.
 */
export default (env, { mode }) => {
  const production = mode === "production";
  const built = [
    preview(production),
    excel(production, { ...process.env, ...env }),
    wps(common("wps", production, WPS_TARGET)),
  ];
  return env?.once ? built.map(once) : built;
};

/** For who tests what is built and goes: a cache for the next time takes as long as a fourth of all else. */
function once(configuration) {
  return { ...configuration, cache: { ...configuration.cache, readonly: true } };
}

/** The browser workbook with the pane beside it. */
function preview(production) {
  return {
    ...common("preview", production),
    entry: { preview: "./src/preview.tsx" },
    plugins: [
      new HtmlPlugin({
        template: "./src/preview.html",
        scriptLoading: "defer",
        policy: production && contentPolicy(),
      }),
      ...mapped(production),
      ...licences(root),
      new CopyPlugin({ patterns: [{ from: "assets", to: "assets" }] }),
    ],
    devServer: {
      host,
      port,
      static: false,
      client: { overlay: false, logging: "warn" },
      onListening: () => console.log(`Workbook and pane: http://${host}:${port}/`),
    },
  };
}

/** The task pane of Excel, which is its ribbon's page too. */
function excel(production, { BASE_URL = DEVELOPMENT, OFFICE_JS = "cdn" }) {
  const { script, origins, copied, packages } = officeJs(OFFICE_JS);
  const manifest = (content) => manifestFor(String(content), BASE_URL, version);
  const page = (chunk) =>
    new HtmlPlugin({
      template: "./src/taskpane.html",
      filename: `${chunk}.html`,
      chunks: [chunk],
      scriptLoading: "defer",
      officeJs: script,
      policy: production && contentPolicy({ "script-src": origins }),
    });
  return {
    ...common("excel", production),
    entry: { taskpane: "./src/excel.tsx", selftest: "./src/excel-self-test.tsx" },
    plugins: [
      page("taskpane"),
      page("selftest"),
      ...mapped(production),
      ...licences(root, packages),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: manifest },
          {
            from: "manifest.xml",
            to: "selftest-manifest.xml",
            transform: (content) => manifest(selfTestManifest(String(content))),
          },
          { from: "packaging/excel/*.{html,config}", to: "[name][ext]", info: { minimized: true } },
          { from: "src/not-started.js", info: { minimized: true } },
          { from: "src/taskpane.css" },
          { from: "assets/icons/*.png" },
          ...copied,
        ],
      }),
    ],
  };
}

/** What every host's build has in common; `target` is what its oldest browser understands. */
function common(name, production, target = "es2020") {
  const filename = production ? "[name].[contenthash:8].js" : "[name].js";
  return {
    name,
    mode: production ? "production" : "development",
    target: ["web", target],
    output: {
      path: join(root, "dist", name),
      filename,
      chunkFilename: filename,
      // Found beside the page wherever it is put, a folder of an intranet server included.
      publicPath: "auto",
      clean: true,
    },
    // No eval in what is shipped: a strict content security policy must be able to stand.
    devtool: production ? "source-map" : false,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: BUILT, loader: join(root, "packaging/built-loader.js") },
        {
          test: /\.tsx?$/,
          exclude: [/node_modules/, BUILT],
          loader: "esbuild-loader",
          options: { target, jsx: "automatic" },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target, legalComments: "none" })],
    },
    cache: {
      type: "filesystem",
      name: `${name}-${production ? "production" : "development"}`,
      cacheDirectory: join(root, ".cache/webpack"),
      buildDependencies: { config: [import.meta.filename] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
}

/** While developing, only our own sources are mapped: mapping the libraries takes as long as all else. */
function mapped(production) {
  return production ? [] : [new webpack.EvalSourceMapDevToolPlugin({ test: /\.tsx?$/, columns: false })];
}

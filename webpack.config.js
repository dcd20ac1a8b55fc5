import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

const root = import.meta.dirname;
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? "localhost";

/** The browser workbook with the pane beside it, in dist/preview. */
export default (_, { mode }) => {
  const production = mode === "production";
  return {
    name: "preview",
    mode: production ? "production" : "development",
    target: ["web", "es2020"],
    entry: { preview: "./src/preview.tsx" },
    output: {
      path: join(root, "dist/preview"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      // Found beside the page wherever it is put, a folder of an intranet server included.
      publicPath: "auto",
      clean: true,
    },
    // No eval in what is shipped: a strict content security policy must be able to stand.
    devtool: production ? "source-map" : false,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "esbuild-loader",
          options: { target: "es2020", jsx: "automatic" },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: "es2020", legalComments: "none" })],
    },
    plugins: [
      new HtmlPlugin({ template: "./src/preview.html", scriptLoading: "defer" }),
      // While developing, only our own sources are mapped: mapping the libraries takes as long as all else.
      ...(production ? [] : [new webpack.EvalSourceMapDevToolPlugin({ test: /\.tsx?$/, columns: false })]),
      new CopyPlugin({ patterns: [{ from: "assets", to: "assets" }] }),
    ],
    cache: {
      type: "filesystem",
      cacheDirectory: join(root, ".cache/webpack"),
      buildDependencies: { config: [import.meta.filename] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
    devServer: {
      host,
      port,
      static: false,
      client: { overlay: false, logging: "warn" },
      onListening: () => console.log(`Workbook and pane: http://${host}:${port}/`),
    },
  };
};

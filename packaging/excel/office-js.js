/** Where Microsoft wants it to be loaded from, and the only place that it supports. */
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const NAME = "@microsoft/office-js";
const PACKAGE = `node_modules/${NAME}`;

/** What office.js loads by itself: one script a platform, its own words, how it tells the program what happened. */
const PARTS = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  ...["zh-cn", "zh-hk", "zh-tw", "en-us"].map((locale) => `${locale}/office_strings.js`),
];

/**
 * How the task pane comes by office.js: `script` is its address, `origins` where else its parts come from, `copied`
 * are the patterns of files that are served with the add-in, `packages` what they are of. The files are Microsoft's, unchanged, with their licence beside them.
 */
export function officeJs(source) {
  if (source === "cdn") return { script: CDN, origins: [new URL(CDN).origin], copied: [], packages: [] };
  if (source !== "local") throw new Error(`OFFICE_JS is "${source}"; it may be "cdn" or "local".`);
  return {
    script: "office-js/office.js",
    origins: [],
    packages: [NAME],
    copied: [
      { from: `${PACKAGE}/LICENSE.md`, to: "office-js/" },
      ...PARTS.map((part) => ({
        from: `${PACKAGE}/dist/${part}`,
        to: `office-js/${part}`,
        info: { minimized: true },
      })),
    ],
  };
}

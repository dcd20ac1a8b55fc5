import { ONE_FILE_OF_PACKAGES } from "./test/one-file-of-packages.mjs";

/** Three kinds of tests; `npm run test:unit`, `test:contract`, `test:e2e` run one each. */
const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: {
        react: { runtime: "automatic" },
        // Looked up in the sandbox of the tests, each of them costs as much as a call: some ran four times as long.
        optimizer: { globals: { vars: { undefined: "void 0" } } },
      },
    },
  },
];

const common = {
  rootDir: import.meta.dirname,
  // For the same reason: given to each module, they need not be looked up.
  sandboxInjectedGlobals: ["Math", "Number", "Array", "Object", "Map", "Set", "String"],
  transform: { "\\.[cm]?[jt]sx?$": swc },
  // Copies of it all, made by `npm run mutants`.
  modulePathIgnorePatterns: ["<rootDir>/.cache/"],
  globalSetup: "<rootDir>/test/one-file-of-packages.mjs",
  moduleNameMapper: { "\\.(css|less)$": "<rootDir>/test/support/no-styles.ts", ...ONE_FILE_OF_PACKAGES },
  // Published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(?:@noble|hyparquet|hyparquet-writer|opencc-js)/)"],
};

export default {
  // Ends a test that hangs, on a busy computer too; how fast one is, is no test's matter.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/test/longest-first.mjs",
  projects: [
    {
      ...common,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: [
        "<rootDir>/test/{form,sheet,template,reading,checking,proof,consolidation,book,papers,long-table,files,intake,docs,packaging,scripts,self-test}/**/*.test.ts",
      ],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/pane/text-encoder.ts", "<rootDir>/test/pane/dialogs.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/pane/patience.ts"],
      testMatch: ["<rootDir>/src/pane/**/*.test.tsx", "<rootDir>/test/{pane,entry}/**/*.test.ts?(x)"],
    },
    {
      ...common,
      displayName: "contract",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/host/**/*.test.ts"],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        "^@univerjs/preset-(sheets-[a-z-]+)$": "<rootDir>/test/host/headless/$1.ts",
      },
    },
    {
      ...common,
      displayName: "e2e",
      testEnvironment: "node",
      globalSetup: "<rootDir>/test/e2e/chromium-there.ts",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};

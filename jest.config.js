import { ONE_FILE_OF_PACKAGES } from "./test/one-file-of-packages.mjs";
import { testsIn } from "./test/together.mjs";

/** Five kinds of tests; `npm run test:unit`, `test:contract`, `test:e2e` run one each. */
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

/** For the same reason: given to each module, they need not be looked up. None is a name that a package calls its own. */
const GIVEN = (
  "Array ArrayBuffer BigInt Boolean DataView Error Float64Array Int32Array JSON Map Math Number Object Promise Proxy " +
  "RangeError Reflect RegExp Set String Symbol TypeError Uint16Array Uint32Array Uint8Array WeakMap WeakSet isFinite isNaN"
).split(" ");

const common = {
  rootDir: import.meta.dirname,
  sandboxInjectedGlobals: GIVEN,
  transform: { "\\.[cm]?[jt]sx?$": swc },
  // Copies of it all, made by `npm run mutants`.
  modulePathIgnorePatterns: ["<rootDir>/.cache/"],
  globalSetup: "<rootDir>/test/one-file-of-packages.mjs",
  moduleNameMapper: { "\\.(css|less)$": "<rootDir>/test/support/no-styles.ts", ...ONE_FILE_OF_PACKAGES },
  // Published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(?:@noble|hyparquet|hyparquet-writer|opencc-js)/)"],
};

/** One kind: all tests in `folders`, so many files of them loaded as one by who runs them all. */
const project = (displayName, folders, atOnce, settings = {}) => ({
  ...common,
  displayName,
  testEnvironment: "node",
  testMatch: testsIn(common.rootDir, displayName, { folders, atOnce }),
  ...settings,
});

const UNIT = [
  "form",
  "sheet",
  "template",
  "reading",
  "checking",
  "consolidation",
  "book",
  "papers",
  "long-table",
  "files",
  "intake",
  "docs",
];
const AT_LENGTH = ["at-length", "proof", "scripts", "packaging", "self-test"];
const inTest = (folder) => `test/${folder}`;

export default {
  // Ends a test that hangs, on a busy computer too; how fast one is, is no test's matter.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/test/longest-first.mjs",
  projects: [
    project("unit", UNIT.map(inTest), 40),
    // Thousands of returns made at random, files at the bounds of what is read, programs as a whole.
    project("at-length", AT_LENGTH.map(inTest), 3),
    project("pane", ["src/pane", "test/pane", "test/entry"], 8, {
      testEnvironment: "jsdom",
      setupFiles: ["text-encoder", "dialogs", "seen-at-once"].map((file) => `<rootDir>/test/pane/${file}.ts`),
      setupFilesAfterEnv: ["<rootDir>/test/pane/patience.ts"],
    }),
    project("contract", ["test/host"], 4, {
      moduleNameMapper: {
        ...common.moduleNameMapper,
        "^@univerjs/preset-(sheets-[a-z-]+)$": "<rootDir>/test/host/headless/$1.ts",
      },
    }),
    project("e2e", ["test/e2e"], 3, {
      globalSetup: "<rootDir>/test/e2e/chromium-there.ts",
      setupFilesAfterEnv: ["<rootDir>/test/e2e/one-browser.ts"],
    }),
  ],
};

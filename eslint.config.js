import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What every task needs, and what it sees of the program that it runs in. */
const CORE = [
  "form",
  "sheet",
  "reading",
  "checking",
  "template",
  "proof",
  "consolidation",
  "book",
  "papers",
  "long-table",
];
const PORT = ["host/host.ts", "host/host-error.ts"];

/** The rooms of src/ and what each may import besides itself; ARCHITECTURE.md says why. */
const ROOMS = {
  // A total is recognised by the tree of its worksheet formula.
  form: ["sheet"],
  sheet: [],
  reading: ["form", "sheet"],
  checking: ["form", "sheet", "reading"],
  template: ["form", "sheet", "reading", "checking"],
  proof: ["form", "sheet", "reading", "checking", "template"],
  consolidation: ["form", "sheet", "reading", "checking", "template"],
  book: ["form", "sheet", "reading", "checking", "template", "consolidation"],
  papers: ["form", "sheet", "reading", "checking", "template", "consolidation", "book"],
  "long-table": ["form", "sheet", "reading", "checking", "template", "consolidation", "book"],
  files: ["sheet"],
  host: ["sheet"],
  intake: [...CORE, "files"],
  // What one program is asked (self-test/wps, self-test/excel) needs that program's object model.
  "self-test": [...CORE, ...PORT, "host/wps", "host/excel"],
  pane: [...CORE, ...PORT],
};

const zones = Object.entries(ROOMS).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [`./${room}`, ...allowed.map((path) => `./${path}`)],
  message: `src/${room} may import only ${["itself", ...allowed].join(", ")}.`,
}));

/** The rooms of the pane, as those of src/; the two tasks do not know each other, and what is kept knows no component. */
const PANE = {
  desk: [],
  words: ["desk"],
  ui: ["desk", "words"],
  forms: ["desk", "words", "ui"],
  findings: ["desk", "words", "ui"],
  "fill-in": ["desk", "words", "ui", "findings"],
  office: ["desk", "words", "ui", "findings"],
  page: ["words", "ui", "theme.ts"],
  // What everything that is kept stands on; the forms there are, the open one, and returns in files.
  "desk/ground": [],
  "desk/forms": ["desk/ground"],
  "desk/form": ["desk/ground"],
  "desk/returns": ["desk/ground"],
  "desk/workbook": ["desk/ground"],
};

const walls = Object.entries(PANE).map(([room, allowed]) => ({
  target: `./src/pane/${room}`,
  from: "./src/pane",
  except: [`./${room}`, ...allowed.map((path) => `./${path}`)],
  message: `src/pane/${room} may import only ${["itself", ...allowed].join(", ")} of the pane.`,
}));

/** One adapter never leans on another. */
const adapters = ["memory", "grid", "wps", "excel"].map((adapter) => ({
  target: `./src/host/${adapter}`,
  from: "./src/host",
  except: [`./${adapter}`, "./host.ts", "./host-error.ts", "./mark-formula.ts", "./choices.ts"],
  message: "An adapter knows the port, nothing of the other adapters.",
}));

/** What the entries share must not bring an adapter, least of all the browser workbook, into all of them. */
const shared = {
  target: ["./src/entry/*.ts", "./src/entry/self-test/*.tsx"],
  from: "./src/host",
  except: ["./host.ts", "./host-error.ts"],
  message: "What entries share knows the port; an adapter comes from its own entry.",
};

/** What is of one program in the entries knows that program's adapter alone. */
const ofProgram = ["excel", "wps"].map((program) => ({
  target: `./src/entry/${program}`,
  from: "./src/host",
  except: ["./host.ts", "./host-error.ts", `./${program}`],
  message: `What is of ${program} in the entries knows no other program.`,
}));

const HOSTS = ["Excel", "Office", "OfficeExtension", "wps", "Application"];
const PAGE = ["document", "window", "navigator", "localStorage"];

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", "test-results/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": [
        "error",
        { zones: [...zones, ...walls, ...adapters, shared, ...ofProgram] },
      ],
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Indexes that the code has just established; the alternative is a throw that nobody can reach.
      "@typescript-eslint/no-non-null-assertion": "off",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: [
      "src/host/*/**",
      "src/self-test/*/**",
      "src/pane/**",
      "src/entry/**",
      "src/intake/*-worker.ts",
      "src/*.ts",
      "src/*.tsx",
    ],
    rules: { "no-restricted-globals": ["error", ...HOSTS, ...PAGE] },
  },
  {
    files: ["src/entry/**"],
    ignores: ["src/entry/excel/**"],
    rules: { "no-restricted-globals": ["error", ...HOSTS] },
  },
  {
    files: ["src/pane/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, "no-restricted-globals": ["error", ...HOSTS] },
  },
  // Windows Script Host knows no newer JavaScript.
  {
    files: ["packaging/wps/shipped/*.js"],
    // They are brought together by install.js and check.html.
    rules: {
      "no-var": "off",
      "@typescript-eslint/no-unused-vars": ["error", { vars: "local", caughtErrors: "none" }],
    },
    languageOptions: { ecmaVersion: 3, sourceType: "script" },
  },
  { files: ["scripts/**", "bench/**", "scale/**", "test/**"], rules: { "no-console": "off" } },
);

import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

/**
 * Everything that must hold: types, lint, format, then every test. Goes on after a failure so that one
 * run tells all, and closes with the line "N passed, N failed".
 */
const REPORTS = "test-results";

interface Tally {
  passed: number;
  failed: number;
}

function step(name: string, command: string, args: readonly string[]): Tally {
  const started = Date.now();
  const ok = spawnSync(command, args, { stdio: "inherit" }).status === 0;
  console.log(`${ok ? "✓" : "✗"} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
  return { passed: Number(ok), failed: Number(!ok) };
}

function tests(projects: readonly string[], workers: number): Tally {
  const name = projects.join("-");
  const report = `${REPORTS}/${name}.json`;
  rmSync(report, { force: true });
  mkdirSync(REPORTS, { recursive: true });
  const ran = step(name, process.execPath, [
    "node_modules/jest/bin/jest.js",
    "--json",
    `--outputFile=${report}`,
    `--maxWorkers=${workers}`,
    "--selectProjects",
    ...projects,
  ]);
  try {
    const said = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    const failed = Math.max(said.numFailedTests, said.numFailedTestSuites, ran.failed);
    return { passed: said.numPassedTests, failed };
  } catch (cause) {
    console.error("jest left no report", cause);
    return { passed: 0, failed: 1 };
  }
}

// The tests of the built pages need no internet, so Excel's page brings office.js along.
process.env.OFFICE_JS = "local";
const node = process.execPath;
const tallies = [
  step("types", node, ["node_modules/typescript/bin/tsc", "-p", "."]),
  step("declarations of WPS", node, ["node_modules/typescript/bin/tsc", "-p", "test/host/wps-declarations"]),
  step("lint", node, ["node_modules/eslint/bin/eslint.js", "."]),
  step("format", node, ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."]),
  step("build", node, ["node_modules/webpack/bin/webpack.js", "--mode", "production"]),
  tests(["unit", "pane", "contract"], availableParallelism()),
  // A page mostly waits for its browser, and each file has a browser of its own.
  tests(["e2e"], Math.min(2, availableParallelism())),
];
const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

/**
 * Everything that must hold: types, lint, format, then every test. Goes on after a failure so that one
 * run tells all, and closes with the line "N passed, N failed".
 */
const REPORT = "test-results/jest.json";

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

function tests(): Tally {
  rmSync(REPORT, { force: true });
  mkdirSync("test-results", { recursive: true });
  const ran = step("jest", process.execPath, [
    "node_modules/jest/bin/jest.js",
    "--json",
    `--outputFile=${REPORT}`,
  ]);
  try {
    const report = JSON.parse(readFileSync(REPORT, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    const failed = Math.max(report.numFailedTests, report.numFailedTestSuites, ran.failed);
    return { passed: report.numPassedTests, failed };
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
  tests(),
];
const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

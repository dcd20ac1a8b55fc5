import { spawn, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

/**
 * Everything that must hold: types, lint, format, then every test. Goes on after a failure so that one
 * run tells all, and closes with the line "N passed, N failed".
 *
 *   npm test                        all of it
 *   tsx scripts/test.ts unit pane   the tests of these kinds alone
 */
const REPORTS = "test-results";

interface Tally {
  passed: number;
  failed: number;
}

/** Says how a step ended that began at `started`. */
function told(name: string, ok: boolean, started: number): Tally {
  console.log(`${ok ? "✓" : "✗"} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
  return { passed: Number(ok), failed: Number(!ok) };
}

function step(name: string, args: readonly string[]): Tally {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  return told(name, status === 0, started);
}

/** A step beside which others go on: what it says is said when it has ended. */
function aside(name: string, args: readonly string[]): Promise<Tally> {
  const started = Date.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => said.push(part));
  return new Promise((resolve) =>
    child.on("close", (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(told(name, status === 0, started));
    }),
  );
}

type Step = readonly [name: string, ...args: string[]];

/** Each uses one core: as many go on at a time as there are. */
async function together(steps: readonly Step[]): Promise<Tally[]> {
  const waiting = [...steps];
  const tallies: Tally[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, ...args] = next;
      tallies.push(await aside(name, args));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return tallies;
}

function tests(projects: readonly string[], workers: number): Tally {
  const name = projects.join("-");
  const report = `${REPORTS}/${name}.json`;
  rmSync(report, { force: true });
  mkdirSync(REPORTS, { recursive: true });
  const ran = step(name, [
    // Tests leave much behind that is soon forgotten; its workers are started alike.
    "--max-semi-space-size=64",
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

/** The browser workbook waits before it calculates: one more than there are cores. */
const inProcess = (kinds: readonly string[]) => tests(kinds, availableParallelism() + 1);

async function everything(): Promise<Tally[]> {
  // The tests of the built pages need no internet, so Excel's page brings office.js along.
  process.env.OFFICE_JS = "local";
  return [
    ...(await together([
      ["build", "node_modules/webpack/bin/webpack.js", "--mode", "production", "--env", "once"],
      ["lint", "node_modules/eslint/bin/eslint.js", "."],
      ["types", "node_modules/typescript-7/bin/tsc", "-p", "."],
      ["declarations of WPS", "node_modules/typescript-7/bin/tsc", "-p", "test/host/wps-declarations"],
      ["format", "node_modules/oxfmt/bin/oxfmt", "--list-different"],
    ])),
    inProcess(["unit", "at-length", "pane", "contract"]),
    // A page mostly waits for its browser, and each file has a browser of its own.
    tests(["e2e"], Math.min(2, availableParallelism())),
  ];
}

// Many files of tests are loaded as one.
process.env.TESTS_TOGETHER = "1";
const kinds = process.argv.slice(2);
const tallies = kinds.length > 0 ? [inProcess(kinds)] : await everything();
const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

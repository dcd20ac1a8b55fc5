import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import type { MutantResult } from "@stryker-mutator/api/core";
import jest from "../../jest.config.js";
import { isDrawn } from "./sample.js";

/**
 * Changes the core in one place after another and asks whether a test notices. Prints, for each room, how many of
 * the changes were noticed, and names those that were not.
 *
 *   npm run mutants -- [--one-in 25] [--seed 1] [--jobs 2] [--tests sheet,form] [room or file …]
 */
const ROOMS = ["form", "sheet", "reading", "checking", "consolidation", "template/sealing.ts"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "one-in": { type: "string", default: "25" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: "2" },
    tests: { type: "string", default: "form,sheet,template,reading,checking,proof,consolidation" },
  },
});
const draw = { seed: Number(values.seed), oneIn: Number(values["one-in"]) };
const rooms = positionals.length > 0 ? positionals : ROOMS;
// For the checker, which runs in a process of its own.
process.env.MUTANTS = JSON.stringify(draw);

const [unit] = jest.projects;
const results = await new Stryker({
  mutate: rooms.map((room) => (room.endsWith(".ts") ? `src/${room}` : `src/${room}/**/*.ts`)),
  plugins: ["@stryker-mutator/jest-runner", join(import.meta.dirname, "sample.js")],
  checkers: ["sample"],
  testRunner: "jest",
  jest: {
    projectType: "custom",
    config: {
      ...unit,
      rootDir: undefined,
      testMatch: values.tests.split(",").map((room) => `<rootDir>/test/{,at-length/}${room}/**/*.test.ts`),
      // They try thousands of forms, for minutes; what they find has a line of its own elsewhere.
      testPathIgnorePatterns: ["random-verdicts", "exact-findings", "damaged-return", "respelt-return"],
      testTimeout: 120_000,
    },
  },
  coverageAnalysis: "perTest",
  dryRunTimeoutMinutes: 30,
  // On a busy machine a mutant that is only slow would pass for one that hangs.
  timeoutMS: 30_000,
  concurrency: Number(values.jobs),
  reporters: ["progress"],
  ignorePatterns: ["dist", ".cache", "docs", "assets"],
  tempDirName: ".cache/mutants",
  allowEmpty: true,
}).runMutationTest();

const NOTICED = ["Killed", "Timeout", "RuntimeError"];
const drawn = results.filter((mutant) => isDrawn(asMade(mutant), draw));
const unnoticed = drawn.filter(({ status }) => !NOTICED.includes(status));
for (const room of rooms) {
  const of = (mutants: readonly MutantResult[]) =>
    mutants.filter(({ fileName }) => pathOf(fileName).startsWith(room));
  const [all, missed] = [of(drawn).length, of(unnoticed).length];
  console.log(
    `${room}: ${all - missed} of ${all} (${all === 0 ? "–" : Math.round((1 - missed / all) * 100)} %)`,
  );
}
for (const { fileName, location, mutatorName, replacement, status } of unnoticed) {
  const { line, column } = location.start;
  console.log(`${status} src/${pathOf(fileName)}:${line}:${column} ${mutatorName}: ${replacement}`);
}

/** Results count lines and columns from 1, the mutants that they are of from 0. */
function asMade({ location: { start, end }, ...mutant }: MutantResult): MutantResult {
  const less = ({ line, column }: typeof start) => ({ line: line - 1, column: column - 1 });
  return { ...mutant, location: { start: less(start), end: less(end) } };
}

function pathOf(fileName: string): string {
  return relative(join(process.cwd(), "src"), fileName).replaceAll("\\", "/");
}

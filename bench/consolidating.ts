import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { checkReturn } from "../src/checking/check-return";
import { consolidate } from "../src/consolidation/consolidate";
import { consolidationPlans } from "../src/consolidation/sheets/consolidation-plans";
import type { Submission } from "../src/consolidation/consolidation";
import { standingOf } from "../src/consolidation/standing";
import { CSV } from "../src/long-table/files";
import { packOutcome, unpackOutcome } from "../src/intake/packed-outcome";
import { LongWriter } from "../src/long-table/long-table";
import { PARQUET } from "../src/long-table/parquet";
import { formPlans } from "../src/template/form-plan";
import { readSheets } from "../src/reading/read-sheets";
import { FORM } from "../test/support/paper";
import { filledPaper } from "../test/support/filled-paper";

/** Median of several runs, in milliseconds. */
function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/** Clean returns of so many units, as they come from workers. */
export function submissions(count: number): Submission[] {
  return Array.from({ length: count }, (_, index) => {
    const unit = `单位${index + 1}`;
    const [ret] = readSheets(FORM, [filledPaper(unit, index)]);
    const read = {
      id: unit,
      file: `${unit}.xlsx`,
      modified: 0,
      return: ret!,
      findings: checkReturn(FORM, ret!),
    };
    const outcome = packOutcome({ file: read.file, submissions: [read], unread: null });
    return unpackOutcome(structuredClone(outcome)).submissions[0]!;
  });
}

/** Kilobytes that a return is held in, before anything is asked of it. */
function held(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  submissions(1);
  const before = used();
  const all = submissions(1000);
  return (used() - before) / all.length / 1024;
}

/** Milliseconds a return for its rows of the long table, as text and as Parquet. */
function longRows(all: readonly Submission[]): [string, number][] {
  const { entries } = standingOf(FORM, { submissions: all, roster: [], preferred: [] });
  const nowhere = { open: () => ({ write: () => undefined, end: () => undefined }) };
  const about = { form: FORM, parent: "", edition: null };
  return [CSV, PARQUET].map((format) => {
    const time = median(5, () => {
      const writer = new LongWriter(about, [], [format], nowhere);
      for (const entry of entries) writer.figures(entry, () => false);
      writer.end();
    });
    return [`long table ${format.ending}, a return`, time / entries.length];
  });
}

/** Milliseconds for the template, one check, and the consolidation of 40, 400 and 4,000 returns. */
export function benchConsolidating(): void {
  const grid = filledPaper("石角镇", 1);
  const [ret] = readSheets(FORM, [grid]);
  const rows: [string, number][] = [
    ["template (plan)", median(20, () => formPlans(FORM, { unit: "石角镇", date: "2011-12-15" }))],
    ["read one return from a grid", median(50, () => readSheets(FORM, [grid]))],
    ["check one return", median(50, () => checkReturn(FORM, ret!))],
  ];
  for (const count of [40, 400, 4000]) {
    const input = {
      submissions: submissions(count),
      refused: [],
      roster: [],
      preferred: [],
      date: "2011-12-21",
    };
    const runs = count > 1000 ? 3 : 7;
    rows.push([`consolidate ${count}`, median(runs, () => consolidate(FORM, input))]);
    const result = consolidate(FORM, input);
    rows.push([`plan the sheets of ${count}`, median(runs, () => consolidationPlans(FORM, result))]);
  }
  rows.push(...longRows(submissions(400)));
  rows.push(["a return held, KB", held()]);
  console.log("\nMilliseconds in memory (median)");
  for (const [name, time] of rows) console.log(`${name.padEnd(32)}${time.toFixed(2).padStart(10)}`);
}

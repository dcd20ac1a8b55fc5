import { consolidate } from "../src/consolidation/consolidate";
import { consolidationPlans } from "../src/consolidation/sheets/consolidation-plans";
import { writeWorkbook } from "../src/files/writing/write-workbook";
import { FORM } from "../test/support/paper";
import { submissions } from "./consolidating";

const UNITS = 1000;
const RUNS = 5;

/** The workbook of a thousand units as a file: the first time, as a clerk's worker does it, and once it is warm. */
export async function benchWriting(): Promise<void> {
  const input = {
    submissions: submissions(UNITS),
    refused: [],
    roster: [],
    preferred: [],
    date: "2011-12-21",
  };
  const plans = consolidationPlans(FORM, consolidate(FORM, input));
  const before = process.memoryUsage.rss();
  const times: number[] = [];
  let size = 0;
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    size = (await writeWorkbook(plans)).length;
    times.push(performance.now() - started);
  }
  const [first, least, more] = [times[0]!, Math.min(...times), process.memoryUsage.rss() - before];
  console.log(`\nA workbook of ${UNITS} units as .xlsx, ${(size / 1e6).toFixed(1)} MB`);
  console.log(
    `first ${first.toFixed(0)} ms, least ${least.toFixed(0)} ms, ${(more / 1e6).toFixed(0)} MB more held`,
  );
}

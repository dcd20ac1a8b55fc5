import type { Host, WorkbookInfo } from "../host/host";
import { benchOver } from "./bench";
import { CheckFailure, NotHere, type Check } from "./check";

export interface CheckResult {
  readonly name: string;
  readonly outcome: "passed" | "failed" | "not here";
  readonly milliseconds: number;
  /** What went wrong, or why it was left out; "" when it passed. */
  readonly detail: string;
}

export interface SelfTest {
  readonly checks: readonly CheckResult[];
  /** Whether the workbook has the sheets that it had, in their order, with the same one in front. */
  readonly workbookAsItWas: boolean;
}

/** What stands around the workbook that is tried. */
export interface Surroundings {
  /** Removes these sheets from the workbook, those of them that are there; the port itself cannot. */
  readonly remove: (sheets: readonly string[]) => Promise<void>;
  readonly settle: () => Promise<void>;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** Runs the checks one after the other, each on sheets of its own that are removed before the next. */
export async function runChecks(
  host: Host,
  checks: readonly Check[],
  { remove, settle, now, onResult }: Surroundings & { readonly onResult?: (result: CheckResult) => void },
): Promise<SelfTest> {
  const before = await host.workbook();
  const taken = before.sheets.map(({ name }) => name);
  const results: CheckResult[] = [];
  for (const check of checks) {
    const { bench, given } = benchOver(host, taken, settle);
    const started = now();
    const { outcome, detail } = await outcomeOf(() => check.run(bench));
    const result = { name: check.name, outcome, milliseconds: Math.round(now() - started), detail };
    const left = await outcomeOf(() => remove(given.filter((name) => !taken.includes(name))));
    results.push(left.outcome === "failed" ? { ...result, ...left } : result);
    onResult?.(results.at(-1)!);
  }
  return { checks: results, workbookAsItWas: await restored(host, before) };
}

async function outcomeOf(task: () => Promise<void>): Promise<Pick<CheckResult, "outcome" | "detail">> {
  try {
    await task();
    return { outcome: "passed", detail: "" };
  } catch (fault) {
    if (fault instanceof NotHere) return { outcome: "not here", detail: fault.message };
    return { outcome: "failed", detail: fault instanceof CheckFailure ? fault.message : told(fault) };
  }
}

/** The error with all its causes: what the program said is the last of them. */
function told(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const own = `${fault.name}: ${fault.message}`;
  return fault.cause === undefined ? own : `${own} ← ${told(fault.cause)}`;
}

/** Whether the workbook has come back to what it was, once the sheet that was in front is there again. */
export async function restored(host: Host, before: WorkbookInfo): Promise<boolean> {
  await host.select(before.active, { row: 0, column: 0 });
  return JSON.stringify(await host.workbook()) === JSON.stringify(before);
}

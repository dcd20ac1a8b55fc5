import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HARMLESS, HOSTILE } from "./hostile";
import { GROWING } from "./hostile-forms";

/** What a process of its own said of a file. */
interface Cost {
  readonly outcome: string;
  /** Of the processor, so that a busy machine does not count. */
  readonly milliseconds: number;
  /** The most that the process held, node itself included. */
  readonly megabytes: number;
}

/** The promise to clerks, whatever the file. */
const MOST_MILLISECONDS = 2000;
const MOST_MEGABYTES = 200;

/**
 * Milliseconds and megabytes that hostile files take on the whole way from bytes to findings, each in a process
 * of its own, the memory over what a small workbook takes; what is over the bounds of the promise is marked. Of
 * files that grow, the milliseconds of one, two and four times as much.
 */
export function benchRefusing(): void {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const path = join(folder, "file");
  const costOf = (bytes: Uint8Array): Cost => {
    writeFileSync(path, bytes);
    const one = join(import.meta.dirname, "one-file.ts");
    const child = spawnSync(process.execPath, ["--import", "tsx", one, path]);
    return JSON.parse(String(child.stdout) || `{"outcome": "the process died"}`) as Cost;
  };
  const usual = costOf(HARMLESS[1]()).megabytes;
  const line = (says: string, { milliseconds, megabytes, outcome }: Cost, grown = "") => {
    const over = milliseconds > MOST_MILLISECONDS || megabytes - usual > MOST_MEGABYTES;
    const numbers = [milliseconds, megabytes - usual].map((each) => each.toFixed(0).padStart(8)).join("");
    console.log(`${says.padEnd(52)}${numbers}  ${over ? "OVER  " : ""}${outcome}${grown}`);
  };
  console.log(`\n${"Hostile files".padEnd(52)}${"ms".padStart(8)}${"MB".padStart(8)}  outcome`);
  for (const [says, make] of HOSTILE) line(says, costOf(make()));
  for (const [says, make] of GROWING) {
    const [one, two, four] = [1, 2, 4].map((times) => costOf(make(times)));
    const growth = [one!, two!, four!].map(({ milliseconds }) => milliseconds.toFixed(0)).join(" → ");
    line(`${says}, four times`, four!, `; ${growth}`);
  }
  rmSync(folder, { recursive: true });
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HARMLESS, HOSTILE } from "./hostile";

/** What a process of its own said of a file. */
interface Cost {
  readonly outcome: string;
  /** Of the processor, so that a busy machine does not count. */
  readonly milliseconds: number;
  /** The most that the process held, node itself included. */
  readonly megabytes: number;
}

/**
 * Milliseconds and megabytes that refusing (or reading) hostile files takes, each in a process of its own,
 * over what a small workbook takes; both have bounds in the promise to clerks.
 */
export function benchRefusing(): void {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const path = join(folder, "file");
  const costOf = (bytes: Uint8Array): Cost => {
    writeFileSync(path, bytes);
    const child = spawnSync(process.execPath, [
      "--import",
      "tsx",
      join(import.meta.dirname, "one-file.ts"),
      path,
    ]);
    return JSON.parse(String(child.stdout) || `{"outcome": "the process died"}`) as Cost;
  };
  const usual = costOf(HARMLESS[1]()).megabytes;
  console.log(`\n${"Refusing".padEnd(52)}${"ms".padStart(8)}${"MB".padStart(8)}  outcome`);
  for (const [says, make] of HOSTILE) {
    const { milliseconds, megabytes, outcome } = costOf(make());
    const grown = (megabytes - usual).toFixed(0).padStart(8);
    console.log(`${says.padEnd(52)}${milliseconds.toFixed(0).padStart(8)}${grown}  ${outcome}`);
  }
  rmSync(folder, { recursive: true });
}

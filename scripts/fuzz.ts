import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../src/intake/read-file";
import { damaged, damagedInside, numbers, partsOf } from "../test/files/damage";
import { FORM } from "../test/support/paper";

/**
 * Damages the returns of the tests in thousands of ways and reads what is left: cut off, bytes changed,
 * pieces doubled or lost, in the file and in the parts of packages. Anything thrown is a bug, and so is
 * what takes long; both are printed with what makes them again.
 *
 *   npx tsx scripts/fuzz.ts [rounds a file] [seed] [folder]
 */
const [rounds = 500, seed = 1] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4] ?? join(import.meta.dirname, "../test/returns");
/** Milliseconds after which a file is worth a word. */
const SLOW = 1000;

function fuzz(name: string): void {
  const whole = new Uint8Array(readFileSync(join(folder, name)));
  const parts = partsOf(whole);
  const next = numbers(seed);
  const outcomes = new Map<string, number>();
  let slowest = 0;
  for (let round = 0; round < rounds; round++) {
    const bytes = parts !== null && round % 2 === 1 ? damagedInside(parts, next) : damaged(whole, next);
    const started = performance.now();
    const outcome = outcomeOf(name, round, bytes);
    const spent = performance.now() - started;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    slowest = Math.max(slowest, spent);
    if (spent > SLOW) console.log(`SLOW ${name} round ${round}: ${spent.toFixed(0)} ms, ${outcome}`);
  }
  const counts = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(", ");
  console.log(`${name}: slowest ${slowest.toFixed(0)} ms; ${counts}`);
}

function outcomeOf(name: string, round: number, bytes: Uint8Array): string {
  try {
    const [first] = readFile(FORM, { id: name, file: name, modified: 0, bytes });
    return first?.unread?.code ?? "read";
  } catch (fault) {
    console.log(`THROWN ${name} round ${round}:`, fault);
    return "thrown";
  }
}

for (const entry of readdirSync(folder, { withFileTypes: true }))
  if (entry.isFile() && !entry.name.endsWith(".json")) fuzz(entry.name);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`largest ${peak.toFixed(0)} MB`);

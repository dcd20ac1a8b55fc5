import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { readFile } from "../src/read-file";
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

type Numbers = () => number;

/** Numbers that look random and are the same for the same seed. */
function numbers(from: number): Numbers {
  let state = from;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8;
}

type Damage = (bytes: Uint8Array, next: Numbers) => Uint8Array;

const spliced = (bytes: Uint8Array, from: number, to: number, piece: Uint8Array) =>
  new Uint8Array(Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(to)]));

const changed: Damage = (bytes, next) => {
  const copy = Uint8Array.from(bytes);
  for (let change = next() % 8; change >= 0; change--) copy[next() % copy.length] = next();
  return copy;
};

/** Lengths and counts are what readers trust. */
const extreme: Damage = (bytes, next) => {
  const copy = Uint8Array.from(bytes);
  const at = next() % copy.length;
  copy.fill([0, 0xff, 0x7f, 0x80][next() % 4]!, at, at + 1 + (next() % 8));
  return copy;
};

const DAMAGES: readonly Damage[] = [
  (bytes, next) => bytes.subarray(0, next() % bytes.length),
  (bytes, next) => bytes.subarray(next() % bytes.length),
  changed,
  extreme,
  (bytes, next) => {
    const [at, length] = [next() % bytes.length, next() % 600];
    return spliced(bytes, at, at + length, new Uint8Array());
  },
  (bytes, next) => {
    const [at, from] = [next() % bytes.length, next() % bytes.length];
    return spliced(bytes, at, at, bytes.subarray(from, from + (next() % 600)));
  },
];

function damaged(bytes: Uint8Array, next: Numbers): Uint8Array {
  return DAMAGES[next() % DAMAGES.length]!(bytes, next);
}

/** The package with one of its parts damaged and packed again, so that its check sum is right. */
function damagedInside(parts: Record<string, Uint8Array>, next: Numbers): Uint8Array {
  const names = Object.keys(parts).filter((name) => parts[name]!.length > 0);
  const name = names[next() % names.length]!;
  return zipSync({ ...parts, [name]: damaged(parts[name]!, next) }, { level: 1 });
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

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

for (const name of readdirSync(folder).filter((each) => !each.endsWith(".json"))) fuzz(name);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`largest ${peak.toFixed(0)} MB`);

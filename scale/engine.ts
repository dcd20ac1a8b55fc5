import { readFileSync } from "node:fs";
import { join } from "node:path";

const SQL = join(import.meta.dirname, "../docs/sql");

/** A row as text, its numbers without what they need not have: 12.50 is 12.5. */
export type Row = readonly (string | null)[];

/** A program that answers the queries of docs/sql. */
export interface Engine {
  readonly name: string;
  ask(sql: string): Promise<Row[]>;
}

/** The statements of a file of docs/sql, without their comments. */
export function statements(file: string): string[] {
  const text = readFileSync(join(SQL, file), "utf8").replace(/^--.*\n/gm, "");
  return text
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

export const QUERIES = ["totals", "shares", "coverage", "on-time", "node-check"] as const;
export type Query = (typeof QUERIES)[number];

/** A number of an engine as text, as short as it may be. */
export function plain(text: string): string {
  const short = /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}

export interface Answer {
  readonly rows: readonly Row[];
  readonly seconds: number;
}

/** Asks the same of an engine once to warm up, then three times; the best of them is told. */
export async function timed(engine: Engine, query: Query): Promise<Answer> {
  const [sql] = statements(`${query}.sql`);
  let best: Answer = { rows: await engine.ask(sql!), seconds: Infinity };
  for (let time = 0; time < 3; time++) {
    const began = performance.now();
    const rows = await engine.ask(sql!);
    const seconds = (performance.now() - began) / 1000;
    if (seconds < best.seconds) best = { rows, seconds };
  }
  return best;
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns as units send them, and what stands in them. */
export const RETURNS = join(process.cwd(), "test/returns");

interface Truth {
  readonly indicators: readonly string[];
  readonly subjects: readonly string[];
  readonly files: Readonly<Record<string, { readonly units: readonly string[]; readonly expect: string }>>;
  /** Figures of a unit: a row an indicator, a column a subject, `null` blank. */
  readonly accepted: Readonly<Record<string, readonly (readonly (number | null)[])[]>>;
}

export const TRUTH: Truth = JSON.parse(readFileSync(join(RETURNS, "truth.json"), "utf8"));

/** Names of the returns in .xlsx that are whole. */
export const XLSX_RETURNS = readdirSync(RETURNS).filter(
  (name) => name.endsWith(".xlsx") && name !== "截断.xlsx",
);

export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(RETURNS, name)));
}

import type { Cells } from "./expression";

/** What names in a relation stand for; `Fault` says in both languages why not. */
export interface Names {
  /** A name with what stands before and behind it: 表2![甲], 上期[甲], [甲]·[乙], 02行1栏. */
  cells(reference: Reference): Cells | Fault;
  /** A number that stands alone in a relation that is all numbers: a code of a row or column. */
  code(text: string): Cells | Fault | null;
  /** The lines from one code to another, both in: 11+12+…+16. */
  between(from: Cells, to: Cells): readonly Cells[] | Fault;
}

export interface Reference {
  readonly table: string | null;
  readonly prior: boolean;
  /** A row or column by name; two of them name a cell. */
  readonly names: readonly { readonly kind: "name" | "row" | "column"; readonly text: string }[];
  readonly written: string;
}

export interface Fault {
  readonly fault: string;
}

export function isFault<T>(value: T | Fault): value is Fault {
  return typeof value === "object" && value !== null && "fault" in value;
}

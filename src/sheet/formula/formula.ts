import type { Range } from "../address";
import type { CellValue } from "../grid";

/**
 * A worksheet formula as a tree, so that what writes a formula and what recognises it are one thing. Printed
 * by `formulaText`, read by `parseFormula`, calculated by `evaluate`.
 */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "logical"; readonly value: boolean }
  /** "#REF!" */
  | { readonly kind: "error"; readonly value: string }
  /** Written out: {1,2;3,4}. */
  | { readonly kind: "array"; readonly lines: readonly (readonly CellValue[])[] }
  | Reference
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Formula[] }
  | Chain
  | { readonly kind: "before"; readonly sign: "-" | "+"; readonly of: Formula }
  | { readonly kind: "percent"; readonly of: Formula };

export interface Reference {
  readonly kind: "reference";
  /** `null`: the formula's own sheet. */
  readonly sheet: string | null;
  readonly range: Range;
  /**
   * Written with $ in front of rows and columns, or of columns alone. Of those that are read one that is mixed counts
   * as written without.
   */
  readonly absolute: boolean | "columns";
}

/** Signs that bind alike, one after the other, however many: 1+A1-B1. */
export interface Chain {
  readonly kind: "chain";
  readonly first: Formula;
  readonly more: readonly Link[];
}

export interface Link {
  readonly sign: Sign;
  readonly operand: Formula;
}

/** Signs between two formulas, those that bind least first. */
export const SIGNS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]] as const;
export type Sign = (typeof SIGNS)[number][number];

/** How tight a sign binds. */
export const strengthOf = (sign: Sign): number =>
  SIGNS.findIndex((alike) => (alike as readonly Sign[]).includes(sign));

export const number = (value: number): Formula => ({ kind: "number", value });
export const text = (value: string): Formula => ({ kind: "text", value });
export const call = (name: string, ...given: readonly Formula[]): Formula => ({ kind: "call", name, given });
export const reference = (
  range: Range,
  sheet: string | null = null,
  absolute: Reference["absolute"] = false,
): Reference => {
  return { kind: "reference", sheet, range, absolute };
};

/** left sign right; a chain on the left goes on. */
export function between(left: Formula, sign: Sign, right: Formula): Chain {
  const goesOn = left.kind === "chain" && strengthOf(left.more[0]!.sign) === strengthOf(sign);
  const { first, more } = goesOn ? left : { first: left, more: [] };
  return { kind: "chain", first, more: [...more, { sign, operand: right }] };
}

/** All of them added up; of none, 0. */
export function added(terms: readonly Formula[]): Formula {
  const [first, ...others] = terms;
  if (!first) return number(0);
  return others.reduce<Formula>((sum, term) => between(sum, "+", term), first);
}

/** --(…): a truth as 1 or 0. */
export const asNumber = (truth: Formula): Formula => {
  return { kind: "before", sign: "-", of: { kind: "before", sign: "-", of: truth } };
};

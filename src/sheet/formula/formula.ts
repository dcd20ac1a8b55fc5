import type { Range } from "../address";

/**
 * A worksheet formula as a tree, so that what writes a formula and what recognises it are one thing. Printed
 * by `formulaText`, read by `parseFormula`.
 */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "logical"; readonly value: boolean }
  /** "#REF!" */
  | { readonly kind: "error"; readonly value: string }
  | Reference
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Formula[] }
  | { readonly kind: "between"; readonly sign: Sign; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "before"; readonly sign: "-" | "+"; readonly of: Formula }
  | { readonly kind: "percent"; readonly of: Formula };

export interface Reference {
  readonly kind: "reference";
  /** `null`: the formula's own sheet. */
  readonly sheet: string | null;
  readonly range: Range;
  /** Written with $ in front of rows and columns. */
  readonly absolute: boolean;
}

export type Sign = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

export const number = (value: number): Formula => ({ kind: "number", value });
export const text = (value: string): Formula => ({ kind: "text", value });
export const call = (name: string, ...given: readonly Formula[]): Formula => ({ kind: "call", name, given });
export const between = (left: Formula, sign: Sign, right: Formula): Formula => ({
  kind: "between",
  sign,
  left,
  right,
});
export const reference = (range: Range, sheet: string | null = null, absolute = false): Reference => {
  return { kind: "reference", sheet, range, absolute };
};

/** All of them added up; of none, 0. */
export function added(terms: readonly Formula[]): Formula {
  return terms.length === 0 ? number(0) : terms.reduce((left, right) => between(left, "+", right));
}

import type { Range } from "../address";
import type { Formula, Link, Reference } from "./formula";

/** The formula with every reference put in another's place. */
export function withReferences(formula: Formula, other: (reference: Reference) => Formula): Formula {
  const within = (each: Formula) => withReferences(each, other);
  switch (formula.kind) {
    case "reference":
      return other(formula);
    case "call":
      return { ...formula, given: formula.given.map(within) };
    case "chain":
      return {
        ...formula,
        first: within(formula.first),
        more: formula.more.map((link): Link => ({ ...link, operand: within(link.operand) })),
      };
    case "before":
    case "percent":
      return { ...formula, of: within(formula.of) };
    case "number":
    case "text":
    case "logical":
    case "error":
    case "array":
      return formula;
  }
}

/** The formula as it reads when copied so far down and to the right: references without "$" move. */
export function moved(formula: Formula, rows: number, columns: number): Formula {
  return withReferences(formula, (reference) => {
    const { absolute, range } = reference;
    if (absolute === true) return reference;
    return { ...reference, range: movedRange(range, rows, absolute === "columns" ? 0 : columns) };
  });
}

function movedRange({ top, left, bottom, right }: Range, rows: number, columns: number): Range {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}

/** Whether some part of a formula is such a one. */
export function hasPart(formula: Formula, is: (part: Formula) => boolean): boolean {
  if (is(formula)) return true;
  switch (formula.kind) {
    case "call":
      return formula.given.some((each) => hasPart(each, is));
    case "chain":
      return hasPart(formula.first, is) || formula.more.some(({ operand }) => hasPart(operand, is));
    case "before":
    case "percent":
      return hasPart(formula.of, is);
    case "reference":
    case "number":
    case "text":
    case "logical":
    case "error":
    case "array":
      return false;
  }
}

import { quoteSheet, rangeName } from "../address";
import type { Formula, Sign } from "./formula";

/** How tight a sign binds; what binds less stands in brackets within. */
const BINDS: Readonly<Record<Sign, number>> = {
  ...{ "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "&": 2 },
  ...{ "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 },
};
const BEFORE = 6;
const PERCENT = 7;
const WHOLE = 8;

/** A formula as the programs write it, without "=" and without a bracket that nobody needs. */
export function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case "number":
      return String(formula.value);
    case "text":
      return `"${formula.value.replace(/"/g, '""')}"`;
    case "logical":
      return formula.value ? "TRUE" : "FALSE";
    case "error":
      return formula.value;
    case "reference": {
      const cells = rangeName(formula.range, formula.absolute);
      return formula.sheet === null ? cells : `${quoteSheet(formula.sheet)}!${cells}`;
    }
    case "call":
      return `${formula.name}(${formula.given.map(formulaText).join(",")})`;
    case "between": {
      const binds = BINDS[formula.sign];
      // 1-(2-3) is another thing than 1-2-3; 1+(2+3) is none.
      const alike = formula.sign === "+" || formula.sign === "*" || formula.sign === "&";
      const right = inBrackets(
        formula.right,
        alike && isSameSign(formula.right, formula.sign) ? binds : binds + 1,
      );
      return `${inBrackets(formula.left, binds)}${formula.sign}${right}`;
    }
    case "before":
      return `${formula.sign}${inBrackets(formula.of, BEFORE)}`;
    case "percent":
      return `${inBrackets(formula.of, PERCENT)}%`;
  }
}

function isSameSign(formula: Formula, sign: Sign): boolean {
  return formula.kind === "between" && formula.sign === sign;
}

function inBrackets(formula: Formula, least: number): string {
  const printed = formulaText(formula);
  return tightness(formula) < least ? `(${printed})` : printed;
}

function tightness(formula: Formula): number {
  switch (formula.kind) {
    case "between":
      return BINDS[formula.sign];
    case "before":
      return BEFORE;
    case "percent":
      return PERCENT;
    case "number":
    case "text":
    case "logical":
    case "error":
    case "reference":
    case "call":
      return WHOLE;
  }
}

import { quoteSheet, rangeName } from "../address";
import { isError, textOf, type CellValue } from "../grid";
import { strengthOf, type Formula, type Link } from "./formula";

/** What binds less than what it stands in is put in brackets. */
const BEFORE = 6;
const PERCENT = 7;
const WHOLE = 8;

/** A formula as the programs write it, without "=" and without a bracket that nobody needs. */
export function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case "number":
      return String(formula.value);
    case "text":
      return quoted(formula.value);
    case "logical":
      return formula.value ? "TRUE" : "FALSE";
    case "error":
      return formula.value;
    case "array":
      return `{${formula.lines.map((line) => line.map(constantText).join(",")).join(";")}}`;
    case "reference": {
      const cells = rangeName(formula.range, formula.absolute === true);
      const fixed = formula.absolute === "columns" ? cells.replace(/[A-Z]+/g, "$$$&") : cells;
      return formula.sheet === null ? fixed : `${quoteSheet(formula.sheet)}!${fixed}`;
    }
    case "call":
      return `${formula.name}(${formula.given.map(formulaText).join(",")})`;
    case "chain":
      return inBrackets(formula.first, tightness(formula)) + formula.more.map(linkText).join("");
    case "before":
      return `${formula.sign}${inBrackets(formula.of, BEFORE)}`;
    case "percent":
      return `${inBrackets(formula.of, PERCENT)}%`;
  }
}

function quoted(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}

function constantText(value: CellValue): string {
  return typeof value === "string" ? quoted(value) : isError(value) ? value.error : textOf(value);
}

/** 1-(2-3) is another thing than 1-2-3; 1+(2+3) is none. */
function linkText({ sign, operand }: Link): string {
  const alike =
    (sign === "+" || sign === "*" || sign === "&") &&
    operand.kind === "chain" &&
    operand.more.every((link) => link.sign === sign);
  return sign + inBrackets(operand, strengthOf(sign) + (alike ? 0 : 1));
}

function inBrackets(formula: Formula, least: number): string {
  const printed = formulaText(formula);
  return tightness(formula) < least ? `(${printed})` : printed;
}

function tightness(formula: Formula): number {
  if (formula.kind === "chain") return strengthOf(formula.more[0]!.sign);
  return formula.kind === "before" ? BEFORE : WHOLE;
}

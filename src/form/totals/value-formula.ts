import { between, call, number, text } from "../../sheet/formula/formula";
import type { Formula, Reference, Sign } from "../../sheet/formula/formula";
import { formulaText } from "../../sheet/formula/formula-text";
import type { Cells, Value } from "../expression/expression";
import { isNumeric, type Measure } from "../measure";
import { roundedTo } from "./total-formula";

/** The cells that a name stands for, as a formula looks at them. */
export interface Operand {
  /** What they come to together. */
  readonly formula: Formula;
  readonly cells: readonly Reference[];
}

/** A value as a formula: the same as `computed` says in memory. */
export interface ValueFormula {
  readonly formula: Formula;
  readonly cells: readonly Reference[];
  /** What it is divided by; where one of them is 0 the value cannot be computed. */
  readonly divisors: readonly Formula[];
}

/** A value as a worksheet formula; `null` where `operand` knows no place for a name. */
export function valueFormula(value: Value, operand: (cells: Cells) => Operand | null): ValueFormula | null {
  switch (value.kind) {
    case "number":
      return { formula: number(value.value), cells: [], divisors: [] };
    case "text":
      return { formula: text(value.text), cells: [], divisors: [] };
    case "cells": {
      const found = operand(value);
      return found && { ...found, divisors: [] };
    }
    case "sum": {
      const terms = value.terms.map((term) => ({
        sign: (term.minus ? "-" : "+") as "-" | "+",
        of: valueFormula(term.value, operand),
      }));
      return joined(terms, (of) => ({ kind: "before", sign: "-", of }));
    }
    case "product": {
      const factors = value.factors.map((factor) => ({
        sign: (factor.divides ? "/" : "*") as "/" | "*",
        of: valueFormula(factor.value, operand),
      }));
      const product = joined(factors, (of) => between(number(1), "/", of));
      const divisors = factors.flatMap(({ sign, of }) => (sign === "/" && of ? [of.formula] : []));
      return product && { ...product, divisors: [...product.divisors, ...divisors] };
    }
  }
}

/** What a derived cell comes to, as a formula: blank where nothing is filled or something is divided by nothing. */
export function derivedFormula({ holds }: Measure, { formula, cells, divisors }: ValueFormula): Formula {
  const isZero = (each: Formula) => between(each, "=", number(0));
  const blank = [isZero(call("COUNT", ...once(cells))), ...once(divisors).map(isZero)];
  const decimals = isNumeric(holds) ? holds.decimals : null;
  return call(
    "IF",
    blank.length === 1 ? blank[0]! : call("OR", ...blank),
    text(""),
    roundedTo(formula, decimals),
  );
}

/** One that is looked at twice needs to be asked once. */
function once<Each extends Formula>(formulas: readonly Each[]): Each[] {
  return [...new Map(formulas.map((each) => [formulaText(each), each])).values()];
}

interface Signed {
  readonly sign: Sign;
  readonly of: ValueFormula | null;
}

/** One after the other; `first` is what the first one becomes that has a sign of its own: -a, 1/a. */
function joined(parts: readonly Signed[], first: (of: Formula) => Formula): ValueFormula | null {
  const known = parts.flatMap(({ sign, of }) => (of ? [{ sign, ...of }] : []));
  if (known.length < parts.length) return null;
  const [head, ...others] = known;
  const begin = head!.sign === "-" || head!.sign === "/" ? first(head!.formula) : head!.formula;
  return {
    formula: others.reduce((all, { sign, formula }) => between(all, sign, formula), begin),
    cells: known.flatMap(({ cells }) => cells),
    divisors: known.flatMap(({ divisors }) => divisors),
  };
}

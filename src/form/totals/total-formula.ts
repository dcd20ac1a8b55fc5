import { between, added, asNumber, call, number, text } from "../../sheet/formula/formula";
import type { Formula, Reference } from "../../sheet/formula/formula";
import { isNumeric, type Measure } from "../measure";

/** Cells, and the block of the same shape that weighs them; `null` where nothing does. */
export interface Block {
  readonly values: Reference;
  readonly weights: Reference | null;
}

/**
 * A total over blocks of cells, blank where nothing is filled; `null` for what is not taken together from
 * cells: ratios are computed by `derivedFormula`. `matchesFormula` recognises what is written here.
 */
export function totalFormula({ holds, together }: Measure, blocks: readonly Block[]): Formula | null {
  const decimals = isNumeric(holds) ? holds.decimals : null;
  const values = blocks.map((block) => block.values);
  switch (together.how) {
    case "sum":
    case "latest":
      // What is added up of whole numbers needs no rounding.
      return overNumbers(values, roundedTo(call("SUM", ...values), decimals || null));
    case "max":
      return overNumbers(values, call("MAX", ...values));
    case "min":
      return overNumbers(values, call("MIN", ...values));
    case "mean": {
      const { sum, base } = weighed(blocks);
      return call(
        "IF",
        between(base, "=", number(0)),
        text(""),
        roundedTo(between(sum, "/", base), decimals),
      );
    }
    case "ratio":
    case "none":
      return null;
  }
}

/** A formula's result where any of the cells holds a number, and "" where none does. */
export function overNumbers(cells: readonly Reference[], result: Formula): Formula {
  return call("IF", between(call("COUNT", ...cells), "=", number(0)), text(""), result);
}

export function roundedTo(formula: Formula, decimals: number | null): Formula {
  return decimals === null ? formula : call("ROUND", formula, number(decimals));
}

/**
 * Σ(v·w) and Σw over the cells where v is a number and w is above 0.
 *
 * The factors stand as separate arguments of SUMPRODUCT, which takes a text for 0; multiplied, a text
 * in one cell would make the whole total #VALUE!.
 */
export function weighed(blocks: readonly Block[]): { readonly sum: Formula; readonly base: Formula } {
  const each = blocks.map(({ values, weights }) => {
    const weighs = weights ?? values;
    const positive = asNumber(between(weighs, ">", number(0)));
    return {
      sum: call("SUMPRODUCT", positive, values, weighs),
      base: call("SUMPRODUCT", asNumber(call("ISNUMBER", values)), positive, weighs),
    };
  });
  return { sum: added(each.map(({ sum }) => sum)), base: added(each.map(({ base }) => base)) };
}

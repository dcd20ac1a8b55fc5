import type { Cells, Comparison, Condition, Value } from "../../form/expression/expression";
import { isNumeric } from "../../form/measure";
import { perForm } from "../../form/per-form";
import type { RelationRule } from "../../form/rules/rule";
import { spotsOf, type Here } from "../../form/totals/amount";
import { isNothing, isUnknown, NOTHING } from "../figures";
import type { Seen } from "../seen";
import { measureOfSpot } from "../spots";
import { comparedAs, isSatisfied, slackOf, type Stand } from "./compared";

/**
 * Whether a relation may be broken where one stands. Most cells hold plain numbers and break nothing: that is seen here
 * from the numbers alone, by the same arithmetic. `false` is sure; `true` says no more than that it has to be looked at.
 */
export function mayBeBroken(rule: RelationRule, seen: Seen, here: Here): boolean {
  const known = screensOf(rule);
  // Lines of a list are alike: their numbers stand in the same columns.
  const place = here.column ?? (rule.per === "row" ? here.row! : 0);
  let screen = known[place];
  if (screen === undefined) {
    const stand = standing(seen, rule, here);
    screen = known[place] = screenOf(rule.expression, rule.tolerance, stand) ?? ASKED;
  }
  return screen(seen, here.row ?? 0);
}

/** Whether something may be broken, in a line of a list. */
type Screen = (seen: Seen, line: number) => boolean;
/** What a value comes to, a blank as 0; no finite number where one of its cells is not understood. */
type Quantity = (seen: Seen, line: number) => number;
/** Whether a condition is met. */
type Verdict = (seen: Seen, line: number) => typeof FAILS | typeof HOLDS | typeof OPEN;

const [FAILS, HOLDS, OPEN] = [0, 1, 2] as const;
const ASKED: Screen = () => true;

const screensOf = perForm<RelationRule, Screen[]>(() => []);

function standing({ form }: Seen, { table }: RelationRule, here: Here): Stand {
  return { form, table, here, lines: () => 1 };
}

/** `null` for what speaks of anything but numbers of this return. */
function screenOf(of: RelationRule["expression"], tolerance: number | null, stand: Stand): Screen | null {
  switch (of.kind) {
    case "compare": {
      const verdict = comparisonOf(of, tolerance, stand);
      return verdict && ((seen, line) => verdict(seen, line) !== HOLDS);
    }
    case "implies": {
      const [when, then] = [of.when, of.then].map((each) => verdictOf(each, tolerance, stand));
      if (!when || !then) return null;
      return (seen, line) => when(seen, line) !== FAILS && then(seen, line) !== HOLDS;
    }
    case "unique":
      return null;
  }
}

function verdictOf(of: Condition, tolerance: number | null, stand: Stand): Verdict | null {
  switch (of.kind) {
    case "compare":
      return comparisonOf(of, tolerance, stand);
    case "filled":
      return filledIn(of.cells, stand);
    case "blank":
      return opposite(filledIn(of.cells, stand));
    case "one-of":
      return null;
    case "and":
      return opposite(someOf(of.of.map((each) => opposite(verdictOf(each, tolerance, stand)))));
    case "or":
      return someOf(of.of.map((each) => verdictOf(each, tolerance, stand)));
  }
}

function comparisonOf(of: Comparison, tolerance: number | null, stand: Stand): Verdict | null {
  const [left, right] = [quantityOf(of.left, stand), quantityOf(of.right, stand)];
  if (!left || !right || comparedAs(of, stand) !== "number") return null;
  const slack = slackOf(of, tolerance, stand);
  return (seen, line) => {
    const a = left(seen, line);
    const b = right(seen, line);
    if (!Number.isFinite(a) || !Number.isFinite(b)) return OPEN;
    return isSatisfied(of.relation, a, b, slack) ? HOLDS : FAILS;
  };
}

function filledIn(cells: Cells, stand: Stand): Verdict | null {
  const places = placesOf(cells, stand);
  return (
    places &&
    ((seen, line) => {
      const figures = seen.figures(cells.table);
      let verdict: ReturnType<Verdict> = FAILS;
      for (const place of places.at) {
        const figure = figures[place + line * places.step] ?? NOTHING;
        if (isUnknown(figure)) verdict = OPEN;
        else if (!isNothing(figure)) return HOLDS;
      }
      return verdict;
    })
  );
}

function someOf(verdicts: readonly (Verdict | null)[]): Verdict | null {
  if (!verdicts.every((each) => each !== null)) return null;
  return (seen, line) => {
    let some: ReturnType<Verdict> = FAILS;
    for (const verdict of verdicts) {
      const told = verdict(seen, line);
      if (told === HOLDS) return HOLDS;
      if (told === OPEN) some = OPEN;
    }
    return some;
  };
}

function opposite(verdict: Verdict | null): Verdict | null {
  return (
    verdict &&
    ((seen, line) => {
      const told = verdict(seen, line);
      return told === OPEN ? OPEN : told === HOLDS ? FAILS : HOLDS;
    })
  );
}

function quantityOf(value: Value, stand: Stand): Quantity | null {
  switch (value.kind) {
    case "number":
      return () => value.value;
    case "text":
      return null;
    case "cells":
      return cellsTogether(value, stand);
    case "sum": {
      const terms = value.terms.map((term) => ({ ...term, of: quantityOf(term.value, stand) }));
      if (!terms.every(isQuantity)) return null;
      return (seen, line) => {
        let sum = 0;
        for (const { minus, of } of terms) sum += minus ? -of(seen, line) : of(seen, line);
        return sum;
      };
    }
    case "product": {
      const factors = value.factors.map((factor) => ({ ...factor, of: quantityOf(factor.value, stand) }));
      if (!factors.every(isQuantity)) return null;
      return (seen, line) => {
        let product = 1;
        for (const { divides, of } of factors) {
          const factor = of(seen, line);
          // Over what is not understood would be nothing at all.
          if (divides) product = Number.isFinite(factor) ? product / factor : NaN;
          else product *= factor;
        }
        return product;
      };
    }
  }
}

function isQuantity<Part extends { readonly of: Quantity | null }>(
  part: Part,
): part is Part & { readonly of: Quantity } {
  return part.of !== null;
}

function cellsTogether(cells: Cells, stand: Stand): Quantity | null {
  const places = placesOf(cells, stand);
  if (!places) return null;
  const { at, step } = places;
  const [only] = at;
  if (at.length === 1 && only !== undefined)
    return (seen, line) => {
      const figure = seen.figures(cells.table)[only + line * step] ?? NOTHING;
      return isNothing(figure) ? 0 : figure;
    };
  const isLargest = cells.joined === "any";
  return (seen, line) => {
    const figures = seen.figures(cells.table);
    let together: number | null = null;
    for (const place of at) {
      const figure = figures[place + line * step] ?? NOTHING;
      if (isNothing(figure)) continue;
      if (together === null) together = figure;
      else together = isLargest ? Math.max(together, figure) : together + figure;
    }
    return together ?? 0;
  };
}

/** Where figures stand among those of their table; `step` leads from one line of a list to the next. */
interface Places {
  readonly at: readonly number[];
  readonly step: number;
}

/** `null` of cells that are no numbers, stand in another period, or are all lines of a list. */
function placesOf(cells: Cells, { form, here }: Stand): Places | null {
  if (cells.period !== "this" || cells.rows === "all") return null;
  const table = form.tables[cells.table]!;
  const isLine = table.kind === "list" && cells.rows === "each";
  const spots = spotsOf(cells, isLine ? { ...here, row: 0 } : here);
  const areNumbers = spots.every((spot) => {
    const measure = measureOfSpot(form, spot);
    return measure === null || isNumeric(measure.holds);
  });
  if (!areNumbers) return null;
  const width = table.columns.lines.length;
  return { at: spots.map(({ row, column }) => row * width + column), step: isLine ? width : 0 };
}

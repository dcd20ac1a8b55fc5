import type { CellRule, Form, Rule, StructureRule } from "../form/form";
import type { Doubt, Figure, Return } from "../reading/return";
import { cellFault, figureText } from "./check-cell";
import { checkRelation } from "./check-relation";
import { checkTotal, recomputeTotals, type Recomputed } from "./check-total";
import { fillIn, type Finding } from "./finding";

/**
 * All findings of a return, in the order of the rules, then of the form. Pure; an empty list means
 * that every rule is satisfied or cannot be decided from what is filled in.
 */
export function checkReturn(form: Form, ret: Return): Finding[] {
  const totals = recomputeTotals(form, ret);
  return form.rules.flatMap((rule) => checkRule(form, ret, rule, totals));
}

function checkRule(form: Form, ret: Return, rule: Rule, totals: readonly Recomputed[]): Finding[] {
  switch (rule.kind) {
    case "cell":
      return checkCells(form, ret, rule);
    case "total":
      return form.indicators.flatMap(({ index }) => checkTotal(form, ret, rule, index, totals[index]!));
    case "compare":
    case "implies":
      return checkRelation(form, ret, rule, totals);
    case "structure":
      return checkStructure(form, ret, rule);
  }
}

function checkCells(form: Form, ret: Return, rule: CellRule): Finding[] {
  return form.indicators.flatMap((indicator) => {
    const figures: readonly Figure[] = [...ret.figures[indicator.index]!, ret.totals[indicator.index]!];
    return figures.flatMap((figure, index): Finding[] => {
      const subject = form.subjects[index]?.index ?? "total";
      const expected = cellFault(rule.check, figure, indicator, subject === "total");
      if (expected === null) return [];
      const actual = figureText(figure);
      const { row, column } = figure;
      const message = fillIn(rule.message, { actual, expected });
      return [{ ...head(rule), row, column, indicator: indicator.index, subject, actual, expected, message }];
    });
  });
}

function checkStructure(form: Form, ret: Return, rule: StructureRule): Finding[] {
  const corner = {
    row: ret.top,
    column: Math.max(0, Math.min(...ret.columns.filter((each) => each >= 0)) - 1),
  };
  const finding = (at: Partial<Finding>, words: Record<string, string>): Finding => ({
    ...head(rule),
    ...corner,
    indicator: null,
    subject: null,
    actual: "",
    expected: "",
    ...at,
    message: fillIn(rule.message, words),
  });
  switch (rule.check) {
    case "unit-missing":
      return ret.unit === "" ? [finding({ ...ret.unitCell, expected: form.spec.head.unit }, {})] : [];
    case "row-missing":
      return form.indicators
        .filter(({ index }) => ret.rows[index]! < 0 && !inDoubt(ret, "row", index))
        .map(({ index, printed }) =>
          finding({ indicator: index, expected: printed }, { indicator: printed }),
        );
    case "column-missing":
      return form.subjects
        .filter(({ index }) => ret.columns[index]! < 0 && !inDoubt(ret, "column", index))
        .map(({ index, full }) => finding({ subject: index, expected: full }, { subject: full }));
    case "row-undecided":
      return doubtsOf(ret, "row").map(({ at, found, candidates }) => {
        const names = candidates.map((index) => form.indicators[index]!.printed);
        const column = corner.column;
        return finding({ row: at, column, indicator: candidates[0]!, actual: found }, words(found, names));
      });
    case "column-undecided":
      return doubtsOf(ret, "column").map(({ at, found, candidates }) => {
        const names = candidates.map((index) => form.subjects[index]!.full);
        return finding({ column: at, subject: candidates[0]!, actual: found }, words(found, names));
      });
  }
}

function doubtsOf({ doubts }: Return, axis: Doubt["axis"]): Doubt[] {
  return doubts.filter((doubt) => doubt.axis === axis);
}

/** What may stand in a doubtful row is not said to be missing as well. */
function inDoubt(ret: Return, axis: Doubt["axis"], index: number): boolean {
  return doubtsOf(ret, axis).some(({ candidates }) => candidates.includes(index));
}

function words(found: string, names: readonly string[]): Record<string, string> {
  return { found: found.trim(), candidates: names.join("”或“") };
}

function head(rule: Rule): Pick<Finding, "rule" | "severity"> {
  return { rule: rule.id, severity: rule.severity };
}

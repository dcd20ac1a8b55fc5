import type { FormIssue } from "../form/compile/form-issue";
import { cellsOf, type Value } from "../form/expression/expression";
import type { Form } from "../form/form";
import { crossingOf, type CellRole, type Crossing } from "../form/table";
import { spotsOf } from "../form/totals/amount";
import { linePath } from "./spec-path";

/**
 * Percentages that come out as 0.95 where 95 is written: shares of one number in another that nothing makes hundredths of.
 * Whatever is added up by them would be wrong without a word.
 */
export function percentagesInDoubt(form: Form): FormIssue[] {
  const found = new Map<string, FormIssue>();
  for (const table of form.tables) {
    const crossing = crossingOf(table, 1);
    crossing.cells.forEach((line, row) =>
      line.forEach((role, column) => {
        const value = computedAs(role);
        if (value === null || !isBareShare(crossing, value, { row, column })) return;
        const path = pathOf(form, table.index, role, { row, column });
        found.set(path.join("."), { path, message: HUNDREDTHS });
      }),
    );
  }
  return [...found.values()];
}

const HUNDREDTHS =
  "百分比按 95 填，不按 0.95 填，这样算出来是 0.95，是不是少乘了 100 (a percentage is 95, not 0.95: is × 100 missing?)";

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What a percentage is computed by, `null` of anything else. */
function computedAs(role: CellRole): Value | null {
  if (role.kind === "closed" || role.measure.holds.type !== "percentage") return null;
  if (role.kind === "derived") return role.value;
  return role.measure.together.how === "ratio" ? role.measure.together.value : null;
}

function isBareShare(crossing: Crossing, value: Value, at: Spot): boolean {
  const isPercentage = ({ row, column }: Spot) => {
    const role = crossing.cells[row]?.[column];
    return role !== undefined && role.kind !== "closed" && role.measure.holds.type === "percentage";
  };
  return (
    divides(value) &&
    !numbersIn(value).some((each) => Math.abs(each) >= 100) &&
    !cellsOf(value).some((cells) => spotsOf(cells, at).some(isPercentage))
  );
}

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case "sum":
      return value.terms.map((term) => term.value);
    case "product":
      return value.factors.map((factor) => factor.value);
    case "number":
    case "text":
    case "cells":
      return [];
  }
}

function divides(value: Value): boolean {
  return (
    (value.kind === "product" && value.factors.some((each) => each.divides)) || partsOf(value).some(divides)
  );
}

function numbersIn(value: Value): number[] {
  return value.kind === "number" ? [value.value] : partsOf(value).flatMap(numbersIn);
}

/** Where it is written how the cell is computed: with its measure, its column or its row, or by itself. */
function pathOf(form: Form, table: number, role: CellRole, { row, column }: Spot): FormIssue["path"] {
  if (role.kind === "open" || role.kind === "total")
    return ["measures", role.measure.id, "together", "ratio"];
  const lines = [linePath(form, table, "column", column), linePath(form, table, "row", row)];
  const written = lines.find((path) => isEquation(form.spec, path));
  return written ? [...written, "equals"] : ["tables", table, "cells"];
}

function isEquation(spec: unknown, path: FormIssue["path"]): boolean {
  const at = path.reduce((found, key) => (found as Record<string | number, unknown>)[key], spec);
  return (at as { readonly equals?: string }).equals !== undefined;
}

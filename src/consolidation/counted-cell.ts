import { cellFault } from "../checking/cell/faults";
import type { Form } from "../form/form";
import { isNumeric } from "../form/measure";
import { perForm } from "../form/per-form";
import { crossingOf, type CellRole, type Table } from "../form/table";
import { expectedAt, isComputed } from "../form/totals/recompute";
import type { Cell, TableContent } from "../reading/return";
import { textOf } from "../sheet/grid";
import type { Filled } from "./consolidation";

/** What may make a number impossible in itself: below 0, beyond its bounds, half an organisation. */
const IMPOSSIBLE = ["negative", "decimals", "out-of-bounds"] as const;

/** Those that the form's rules call errors: where a form allows them, nothing is wrong with them. */
const impossibleIn = perForm(({ rules }: Form) =>
  IMPOSSIBLE.filter((check) =>
    rules.some((rule) => rule.kind === "cell" && rule.check === check && rule.severity === "error"),
  ),
);

/**
 * The number that a cell adds to a consolidation; `null` when it is blank, no number, or by its measure and the
 * form's rules impossible in itself. What was read from a text is counted, though the sheet's own formulas do not
 * see it. An amount with more decimals than are asked for is rounded in the end, and half a thing is none.
 */
export function countedNumber(form: Form, role: CellRole, cell: Cell): number | null {
  const { value } = cell;
  if (value === null || role.kind === "closed" || !isNumeric(role.measure.holds)) return null;
  const { decimals } = role.measure.holds;
  const isImpossible = impossibleIn(form).some(
    (check) => (check !== "decimals" || decimals === 0) && cellFault(check, cell, role) !== null,
  );
  return isImpossible ? null : value;
}

/** What a cell says that holds no number, in its normal form where that is understood; `null` for nothing. */
export function saidIn({ state, text, raw }: Cell): string | null {
  switch (state) {
    case "said":
    case "text":
    case "number":
    case "date":
      return text ?? (textOf(raw).trim() || null);
    case "blank":
    case "closed":
    case "error":
    case "uncalculated":
    case "struck":
    case "shifted":
    case "undecided":
      return null;
  }
}

/** What a cell adds by itself, whatever its measure is. */
export function countedIn(form: Form, role: CellRole, cell: Cell): Filled {
  if (role.kind === "closed") return null;
  return isNumeric(role.measure.holds) ? countedNumber(form, role, cell) : saidIn(cell);
}

/** What the cells of one return add, by row line (of a list, line) and column line. */
export type Counted = (row: number, column: number) => Filled;

/**
 * The same of a whole table. A total or derived cell counts as it is written where totals are written, and where
 * nothing that counts stands in it, it is what its parts come to.
 */
export function countedCells(form: Form, table: Table, content: TableContent): Counted {
  const lines = content.kind === "matrix" ? content.cells : content.lines;
  const crossing = crossingOf(table, lines.length);
  const isWritten = table.kind === "list" || table.totals === "written";
  const number = (row: number, column: number): number | null => {
    const role = crossing.cells[row]![column]!;
    const own = isWritten || !isComputed(role) ? countedNumber(form, role, lines[row]![column]!) : null;
    if (own !== null || !isComputed(role)) return own;
    const amount = expectedAt(crossing, row, column, number);
    return amount === "unknown" ? null : amount;
  };
  return (row, column) => {
    const role = crossing.cells[row]![column]!;
    if (role.kind === "closed") return null;
    return isNumeric(role.measure.holds) ? number(row, column) : saidIn(lines[row]![column]!);
  };
}

import type { Consolidation } from "../../src/consolidation/consolidation";
import { sheetNames } from "../../src/consolidation/sheets/sheet-names";
import { Late } from "../../src/pane/desk/ground/late";
import type { OfficeCore } from "../../src/pane/desk/ground/office-core";
import { officeCore as core } from "../../src/pane/desk/ground/real-office-core";
import { officeDeskFor, type OpenOffice } from "../../src/pane/desk/office-desk";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { isFormula, sheetPlan, type SheetPlan } from "../../src/sheet/sheet-plan";
import { matrixInput } from "../../src/template/form-content";
import { matrixOf } from "../support/forms";
import { FORM, paper } from "../support/paper";

/**
 * The real core but for the sheets it draws of the form of 2011: those are plain papers, so that the pane's tests do not
 * change with the look of a form. Of other forms it draws what the pane does.
 */
export const CORE: OfficeCore = {
  ...core,
  checking: new Late(() => Promise.resolve(CORE)),
  later: new Late(() => Promise.resolve(CORE)),
  formPlans: (form, content) => {
    if (form !== FORM) return core.formPlans(form, content);
    const { unit, date, keepAs, tables } = content;
    const input = matrixInput(tables?.[0]);
    const cells = cellsOf((row, column) => input(row, column) ?? null);
    const plan = planOf(paper({ unit, date: dayOf(date), cells }));
    return [{ ...plan, keepAs: keepAs?.(plan.sheet) ?? null }];
  },
  bookPlans: (form, book, consolidation, beside) => {
    const plans = core.bookPlans(form, book, consolidation, beside);
    return form === FORM ? [planOf(totalsPaper(consolidation)), ...plans.slice(1)] : plans;
  },
};

/** The office's half of the pane over it. */
export const office = (): Promise<OpenOffice> =>
  Promise.resolve((desk, given) => officeDeskFor(desk, CORE, given));

function totalsPaper({ totals }: Consolidation): Grid {
  const [table] = totals;
  const cells = cellsOf((row, column) => (table?.kind === "matrix" ? table.cells[row]![column]! : null));
  return { ...paper({ unit: FORM.authority, cells }), sheet: [...sheetNames(FORM).totals.values()][0]! };
}

/** "2011年12月15日", as the form prints it. */
const dayOf = (date: string | null) => date?.replace(/^(\d+)-(\d+)-(\d+)$/, "$1年$2月$3日") ?? "";

/** By "row-id column-id"; what computes itself is left out. */
function cellsOf(
  at: (row: number, column: number) => SheetPlan["cells"][number][number],
): Record<string, CellValue> {
  const { rows, columns } = matrixOf(FORM);
  return Object.fromEntries(
    rows.lines.flatMap((row) =>
      columns.lines.flatMap((column): [string, CellValue][] => {
        const cell = at(row.index, column.index);
        return cell === null || isFormula(cell) ? [] : [[`${row.id} ${column.id}`, cell]];
      }),
    ),
  );
}

function planOf(grid: Grid): SheetPlan {
  return sheetPlan(grid.sheet, { cells: grid.values, merges: grid.merges });
}

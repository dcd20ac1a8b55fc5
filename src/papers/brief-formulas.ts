import type { Consolidation } from "../consolidation/consolidation";
import {
  DETAIL_HEAD_ROWS,
  detailColumn,
  detailIndex,
  detailLayout,
} from "../consolidation/sheets/detail-layout";
import { MOST_PROBLEMS, problemColumns } from "../consolidation/sheets/problems-plan";
import type { UnitState } from "../consolidation/register";
import { STATE_NAMES } from "../consolidation/state-names";
import { reportColumns } from "../consolidation/sheets/reports-plan";
import { sheetNames } from "../consolidation/sheets/sheet-names";
import type { Form } from "../form/form";
import type { MatrixCell } from "../form/share";
import { range } from "../sheet/address";
import { added, between, call, number, reference, text, type Formula } from "../sheet/formula/formula";
import { rectangles } from "../sheet/rectangles";

/** What 简报 counts on the other sheets of a consolidation. */
export interface BriefFormulas {
  /** How many units of a category are in none of the states; where asked, those in time alone. */
  units(category: string, not: readonly UnitState[], inTime: boolean): Formula;
  /** How many lines of 问题清单 a rule has at these levels, as they are written there; `null` where it does not list all. */
  lines(rule: string, levels: readonly string[]): Formula | null;
  /** Cells of 分户明细 added up over some of its rows, counted from 0; `null` where it lists none. */
  addedUp(table: number, cells: readonly MatrixCell[], rows: readonly number[]): Formula | null;
}

/** `lines`: that 问题清单 has, or would have where they are too many. */
export function briefFormulas(form: Form, consolidation: Consolidation, lines: number): BriefFormulas {
  const { reports } = consolidation;
  const names = sheetNames(form);
  const [of, problem] = [reportColumns, problemColumns];
  const cellsOn = (sheet: string, first: number, count: number) => (column: number) =>
    reference(range(first, column, first + Math.max(count, 1) - 1, column), sheet, true);
  const reported = cellsOn(names.reports, of.first, reports.length);
  const found = cellsOn(names.problems, problem.first, lines);
  return {
    units: (category, not, inTime) =>
      counted([
        between(reported(of.category), "=", text(category)),
        ...not.map((state) => between(reported(of.state), "<>", text(STATE_NAMES[state]))),
        ...(inTime ? [between(reported(of.late), "=", text(""))] : []),
      ]),
    lines: (rule, levels) =>
      lines > MOST_PROBLEMS
        ? null
        : added(
            levels.map((level) =>
              counted([
                between(found(problem.rule), "=", text(rule)),
                between(found(problem.level), "=", text(level)),
              ]),
            ),
          ),
    addedUp: (...which) => addedUp(form, consolidation, ...which),
  };
}

/** Cells of 分户明细 added up over some of its rows, counted from 0; `null` where it lists none. */
export function addedUp(
  form: Form,
  { detailed }: Pick<Consolidation, "detailed">,
  table: number,
  cells: readonly MatrixCell[],
  rows: readonly number[],
): Formula | null {
  if (!detailed) return null;
  const layout = detailLayout(form.tables[table]!);
  const columns = cells.map(({ row, column }) => detailColumn(layout, detailIndex(layout, row, column)!));
  const places = rows.flatMap((row) => columns.map((column) => ({ row: row + DETAIL_HEAD_ROWS, column })));
  const sheet = sheetNames(form).detail[table]!;
  return call("SUM", ...rectangles(places).map((area) => reference(area, sheet)));
}

/** In how many rows all of it holds; a program that has no COUNTIFS counts so, too. */
function counted(conditions: readonly Formula[]): Formula {
  return call(
    "SUMPRODUCT",
    conditions.reduce((all, each) => between(all, "*", each)),
  );
}

/** A rate of two cells of a row, and the bar of a rate; nothing where there is nothing of which. */
export function rateFormulas(
  row: number,
  columns: { readonly part: number; readonly whole: number; readonly rate: number },
  { full, block, tooMuch }: { readonly full: number; readonly block: string; readonly tooMuch: string },
): { readonly rate: Formula; readonly bar: Formula } {
  const [part, whole, rate] = [columns.part, columns.whole, columns.rate].map((column) =>
    reference(range(row, column)),
  ) as [Formula, Formula, Formula];
  const orNothing = (formula: Formula) => call("IF", between(whole, "=", number(0)), text(""), formula);
  // What is not all is not drawn full.
  const blocks = call("INT", between(rate, "*", number(full)));
  return {
    rate: orNothing(between(part, "/", whole)),
    bar: orNothing(
      call("IF", between(rate, ">", number(1)), text(tooMuch), call("REPT", text(block), blocks)),
    ),
  };
}

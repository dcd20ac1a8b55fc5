import { checkReturn } from "../../src/checking/check-return";
import { remarkPlace } from "../../src/checking/explanation";
import { likelyCells } from "../../src/checking/likely-cell";
import { marksOf } from "../../src/checking/marks";
import { repairsOf } from "../../src/checking/repairs";
import { compareTotals } from "../../src/consolidation/compare-totals";
import { consolidate, standingOf } from "../../src/consolidation/consolidate";
import type { Consolidation } from "../../src/consolidation/consolidation";
import { nameUnit } from "../../src/consolidation/name-unit";
import { DETAIL_SHEET, detailPlan } from "../../src/consolidation/detail-plan";
import { readRoster, ROSTER_SHEET, rosterPlan } from "../../src/consolidation/roster";
import { figureAt, trace } from "../../src/consolidation/trace";
import type { Core } from "../../src/pane/desk/ground/core";
import { withAwaitedResults } from "../../src/reading/awaited-results";
import { cleanValues } from "../../src/reading/clean-values";
import { readReturns } from "../../src/reading/read-return";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { sheetPlan, type SheetPlan } from "../../src/sheet/sheet-plan";
import { FORM, paper } from "../support/paper";
import { sealing, unsealing } from "../../src/template/sealing";

/**
 * The real core but for the sheets it draws: those are plain papers, so that the pane's tests do not
 * change with the look of a form.
 */
export const CORE: Core = {
  sheets: { totals: "汇总表", detail: DETAIL_SHEET, roster: ROSTER_SHEET, others: ["报送情况", "问题清单"] },
  readReturns,
  withAwaitedResults,
  checkReturn,
  marksOf,
  repairsOf,
  sealing,
  unsealing,
  likelyCells,
  remarkPlace,
  cleanValues,
  formPlan: (_, { unit, date, keepAs, figures }) => ({
    ...planOf(paper({ unit, date: dayOf(date), cells: cellsOf((i, s) => figures?.[i]?.[s] ?? null) })),
    keepAs: keepAs ?? null,
  }),
  readRoster,
  rosterPlan,
  nameUnit,
  standingOf,
  consolidate,
  consolidationPlans: (form, consolidation) => [
    planOf({ ...totalsPaper(consolidation), sheet: "汇总表" }),
    detailPlan(form, consolidation),
  ],
  compareTotals,
  figureAt,
  trace,
};

function totalsPaper({ totals }: Consolidation): Grid {
  const cells = cellsOf((indicator, subject) => totals.figures[indicator]![subject]!);
  FORM.indicators.forEach(({ id, index }) => (cells[`${id} total`] = totals.totals[index]!));
  return paper({ unit: FORM.spec.authority, cells });
}

/** "2011年12月15日", as the form prints it. */
const dayOf = (date: string) => date.replace(/^(\d+)-(\d+)-(\d+)$/, "$1年$2月$3日");

function cellsOf(at: (indicator: number, subject: number) => CellValue): Record<string, CellValue> {
  return Object.fromEntries(
    FORM.indicators.flatMap((indicator) =>
      FORM.subjects.map((subject) => [`${indicator.id} ${subject.id}`, at(indicator.index, subject.index)]),
    ),
  );
}

function planOf(grid: Grid): SheetPlan {
  return sheetPlan(grid.sheet, { cells: grid.values, merges: grid.merges });
}

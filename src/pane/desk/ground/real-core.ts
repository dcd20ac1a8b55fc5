import { checkReturn } from "../../../checking/check-return";
import { remarkPlace } from "../../../checking/explanation";
import { likelyCells } from "../../../checking/likely-cell";
import { marksOf } from "../../../checking/marks";
import { repairsOf } from "../../../checking/repairs";
import { compareTotals } from "../../../consolidation/compare-totals";
import { consolidate, standingOf } from "../../../consolidation/consolidate";
import { consolidationPlans } from "../../../consolidation/consolidation-plans";
import { DETAIL_SHEET } from "../../../consolidation/detail-plan";
import { nameUnit } from "../../../consolidation/name-unit";
import { PROBLEMS_SHEET } from "../../../consolidation/problems-plan";
import { REPORTS_SHEET } from "../../../consolidation/reports-plan";
import { readRoster, ROSTER_SHEET, rosterPlan } from "../../../consolidation/roster";
import { TOTALS_SHEET } from "../../../consolidation/totals-plan";
import { figureAt, trace } from "../../../consolidation/trace";
import { withAwaitedResults } from "../../../reading/awaited-results";
import { cleanValues } from "../../../reading/clean-values";
import { readReturns } from "../../../reading/read-return";
import { formPlan } from "../../../template/form-plan";
import type { Core } from "./core";
import { sealing, unsealing } from "../../../template/sealing";

/** The rooms of the core as the pane asks for them; every entry gives it this one. */
export const core: Core = {
  sheets: {
    totals: TOTALS_SHEET,
    detail: DETAIL_SHEET,
    roster: ROSTER_SHEET,
    others: [REPORTS_SHEET, PROBLEMS_SHEET],
  },
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
  formPlan: (form, { unit, date, keepAs, figures, remarks }) =>
    formPlan(form, {
      unit,
      date: date || null,
      keepAs: keepAs ?? null,
      ...(figures && { figures: (indicator, subject) => figures[indicator]?.[subject] ?? null }),
      ...(remarks && { remarks: (indicator) => remarks[indicator] || null }),
    }),
  readRoster,
  rosterPlan,
  nameUnit,
  standingOf,
  consolidate,
  consolidationPlans,
  compareTotals,
  figureAt,
  trace,
};

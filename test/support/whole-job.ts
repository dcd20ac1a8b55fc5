import { checkReturn } from "../../src/checking/check-return";
import { consolidate } from "../../src/consolidation/consolidate";
import { consolidationPlans } from "../../src/consolidation/consolidation-plans";
import type { Consolidation, Submission } from "../../src/consolidation/consolidation";
import { formPlans } from "../../src/template/form-plan";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { filledPaper } from "./filled-paper";
import { cells, COLUMNS, FORM, readOne } from "./paper";

/** The form that a clerk fills in, filled in. */
export function filledForm(unit = "石角镇", seed = 1): SheetPlan {
  const figures = cells(readOne(filledPaper(unit, seed)));
  const table = (row: number, column: number) =>
    column < COLUMNS.length ? figures[row]![column]!.value : undefined;
  return formPlans(FORM, { unit, date: "2011-12-15", tables: [table] })[0]!;
}

/** A consolidation of so many units, none with a fault. */
export function consolidationOf(units: number): Consolidation {
  return consolidate(FORM, {
    submissions: Array.from({ length: units }, (_, index) => submission(`单位${index + 1}`, index)),
    refused: [],
    roster: [],
    preferred: [],
    date: "2011-12-21",
  });
}

export const consolidatedSheets = (units: number): readonly SheetPlan[] =>
  consolidationPlans(FORM, consolidationOf(units));

/** A unit's return as it was read from its file, without a fault. */
export function submission(unit: string, seed: number): Submission {
  const ret = readOne(filledPaper(unit, seed));
  return { id: unit, file: `${unit}.xlsx`, modified: 0, return: ret, findings: checkReturn(FORM, ret) };
}

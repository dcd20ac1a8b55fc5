import { checkReturn } from "../../src/checking/check-return";
import { consolidate } from "../../src/consolidation/consolidate";
import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import type { Consolidation, RosterUnit, Submission } from "../../src/consolidation/consolidation";
import { PLAIN_REGISTER } from "../../src/consolidation/register";
import { assess, plainRubric } from "../../src/papers/assessment";
import { assessmentPlan } from "../../src/papers/assessment-plan";
import { suspicionsPlan } from "../../src/papers/before/suspicions-plan";
import { briefPlan } from "../../src/papers/brief-plan";
import { circularOf } from "../../src/papers/circular";
import { circularPlan } from "../../src/papers/circular-plan";
import { NO_LINES } from "../../src/papers/directories/directory";
import { directoryPlan } from "../../src/papers/directories/directory-plan";
import { honoursOf } from "../../src/papers/honours";
import { honoursPlan } from "../../src/papers/honours-plan";
import { NO_INSPECTION } from "../../src/papers/inspection/inspection";
import { inspectionPlan } from "../../src/papers/inspection/inspection-plan";
import { issuedForms, issuedListPlan } from "../../src/papers/issue";
import { materialsPlan } from "../../src/papers/materials/materials-plan";
import { NO_OFFICE } from "../../src/papers/office";
import { NO_TALLY, satisfactionPlan } from "../../src/papers/satisfaction-plan";
import { coverageOf } from "../../src/papers/shares/coverage";
import { coveragePlan } from "../../src/papers/shares/coverage-plan";
import { formPlans } from "../../src/template/form-plan";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { listed } from "./consolidated";
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
export function consolidationOf(units: number, roster: readonly RosterUnit[] = []): Consolidation {
  return consolidate(FORM, {
    submissions: Array.from({ length: units }, (_, index) => submission(`单位${index + 1}`, index)),
    refused: [],
    roster,
    preferred: [],
    date: "2011-12-21",
  });
}

export const consolidatedSheets = (units: number): readonly SheetPlan[] =>
  consolidationPlans(FORM, consolidationOf(units));

/** A consolidation of so many units, and all that the office draws up from it. */
export function drawnUp(units: number): readonly SheetPlan[] {
  const roster = listed(...Array.from({ length: units }, (_, index) => `单位${index + 1}`));
  const consolidation = consolidationOf(units, roster);
  const rubric = plainRubric(FORM);
  const [share] = FORM.shares;
  const input = { consolidation, register: PLAIN_REGISTER, rubric, office: NO_OFFICE, edition: null };
  return [
    ...consolidationPlans(FORM, consolidation),
    briefPlan(FORM, consolidation),
    coveragePlan(FORM, share!, consolidation, coverageOf(FORM, consolidation, share!), []),
    suspicionsPlan(FORM, []),
    satisfactionPlan(FORM, roster, NO_TALLY),
    materialsPlan(FORM, consolidation, PLAIN_REGISTER, new Map()),
    directoryPlan(FORM, 0, consolidation, NO_LINES),
    inspectionPlan(FORM, roster, NO_INSPECTION),
    assessmentPlan(FORM, consolidation, PLAIN_REGISTER, rubric, "score"),
    honoursPlan(
      FORM,
      honoursOf(FORM.scheme, assess(FORM, consolidation, PLAIN_REGISTER, rubric), rubric.items),
      new Map(),
      "2011-12-27",
    ),
    circularPlan(FORM, circularOf(FORM, input)),
    issuedListPlan(
      FORM,
      issuedForms(FORM, roster, () => null),
      NO_OFFICE,
    ),
  ];
}

/** A unit's return as it was read from its file, without a fault. */
export function submission(unit: string, seed: number): Submission {
  const ret = readOne(filledPaper(unit, seed));
  return { id: unit, file: `${unit}.xlsx`, modified: 0, return: ret, findings: checkReturn(FORM, ret) };
}

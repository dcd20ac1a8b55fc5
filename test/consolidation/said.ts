import type { Consolidation } from "../../src/consolidation/consolidation";
import { problemsPlan } from "../../src/consolidation/sheets/problems-plan";
import type { Form } from "../../src/form/form";
import { isFormula, type SheetPlan } from "../../src/sheet/sheet-plan";

/** The rows of a sheet as texts; of a formula its result. */
export const texts = (cells: SheetPlan["cells"]): string[] =>
  cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.result : cell) ?? "").join("|"));

/** The lines of 问题清单, its head first. */
export const lines = (form: Form, consolidation: Consolidation): string[] =>
  texts(problemsPlan(form, consolidation).cells);

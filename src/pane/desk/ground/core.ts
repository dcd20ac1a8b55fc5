import type { KeptPrior } from "../../../book/kept-prior";
import type { CheckContext } from "../../../checking/check-context";
import type { RemarkPlace } from "../../../checking/explanation";
import type { Finding } from "../../../checking/finding";
import type { LikelyCell } from "../../../checking/likely-cell";
import type { ShiftedBlock } from "../../../checking/likely/shifted-block";
import type { FindingMark } from "../../../checking/marks";
import type { RepairEdit } from "../../../checking/repair-edit";
import type { Repair } from "../../../checking/repairs";
import type { RosterUnit } from "../../../consolidation/consolidation";
import type { SheetNames } from "../../../consolidation/sheet-names";
import type { Form } from "../../../form/form";
import type { RuleExplained } from "../../../proof/rule-explained";
import type { Return } from "../../../reading/return";
import type { Grid } from "../../../sheet/grid";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { LabelledField } from "../../../template/bare-fields";
import type { FormContent } from "../../../template/form-content";
import type { SheetChange, Sealing } from "../../../template/sealing";

/**
 * What the pane asks of the core to have a form filled in, as values of one object, so that an entry wires the real
 * rooms and a test its own. Everything here is synchronous and pure.
 */
export interface Core {
  /** What the sheets of a consolidation are called; the pane never takes them for somebody's return. */
  sheetNames(form: Form): SheetNames;
  /** The return of the period before that is compared with, as the workbook keeps it. */
  isKeptPrior(sheet: string): boolean;
  keptPriorPlan(form: Form, place: string, prior: Pick<KeptPrior, "file" | "return"> | null): SheetPlan;
  keptPriorOf(form: Form, grid: Grid): KeptPrior | null;

  /** What the sheet with the units that owe a return is called. */
  readonly rosterSheet: string;

  /** Every filled form on these sheets; one may go on over several. */
  readSheets(form: Form, grids: readonly Grid[]): readonly Return[];
  /** Whether a sheet shows the form or a part of it. */
  showsPart(form: Form, grid: Grid): boolean;
  /** The return as it will be read once formulas are calculated; `null` where nobody can know it before. */
  withAwaitedResults(grids: readonly Grid[], ret: Return): Return | null;
  checkReturn(form: Form, ret: Return, context: CheckContext): readonly Finding[];
  /** Why a finding is one: when its rule is broken, what is to be done, who asks for it, an example. */
  explainRule(form: Form, id: string): RuleExplained | null;
  marksOf(findings: readonly Finding[]): readonly FindingMark[];
  /** What can be put right without asking anybody. */
  repairsOf(form: Form, ret: Return, findings: readonly Finding[]): readonly Repair[];
  /** Cells each of which, changed, would settle several findings, of a check that knew the same. */
  likelyCells(
    form: Form,
    ret: Return,
    findings: readonly Finding[],
    context: CheckContext,
  ): readonly LikelyCell[];
  /** Figures that were pasted a row or a column off, of a check that knew the same. */
  shiftedBlock(
    form: Form,
    ret: Return,
    findings: readonly Finding[],
    context: CheckContext,
  ): ShiftedBlock | null;
  /** Fields of the head whose labels were typed over, as they are to be written. */
  bareFields(form: Form, ret: Return): readonly LabelledField[];
  /** Whether the return may be finalised, what is in the way, and what that changes on its sheets. */
  sealing(form: Form, ret: Return, findings: readonly Finding[], today: string): Sealing;
  unsealing(form: Form, ret: Return): readonly SheetChange[];
  /** The 备注 cell that explains a query; `null` for other findings, or when the sheet has none. */
  remarkPlace(form: Form, ret: Return, finding: Finding): RemarkPlace | null;
  /** What is to be typed so that every cell holds the plain number that was read from it. */
  cleanValues(form: Form, ret: Return): readonly RepairEdit[];
  /** The sheets of the form. */
  formPlans(form: Form, content: FormContent): readonly SheetPlan[];
  /** The sheet that nobody sees, by which the workbook says which form it holds. */
  definitionPlan(form: Form): SheetPlan;

  readRoster(grid: Grid | null): readonly RosterUnit[];
}

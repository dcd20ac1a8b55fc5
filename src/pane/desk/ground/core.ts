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
import type { Return } from "../../../reading/return";
import type { Grid } from "../../../sheet/grid";
import type { LabelledField } from "../../../template/bare-fields";
import type { LaterCore } from "./later-core";

/**
 * What the pane asks of the core to have a form filled in, as values of one object, so that an entry wires the real
 * rooms and a test its own. All but `later` is synchronous and pure.
 */
export interface Core {
  /** What the sheets of a consolidation are called; the pane never takes them for somebody's return. */
  sheetNames(form: Form): SheetNames;
  /** Whether a sheet of this name keeps the return of the period before. */
  isKeptPrior(sheet: string): boolean;
  /** Beside which form of the workbook; `null` for another sheet. */
  keptPriorPlace(grid: Grid): string | null;

  /** What the sheet with the units that owe a return is called. */
  readonly rosterSheet: string;

  /** Every filled form on these sheets; one may go on over several. */
  readSheets(form: Form, grids: readonly Grid[]): readonly Return[];
  /** Whether a sheet shows the form or a part of it. */
  showsPart(form: Form, grid: Grid): boolean;
  /** The return as it will be read once formulas are calculated; `null` where nobody can know it before. */
  withAwaitedResults(grids: readonly Grid[], ret: Return): Return | null;
  checkReturn(form: Form, ret: Return, context: CheckContext): readonly Finding[];
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
  /** What is in the way of finalising the return. */
  obstacles(findings: readonly Finding[]): readonly Finding[];
  /** The 备注 cell that explains a query; `null` for other findings, or when the sheet has none. */
  remarkPlace(form: Form, ret: Return, finding: Finding): RemarkPlace | null;
  /** What is to be typed so that every cell holds the plain number that was read from it. */
  cleanValues(form: Form, ret: Return): readonly RepairEdit[];

  readRoster(grid: Grid | null): readonly RosterUnit[];

  /** What is needed only when the clerk acts. Rejects with a `PaneError` where it cannot be fetched; then it is tried anew. */
  later(): Promise<LaterCore>;
}

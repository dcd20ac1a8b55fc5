import type { CheckContext } from "../../../checking/check-context";
import type { RemarkPlace } from "../../../checking/explanation";
import type { Finding } from "../../../checking/finding";
import type { LikelyCell } from "../../../checking/likely-cell";
import type { ShiftedBlock } from "../../../checking/likely/shifted-block";
import type { FindingMark } from "../../../checking/marks";
import type { RepairEdit } from "../../../checking/repair-edit";
import type { PriorObstacle } from "../../../checking/prior-return";
import type { Repair } from "../../../checking/repairs";
import type { RosterUnit } from "../../../consolidation/consolidation";
import type { RosterLookup } from "../../../consolidation/roster/roster-lookup";
import type { Form } from "../../../form/form";
import type { Return } from "../../../reading/return";
import type { Grid } from "../../../sheet/grid";
import type { LabelledField } from "../../../template/bare-fields";

/**
 * What the pane asks of the core to read and check what stands in the workbook: fetched when there is something to be
 * read. Everything here is synchronous and pure.
 */
export interface CheckingCore {
  /** Every filled form on these sheets; one may go on over several. */
  readSheets(form: Form, grids: readonly Grid[]): readonly Return[];
  /** Whether a sheet shows the form or a part of it. */
  showsPart(form: Form, grid: Grid): boolean;
  /** The return as it will be read once formulas are calculated; `null` where nobody can know it before. */
  withAwaitedResults(grids: readonly Grid[], ret: Return): Return | null;
  checkReturn(form: Form, ret: Return, context: CheckContext): readonly Finding[];
  /** Why a return cannot be compared with what is meant to be that of the period before; `null` when it can. */
  priorObstacle(
    form: Form,
    ret: Return,
    prior: Return,
    context: Pick<CheckContext, "roster">,
  ): PriorObstacle | null;
  /** Which unit of a roster a name means. */
  rosterLookup(roster: readonly RosterUnit[]): RosterLookup;
  /** How much of what is to be filled in holds anything, 0–1. */
  filledShare(form: Form, ret: Return): number;
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

  /** Which of these forms stands on the sheets; `null` for none of them. */
  recognised(forms: readonly Form[], grids: readonly Grid[]): Form | null;
  readRoster(grid: Grid | null): readonly RosterUnit[];
}

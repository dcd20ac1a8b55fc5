import type { CheckContext } from "../../../checking/check-context";
import type { RemarkPlace } from "../../../checking/explanation";
import type { Finding } from "../../../checking/finding";
import type { LikelyCell } from "../../../checking/likely-cell";
import type { Repair } from "../../../checking/repairs";
import type { Difference } from "../../../consolidation/compare-totals";
import type { ConsolidationInput } from "../../../consolidation/consolidate";
import type {
  Addend,
  Consolidation,
  RosterUnit,
  Standing,
  Submission,
} from "../../../consolidation/consolidation";
import type { UnitNaming } from "../../../consolidation/name-unit";
import type { TracedFigure } from "../../../consolidation/trace";
import type { Form } from "../../../form/form";
import type { CellEdit, Mark } from "../../../host/host";
import type { Return } from "../../../reading/return";
import type { CellValue, Grid } from "../../../sheet/grid";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { SealChange, Sealing } from "../../../template/sealing";

/**
 * What the pane asks of the core, as values of one object, so that an entry wires the real rooms and a
 * test its own. Everything here is synchronous and pure.
 */
export interface Core {
  /** Names of the sheets that a consolidation writes; the pane never takes them for somebody's return. */
  readonly sheets: {
    readonly totals: string;
    readonly detail: string;
    readonly roster: string;
    readonly others: readonly string[];
  };

  readReturns(form: Form, grid: Grid): readonly Return[];
  /** The return as it will be read once formulas are calculated; `null` where nobody can know it before. */
  withAwaitedResults(grid: Grid, ret: Return): Return | null;
  checkReturn(form: Form, ret: Return, context: CheckContext): readonly Finding[];
  marksOf(findings: readonly Finding[]): readonly Mark[];
  /** What can be put right without asking anybody. */
  repairsOf(form: Form, ret: Return, findings: readonly Finding[]): readonly Repair[];
  /** Cells each of which, changed, would settle several findings, of a check that knew the same. */
  likelyCells(
    form: Form,
    ret: Return,
    findings: readonly Finding[],
    context: CheckContext,
  ): readonly LikelyCell[];
  /** Whether the return may be finalised, what is in the way, and what that changes on its sheet. */
  sealing(form: Form, ret: Return, findings: readonly Finding[], today: string): Sealing;
  unsealing(form: Form, ret: Return): SealChange;
  /** The 备注 cell that explains a query; `null` for other findings, or when the sheet has none. */
  remarkPlace(ret: Return, finding: Finding): RemarkPlace | null;
  /** What is to be typed so that every cell holds the plain number that was read from it. */
  cleanValues(ret: Return): readonly CellEdit[];
  formPlan(form: Form, content: FormContent): SheetPlan;

  readRoster(grid: Grid | null): readonly RosterUnit[];
  /** Without units, an empty roster to be filled in. */
  rosterPlan(units?: readonly RosterUnit[]): SheetPlan;
  /** The submission as that of the unit that the clerk names. */
  nameUnit(form: Form, submission: Submission, naming: UnitNaming): Submission;
  /** Which returns would count and who has reported, before anything is added up. */
  standingOf(form: Form, input: Pick<ConsolidationInput, "submissions" | "roster" | "preferred">): Standing;
  consolidate(form: Form, input: ConsolidationInput): Consolidation;
  consolidationPlans(form: Form, consolidation: Consolidation): readonly SheetPlan[];
  /** Where the workbook's own formulas and the figures in memory disagree. */
  compareTotals(form: Form, consolidation: Consolidation, totalsSheet: Grid): readonly Difference[];

  /** The figure at a cell of the sheet of totals; `null` when the cell is none. */
  figureAt(form: Form, totalsSheet: Grid, row: number, column: number): TracedFigure | null;
  /** What was added up, read from the sheet of details, so that a saved workbook still explains itself. */
  trace(form: Form, detailSheet: Grid, figure: TracedFigure): readonly Addend[];
}

/** What is written into a new form. */
export interface FormContent {
  readonly unit: string;
  /** "2011-12-15"; "" leaves the form's blank pattern. */
  readonly date: string;
  /** By indicator, then subject. */
  readonly figures?: readonly (readonly CellValue[])[];
  readonly remarks?: readonly string[];
  /** The name under which the sheet that stands there is kept. */
  readonly keepAs?: string;
}

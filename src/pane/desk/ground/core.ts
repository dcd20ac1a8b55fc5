import type { Act, Doing } from "../../../book/act";
import type { Book } from "../../../book/book";
import type { ChangedTotal, Difference as Changes } from "../../../book/difference";
import type { HandChange } from "../../../book/hand-changes";
import type { KeptPrior } from "../../../book/kept-prior";
import type { Reception } from "../../../book/receive";
import type { Beside } from "../../../book/sheets/book-plans";
import type { BookReading, SheetOf } from "../../../book/sheets/read-book";
import type { Collected } from "../../../book/take-in";
import type { CheckContext } from "../../../checking/check-context";
import type { RemarkPlace } from "../../../checking/explanation";
import type { Finding } from "../../../checking/finding";
import type { LikelyCell } from "../../../checking/likely-cell";
import type { ShiftedBlock } from "../../../checking/likely/shifted-block";
import type { FindingMark } from "../../../checking/marks";
import type { RepairEdit } from "../../../checking/repair-edit";
import type { Repair } from "../../../checking/repairs";
import type { Difference } from "../../../consolidation/compare-totals";
import type {
  Consolidation,
  Entry,
  RosterUnit,
  Standing,
  Submission,
} from "../../../consolidation/consolidation";
import type { SheetNames } from "../../../consolidation/sheet-names";
import type { ConsolidationInput } from "../../../consolidation/standing";
import type { SummaryCell } from "../../../consolidation/summary-places";
import type { Addend } from "../../../consolidation/trace";
import type { Form } from "../../../form/form";
import type { Call } from "../../../papers/calls";
import type { Office } from "../../../papers/office";
import type { Papers, PapersGiven } from "../../../papers/papers";
import type { Slip } from "../../../papers/slips";
import type { RuleExplained } from "../../../proof/rule-explained";
import type { Return } from "../../../reading/return";
import type { Grid } from "../../../sheet/grid";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { LabelledField } from "../../../template/bare-fields";
import type { FormContent } from "../../../template/form-content";
import type { SheetChange, Sealing } from "../../../template/sealing";

/**
 * What the pane asks of the core, as values of one object, so that an entry wires the real rooms and a
 * test its own. Everything here is synchronous and pure.
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
  /** Without units, an empty roster to be filled in. */
  rosterPlan(units?: readonly RosterUnit[]): SheetPlan;
  /** Which returns would count and who has reported, before anything is added up. */
  standingOf(form: Form, input: Pick<ConsolidationInput, "submissions" | "roster" | "preferred">): Standing;
  consolidate(form: Form, input: ConsolidationInput): Consolidation;
  /** The sheets that a book is read from, and the book as they have it. */
  bookSheets(form: Form): readonly string[];
  readBook(form: Form, sheetOf: SheetOf, before: Book): BookReading;
  /** The book with what was handed in, and with what the clerk has answered. */
  takeIn(form: Form, before: Book, collected: Collected, time: string): Reception;
  /** What a consolidation of the book is made of. */
  inputOf(form: Form, book: Book): Pick<ConsolidationInput, "submissions" | "preferred">;
  /** The sheets of a consolidation, the book among them. */
  bookPlans(form: Form, book: Book, consolidation: Consolidation, beside?: Beside): readonly SheetPlan[];
  /** The units of the roster, those that owe none on that day marked so. */
  rosterOn(book: Book, roster: readonly RosterUnit[], date: string): readonly RosterUnit[];
  /** Figures of the details that somebody has changed by hand, and what is done where they are taken over. */
  handChanges(form: Form, book: Book, sheetOf: SheetOf): readonly HandChange[];
  asCorrection(change: HandChange): Doing;
  /** The numbers of receipts that are not to be counted, whatever they say. */
  excludedIn(book: Book): ReadonlySet<number>;
  /** The book with what each act did that is new in it. */
  withEffects(form: Form, before: Book, after: Book, roster: readonly RosterUnit[]): Book;
  act(book: Book, doing: Doing, time: string): Book;
  /** What a later return of a unit changes, and what the totals are then. */
  differenceOf(form: Form, earlier: Submission, later: Submission): Changes;
  changedTotals(form: Form, counted: readonly Entry[], earlier: Entry, later: Entry): readonly ChangedTotal[];
  /** The act that would be taken back, or done again; `null` for none. */
  undoable(book: Book): Act | null;
  redoable(book: Book): Act | null;
  undo(book: Book, time: string): Book;
  redo(book: Book): Book;
  /** Whom the office writes to: what is to be put right, and what is missing. */
  papersOf(form: Form, book: Book, given: PapersGiven): Papers;
  slipsPlan(form: Form, slips: readonly Slip[], office: Office, date: string): SheetPlan;
  callsPlan(form: Form, calls: readonly Call[], office: Office, date: string): SheetPlan;
  /** The same for a message. */
  slipText(form: Form, slip: Slip, office: Office): string;
  callText(form: Form, call: Call, office: Office, date: string): string;
  /** Whom the units may ask, as a paper that was written earlier says; `null` where it does not. */
  officeIn(grid: Grid | null): Office | null;
  /** Where the workbook's own formulas and the figures in memory disagree. */
  compareTotals(form: Form, consolidation: Consolidation, totals: readonly Grid[]): readonly Difference[];

  /** The figure at a cell of a sheet of totals; `null` when the cell is none. */
  figureAt(form: Form, totals: Grid, row: number, column: number): SummaryCell | null;
  /** What was added up, read from the sheet of details, so that a saved workbook still explains itself. */
  trace(form: Form, detail: Grid, figure: SummaryCell): readonly Addend[];
}

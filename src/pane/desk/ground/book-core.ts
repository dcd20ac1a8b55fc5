import type { Act, ActOf, Corrected, Doing } from "../../../book/act";
import type { Query } from "../../../book/answers";
import type { Book, Receipt } from "../../../book/book";
import type { Correctable, NotCorrectable } from "../../../book/correctable";
import type { Correction } from "../../../book/corrections";
import type { ChangedTotal, Difference as Changes } from "../../../book/difference";
import type { Edition } from "../../../book/edition";
import type { HandChange } from "../../../book/hand-changes";
import type { Beside as BesideBook, Now } from "../../../book/now";
import type { PaperCode } from "../../../book/paper-code";
import type { Reception } from "../../../book/receive";
import type { Beside } from "../../../book/sheets/book-plans";
import type { BookReading, SheetOf } from "../../../book/sheets/read-book";
import type { Collected } from "../../../book/take-in";
import type { Finding } from "../../../checking/finding";
import type {
  Consolidation,
  Entry,
  RefusedFile,
  RosterUnit,
  UnitReport,
  Standing,
  Submission,
} from "../../../consolidation/consolidation";
import type { ConsolidationInput } from "../../../consolidation/standing";
import type { SummaryCell } from "../../../consolidation/sheets/summary-places";
import type { Addend } from "../../../consolidation/trace";
import type { Form } from "../../../form/form";
import type { Scheme, ScoreItem } from "../../../form/scheme";
import type { Share } from "../../../form/share";
import type { Brief } from "../../../papers/brief";
import type { Call } from "../../../papers/calls";
import type { Register } from "../../../consolidation/register";
import type { RosterEdit } from "../../../consolidation/roster/roster-edits";
import type { KnownContact } from "../../../consolidation/roster/roster-filled";
import type { Rubric, UnitScore } from "../../../papers/assessment";
import type { Suspicion } from "../../../papers/before/suspicions";
import type { SuspicionWords } from "../../../papers/before/suspicions-plan";
import type { CircularInput } from "../../../papers/circular";
import type { Honours } from "../../../papers/honours";
import type { Promised } from "../../../papers/honours-plan";
import type { DirectoryLines } from "../../../papers/directories/directory";
import type { Inspection } from "../../../papers/inspection/inspection";
import type { Issued, PriorOf } from "../../../papers/issue";
import type { Office } from "../../../papers/office";
import type { Arrival, Ledger } from "../../../papers/materials/materials";
import type { HandedForms } from "../../../papers/materials/other-form";
import type { Recognised } from "../../../papers/materials/recognise";
import type { Papers } from "../../../papers/papers";
import type { Tally } from "../../../papers/satisfaction-plan";
import type { Coverage, PastEdition } from "../../../papers/shares/coverage";
import type { Slip } from "../../../papers/slips";
import type { Return } from "../../../reading/return";
import type { Grid } from "../../../sheet/grid";
import type { TextDocument } from "../../../sheet/document";
import type { SheetPlan } from "../../../sheet/sheet-plan";

/** What the pane asks of what the workbook remembers, and of the papers that are made from it. */
export interface BookCore {
  /** The sheets that a book is read from, and the book as they have it. */
  bookSheets(form: Form): readonly string[];
  readBook(form: Form, sheetOf: SheetOf, before: Book): BookReading;
  /** The book with what was handed in, and with what the clerk has answered. */
  takeIn(form: Form, before: Book, collected: Collected, time: string): Reception;
  /** What a consolidation of the book is made of. */
  inputOf(form: Form, book: Book): Pick<ConsolidationInput, "submissions" | "preferred" | "received">;
  /** The sheets of a consolidation, the book among them. */
  bookPlans(form: Form, book: Book, consolidation: Consolidation, beside?: Beside): readonly SheetPlan[];
  /** Works out what of a receipt alone follows; `consolidate` and `bookPlans` have it at once. */
  workOut(form: Form, book: Book, receipt: Receipt): void;
  /** The units of the roster, those that owe none on that day marked so. */
  rosterOn(book: Book, roster: readonly RosterUnit[], date: string): readonly RosterUnit[];
  /** The units under all names that the clerk has said are theirs; and with what their returns say. */
  withLearntNames(book: Book, roster: readonly RosterUnit[]): readonly RosterUnit[];
  rosterFilled(
    form: Form,
    units: readonly RosterUnit[],
    reports: readonly UnitReport[],
    known: (report: UnitReport) => KnownContact,
  ): RosterUnit[];
  /** Last period's roster taken over; how many units that changes; what is to be written for it. */
  rosterTakenOver(now: readonly RosterUnit[], last: readonly RosterUnit[]): RosterUnit[];
  differingUnits(now: readonly RosterUnit[], then: readonly RosterUnit[]): number;
  rosterEdits(grid: Grid, units: readonly RosterUnit[]): RosterEdit[] | null;
  /** Figures of the details that somebody has changed by hand, and what is done where they are taken over. */
  handChanges(form: Form, book: Book, sheetOf: SheetOf): readonly HandChange[];
  asCorrection(change: HandChange): Doing;
  /** The numbers of receipts that are not to be counted, whatever they say. */
  excludedIn(book: Book): ReadonlySet<number>;
  /** The book with what each act did that is new in it. */
  withEffects(form: Form, before: Book, after: Book, roster: readonly RosterUnit[]): Book;
  act(book: Book, doing: Doing, time: string): Book;
  /** Who has reported and how far each unit is, as the book stands. */
  standingNow(form: Form, book: Book, beside: BesideBook): Now;
  /** Files that came and cannot be read, with whose they are: those of the book and of the list, and the book's alone. */
  refusedNow(
    book: Book,
    refused: readonly RefusedFile[],
    roster: readonly RosterUnit[],
  ): readonly RefusedFile[];
  unreadIn(book: Book, roster: readonly RosterUnit[]): readonly RefusedFile[];
  /** Which query an answer by telephone is to, and whether it says enough to settle it. */
  queryOf(ret: Return, finding: Finding): Query;
  settles(form: Form, by: string, answer: string): boolean;
  /** The cell that the clerk calls by its address, and what he types in place of its figure. */
  correctableAt(form: Form, ret: Return, name: string): Correctable | NotCorrectable;
  correctedTo(cell: Correctable, typed: string): Corrected | undefined;
  /** Figures that count otherwise than they were reported, and those of them in an addend of a total. */
  correctionsIn(book: Book, standing: Pick<Standing, "entries">): readonly Correction[];
  correctionsBehind(
    form: Form,
    book: Book,
    corrections: readonly Correction[],
    figure: SummaryCell,
    addend: Addend,
  ): readonly Correction[];
  /** The last edition of the total, what has changed since, and what sealing it once more does. */
  editionOf(form: Form, book: Book, standing: Standing): Edition | null;
  /** What a code on stamped paper belongs to. */
  paperOfCode(form: Form, book: Book, standing: Standing, typed: string): PaperCode | null;
  changesSince(
    form: Form,
    book: Book,
    sealed: ActOf<"sealed">,
    roster: readonly RosterUnit[],
    standing: Standing,
  ): string;
  sealingTotal(form: Form, book: Book, roster: readonly RosterUnit[], date: string): Doing;
  /** What a later return of a unit changes, and what the totals are then. */
  differenceOf(form: Form, earlier: Submission, later: Submission): Changes;
  changedTotals(form: Form, counted: readonly Entry[], earlier: Entry, later: Entry): readonly ChangedTotal[];
  /** The act that would be taken back, or done again; `null` for none. */
  undoable(book: Book): Act | null;
  redoable(book: Book): Act | null;
  undo(book: Book, time: string): Book;
  redo(book: Book): Book;
  /** Whom the office writes to: what is to be put right, and what is missing. */
  papersOf(form: Form, book: Book, beside: BesideBook): Papers;
  slipsPlan(form: Form, slips: readonly Slip[], office: Office, date: string): SheetPlan;
  callsPlan(form: Form, calls: readonly Call[], office: Office, date: string): SheetPlan;
  /** What a consolidation shows at a glance, and the page of it. */
  briefOf(form: Form, consolidation: Consolidation): Brief;
  briefPlan(form: Form, consolidation: Consolidation): SheetPlan;
  /** How much each unit has done of what a share compares, with the editions of the total, and the sheet of it. */
  coverageOf(form: Form, consolidation: Consolidation, share: Share): Coverage;
  editionsOf(form: Form, book: Book, roster: readonly RosterUnit[], share: Share): PastEdition[];
  coveragePlan(
    form: Form,
    share: Share,
    consolidation: Consolidation,
    coverage: Coverage,
    editions: readonly PastEdition[],
  ): SheetPlan;
  /** 满意度测评, with what its sheet holds. */
  tallyIn(grid: Grid | null): Tally;
  satisfactionPlan(form: Form, units: readonly RosterUnit[], tally: Tally): SheetPlan;
  /** 表彰整改, with what has been entered on its sheet. */
  assess(
    form: Form,
    standing: Pick<Standing, "reports">,
    register: Register,
    rubric: Rubric,
    inspection: Inspection,
  ): UnitScore[];
  honoursOf(scheme: Scheme, scores: readonly UnitScore[], items: readonly ScoreItem[]): Honours;
  promisedIn(grid: Grid | null): Promised;
  honoursPlan(form: Form, honours: Honours, promised: Promised, date: string): SheetPlan;
  /** 资料台账 as it stands, with what has come since, and drawn up. */
  ledgerIn(form: Form, grid: Grid | null): Ledger;
  withArrivals(form: Form, ledger: Ledger, arrivals: readonly Arrival[]): Ledger;
  recogniseMaterial(
    form: Form,
    roster: readonly RosterUnit[],
    path: string,
    lines: readonly string[],
  ): Recognised;
  /** What 分户明细 of another form says that a unit has handed in. */
  handedForms(form: Form, detail: Grid | null): HandedForms;
  materialsPlan(
    form: Form,
    consolidation: Consolidation,
    register: Register,
    ledger: Ledger,
    forms: readonly HandedForms[],
  ): SheetPlan;
  /** What the office keeps of each unit, such as 联系点, with what its sheet holds. */
  directoryIn(form: Form, index: number, grid: Grid | null): DirectoryLines;
  directoryPlan(form: Form, index: number, consolidation: Consolidation, entered: DirectoryLines): SheetPlan;
  /** 考核评分, by the rubric that its sheet has, or the form. */
  rubricIn(form: Form, grid: Grid | null): Rubric;
  assessmentPlan(
    form: Form,
    consolidation: Consolidation,
    register: Register,
    rubric: Rubric,
    order: "roster" | "score",
    inspection: Inspection,
  ): SheetPlan;
  /** 专项督查, with what its sheet holds. */
  inspectionIn(grid: Grid | null): Inspection;
  inspectionPlan(form: Form, units: readonly RosterUnit[], inspection: Inspection): SheetPlan;
  /** 通报, and the sheet of it. */
  circularOf(form: Form, input: CircularInput): TextDocument;
  circularPlan(form: Form, text: TextDocument): SheetPlan;
  /** Whether a paper that stands in the workbook says what it would say now. */
  stillSays(plan: SheetPlan, standing: Grid): boolean;
  /** The same for a message. */
  slipText(form: Form, slip: Slip, office: Office): string;
  callText(form: Form, call: Call, office: Office, date: string): string;
  /** Whom the units may ask, as a paper that was written earlier says; `null` where it does not. */
  officeIn(grid: Grid | null): Office | null;
  /** The blank forms of all units, with what each reported the period before; and what is said to them. */
  earlierReturns(
    form: Form,
    units: readonly RosterUnit[],
    submissions: readonly Submission[],
  ): ReadonlyMap<string, Submission>;
  /** What looks like a slip beside the period before, in words, and the sheet of it. */
  suspicionsOf(
    form: Form,
    counted: readonly Entry[],
    earlier: ReadonlyMap<string, Submission>,
    units: readonly RosterUnit[],
  ): Suspicion[];
  suspicionWords(form: Form, suspicion: Suspicion): SuspicionWords;
  suspicionsPlan(form: Form, suspicions: readonly Suspicion[]): SheetPlan;
  issuedForms(form: Form, units: readonly RosterUnit[], priorOf: PriorOf): Issued[];
  issueText(form: Form, issued: readonly Issued[], office: Office): string;
}

import type { Difference } from "../../../consolidation/compare-totals";
import type { Consolidation, RosterUnit, Standing } from "../../../consolidation/consolidation";
import type { ConsolidationInput } from "../../../consolidation/standing";
import type { SummaryCell } from "../../../consolidation/sheets/summary-places";
import type { LeftOut } from "../../../consolidation/sheets/problems-plan";
import type { ProblemPlace } from "../../../consolidation/sheets/problem-place";
import type { Addend } from "../../../consolidation/trace";
import type { Book } from "../../../book/book";
import type { DetailRow } from "../../../consolidation/detail";
import type { Table } from "../../../form/table";
import type { Form } from "../../../form/form";
import type { Grid } from "../../../sheet/grid";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { BookCore } from "./book-core";
import type { CheckingCore } from "./checking-core";
import type { Core } from "./core";
import type { LaterCore } from "./later-core";

/** What the office's half of the pane asks of the core besides; it is fetched when somebody first turns to it. */
export interface OfficeCore extends Core, CheckingCore, LaterCore, BookCore {
  /** Without units, an empty roster to be filled in. */
  rosterPlan(units?: readonly RosterUnit[]): SheetPlan;
  /** Which returns would count and who has reported, before anything is added up. */
  standingOf(
    form: Form,
    input: Pick<ConsolidationInput, "submissions" | "roster" | "preferred" | "received">,
  ): Standing;
  consolidate(form: Form, input: ConsolidationInput): Consolidation;
  /** Where the workbook's own formulas and the figures in memory disagree. */
  compareTotals(form: Form, consolidation: Consolidation, totals: readonly Grid[]): readonly Difference[];

  /** The figure at a cell of a sheet of totals; `null` when the cell is none. */
  figureAt(form: Form, totals: Grid, row: number, column: number): SummaryCell | null;
  /** What was added up, read from the sheet of details, so that a saved workbook still explains itself. */
  trace(form: Form, detail: Grid, figure: SummaryCell): readonly Addend[];
  /** The same of the rows themselves. */
  traceIn(form: Form, rows: readonly DetailRow[], figure: SummaryCell): readonly Addend[];
  /** Those of each return that a sheet of details names without listing its figures; `null` for one that the book has not. */
  keptDetail(form: Form, book: Book, table: Table, detail: Grid): Iterable<readonly DetailRow[] | null>;
  /** What 问题清单 does not list for being too much. */
  listedProblems(form: Form, consolidation: Consolidation): { readonly left: LeftOut | null };
  /** Where the figure stands that a line of 问题清单 speaks of; `details` by table. */
  problemPlace(
    form: Form,
    problems: Grid,
    row: number,
    details: readonly (Grid | null)[],
  ): ProblemPlace | null;
}

import type { Standing } from "../consolidation/consolidation";
import type { SummaryCell } from "../consolidation/sheets/summary-places";
import { tracedCells, type Addend } from "../consolidation/trace";
import type { Form } from "../form/form";
import { unitKey } from "../reading/unit-key";
import { cellName } from "../sheet/address";
import { inForce, type ActOf } from "./act";
import { receiptOf, type Book } from "./book";

/** A figure that was corrected by telephone, as matters stand with it. */
export interface Correction {
  readonly act: ActOf<"corrected">;
  /** As the roster calls it. */
  readonly unit: string;
  /** Whether it is in the totals; a later return of the unit has taken its place otherwise. */
  readonly holds: boolean;
  /** The day on which the stamped paper came since; "" as long as it has not. */
  readonly paper: string;
}

/** What was corrected and not taken back, in the order in which it was. */
export function correctionsIn(book: Book, { entries }: Pick<Standing, "entries">): Correction[] {
  const idOf = new Map(book.receipts.map(({ number, submission }) => [number, submission.id]));
  const papers = inForce(book, "paper");
  return inForce(book, "corrected").map((act): Correction => {
    const entry = entries.find(({ submission }) => submission.id === idOf.get(act.receipt));
    const unit = entry?.unit ?? act.unit;
    const paper = papers.find((each) => each.number > act.number && unitKey(each.unit) === unitKey(unit));
    return { act, unit, holds: entry?.status === "counted", paper: paper?.time.slice(0, 10) ?? "" };
  });
}

/** What of them is in an addend of a figure. */
export function correctionsBehind(
  form: Form,
  book: Book,
  corrections: readonly Correction[],
  figure: SummaryCell,
  addend: Addend,
): Correction[] {
  const cells = tracedCells(form, figure);
  return corrections.filter(({ act, unit, holds }) => {
    const { table, row, column } = act;
    if (!holds || table !== figure.table || unitKey(unit) !== unitKey(addend.unit)) return false;
    return cells.some(
      (cell) =>
        cell.column === column && (cell.row === null ? cellOf(book, act) === addend.cell : cell.row === row),
    );
  });
}

/** Where a line of a list has the figure: "D6". */
function cellOf(book: Book, { receipt, table, row, column }: ActOf<"corrected">): string {
  const content = receiptOf(book, receipt).submission.return.content.tables[table]!;
  const at = content.kind === "list" ? content.lines[row]?.[column]?.at : null;
  return at ? cellName(at.row, at.column) : "";
}

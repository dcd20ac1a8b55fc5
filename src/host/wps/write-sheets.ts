import { changeOf } from "../../sheet/sheet-change";
import { firstSeen, mayReplace, type SheetPlan } from "../../sheet/sheet-plan";
import type { Writing } from "../host";
import { HostError } from "../host-error";
import { exchange, type Arrival, type Changing } from "./exchange";
import type { WpsSheet } from "./program/object-model";
import { CONTENT, quietly } from "./program/quietly";
import { readContent } from "./reading/read-sheet";
import { plannedBlock } from "./steps/write-cells";
import type { WpsBook } from "./wps-book";

/** See `Host.writeSheets`. */
export function writeSheets(book: WpsBook, plans: readonly SheetPlan[], writing: Writing = {}): void {
  if (plans.length === 0) return;
  const { front, standing = [] } = writing;
  // A plan that breaks off does so here.
  const steps = plans.map((plan) => changeIn(book, plan, standing) ?? arrivalOf(book, { ...plan }));
  refuseTooLarge(book, steps);
  if (book.workbook.ProtectStructure) throw new HostError("protected", "");
  const shown = front === undefined ? plans[firstSeen(plans)]!.sheet : front;
  const written = book.ours.during(() => quietly(book.app, CONTENT, () => exchange(book, steps, shown)));
  for (const [sheet, blocks] of written) book.wrote(sheet, blocks);
}

/** A sheet of the old formats has 256 columns; what every unit has returned needs more than twice as many. */
function refuseTooLarge(book: WpsBook, steps: readonly (Arrival | Changing)[]): void {
  const { Cells: cells } = book.workbook.Worksheets.Item(1) as WpsSheet;
  const [rows, columns] = [cells.Rows.Count, cells.Columns.Count];
  const isLarge = ({ cells }: SheetPlan) =>
    cells.length > rows || cells.some((line) => line.length > columns);
  const large = steps.find(({ plan }) => isLarge(plan));
  if (large) throw new HostError({ kind: "too-small", rows, columns }, large.plan.sheet);
}

/** `null` where the sheet is made anew. */
function changeIn(book: WpsBook, plan: SheetPlan, standing: readonly SheetPlan[]): Changing | null {
  const from = standing.find(({ sheet }) => sheet === plan.sheet);
  const change = from ? changeOf(from, plan) : null;
  const sheet = change && book.find(plan.sheet);
  return sheet ? { plan, change, back: changeOf(plan, from!)!, sheet } : null;
}

/** Throws `HostError("sheet-occupied")` when the plan has no place. */
function arrivalOf(book: WpsBook, plan: SheetPlan): Arrival {
  const standing = book.find(plan.sheet);
  const content = plannedBlock(plan);
  if (!standing) return { plan, content, standing };
  if (plan.keepAs !== null && isTaken(book, plan.keepAs)) {
    throw new HostError("sheet-occupied", plan.keepAs);
  }
  if (plan.keepAs === null && !mayReplace(plan, readContent(standing))) {
    throw new HostError("sheet-occupied", plan.sheet);
  }
  return { plan, content, standing };
}

/** "sheet1" is taken where there is a "Sheet1". */
const isTaken = (book: WpsBook, name: string) =>
  book.sheets().some((sheet) => sheet.Name.toLowerCase() === name.toLowerCase());

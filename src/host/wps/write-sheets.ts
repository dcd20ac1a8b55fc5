import type { Range } from "../../sheet/address";
import { mayReplace, type SheetPlan } from "../../sheet/sheet-plan";
import type { Writing } from "../host";
import { HostError } from "../host-error";
import { exchange, type Arrival } from "./exchange";
import type { WpsSheet } from "./object-model";
import { CONTENT, quietly } from "./quietly";
import { readContent } from "./read-sheet";
import { plannedBlock } from "./write-cells";
import type { WpsBook } from "./wps-book";

/** See `Host.writeSheets`. */
export function writeSheets(book: WpsBook, plans: readonly SheetPlan[], { front }: Writing = {}): void {
  if (plans.length === 0) return;
  // A plan that breaks off does so here.
  const arrivals = plans.map((plan) => arrivalOf(book, { ...plan }));
  refuseTooLarge(book, arrivals);
  if (book.workbook.ProtectStructure) throw new HostError("protected", "");
  const written = book.ours.during(() => quietly(book.app, CONTENT, () => exchange(book, arrivals, front)));
  written.forEach((blocks: readonly Range[], index) => book.wrote(plans[index]!.sheet, blocks));
}

/** A sheet of the old formats has 256 columns; what every unit has returned needs more than twice as many. */
function refuseTooLarge(book: WpsBook, arrivals: readonly Arrival[]): void {
  const { Cells: cells } = book.workbook.Worksheets.Item(1) as WpsSheet;
  const [rows, columns] = [cells.Rows.Count, cells.Columns.Count];
  const large = arrivals.find(({ content }) => {
    return content && (content.block.bottom >= rows || content.block.right >= columns);
  });
  if (!large) return;
  throw new HostError({ kind: "too-small", rows, columns }, large.plan.sheet);
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

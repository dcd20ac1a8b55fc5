import { mayReplace, type SheetPlan } from "../../sheet/sheet-plan";
import type { Writing } from "../host";
import { HostError } from "../host-error";
import { definedNames } from "./defined-names";
import { exchange } from "./exchange";
import { keptOf } from "./kept";
import { gridOfSheet } from "./cells/sheet-grid";
import type { UniverBook } from "./univer-book";

/** `Host.writeSheets` without the calculation. */
export async function writeSheets(
  book: UniverBook,
  plans: readonly SheetPlan[],
  { front }: Writing = {},
): Promise<void> {
  for (const plan of plans) refuseOccupied(book, plan);
  const standing = plans.flatMap((plan) => {
    const sheet = book.find(plan.sheet);
    return sheet ? [{ sheet, to: plan.keepAs }] : [];
  });
  const leaving = standing.filter(({ to }) => to === null).map(({ sheet }) => sheet);
  const ids = new Map(plans.map((plan) => [plan, book.find(plan.sheet)?.getSheetId()]));
  await exchange(book, {
    plans,
    leaving,
    front: front === null ? book.workbook.getActiveSheet().getName() : front,
    renamed: standing.flatMap(({ sheet, to }) => (to === null ? [] : [{ sheet, to }])),
    names: leaving.flatMap((sheet) => keptOf(sheet).names),
    place: (plan) => {
      const sheet = book.workbook.getSheetBySheetId(ids.get(plan) ?? "");
      return sheet ? book.workbook.getSheetIndex(sheet) : book.workbook.getSheets().length;
    },
  });
}

/** `Host.openWorkbook` without the calculation. */
export async function replaceWorkbook(book: UniverBook, plans: readonly SheetPlan[]): Promise<void> {
  if (plans.length === 0) throw new HostError("failed", "", { cause: new Error("a workbook has a sheet") });
  await exchange(book, {
    plans,
    leaving: book.workbook.getSheets(),
    renamed: [],
    names: definedNames(book).map(({ name }) => name),
    place: () => book.workbook.getSheets().length,
  });
}

function refuseOccupied(book: UniverBook, plan: SheetPlan): void {
  const standing = book.find(plan.sheet);
  if (!standing) return;
  if (plan.keepAs !== null) {
    if (book.find(plan.keepAs)) throw new HostError("sheet-occupied", plan.keepAs);
  } else if (!mayReplace(plan, gridOfSheet(book, standing))) {
    throw new HostError("sheet-occupied", plan.sheet);
  }
}

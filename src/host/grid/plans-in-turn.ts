import type { SheetPlan } from "../../sheet/sheet-plan";
import { breath } from "./breath";
import type { Changes } from "./changes";
import { planOfSheet } from "./plan-of-sheet";
import type { UniverBook } from "./univer-book";

/** So often it is begun anew before the page has to wait: nobody changes a workbook faster for long. */
const PATIENCE = 3;

/**
 * The sheets as they all stood at one moment, planned one after the other with the page answering in between, and anew
 * from the first where something was changed meanwhile. `right` resolves when what the cells hold is right; `inFile` is to
 * be called once a file holds the plans.
 */
export async function plansInTurn(
  book: UniverBook,
  changes: Changes,
  right: () => Promise<void>,
): Promise<{ readonly plans: readonly SheetPlan[]; readonly inFile: () => void }> {
  for (let turn = 1; ; turn++) {
    await right();
    const [inFile, made] = [changes.keep(), changes.made];
    const plans: SheetPlan[] = [];
    for (const sheet of book.workbook.getSheets()) {
      if (plans.length > 0 && turn <= PATIENCE) await breath();
      if (changes.made !== made) break;
      plans.push(planOfSheet(book, sheet));
    }
    if (changes.made === made) return { plans, inFile };
  }
}

import { quoteSheet, rangeName } from "../../../sheet/address";
import type { Job } from "../jobs";
import type { Standing } from "../standing";

/** Gives the workbook the names of the plans; one that is there already points to the new place. */
export function writeNames(context: Excel.RequestContext, jobs: readonly Job[], { names }: Standing): void {
  for (const { plan } of jobs) {
    for (const { name, range } of plan.names) {
      const formula = `=${quoteSheet(plan.sheet)}!${rangeName(range, true)}`;
      const { names: items } = context.workbook;
      const sheet = context.workbook.worksheets.getItem(plan.sheet);
      if (names.has(name)) items.getItem(name).formula = formula;
      else items.add(name, sheet.getRange(rangeName(range)).untrack());
    }
  }
}

/** Takes the names back to what they stood for; `present` are those that the workbook has by now. */
export function putBackNames(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  { names }: Standing,
  present: ReadonlySet<string>,
): void {
  for (const { name } of jobs.flatMap(({ plan }) => plan.names)) {
    const before = names.get(name);
    // Naming an item asks the program for it, so one that is not there is not named at all.
    if (!present.has(name)) continue;
    const item = context.workbook.names.getItem(name);
    if (before === undefined) item.delete();
    else item.formula = before;
  }
}

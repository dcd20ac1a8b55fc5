import { quoteSheet, rangeName } from "../../sheet/address";
import type { Job } from "./jobs";
import type { Standing } from "./standing";

/** Gives the workbook the names of the plans; one that is there already points to the new place. */
export function writeNames(context: Excel.RequestContext, jobs: readonly Job[], { names }: Standing): void {
  for (const { plan } of jobs) {
    for (const { name, range } of plan.names) {
      const formula = `=${quoteSheet(plan.sheet)}!${rangeName(range, true)}`;
      const { names: items } = context.workbook;
      if (names.has(name)) items.getItem(name).formula = formula;
      else items.add(name, context.workbook.worksheets.getItem(plan.sheet).getRange(rangeName(range)));
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
    const item = context.workbook.names.getItem(name);
    if (before !== undefined) item.formula = before;
    else if (present.has(name)) item.delete();
  }
}

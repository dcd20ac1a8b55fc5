import type { Host } from "../../../host/host";
import { keptNames } from "../../../sheet/kept-name";
import { holdsStill } from "../../../sheet/same-content";
import type { SheetPlan } from "../../../sheet/sheet-plan";

/** Sheets of an earlier consolidation on which somebody may have worked since. */
export interface StandingSheets {
  readonly sheets: readonly string[];
  /** Whether they are known to have been changed. Else nobody here knows what was written on them. */
  readonly changed: boolean;
  /** How many returns they remember that the clerk wants to leave out; `null` where he does not. */
  readonly anew: number | null;
}

/**
 * What would be lost if the plans were written: sheets that are not as `last` wrote them, or all that are there
 * where nothing was written yet by this pane. `null` when nothing would be.
 */
export async function standingSheets(
  host: Host,
  plans: readonly SheetPlan[],
  last: readonly SheetPlan[] | null,
): Promise<StandingSheets | null> {
  const names = await namesIn(host);
  const there = plans.map(({ sheet }) => sheet).filter((sheet) => names.includes(sheet));
  if (there.length === 0) return null;
  if (last === null) return { sheets: there, changed: false, anew: null };
  const changed: string[] = [];
  for (const sheet of there) {
    const own = last.find((plan) => plan.sheet === sheet);
    const grid = await host.readSheet(sheet);
    if (grid && !(own && holdsStill(own, grid))) changed.push(sheet);
  }
  return changed.length > 0 ? { sheets: changed, changed: true, anew: null } : null;
}

/** The plans, so that what stands in their places is kept: all of it, since 汇总表 is worked out from 分户明细. */
export async function besideOld(host: Host, plans: readonly SheetPlan[]): Promise<readonly SheetPlan[]> {
  const names = await namesIn(host);
  const there = plans.map(({ sheet }) => sheet).filter((sheet) => names.includes(sheet));
  const kept = keptNames(there, names);
  return plans.map((plan) => ({ ...plan, keepAs: kept.get(plan.sheet) ?? null }));
}

async function namesIn(host: Host): Promise<string[]> {
  const { sheets } = await host.workbook();
  return sheets.map(({ name }) => name);
}

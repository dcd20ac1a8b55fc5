import { keptNames } from "../../../sheet/kept-name";
import { holdsStill } from "../../../sheet/same-content";
import { formulaAt, textOf, type Grid } from "../../../sheet/grid";
import { carriesIdentity, isFormula, isSamePlan, type SheetPlan } from "../../../sheet/sheet-plan";
import type { Readable } from "../ground/read-once";

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
  host: Readable,
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
    const grid = await host.readCells(sheet);
    if (grid && !(own && holdsStill(own, grid))) changed.push(sheet);
  }
  return changed.length > 0 ? { sheets: changed, changed: true, anew: null } : null;
}

/**
 * The same of sheets that an earlier day has written: what somebody has added behind our columns, and formulas of which
 * he has made figures. What else stands there is known from the book.
 */
export async function writtenOver(
  host: Readable,
  plans: readonly SheetPlan[],
): Promise<StandingSheets | null> {
  const changed: string[] = [];
  for (const plan of plans) {
    const grid = await host.readCells(plan.sheet);
    if (grid && carriesIdentity(plan, grid) && (isBeside(plan, grid) || isOver(plan, grid)))
      changed.push(plan.sheet);
  }
  return changed.length > 0 ? { sheets: changed, changed: true, anew: null } : null;
}

/** Which plans are not what `last` has written and what still stands: nobody's work on the other sheets is touched. */
export async function differing(
  host: Readable,
  plans: readonly SheetPlan[],
  last: readonly SheetPlan[],
): Promise<(plan: SheetPlan) => boolean> {
  const found = new Set<SheetPlan>();
  for (const plan of plans) {
    const own = last.find(({ sheet }) => sheet === plan.sheet);
    const grid = own && isSamePlan(own, plan) ? await host.readCells(plan.sheet) : null;
    if (!grid || !holdsStill(plan, grid)) found.add(plan);
  }
  return (plan) => found.has(plan);
}

/** How those of the plans' sheets were written last that still hold just that, no row of them hidden. */
export async function stillStanding(
  host: Readable,
  plans: readonly SheetPlan[],
  last: readonly SheetPlan[],
): Promise<readonly SheetPlan[]> {
  const found: SheetPlan[] = [];
  for (const { sheet } of plans) {
    const own = last.find((plan) => plan.sheet === sheet);
    const grid = own ? await host.readCells(sheet) : null;
    if (own && grid && grid.hiddenRows.length === 0 && holdsStill(own, grid)) found.push(own);
  }
  return found;
}

/** Lists that the clerk has filtered, so that rows of them are hidden; written anew they show all. */
export async function filteredIn(host: Readable, plans: readonly SheetPlan[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { sheet, filter, keepAs } of plans) {
    const grid = filter && keepAs === null ? await host.readCells(sheet) : null;
    if (grid?.hiddenRows.some((row) => row > filter!.top)) found.push(sheet);
  }
  return found;
}

function isBeside({ cells }: SheetPlan, { values }: Grid): boolean {
  const width = Math.max(...cells.map(({ length }) => length));
  const planned = (cells[0] ?? []).map((head) => (isFormula(head) ? "" : textOf(head)));
  const heads = new Set(planned);
  const standing = (values[0] ?? []).map(textOf);
  const last = planned.at(-1) ?? "";
  // Where 分户明细 listed figures and does so no more, what stands in front of our last column was ours.
  const before = standing[planned.length - 1] === last ? -1 : standing.lastIndexOf(last);
  // A record may have taken more columns than it does now.
  const isOurs = (column: number) =>
    column < before || ((standing[column] ?? "") !== "" && heads.has(standing[column]!));
  return values.some((line) =>
    line.some((value, column) => column >= width && textOf(value) !== "" && !isOurs(column)),
  );
}

/** Only where the formulas stand as they did: the lines of a list move. */
function isOver({ cells }: SheetPlan, grid: Grid): boolean {
  const planned = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (isFormula(cell) ? [{ row, column }] : [])),
  );
  const stand = planned.filter(({ row, column }) => formulaAt(grid, row, column) !== null);
  return planned.length > 1 && stand.length < planned.length && stand.length > planned.length / 2;
}

/** The plans, so that what stands in their places is kept: all of it, since 汇总表 is worked out from 分户明细. */
export async function besideOld(host: Readable, plans: readonly SheetPlan[]): Promise<readonly SheetPlan[]> {
  const names = await namesIn(host);
  const there = plans.map(({ sheet }) => sheet).filter((sheet) => names.includes(sheet));
  const kept = keptNames(there, names);
  return plans.map((plan) => ({ ...plan, keepAs: kept.get(plan.sheet) ?? null }));
}

async function namesIn(host: Readable): Promise<string[]> {
  const { sheets } = await host.workbook();
  return sheets.map(({ name }) => name);
}

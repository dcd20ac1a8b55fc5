import { range, type Range } from "../../sheet/address";
import type { SheetChange } from "../../sheet/sheet-change";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { HostError } from "../host-error";
import { cellsOf } from "./program/blocks";
import { drawCharts } from "./steps/charts";
import { changeSheet } from "./steps/change-sheet";
import { notKept } from "./program/fault";
import { leftOut } from "./program/left-out";
import { setNames } from "./steps/names";
import { VISIBILITY, VISIBLE } from "./program/numbers";
import type { WpsSheet } from "./program/object-model";
import { protect } from "./steps/protection";
import { repoint, type Succession } from "./steps/repoint";
import type { WpsBook } from "./wps-book";
import { checkCells, writeFormulas, writeValues, type PlannedBlock } from "./steps/write-cells";
import { writeLooks } from "./steps/write-looks";
import { freeze, writeFilter, writePage } from "./steps/write-page";
import { writeRules } from "./steps/write-rules";

/** A sheet that is to come, and the one whose place it takes; `null` when it stands last. */
export interface Arrival {
  readonly plan: SheetPlan;
  /** `null` for a plan without cells. */
  readonly content: PlannedBlock | null;
  readonly standing: WpsSheet | null;
}

/** A sheet that stays where it is and of which some cells change, and what leads back. */
export interface Changing {
  readonly plan: SheetPlan;
  readonly change: SheetChange;
  readonly back: SheetChange;
  readonly sheet: WpsSheet;
}

/** A new sheet, still under a name of its own. */
interface Written extends Arrival {
  readonly sheet: WpsSheet;
  readonly values: readonly Range[];
}

type Undos = (() => void)[];

/**
 * Makes the new sheets beside the old ones, then lets them change places and changes those that stay, and only then
 * deletes what was replaced. On a fault before the first deletion everything is put back and the fault thrown on. Brings
 * the sheet named `shown` to the front; `null` leaves the one that is there. Returns the blocks that were written, sheet by sheet.
 */
export function exchange(
  book: WpsBook,
  steps: readonly (Arrival | Changing)[],
  shown: string | null,
): readonly (readonly [sheet: string, blocks: readonly Range[]])[] {
  const arrivals = steps.filter((step) => "content" in step);
  const undos: Undos = [];
  const [first, ...leaving] = arrivals.flatMap(({ plan, standing }) =>
    standing && plan.keepAs === null ? [standing] : [],
  );
  let blocks: readonly (readonly [sheet: string, blocks: readonly Range[]])[];
  try {
    const front = book.workbook.ActiveSheet;
    const inFront = shown ?? front.Name;
    undos.push(() => front.Activate());
    for (const { standing } of arrivals) if (standing) show(standing, undos);
    const names = freeNames(book, arrivals.length * 2);
    const written = arrivals.map((arrival, index) => makeBeside(book, arrival, names[index]!, undos));
    swap(book, written, names.slice(arrivals.length), undos);
    const changed = steps.flatMap((step) => ("change" in step ? [change(book, step, undos)] : []));
    book.app.Calculate();
    written.forEach(finish);
    (written.find(({ plan }) => plan.sheet === inFront)?.sheet ?? book.sheet(inFront)).Activate();
    for (const { plan, sheet } of written)
      if (plan.visible !== "visible") sheet.Visible = VISIBILITY[plan.visible];
    const made = written.map(
      ({ plan, values, content }) => [plan.sheet, [...values, ...(content?.formulas ?? [])]] as const,
    );
    blocks = [...made, ...changed];
    if (first) remove(first);
  } catch (fault) {
    putBack(undos);
    throw fault;
  }
  // What is deleted does not come back: from here on there is no way but forward.
  try {
    removeAll(leaving);
  } catch (cause) {
    const left = leaving.filter((sheet) => !isGone(sheet)).map(({ Name: name }) => name);
    throw new HostError({ kind: "old-left", sheets: left }, "", { cause });
  }
  return blocks;
}

function change(
  book: WpsBook,
  { plan, change, back, sheet }: Changing,
  undos: Undos,
): readonly [sheet: string, blocks: readonly Range[]] {
  const go = (way: SheetChange) => book.locks.unprotected(sheet, plan.sheet, () => changeSheet(sheet, way));
  undos.push(() => void go(back));
  const { written, prints } = go(change);
  if (!prints) book.prints = false;
  return [plan.sheet, written];
}

/** The fault that began it is what the clerk is told; a step that fails here must not keep the others. */
function putBack(undos: Undos): void {
  for (const undo of undos.reverse()) {
    try {
      undo();
    } catch {
      continue;
    }
  }
}

/** Names that no sheet has, and that no sheet's name ends with: in a formula they stand for themselves alone. */
function freeNames(book: WpsBook, count: number): string[] {
  const taken = book.sheets().map((sheet) => sheet.Name);
  const names: string[] = [];
  for (let number = 1; names.length < count; number++) {
    const name = `待换表${number}`;
    if (!taken.some((other) => other.endsWith(name))) names.push(name);
  }
  return names;
}

/** All of the new sheet but its formulas, which need every sheet under its own name. */
function makeBeside(book: WpsBook, arrival: Arrival, name: string, undos: Undos): Written {
  const { plan, content } = arrival;
  const { Worksheets: sheets } = book.workbook;
  const last = sheets.Item(sheets.Count) as WpsSheet;
  const sheet = leftOut((before) => sheets.Add(before, last, 1)) as WpsSheet;
  undos.push(() => remove(sheet));
  sheet.Name = name;
  const values = content ? writeValues(sheet, content) : [];
  writeLooks(sheet, plan);
  sheet.Activate();
  writeRules(sheet, plan);
  freeze(sheet, book.app.ActiveWindow, plan.freeze);
  if (plan.filter) writeFilter(sheet, plan.filter);
  if (plan.page && !writePage(sheet, plan.page)) book.prints = false;
  cellsOf(sheet, range(0, 0)).Select();
  return { ...arrival, sheet, values };
}

/** The names change hands, formulas follow, and every new sheet goes to its place. */
function swap(book: WpsBook, written: readonly Written[], asides: readonly string[], undos: Undos): void {
  const { workbook } = book;
  const successions: Succession[] = [];
  written.forEach(({ plan, standing }, index) => {
    if (!standing) return;
    const aside = plan.keepAs ?? asides[index]!;
    rename(standing, plan.sheet, aside, undos);
    if (plan.keepAs === null) successions.push({ aside, successor: plan.sheet });
  });
  for (const { plan, sheet } of written) rename(sheet, sheet.Name, plan.sheet, undos);
  for (const { sheet, content } of written) if (content) writeFormulas(sheet, content);
  for (const { sheet, plan } of written) if (!drawCharts(sheet, plan)) book.draws = false;
  repoint(book, othersThan(book, written, successions), successions, undos);
  for (const { plan } of written) setNames(workbook, plan, undos);
  for (const { sheet, standing } of written) if (standing) sheet.Move(standing);
}

/** A sheet that is very hidden can be neither moved nor deleted. */
function show(sheet: WpsSheet, undos: Undos): void {
  const before = sheet.Visible;
  if (before === VISIBLE) return;
  sheet.Visible = VISIBLE;
  undos.push(() => void (sheet.Visible = before));
}

function rename(sheet: WpsSheet, from: string, to: string, undos: Undos): void {
  sheet.Name = to;
  undos.push(() => void (sheet.Name = from));
  if (sheet.Name !== to) throw notKept(from, "sheet-name", to);
}

/** Sheets that stay as they are. */
function othersThan(
  book: WpsBook,
  written: readonly Written[],
  successions: readonly Succession[],
): WpsSheet[] {
  const changing = new Set([
    ...written.map(({ plan }) => plan.sheet),
    ...successions.map(({ aside }) => aside),
  ]);
  return book.sheets().filter((sheet) => !changing.has(sheet.Name));
}

/** What matters is read back; then the sheet is locked. */
function finish({ plan, sheet, content }: Written): void {
  if (content) checkCells(sheet, plan.sheet, content);
  if (plan.unlocked) protect(sheet, plan.sheet, plan.unlocked, plan.filter !== null);
}

/** Throws when the sheet is still there though the program was asked twice. */
function remove(sheet: WpsSheet): void {
  let fault = deletionOf(sheet);
  if (!isGone(sheet)) fault = deletionOf(sheet);
  if (isGone(sheet)) return;
  throw fault ?? new HostError({ kind: "not-deleted", sheets: [sheet.Name] }, sheet.Name);
}

/** What the program threw, if anything. */
function deletionOf(sheet: WpsSheet): unknown {
  try {
    sheet.Delete();
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}

function isGone(sheet: WpsSheet): boolean {
  try {
    return typeof sheet.Name !== "string";
  } catch {
    // A deleted sheet has no name to tell.
    return true;
  }
}

/** One that stays does not keep the others; the clerk is told which to delete. */
function removeAll(sheets: readonly WpsSheet[]): void {
  const [next, ...rest] = sheets;
  if (!next) return;
  try {
    remove(next);
  } finally {
    removeAll(rest);
  }
}

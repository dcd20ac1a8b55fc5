import { cellName, range, rangeName, type Range } from "../../sheet/address";
import { isFormula, type PlannedCell } from "../../sheet/sheet-plan";
import type { CellEdit } from "../host";
import { HostError } from "../host-error";
import { cellsOf, matrixOf } from "./program/blocks";
import { isKept, typed } from "./steps/cell-values";
import { notKept } from "./program/fault";
import type { WpsSheet } from "./program/object-model";
import type { Locks } from "./steps/protection";
import { hand } from "./steps/write-cells";

interface Run {
  readonly block: Range;
  readonly cells: readonly PlannedCell[];
}

/** What is being changed; every change puts its way back on `undos`. */
export interface Change {
  readonly locks: Locks;
  readonly sheet: WpsSheet;
  readonly name: string;
  readonly undos: (() => void)[];
}

/**
 * Changes the cells, or none of them: with a locked one among them nothing is written, and on a fault
 * what was written is put back. Returns the blocks that were written.
 */
export function editCells(locks: Locks, sheet: WpsSheet, name: string, edits: readonly CellEdit[]): Range[] {
  if (sheet.ProtectContents) refuseLocked(sheet, name, runs(edits));
  const undos: (() => void)[] = [];
  return enter({ locks, sheet, name, undos }, edits);
}

/** The same into cells that are known to be open; the way back from what was written stays on `undos`. */
export function enter(change: Change, edits: readonly CellEdit[]): Range[] {
  const { sheet, name, undos } = change;
  const changes = runs(edits);
  try {
    for (const edit of edits) takeFormat(change, edit);
    for (const { block, cells } of changes) {
      const before = asTyped(sheet, block);
      const put = (given: unknown) => void (cellsOf(sheet, block).Formula = given);
      undos.push(() => hand([before], put));
      takeNumbers(change, { block, cells });
      hand([cells.map(content)], put);
      check(sheet, name, block, cells);
    }
  } catch (thrown) {
    takeBack(undos);
    throw thrown;
  }
  return changes.map(({ block }) => block);
}

/** The latest first; `undos` is empty afterwards. */
export function takeBack(undos: (() => void)[]): void {
  for (const undo of undos.splice(0).reverse()) undo();
}

/** The number format that an edit brings along. */
function takeFormat({ locks, sheet, name, undos }: Change, edit: CellEdit): void {
  const { row, column, format } = edit;
  if (format === undefined) return;
  const cell = cellsOf(sheet, range(row, column));
  const before = cell.NumberFormat;
  // A lock lets nobody change a format, open cell or not.
  const take = (code: unknown) => locks.unprotected(sheet, name, () => void (cell.NumberFormat = code));
  undos.push(() => take(before));
  take(format);
  if (cell.NumberFormat !== format) throw notKept(name, "number-format", cellName(row, column));
}

/** A number that goes into a cell formatted as text would become one. */
function takeNumbers({ locks, sheet, name, undos }: Change, { block, cells }: Run): void {
  // One answer for the block when all its cells are alike, none when they differ.
  const format = cellsOf(sheet, block).NumberFormat;
  if (typeof format === "string" && format !== TEXT) return;
  cells.forEach((cell, index) => {
    const one = cellsOf(sheet, range(block.top, block.left + index));
    if (typeof cell !== "number" || one.NumberFormat !== TEXT) return;
    // A lock lets nobody change a format, open cell or not.
    const take = (code: string) => locks.unprotected(sheet, name, () => void (one.NumberFormat = code));
    undos.push(() => take(TEXT));
    take("General");
  });
}

const TEXT = "@";

const content = (cell: PlannedCell) => (isFormula(cell) ? cell.formula : typed(cell));

function refuseLocked(sheet: WpsSheet, name: string, changes: readonly Run[]): void {
  for (const { block } of changes) {
    if (cellsOf(sheet, block).Locked !== false) throw new HostError("protected", name);
  }
}

/** What stands in the cells, as it would have to be typed to stand there again. */
function asTyped(sheet: WpsSheet, block: Range): unknown[] {
  const cells = cellsOf(sheet, block);
  const [values] = matrixOf(cells.Value2, block);
  const [formulas] = matrixOf(cells.Formula, block);
  return values!.map((value, column) => {
    const formula = formulas![column];
    if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
    return typeof value === "string" ? typed(value) : (value ?? null);
  });
}

function check(sheet: WpsSheet, name: string, block: Range, cells: readonly PlannedCell[]): void {
  const [given] = matrixOf(cellsOf(sheet, block).Value2, block);
  const lost = cells.some((cell, column) => !isFormula(cell) && !isKept(cell, given![column]));
  if (lost) throw notKept(name, "cell", rangeName(block));
}

/** The last edit of a cell counts; neighbours in a row go together. */
function runs(edits: readonly CellEdit[]): Run[] {
  const last = new Map(edits.map((edit) => [`${edit.row},${edit.column}`, edit]));
  const sorted = [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const found: { block: Range; cells: PlannedCell[] }[] = [];
  for (const { row, column, value } of sorted) {
    const cell =
      typeof value === "string" && value.startsWith("=") ? { formula: value, result: null } : value;
    const run = found[found.length - 1];
    if (run && run.block.top === row && run.block.right === column - 1) {
      run.block = { ...run.block, right: column };
      run.cells.push(cell);
    } else found.push({ block: range(row, column), cells: [cell] });
  }
  return found;
}

import { cellName, range, rangeName, type Range } from "../../sheet/address";
import { isFormula, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import { bands, cellsOf, matrixOf } from "./blocks";
import { isKept, typed } from "./cell-values";
import { notKept } from "./fault";
import type { WpsSheet } from "./object-model";

/** What is planned, as a block that a program takes: every row as long as the longest; `null` for none. */
export interface PlannedBlock {
  readonly block: Range;
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly formulas: readonly Range[];
}

export function plannedBlock({ cells }: Pick<SheetPlan, "cells">): PlannedBlock | null {
  const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
  if (width === 0) return null;
  const filled = cells.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null));
  return { block: range(0, 0, filled.length - 1, width - 1), cells: filled, formulas: formulaBlocks(filled) };
}

/** Writes all but the formulas. Returns the blocks that were written. */
export function writeValues(sheet: WpsSheet, { block, cells }: PlannedBlock): Range[] {
  const written: Range[] = [];
  for (const band of bands(block)) {
    const values = cells.slice(band.top, band.bottom + 1).map((line) => line.map(typed));
    if (values.every((line) => line.every((value) => value === null))) continue;
    const target = cellsOf(sheet, band);
    hand(values, (given) => void (target.Value2 = given));
    written.push(band);
  }
  return written;
}

/** Writes the formulas, a block at a time. Every sheet that they look at must be there. */
export function writeFormulas(sheet: WpsSheet, { cells, formulas }: PlannedBlock): readonly Range[] {
  for (const block of formulas) {
    const lines = cells
      .slice(block.top, block.bottom + 1)
      .map((line) => line.slice(block.left, block.right + 1));
    cellsOf(sheet, block).Formula = alone(lines.map((line) => line.map(formulaText)));
  }
  return formulas;
}

const formulaText = (cell: PlannedCell) => (isFormula(cell) ? cell.formula : null);

/**
 * Hands the program what goes into a block: `null` for a blank cell, and where it takes none an empty text, which
 * leaves a cell as blank.
 */
export function hand(matrix: readonly (readonly unknown[])[], put: (given: unknown) => void): void {
  try {
    put(alone(matrix));
  } catch (fault) {
    if (!matrix.some((line) => line.includes(null))) throw fault;
    put(alone(matrix.map((line) => line.map((value) => value ?? ""))));
  }
}

/** Of a single cell the program takes the value and no matrix. */
const alone = (matrix: readonly (readonly unknown[])[]): unknown =>
  matrix.length === 1 && matrix[0]!.length === 1 ? matrix[0]![0] : matrix;

/** Throws when a cell does not read as it was written. `name` for the clerk. */
export function checkCells(sheet: WpsSheet, name: string, { block, cells, formulas }: PlannedBlock): void {
  for (const band of bands(block)) {
    matrixOf(cellsOf(sheet, band).Value2, band).forEach((line, row) =>
      line.forEach((given, column) => {
        const wanted = cells[band.top + row]![column]!;
        if (isFormula(wanted) || isKept(wanted, given)) return;
        throw notKept(name, "cell", cellName(band.top + row, column));
      }),
    );
  }
  for (const area of formulas) {
    const given = matrixOf(cellsOf(sheet, area).Formula, area);
    if (given.every((line) => line.every((formula) => String(formula).startsWith("=")))) continue;
    throw notKept(name, "formula", rangeName(area));
  }
}

/** The formulas' cells as few rectangles: neighbours in a row, then equal stretches below one another. */
function formulaBlocks(cells: readonly (readonly PlannedCell[])[]): Range[] {
  const blocks: Range[] = [];
  let open: Range[] = [];
  cells.forEach((line, row) => {
    open = stretches(line).map(({ left, right }) => {
      const above = open.find((block) => block.left === left && block.right === right);
      if (above) blocks.splice(blocks.indexOf(above), 1);
      const block = range(above?.top ?? row, left, row, right);
      blocks.push(block);
      return block;
    });
  });
  return blocks;
}

function stretches(line: readonly PlannedCell[]): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = [];
  line.forEach((cell, column) => {
    if (!isFormula(cell)) return;
    const last = found[found.length - 1];
    if (last && last.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  });
  return found;
}

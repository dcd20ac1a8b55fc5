import { cellName, range, rangeName, type Range } from "../../../sheet/address";
import { isFormula, type PlannedCell, type SheetPlan } from "../../../sheet/sheet-plan";
import { bands, cellsOf, matrixOf } from "../program/blocks";
import { isKept, typed } from "./cell-values";
import { notKept } from "../program/fault";
import type { WpsSheet } from "../program/object-model";

/** What is planned, as a block that a program takes: every row as long as the longest. */
export interface PlannedBlock {
  readonly block: Range;
  /** Those of the block. */
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly formulas: readonly Range[];
}

/** All of the plan; `null` for one without cells. */
export function plannedBlock(plan: Pick<SheetPlan, "cells">): PlannedBlock | null {
  const width = plan.cells.reduce((most, line) => Math.max(most, line.length), 0);
  return width === 0 ? null : plannedPart(plan, range(0, 0, plan.cells.length - 1, width - 1));
}

export function plannedPart({ cells }: Pick<SheetPlan, "cells">, block: Range): PlannedBlock {
  const { top, left, bottom, right } = block;
  const filled = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => cells[top + row]?.[left + column] ?? null),
  );
  return { block, cells: filled, formulas: formulaBlocks(filled, block) };
}

/** The cells of a part of the block. */
const cellsIn = ({ block, cells }: PlannedBlock, part: Range) =>
  cells
    .slice(part.top - block.top, part.bottom - block.top + 1)
    .map((line) => line.slice(part.left - block.left, part.right - block.left + 1));

/** Writes all but the formulas, and blank cells only where there is something else or they are `blanks`. Returns the blocks that were written. */
export function writeValues(sheet: WpsSheet, planned: PlannedBlock, blanks = false): Range[] {
  const written: Range[] = [];
  for (const band of bands(planned.block)) {
    const values = cellsIn(planned, band).map((line) => line.map(typed));
    if (!blanks && values.every((line) => line.every((value) => value === null))) continue;
    const target = cellsOf(sheet, band);
    hand(values, (given) => void (target.Value2 = given));
    written.push(band);
  }
  return written;
}

/** Writes the formulas, a block at a time. Every sheet that they look at must be there. */
export function writeFormulas(sheet: WpsSheet, planned: PlannedBlock): readonly Range[] {
  for (const block of planned.formulas) {
    cellsOf(sheet, block).Formula = alone(cellsIn(planned, block).map((line) => line.map(formulaText)));
  }
  return planned.formulas;
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
        const wanted = cells[band.top - block.top + row]![column]!;
        if (isFormula(wanted) || isKept(wanted, given)) return;
        throw notKept(name, "cell", cellName(band.top + row, band.left + column));
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
function formulaBlocks(cells: readonly (readonly PlannedCell[])[], at: Range): Range[] {
  const blocks: Range[] = [];
  let open: Range[] = [];
  cells.forEach((line, index) => {
    const row = at.top + index;
    open = stretches(line).map((stretch) => {
      const [left, right] = [at.left + stretch.left, at.left + stretch.right];
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

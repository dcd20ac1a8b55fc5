import { isNumeric, type Measure } from "../../form/measure";
import { perForm } from "../../form/per-form";
import type { CellRole, Crossing, Matrix } from "../../form/table";
import { partsOf, type Part } from "../../form/totals/recompute";
import { detailIndex, detailLayout } from "../sheets/detail-layout";

/** How a cell of 汇总表 comes about. */
export type Origin =
  /** ×, texts, and what is not taken together. */
  | { readonly kind: "nothing" }
  /** From these cells of every unit; each by its place in 分户明细. */
  | { readonly kind: "units"; readonly measure: Measure; readonly cells: readonly Gathered[] }
  /** Computed anew from other cells of 汇总表: ratios, derived cells. */
  | { readonly kind: "anew" };

/** A cell of 分户明细 and the one that weighs it, `null` where nothing does. */
export interface Gathered {
  readonly value: number;
  readonly weight: number | null;
}

/** A formula over more blocks of 分户明细 does not fit in a cell: a block is written twice, a weighed one with nine references. */
const MOST_BLOCKS = { plain: 70, weighed: 13 };

/** By row line, then column line. */
export const originsOf = perForm((table: Matrix): readonly (readonly Origin[])[] =>
  table.cells.map((line, row) => line.map((_, column) => originOf(table, row, column))),
);

function originOf(table: Matrix, row: number, column: number): Origin {
  const role = table.cells[row]![column]!;
  if (role.kind === "derived") return { kind: "anew" };
  if (role.kind === "closed" || !isNumeric(role.measure.holds)) return { kind: "nothing" };
  const { measure } = role;
  switch (measure.together.how) {
    case "none":
      return { kind: "nothing" };
    case "ratio":
      return { kind: "anew" };
    case "sum":
    case "latest":
    case "max":
    case "min":
    case "mean": {
      const isPutTogether = role.kind === "total" && table.totals === "computed";
      const cells = gathered(
        table,
        isPutTogether ? leavesOf(table, row, column) : [ownPart(measure, row, column)],
      );
      return cells === null ? { kind: "anew" } : { kind: "units", measure, cells };
    }
  }
}

/** A cell by itself, with what weighs it. */
function ownPart({ together }: Measure, row: number, column: number): Part {
  if (together.how !== "mean") return { row, column, weight: null };
  const { axis, weight } = together;
  return { row, column, weight: axis === "row" ? { row: weight, column } : { row, column: weight } };
}

/** What a total is made of in the end: of parts that are totals themselves, their own. */
function leavesOf(table: Matrix, row: number, column: number): Part[] {
  return partsOf(table, row, column).flatMap((part) =>
    table.cells[part.row]![part.column]!.kind === "total" ? leavesOf(table, part.row, part.column) : [part],
  );
}

/** `null` where 分户明细 does not hold one of them, or a formula over them might be too long. */
function gathered(table: Matrix, parts: readonly Part[]): readonly Gathered[] | null {
  const layout = detailLayout(table);
  const cells = parts.flatMap(({ row, column, weight }): Gathered[] => {
    const value = detailIndex(layout, row, column);
    const weighs = weight && detailIndex(layout, weight.row, weight.column);
    return value === null || (weight && weighs === null) ? [] : [{ value, weight: weighs }];
  });
  const most = cells.some(({ weight }) => weight !== null) ? MOST_BLOCKS.weighed : MOST_BLOCKS.plain;
  return cells.length < parts.length || blocksOf(cells).length > most ? null : cells;
}

/** Cells that stand side by side, as their weights do. */
export function blocksOf(cells: readonly Gathered[]): Gathered[][] {
  const blocks: Gathered[][] = [];
  for (const cell of [...cells].sort((a, b) => a.value - b.value)) {
    const last = blocks.at(-1)?.at(-1);
    if (last && goesOn(last, cell)) blocks.at(-1)!.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}

function goesOn(last: Gathered, next: Gathered): boolean {
  const weights = last.weight === null ? next.weight === null : next.weight === last.weight + 1;
  return next.value === last.value + 1 && weights;
}

/**
 * The table as 汇总表 computes in it: what comes from the units is there, and what is computed anew has its parts or
 * its formula.
 */
export const anewOf = perForm((table: Matrix): Crossing => {
  const origins = originsOf(table);
  return {
    ...table,
    cells: table.cells.map((line, row) => line.map((role, column) => anewRole(role, origins[row]![column]!))),
  };
});

function anewRole(role: CellRole, { kind }: Origin): CellRole {
  if (role.kind === "closed" || kind === "nothing") return { kind: "closed" };
  const { measure } = role;
  if (kind === "units") return { kind: "open", measure };
  return measure.together.how === "ratio" && role.kind !== "derived"
    ? { kind: "derived", measure, value: measure.together.value }
    : role;
}

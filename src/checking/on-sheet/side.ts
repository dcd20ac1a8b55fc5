import type { Cells, Value } from "../../form/expression/expression";
import type { Crossing, Matrix } from "../../form/table";
import type { Here, Spot } from "../../form/totals/amount";
import { isComputed, partsOf } from "../../form/totals/recompute";
import { roundedTo, weighed, type Block } from "../../form/totals/total-formula";
import { valueFormula } from "../../form/totals/value-formula";
import { isNumeric, type Measure } from "../../form/measure";
import { added, between, call, number, type Formula, type Reference } from "../../sheet/formula/formula";
import { addedCells } from "../names";
import { spotsAt, type Stand } from "../relation/compared";
import { roleAt } from "../spots";
import { either, iff, isAbove, isZero } from "./build";
import { isSingle, readable, type FormOnSheet } from "./form-on-sheet";

/** Where a relation is looked at on a sheet. */
export class SheetStand implements Stand {
  readonly form: FormOnSheet["form"];

  constructor(
    readonly sheet: FormOnSheet,
    readonly table: number,
    readonly here: Here,
    readonly tolerance: number | null,
  ) {
    this.form = sheet.form;
  }

  lines(table: number): number {
    return this.sheet.lines(table);
  }

  rows(table: number): number {
    return this.sheet.rows(table);
  }

  crossing(table: number): Crossing {
    return this.sheet.crossing(table);
  }

  /** Cells that may hold something, ×, is left out. */
  spots(cells: Cells): Spot[] {
    return spotsAt(cells, this).filter((spot) => {
      const role = roleAt(this, spot);
      return role !== null && role.kind !== "closed";
    });
  }

  references(cells: Cells): Reference[] | null {
    return cells.period === "prior" ? null : this.referencesTo(this.spots(cells));
  }

  referencesTo(spots: readonly Spot[]): Reference[] | null {
    return this.sheet.references(spots, this.sheet.sheetOf(this.table));
  }
}

/** One side of a comparison as formulas. */
export interface Side {
  /** TRUE when any of its cells holds a number; `null` for a side without cells. */
  readonly filled: Formula | null;
  /** What it comes to; blanks are 0. */
  readonly value: Formula;
  /** Each TRUE when the cells can be understood. */
  readonly readable: readonly Formula[];
  readonly single: boolean;
}

/** `null` where no formula can see it: the period before, a cell that is not on the sheet. */
export function sideOf(value: Value, stand: SheetStand): Side | null {
  const terms = addedCells(value);
  const spots = terms?.flatMap((cells) => stand.spots(cells)) ?? [];
  const isOnce = new Set(spots.map((spot) => Object.values(spot).join(" "))).size === spots.length;
  const isAny = terms?.some(({ joined, period }) => joined === "any" || period === "prior") ?? true;
  return isOnce && !isAny ? sumOf(spots, stand) : expressionOf(value, stand);
}

/** Cells that are added up: those that stand there in one SUM, computed totals out of their parts. */
function sumOf(spots: readonly Spot[], stand: SheetStand): Side | null {
  const ways = spots.map((spot) => ({ spot, matrix: computedIn(spot, stand) }));
  const summed = ways.filter(({ spot, matrix }) => matrix === null || isSum(matrix, spot));
  const others = ways.filter((way) => !summed.includes(way));
  const open = summed.flatMap(({ spot, matrix }) => (matrix === null ? [spot] : partSpots(matrix, spot)));
  const cells = stand.referencesTo(open);
  const computed = others.map(({ spot, matrix }) => computedSide(matrix!, spot, stand));
  if (cells === null || computed.some((side) => side === null)) return null;
  const known = computed as Side[];
  const single = cells.length === 1 && isSingle(cells[0]!) && known.length === 0;
  const filled = [
    ...(cells.length > 0 ? [isAbove(call("COUNT", ...cells))] : []),
    ...known.flatMap((side) => side.filled ?? []),
  ];
  return {
    filled: single ? call("ISNUMBER", cells[0]!) : filled.length === 0 ? null : either(filled),
    value: added([...(cells.length > 0 ? [call("SUM", ...cells)] : []), ...known.map((side) => side.value)]),
    readable: [...cells.map(readable), ...known.flatMap((side) => side.readable)],
    single,
  };
}

/** Whether a cell is taken as it comes out of others, whatever stands there. */
export function isTakenAsComputed(spot: Spot, stand: SheetStand): boolean {
  return computedIn(spot, stand) !== null;
}

/** The table of a cell that is taken as it comes out of others; `null` for all else. */
function computedIn(spot: Spot, stand: SheetStand): Matrix | null {
  const table = stand.form.tables[spot.table]!;
  const role = roleAt(stand, spot)!;
  return table.kind === "matrix" && table.totals === "computed" && isComputed(role) ? table : null;
}

function isSum(matrix: Matrix, { row, column }: Spot): boolean {
  const role = matrix.cells[row]![column]!;
  return (
    role.kind === "total" && (role.measure.together.how === "sum" || role.measure.together.how === "latest")
  );
}

/** What a computed total adds up in the end. */
function partSpots(matrix: Matrix, { table, row, column }: Spot): Spot[] {
  return partsOf(matrix, row, column).flatMap((part) => {
    const spot = { table, row: part.row, column: part.column };
    return isSum(matrix, spot) ? partSpots(matrix, spot) : [spot];
  });
}

function computedSide(matrix: Matrix, spot: Spot, stand: SheetStand): Side | null {
  const role = matrix.cells[spot.row]![spot.column]!;
  const here = new SheetStand(stand.sheet, stand.table, spot, stand.tolerance);
  if (role.kind === "derived") return roundedSide(role.value, role.measure, here);
  if (role.kind !== "total") return null;
  const { together } = role.measure;
  if (together.how === "ratio") return roundedSide(together.value, role.measure, here);
  const block = blockOf(matrix, spot, stand);
  if (block === null) return null;
  if (together.how !== "mean") return largest(together.how === "max" ? "MAX" : "MIN", block.values);
  const { sum, base } = weighed([{ values: block.values, weights: block.weights }]);
  return {
    filled: isAbove(base),
    value: iff(isZero(base), number(0), between(sum, "/", base)),
    readable: [block.values, ...(block.weights ? [block.weights] : [])].map(readable),
    single: false,
  };
}

function largest(name: "MAX" | "MIN", values: Reference): Side {
  return {
    filled: isAbove(call("COUNT", values)),
    value: call(name, values),
    readable: [readable(values)],
    single: false,
  };
}

/** The parts of a total, and what weighs them, each in one rectangle; `null` where they do not stand so. */
function blockOf(matrix: Matrix, { table, row, column }: Spot, stand: SheetStand): Block | null {
  const parts = partsOf(matrix, row, column);
  const values = stand.referencesTo(parts.map((part) => ({ table, row: part.row, column: part.column })));
  const weights = stand.referencesTo(parts.flatMap(({ weight }) => (weight ? [{ table, ...weight }] : [])));
  if (values?.length !== 1 || weights === null || weights.length > 1) return null;
  return { values: values[0]!, weights: weights[0] ?? null };
}

function roundedSide(value: Value, { holds }: Measure, stand: SheetStand): Side | null {
  const side = expressionOf(value, stand);
  const decimals = isNumeric(holds) ? holds.decimals : null;
  return side && { ...side, value: iff(side.filled ?? FILLED, roundedTo(side.value, decimals), number(0)) };
}

const FILLED: Formula = { kind: "logical", value: true };

/** A value that is computed: its cells each as they come, nothing where they cannot be understood. */
function expressionOf(value: Value, stand: SheetStand): Side | null {
  const looked: Side[] = [];
  const written = valueFormula(value, (cells) => {
    const side = operandOf(cells, stand);
    if (side === null) return null;
    looked.push(side);
    return { formula: side.value, cells: [] };
  });
  if (written === null) return null;
  const filled = looked.flatMap((side) => side.filled ?? []);
  return {
    filled: filled.length === 0 ? null : either(filled),
    value: written.formula,
    readable: looked.flatMap((side) => side.readable),
    single: false,
  };
}

function operandOf(cells: Cells, stand: SheetStand): Side | null {
  const spots = stand.spots(cells);
  if (cells.joined === "sum" && cells.period === "this") return sumOf(spots, stand);
  const references = stand.references(cells);
  if (references === null || references.length === 0) return null;
  if (spots.some((spot) => isTakenAsComputed(spot, stand))) return largestOf(spots, stand);
  return {
    filled: isAbove(call("COUNT", ...references)),
    value: call("MAX", ...references),
    readable: references.map(readable),
    single: false,
  };
}

/** The largest of cells some of which are taken as they come out of others. */
function largestOf(spots: readonly Spot[], stand: SheetStand): Side | null {
  const sides = spots.flatMap((spot) => sumOf([spot], stand) ?? []);
  if (sides.length < spots.length) return null;
  return {
    filled: either(sides.flatMap(({ filled }) => filled ?? [])),
    value: call("MAX", ...sides.map(({ value }) => value)),
    readable: sides.flatMap((side) => side.readable),
    single: false,
  };
}

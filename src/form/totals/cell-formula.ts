import { range } from "../../sheet/address";
import { call, reference, type Formula, type Reference } from "../../sheet/formula/formula";
import type { Cells } from "../expression/expression";
import type { Place } from "../placement";
import type { Crossing } from "../table";
import { spotsOf } from "./amount";
import { partsOf } from "./recompute";
import { totalFormula, type Block } from "./total-formula";
import { derivedFormula, valueFormula, type Operand } from "./value-formula";

/** Where the cell of a row line and column line stands; `null` where it is not on the sheet. */
export type Stands = (row: number, column: number) => Place | null;

/**
 * What stands in a total or derived cell, as a worksheet formula without "=", over the cells where they really
 * stand. `null` for cells that are filled in, and where that is not certain: a part is not on the sheet, or on
 * another one.
 */
export function cellFormula(table: Crossing, row: number, column: number, stands: Stands): Formula | null {
  const cell = table.cells[row]![column]!;
  const own = stands(row, column);
  if (own === null || (cell.kind !== "total" && cell.kind !== "derived")) return null;
  const here = (place: { row: number; column: number }) => onSheet(stands(place.row, place.column), own);
  if (cell.kind === "total" && cell.measure.together.how !== "ratio") {
    const parts = partsOf(table, row, column).map(({ weight, ...part }) => ({
      value: here(part),
      weight: weight && here(weight),
      weighed: weight !== null,
    }));
    const known = parts.flatMap(({ value, weight, weighed }) =>
      value === null || (weighed && weight === null) ? [] : [{ value, weight }],
    );
    if (known.length < parts.length || known.length === 0) return null;
    return totalFormula(cell.measure, blocksOf(known));
  }
  const value =
    cell.kind === "derived"
      ? cell.value
      : cell.measure.together.how === "ratio"
        ? cell.measure.together.value
        : null;
  const written = value && valueFormula(value, (cells) => operandIn(table, cells, { row, column }, here));
  return written && derivedFormula(cell.measure, written);
}

interface Standing {
  readonly value: Place;
  readonly weight: Place | null;
}

function onSheet(place: Place | null, { sheet }: Place): Place | null {
  return place?.sheet === sheet ? place : null;
}

/** Runs of cells that stand side by side, or below one another, and their weights as well. */
export function blocksOf(parts: readonly Standing[]): Block[] {
  const order = [...parts].sort((a, b) => a.value.row - b.value.row || a.value.column - b.value.column);
  const runs: Standing[][] = [];
  for (const part of order) {
    const last = runs.at(-1);
    if (last && goesOn(last, part)) last.push(part);
    else runs.push([part]);
  }
  return runs.map((run) => ({
    values: referenceOver(run.map(({ value }) => value)),
    weights: run[0]!.weight && referenceOver(run.map(({ weight }) => weight!)),
  }));
}

/** Whether the run goes on in the direction in which it goes already. */
function goesOn(run: readonly Standing[], next: Standing): boolean {
  const [first, last] = [run[0]!, run.at(-1)!];
  const step = stepOf(last.value, next.value);
  if (step === null || (run.length > 1 && step !== stepOf(first.value, run[1]!.value))) return false;
  return next.weight === null || stepOf(last.weight!, next.weight) === step;
}

function stepOf(from: Place, to: Place): "right" | "down" | null {
  if (from.row === to.row && from.column + 1 === to.column) return "right";
  return from.column === to.column && from.row + 1 === to.row ? "down" : null;
}

function referenceOver(places: readonly Place[]): Reference {
  const [first, last] = [places[0]!, places.at(-1)!];
  return reference(range(first.row, first.column, last.row, last.column));
}

/** A cell that is filled in as it is; what is computed may be "", which only SUM takes for nothing. Values add cells up: "any" of them is a condition's. */
function operandIn(
  table: Crossing,
  cells: Cells,
  own: { readonly row: number; readonly column: number },
  here: (place: { row: number; column: number }) => Place | null,
): Operand | null {
  const spots = spotsOf(cells, own).filter(({ row, column }) => table.cells[row]![column]!.kind !== "closed");
  const places = spots.flatMap((spot) => here(spot) ?? []);
  if (places.length === 0 || places.length < spots.length) return null;
  const references = blocksOf(places.map((value) => ({ value, weight: null }))).map(({ values }) => values);
  const [spot] = spots;
  const plain = spots.length === 1 && table.cells[spot!.row]![spot!.column]!.kind === "open";
  const together = call("SUM", ...references);
  return { formula: plain ? references[0]! : together, cells: references };
}

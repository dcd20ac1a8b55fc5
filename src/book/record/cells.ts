import type { Place } from "../../form/placement";
import { decimalsOf } from "../../reading/numeral";
import type { Cell } from "../../reading/return";
import { isError, type CellValue } from "../../sheet/grid";
import { Damaged, type Dictionary } from "./dictionary";
import { absoluteFormula, relativeFormula } from "./relative-formula";
import type { CellRecord, OddCell, PlaceRecord } from "./shape";

/** What a record says once for all its cells. */
export interface Said {
  readonly sheets: Dictionary;
  readonly formulas: Dictionary;
}

/** Where the form has a cell, and whether it is one that nobody fills in. */
export interface Expected {
  readonly at: Place | null;
  readonly closed: boolean;
}

/**
 * A cell in short: `null` for a blank one, the number or text of a plain one, else what is not as it is there. The cell
 * comes back from it as it was.
 */
export function cellRecord(cell: Cell, expected: Expected, said: Said): CellRecord {
  const short = cell.value ?? cell.text;
  const plain = plainCell(short, expected);
  const odd: OddCell = {};
  if (!isSamePlace(cell.at, plain.at)) odd.at = cell.at && placeRecord(cell.at, said);
  if (cell.state !== plain.state) odd.is = cell.state;
  if (!isSame(cell.raw, plain.raw)) odd.raw = cell.raw;
  if (cell.formula !== null) odd.f = said.formulas.numberOf(relative(cell.formula, cell.at));
  if (cell.decimals !== plain.decimals) odd.d = cell.decimals;
  if (cell.scale === 100) odd.s = 100;
  if (cell.typedAs !== null) odd.as = cell.typedAs;
  if (cell.correction !== null) odd.how = cell.correction;
  if (cell.value !== null && cell.text !== null) odd.t = cell.text;
  if (Object.keys(odd).length === 0) return short;
  if (cell.value !== null) return { v: cell.value, ...odd };
  return cell.text === null ? odd : { t: cell.text, ...odd };
}

export function cellOf(record: CellRecord, expected: Expected, said: Said): Cell {
  if (record === null || typeof record !== "object") return plainCell(record, expected);
  const { v: value = null, t: text = null, f, at: own, is, raw, d, s, as, how } = record;
  const plain = plainCell(value ?? text, expected);
  const at = own === undefined ? plain.at : own && placeOf(own, said);
  return {
    ...{ at, value, text },
    state: is ?? plain.state,
    raw: raw === undefined ? plain.raw : raw,
    formula: f === undefined ? null : absolute(said.formulas.textOf(f), at),
    decimals: d ?? plain.decimals,
    scale: s ?? 1,
    typedAs: as ?? null,
    correction: how ?? null,
  };
}

export function placeRecord({ sheet, row, column }: Place, { sheets }: Said): PlaceRecord {
  return [sheets.numberOf(sheet), row, column];
}

export function placeOf([sheet, row, column]: PlaceRecord, { sheets }: Said): Place {
  return { sheet: sheets.textOf(sheet), row, column };
}

/** A cell as it is read where nothing but a number or a text stands in it. */
function plainCell(value: number | string | null, { at, closed }: Expected): Cell {
  const [number, text] = typeof value === "number" ? [value, null] : [null, value];
  // Said in one piece: a book has half a million of them.
  return {
    at,
    state: number !== null ? "number" : text !== null ? "said" : closed ? "closed" : "blank",
    value: number,
    text,
    raw: value,
    formula: null,
    decimals: number === null ? 0 : decimalsOf(number),
    scale: 1,
    typedAs: null,
    correction: null,
  };
}

function isSame(one: CellValue, other: CellValue): boolean {
  return one === other || (isError(one) && isError(other) && one.error === other.error);
}

function isSamePlace(one: Place | null, other: Place | null): boolean {
  if (one === null || other === null) return one === other;
  return one.row === other.row && one.column === other.column && one.sheet === other.sheet;
}

function relative(formula: string, at: Place | null): string {
  return at === null ? formula : relativeFormula(formula, at.row, at.column);
}

function absolute(formula: string, at: Place | null): string {
  if (at !== null) return absoluteFormula(formula, at.row, at.column);
  if (formula.startsWith("~")) throw new Damaged();
  return formula;
}

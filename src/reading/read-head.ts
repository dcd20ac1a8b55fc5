import type { Form } from "../form/form";
import type { CellAddress } from "../sheet/address";
import { textOf, valueAt, type CellValue, type Grid } from "../sheet/grid";
import { bareKey } from "./match-label";
import { dateOfSerial, parseDate } from "./parse-date";

/** Who filled the form and when, with the cells where that stands. */
export interface ReturnHead {
  readonly unit: string;
  readonly unitCell: CellAddress;
  readonly date: string | null;
  readonly dateCell: CellAddress;
}

interface Entry {
  readonly label: CellAddress;
  readonly at: CellAddress;
  readonly value: CellValue;
}

/** Reads 填报单位 and 填报时间 from the rows `from` … `to` above the table. */
export function readHead(form: Form, grid: Grid, from: number, to: number): ReturnHead {
  const words = { unit: bareKey(form.spec.head.unit), date: bareKey(form.spec.head.date) };
  const unit = entryAfter(grid, from, to, words.unit, words.date);
  const date = entryAfter(grid, from, to, words.date, words.unit);
  const nowhere = { row: from, column: 0 };
  return {
    unit: unit ? textOf(unit.value).trim() : "",
    unitCell: unit?.at ?? nowhere,
    date: date ? dateOf(date.value) : null,
    dateCell: date?.at ?? nowhere,
  };
}

/** What stands behind a label: in its own cell after the colon, else in the next filled cell. */
function entryAfter(grid: Grid, from: number, to: number, word: string, other: string): Entry | null {
  for (let row = from; row <= to; row++) {
    const cells = grid.values[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const own = behind(cells[column] ?? null, word, other);
      if (own === null) continue;
      const label = { row, column };
      return own === "" ? nextEntry(grid, label, other) : { label, at: label, value: own };
    }
  }
  return null;
}

/** The text behind the word; "" when there is none, `null` when the cell is not about the word. */
function behind(value: CellValue, word: string, other: string): string | null {
  if (typeof value !== "string") return null;
  const pattern = new RegExp(`${spaced(word)}\\s*(?:[(（][^)）]*[)）])?\\s*[:：]?`);
  const match = pattern.exec(value);
  if (!match) return null;
  const rest = value.slice(match.index + match[0].length);
  const end = new RegExp(spaced(other)).exec(rest);
  return (end ? rest.slice(0, end.index) : rest).trim();
}

/** Clerks stretch words with spaces to make lines meet: 填 报 单 位. */
function spaced(word: string): string {
  return [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s*");
}

function nextEntry(grid: Grid, label: CellAddress, other: string): Entry {
  const cells = grid.values[label.row] ?? [];
  for (let column = label.column + 1; column < cells.length; column++) {
    const value = cells[column] ?? null;
    if (textOf(value).trim() === "") continue;
    if (behind(value, other, "\u0000") !== null) break;
    return { label, at: { row: label.row, column }, value };
  }
  return { label, at: label, value: valueAt(grid, -1, 0) };
}

function dateOf(value: CellValue): string | null {
  return typeof value === "number" ? dateOfSerial(value) : parseDate(textOf(value));
}

import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/address";
import { isErrorText } from "../../sheet/error-text";
import type { CellValue, Grid } from "../../sheet/grid";
import { formulaOfR1C1 } from "../xml-spreadsheet/formula-of-r1c1";
import { GridBuilder } from "../grid/grid-builder";
import type { Budget } from "../limits";
import { namedFormat } from "../grid/named-formats";
import { damaged } from "../refusal";
import { MOST_CHARACTERS } from "../grid/run-text";
import { spelledOut, type Run } from "../grid/runs";
import { decodeText } from "./text-encoding";

/** Bytes that a record takes in memory for a moment, over those in the file. */
const RECORD_COST = 2;

/** Characters of the longest record that a cell makes. */
const LONGEST = 2 * MOST_CHARACTERS;

/**
 * The one sheet of a file in Microsoft's symbolic link format (.slk): a record a line, each with fields
 * that begin with a letter. Merged cells are not kept in it. Throws `Refused`.
 */
export function readSylk(bytes: Uint8Array, budget: Budget): Grid[] {
  budget.spendBytes(RECORD_COST * bytes.length);
  const sheet = new SylkSheet(budget);
  for (const [line] of decodeText(bytes).matchAll(/[^\r\n]+/g)) sheet.hear(line.slice(0, LONGEST));
  return [sheet.grid()];
}

/** A record's fields by their letters; ";;" is a semicolon in a text. */
function fieldsOf(record: string): { readonly kind: string; readonly fields: ReadonlyMap<string, string> } {
  const [kind = "", ...rest] = record.replace(/;;/g, "\0").split(";");
  const fields = new Map(rest.map((field) => [field[0] ?? "", field.slice(1).replace(/\0/g, ";")]));
  return { kind, fields };
}

class SylkSheet {
  private readonly builder: GridBuilder;
  /** Number format codes in the order in which the file lists them. */
  private readonly formats: (string | null)[] = [];
  private readonly hiddenColumns: Run[] = [];
  private format: string | null = null;
  private row = 0;
  private column = 0;

  constructor(budget: Budget) {
    this.builder = new GridBuilder(budget);
  }

  hear(record: string): void {
    const { kind, fields } = fieldsOf(record);
    if (kind === "P" && fields.has("P")) this.formats.push(namedFormat(fields.get("P")!));
    else if (kind === "F") this.hearFormat(fields);
    else if (kind === "C") this.hearCell(fields);
  }

  /** A format is for the cell that follows; a width of 0 hides columns. */
  private hearFormat(fields: ReadonlyMap<string, string>): void {
    this.move(fields);
    const [, first, last] = /^(\d+) (\d+) 0$/.exec(fields.get("W") ?? "") ?? [];
    if (first !== undefined)
      this.hiddenColumns.push({ first: Number(first) - 1, count: Number(last) - Number(first) + 1 });
    this.format = this.formats[Number(fields.get("P"))] ?? null;
  }

  private hearCell(fields: ReadonlyMap<string, string>): void {
    if (fields.has("X") || fields.has("Y")) this.moveOn(fields);
    const written = fields.get("K");
    const value = written === undefined ? null : valueOf(written);
    const formula = fields.get("E");
    const place = { row: this.row, column: this.column };
    const spelled = formula === undefined ? null : formulaOfR1C1(`=${formula}`, place);
    if (value !== null || spelled !== null)
      this.builder.set(this.row, this.column, value, spelled, typeof value === "number" ? this.format : null);
  }

  /** A cell elsewhere than the format before it was given for has none of its own. */
  private moveOn(fields: ReadonlyMap<string, string>): void {
    const { row, column } = this;
    this.move(fields);
    if (row !== this.row || column !== this.column) this.format = null;
  }

  private move(fields: ReadonlyMap<string, string>): void {
    this.row = placeOf(fields.get("Y"), this.row, MAX_ROWS);
    this.column = placeOf(fields.get("X"), this.column, MAX_COLUMNS);
  }

  grid(): Grid {
    const hiddenColumns = spelledOut(this.hiddenColumns, MAX_COLUMNS - 1);
    return this.builder.build("SYLK", true, [], { hiddenColumns });
  }
}

/** Rows and columns are counted from 1, and are those of the record before unless said. */
function placeOf(written: string | undefined, before: number, most: number): number {
  if (written === undefined) return before;
  const place = Number(written) - 1;
  return Number.isInteger(place) && place >= 0 && place < most ? place : damaged("", `place ${written}`);
}

function valueOf(written: string): CellValue {
  if (written.startsWith('"'))
    return unescape(written.slice(1, written.endsWith('"') ? -1 : undefined)) || null;
  if (/^(?:TRUE|FALSE)$/i.test(written)) return written.toUpperCase() === "TRUE";
  if (isErrorText(written)) return { error: written };
  const number = written.trim() === "" ? NaN : Number(written);
  return Number.isFinite(number) ? number : written || null;
}

/** Characters that have no place in a line are spelled by an escape and their two halves: "\x1b :" is a line end. */
function unescape(text: string): string {
  return text.replace(/\x1b([ -/])([0-?])/g, (_, high: string, low: string) =>
    String.fromCharCode((high.charCodeAt(0) - 0x20) * 16 + low.charCodeAt(0) - 0x30),
  );
}

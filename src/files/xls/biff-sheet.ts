import { range, type Range } from "../../sheet/address";
import type { CellValue, Grid } from "../../sheet/grid";
import { errorText } from "./biff-errors";
import { formulaText, UNSPELLED } from "./biff-formula";
import { UNCALCULATED, type Globals, type Tab } from "./biff-globals";
import { RecordCursor, STREAM, type RecordBody } from "./biff-records";
import { readRichText, readText } from "./biff-text";
import { GridBuilder } from "../grid/grid-builder";
import type { Budget } from "../limits";
import { damaged, unlessDamaged } from "../refusal";
import { RichText, shownIn, type StoredText } from "../grid/rich-text";
import { PLAIN_STYLE, type StoredStyle } from "../xlsx/styles";

const DAYS_TO_1904 = 1462;
/** Bytes that a merge takes in memory over those in the file. */
const MERGE_COST = 32;
/** What refers to a text that the file does not have, or breaks off. */
const LOST: CellValue = { error: "#REF!" };
/** Some programs fill texts up with zeros, but not by the sector. */
const LOST_CHARACTERS = "\0".repeat(64);
/** Of a formula: its writer leaves it to the program that opens the file. */
const CALCULATE_ON_LOAD = 2;
const NO_TOKENS = new Uint8Array();
/** Columns of a sheet of these programs. */
const COLUMNS = 256;

/** Reads the records of a worksheet. Throws `Refused`. */
export function readSheetRecords(stream: Uint8Array, tab: Tab, globals: Globals, budget: Budget): Grid {
  const cursor = new RecordCursor(stream, tab.offset, budget);
  const sheet = new SheetReader(globals, budget);
  while (cursor.next()) sheet.read(cursor);
  return sheet.grid(tab);
}

/** A formula whose text or result may stand in the records that follow. */
interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly tokens: Uint8Array;
  value: CellValue;
}

/** A formula that cells have together: each of them a copy of it (shared), or all of them one (array). */
interface Group {
  readonly isArray: boolean;
  readonly tokens: Uint8Array;
}

class SheetReader {
  private readonly builder: GridBuilder;
  private readonly merges: Range[] = [];
  private readonly hiddenRows = new Set<number>();
  /** How many more spans of hidden columns begin at a column than end before it. */
  private readonly hiddenSpans = new Int32Array(COLUMNS + 1);
  /** By the place of the cell that a group is kept with. */
  private readonly groups = new Map<number, Group>();
  private formula: FormulaCell | null = null;
  private calculated: boolean;

  constructor(
    private readonly globals: Globals,
    private readonly budget: Budget,
  ) {
    this.builder = new GridBuilder(budget);
    this.calculated = globals.calculated;
  }

  read(cursor: RecordCursor): void {
    if (this.formula !== null && this.readRestOfFormula(this.formula, cursor)) return;
    this.endFormula();
    if (!this.readPlainCell(cursor) && !this.readCell(cursor)) this.readLayout(cursor);
  }

  /** A text of the list or a number, as nearly all cells are, where the record is as long as it should be. */
  private readPlainCell(cursor: RecordCursor): boolean {
    switch (cursor.id) {
      case 0xfd:
        if (!cursor.holds(10)) return false;
        this.put(
          cursor.u16At(0),
          cursor.u16At(2),
          cursor.u16At(4),
          this.globals.texts[cursor.u32At(6)] ?? LOST,
          null,
        );
        break;
      case 0x203:
        if (!cursor.holds(14)) return false;
        this.put(cursor.u16At(0), cursor.u16At(2), cursor.u16At(4), cursor.f64At(6), null);
        break;
      case 0x27e:
        if (!cursor.holds(10)) return false;
        this.put(cursor.u16At(0), cursor.u16At(2), cursor.u16At(4), packedNumber(cursor.u32At(6)), null);
        break;
      default:
        return false;
    }
    cursor.pass();
    return true;
  }

  /** Whether the record belongs to the formula before it. */
  private readRestOfFormula(formula: FormulaCell, cursor: RecordCursor): boolean {
    if (cursor.id === 0x207) formula.value = readText(cursor.body(), 2, this.globals);
    else if (cursor.id === 0x4bc) this.group(formula, cursor.body(), false);
    else if (cursor.id === 0x221) this.group(formula, cursor.body(), true);
    else return cursor.id === 0x236;
    return true;
  }

  private group(first: FormulaCell, body: RecordBody, isArray: boolean): void {
    body.skip(isArray ? 12 : 8);
    this.groups.set(placeOf(first.row, first.column), { isArray, tokens: body.take(body.u16()) });
  }

  private readCell(cursor: RecordCursor): boolean {
    switch (cursor.id) {
      case 0xfd:
        this.set(cursor.body(), (body) => this.globals.texts[body.u32()] ?? LOST);
        return true;
      case 0x203:
        this.set(cursor.body(), (body) => body.f64());
        return true;
      case 0x27e:
        this.set(cursor.body(), (body) => packedNumber(body.u32()));
        return true;
      case 0xbd:
        this.packedNumbers(cursor.body());
        return true;
      case 0x204:
      case 0xd6:
        this.set(cursor.body(), (body) => readRichText(body, this.globals, this.budget));
        return true;
      case 0x205:
        this.set(cursor.body(), truthOrError);
        return true;
      // Programs that took the number from an older version write the record of today all the same.
      case 0x06:
      case 0x206:
      case 0x406:
        this.beginFormula(cursor.body());
        return true;
      default:
        return false;
    }
  }

  private readLayout(cursor: RecordCursor): void {
    if (cursor.id === 0x208) this.row(cursor.body());
    else if (cursor.id === 0x7d) this.columns(cursor.body());
    else if (cursor.id === 0xe5) this.mergedCells(cursor.body());
    else if (cursor.id === UNCALCULATED) this.calculated = false;
  }

  private set(body: RecordBody, value: (body: RecordBody) => CellValue | StoredText): void {
    const [row, column, style] = [body.u16(), body.u16(), body.u16()];
    this.put(
      row,
      column,
      style,
      unlessDamaged(() => value(body), LOST),
      null,
    );
  }

  /** Numbers side by side in one record, each after its style. */
  private packedNumbers(body: RecordBody): void {
    const row = body.u16();
    const first = body.u16();
    // The last two bytes repeat the number of the last column.
    const count = (body.left - 2) / 6;
    for (let column = first; column < first + count; column++) {
      const style = body.u16();
      this.put(row, column, style, packedNumber(body.u32()), null);
    }
  }

  private put(
    row: number,
    column: number,
    number: number,
    held: CellValue | StoredText,
    formula: string | null,
  ): void {
    const style = this.globals.styles[number] ?? PLAIN_STYLE;
    if (typeof held === "number") return this.putNumber(row, column, style, held, formula);
    const isText = held instanceof RichText || typeof held === "string";
    const { text, struck } = isText ? shownIn(style.look, held) : { text: held, struck: style.look.struck };
    if (formula === null && (text === null || text === "")) return;
    if (typeof text === "string" && text.length >= LOST_CHARACTERS.length && text.includes(LOST_CHARACTERS))
      damaged(STREAM, "zeros in place of a text");
    // What lies beyond the last column has no place on the sheet.
    if (column >= COLUMNS) return;
    this.builder.set(row, column, text, formula, style.format);
    if (struck) this.builder.strike(row, column);
  }

  private putNumber(
    row: number,
    column: number,
    { isDate, format, look }: StoredStyle,
    number: number,
    formula: string | null,
  ): void {
    if (column >= COLUMNS) return;
    this.builder.set(row, column, this.shifted(number, isDate), formula, format);
    if (look.struck) this.builder.strike(row, column);
  }

  /** The number, counted from 1900 if it is a date; what is none is told as programs would spell it. */
  private shifted(value: number, isDate: boolean): number | string {
    if (!Number.isFinite(value)) return String(value);
    return this.globals.from1904 && isDate ? value + DAYS_TO_1904 : value;
  }

  private beginFormula(body: RecordBody): void {
    const [row, column, style] = [body.u16(), body.u16(), body.u16()];
    const value = formulaResult(body);
    if ((body.u16() & CALCULATE_ON_LOAD) !== 0) this.calculated = false;
    const tokens = unlessDamaged(() => {
      body.skip(4);
      return body.take(body.u16());
    }, NO_TOKENS);
    this.formula = { row, column, style, value, tokens };
  }

  /** Puts the formula into its cell when all that belongs to it has been read. */
  private endFormula(): void {
    if (this.formula === null) return;
    const { row, column, style, value } = this.formula;
    const formula = this.textOf(this.formula);
    if (formula !== null) this.budget.spendBytes(formula.length);
    this.formula = null;
    this.put(row, column, style, value, formula);
  }

  /** `null` for the cells of an array formula but the first, where it stands. */
  private textOf({ row, column, tokens }: FormulaCell): string | null {
    const cell = { row, column };
    if (tokens[0] !== 0x01 || tokens.length < 5) return formulaText(tokens, cell, this.globals);
    const first = placeOf(tokens[1]! | (tokens[2]! << 8), tokens[3]! | (tokens[4]! << 8));
    const group = this.groups.get(first);
    if (group === undefined) return UNSPELLED;
    if (group.isArray && first !== placeOf(row, column)) return null;
    this.budget.spendBytes(group.tokens.length);
    return formulaText(group.tokens, cell, this.globals);
  }

  private row(body: RecordBody): void {
    const row = body.u16();
    body.skip(4);
    const height = body.u16();
    body.skip(4);
    // A height that is the sheet's own has its highest bit set.
    if ((body.u16() & 0x20) !== 0 || height === 0) this.hiddenRows.add(row);
  }

  private columns(body: RecordBody): void {
    const [first, last, width] = [body.u16(), body.u16(), body.u16()];
    body.skip(2);
    if ((body.u16() & 1) === 0 && width !== 0) return;
    if (first > last || first >= COLUMNS) return;
    this.hiddenSpans[first]!++;
    this.hiddenSpans[Math.min(last + 1, COLUMNS)]!--;
  }

  private mergedCells(body: RecordBody): void {
    for (let left = body.u16(); left > 0; left--) {
      this.budget.spendBytes(MERGE_COST);
      const [top, bottom, first, last] = [body.u16(), body.u16(), body.u16(), body.u16()];
      // Upside down they are none.
      if (top <= bottom && first <= last && (top !== bottom || first !== last))
        this.merges.push(range(top, first, bottom, last));
    }
  }

  private hiddenColumns(): number[] {
    const hidden: number[] = [];
    let spans = 0;
    for (let column = 0; column < COLUMNS; column++) {
      spans += this.hiddenSpans[column]!;
      if (spans > 0) hidden.push(column);
    }
    return hidden;
  }

  grid({ name, visible }: Tab): Grid {
    this.endFormula();
    const hiddenRows = [...this.hiddenRows].sort((a, b) => a - b);
    const hiddenColumns = this.hiddenColumns();
    return this.builder.build(name, visible, this.merges, {
      hiddenRows,
      hiddenColumns,
      calculated: this.calculated,
    });
  }
}

/** One number for a row and a column, of two bytes each. */
function placeOf(row: number, column: number): number {
  return row * 0x10000 + column;
}

/** A number in 30 bits: the upper part of a whole one, or an integer; either may be hundredths. */
function packedNumber(unsigned: number): number {
  const bits = unsigned | 0;
  const number = bits & 2 ? bits >> 2 : upperPart(bits & ~3);
  return bits & 1 ? number / 100 : number;
}

const SCRATCH = new DataView(new ArrayBuffer(8));

function upperPart(bits: number): number {
  SCRATCH.setInt32(4, bits, true);
  return SCRATCH.getFloat64(0, true);
}

function truthOrError(body: RecordBody): CellValue {
  const number = body.u8();
  return body.u8() === 0 ? number !== 0 : errorOf(number);
}

function errorOf(number: number): CellValue {
  return { error: errorText(number) ?? "#N/A" };
}

/** A formula's stored result; `null` for a text, which stands in a record of its own, "" for none at all. */
function formulaResult(body: RecordBody): CellValue {
  const [low, high] = [body.u32(), body.u32()];
  if (high >>> 16 !== 0xffff) {
    SCRATCH.setUint32(0, low, true);
    SCRATCH.setUint32(4, high, true);
    return SCRATCH.getFloat64(0, true);
  }
  const [kind, said] = [low & 0xff, (low >>> 16) & 0xff];
  if (kind === 1) return said !== 0;
  if (kind === 2) return errorOf(said);
  return kind === 3 ? "" : null;
}

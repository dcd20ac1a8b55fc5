import { columnName, quoteSheet, type CellAddress } from "../../sheet/address";
import { perText } from "../../sheet/per-text";
import { errorText } from "./biff-errors";
import { FUNCTIONS } from "./biff-functions";
import type { Globals, SheetSpan } from "./biff-globals";
import { bytesAsText, RecordBody } from "./biff-records";
import { readText, type TextStore } from "./biff-text";
import { Refused } from "../refusal";

/** Stands for a formula that is there but cannot be spelled out. */
export const UNSPELLED = "=…";

/**
 * A formula's text, with its leading "=", from the tokens that the file keeps instead: operands first,
 * then what is done to them. References, numbers, texts, operators and the functions of
 * `biff-functions` are spelled as the programs show them. A formula with anything else in it (other
 * files, lists of constants, functions of add-ins), or with tokens that contradict each other, is
 * `UNSPELLED`, which says truly that a formula stands there. `cell` is where the formula stands.
 */
export function formulaText(tokens: Uint8Array, cell: CellAddress, globals: Globals): string {
  const isShort = globals.version === 8 && tokens.length <= SHORT;
  const alone = isShort
    ? spelledAlone(String.fromCharCode(cell.row, cell.column) + bytesAsText(tokens))
    : null;
  return alone ?? spelled(new Speller(new RecordBody(tokens), cell, globals));
}

/** Tokens of a sum over a row, and of most formulas of a form. */
const SHORT = 256;

/**
 * A formula of version 8 that says the same in every workbook, by row and column of its cell and its tokens, a
 * character each; `null` for one that speaks of names or other sheets.
 */
const spelledAlone = perText((told): string | null => {
  const [row, column, ...tokens] = Array.from({ length: told.length }, (_, at) => told.charCodeAt(at));
  const speller = new Speller(
    new RecordBody(Uint8Array.from(tokens)),
    { row: row!, column: column! },
    NOTHING_AROUND,
  );
  const text = spelled(speller);
  return speller.looksAround ? null : text;
});

function spelled(speller: Speller): string {
  try {
    const text = speller.spell();
    return text === null ? UNSPELLED : `=${text}`;
  } catch (thrown) {
    // The cell's value is stored beside the tokens and does not depend on them.
    if (thrown instanceof Refused) return UNSPELLED;
    throw thrown;
  }
}

/** What a formula may speak of beside its own sheet. */
type Around = TextStore & Pick<Globals, "names" | "references" | "tabs">;

const NOTHING_AROUND: Around = { version: 8, codePage: 0, fonts: [], names: [], references: [], tabs: [] };

const OPERATORS: Readonly<Record<number, string>> = {
  0x03: "+",
  0x04: "-",
  0x05: "*",
  0x06: "/",
  0x07: "^",
  0x08: "&",
  0x09: "<",
  0x0a: "<=",
  0x0b: "=",
  0x0c: ">=",
  0x0d: ">",
  0x0e: "<>",
  0x0f: " ",
  0x10: ",",
  0x11: ":",
};

/** What a token puts before and after the operand that it is done to. */
const AROUND: Readonly<Record<number, readonly [before: string, after: string]>> = {
  0x12: ["+", ""],
  0x13: ["-", ""],
  0x14: ["", "%"],
  0x15: ["(", ")"],
};

/** Tokens that only help programs to calculate, and the bytes they take. */
const IGNORED: Readonly<Record<number, number>> = { 0x26: 6, 0x27: 6, 0x28: 6, 0x29: 2 };

class Speller {
  /** Whether more of the workbook was looked at than the formula's own sheet. */
  looksAround = false;
  private readonly operands: string[] = [];

  constructor(
    private readonly body: RecordBody,
    private readonly cell: CellAddress,
    private readonly globals: Around,
  ) {}

  spell(): string | null {
    while (!this.body.isOver) {
      const id = this.body.u8();
      // From 0x20 on two bits say what kind of result is wanted, which does not show in the text.
      if (!this.token(id < 0x40 ? id : (id & 0x1f) | 0x20)) return null;
    }
    return this.operands.length === 1 ? this.operands[0]! : null;
  }

  /** Whether the token could be spelled. */
  private token(id: number): boolean {
    const operator = OPERATORS[id];
    if (operator !== undefined) return this.combine(2, ([left, right]) => `${left}${operator}${right}`);
    const around = AROUND[id];
    if (around !== undefined) return this.combine(1, ([operand]) => `${around[0]}${operand}${around[1]}`);
    const ignored = IGNORED[id];
    if (ignored !== undefined) {
      this.body.skip(ignored);
      return true;
    }
    if (id === 0x19) return this.attribute();
    if (id === 0x21) return this.call(this.body.u16(), null);
    if (id === 0x22) return this.variableCall();
    const operand = this.operand(id);
    if (operand !== null) this.operands.push(operand);
    return operand !== null;
  }

  private combine(count: number, spell: (operands: readonly string[]) => string): boolean {
    if (this.operands.length < count) return false;
    this.operands.push(spell(this.operands.splice(this.operands.length - count, count)));
    return true;
  }

  /** Hints for calculating and blanks between tokens, neither of which is spelled, and a short SUM. */
  private attribute(): boolean {
    const kind = this.body.u8();
    const data = this.body.u16();
    if (kind & 0x10) return this.combine(1, ([operand]) => `SUM(${operand})`);
    if (kind & 0x04) this.body.skip((data + 1) * 2);
    return true;
  }

  private variableCall(): boolean {
    const count = this.body.u8() & 0x7f;
    return this.call(this.body.u16() & 0x7fff, count);
  }

  /** A function by its number; 255 is one whose name is its first operand. */
  private call(id: number, count: number | null): boolean {
    if (id === 255 && count !== null && count > 0) {
      return this.combine(count, ([name, ...rest]) => `${name}(${list(rest)})`);
    }
    const [name, fixed] = FUNCTIONS[id] ?? [];
    const taken = count ?? fixed;
    if (name === undefined || taken === undefined) return false;
    return this.combine(taken, (operands) => `${name}(${list(operands)})`);
  }

  private operand(id: number): string | null {
    const { body } = this;
    switch (id) {
      case 0x16:
        return "";
      case 0x17:
        return `"${readText(body, 1, this.globals).replace(/"/g, '""')}"`;
      case 0x1c:
        return errorText(body.u8());
      case 0x1d:
        return body.u8() === 0 ? "FALSE" : "TRUE";
      case 0x1e:
        return String(body.u16());
      case 0x1f:
        return String(body.f64()).toUpperCase();
      default:
        return this.reference(id);
    }
  }

  /** `0x2c` and `0x2d` count from the cell, as formulas that many cells share do. */
  private reference(id: number): string | null {
    switch (id) {
      case 0x24:
      case 0x2c:
        return this.oneCell(id === 0x2c);
      case 0x25:
      case 0x2d:
        return this.area(id === 0x2d);
      case 0x2a:
      case 0x2b:
        this.body.skip((id === 0x2a ? 1 : 2) * (this.globals.version === 8 ? 4 : 3));
        return "#REF!";
      default:
        return this.globals.version === 8 ? this.distant(id) : null;
    }
  }

  /** What formulas call by a number in the workbook: names, and cells of other sheets. */
  private distant(id: number): string | null {
    this.looksAround = true;
    if (id === 0x23) return this.globals.names[this.body.u32() - 1] || null;
    if (id !== 0x3a && id !== 0x3b) return null;
    const span = this.globals.references[this.body.u16()] ?? null;
    const sheets = span === null ? null : this.sheets(span);
    const cells = id === 0x3a ? this.oneCell(false) : this.area(false);
    return sheets === null ? null : `${sheets}!${cells}`;
  }

  private sheets({ first, last }: SheetSpan): string | null {
    const [from, to] = [this.globals.tabs[first]?.name, this.globals.tabs[last]?.name];
    if (from === undefined || to === undefined) return null;
    const name = first === last ? from : `${from}:${to}`;
    return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name)
      ? name
      : quoteSheet(name);
  }

  private oneCell(shared: boolean): string {
    const row = this.body.u16();
    const column = this.version8 ? this.body.u16() : this.body.u8();
    const place = this.place(row, column, shared);
    return columnText(place) + rowText(place);
  }

  private area(shared: boolean): string {
    const { body } = this;
    const [top, bottom] = [body.u16(), body.u16()];
    const [left, right] = this.version8 ? [body.u16(), body.u16()] : [body.u8(), body.u8()];
    const [first, last] = [this.place(top, left, shared), this.place(bottom, right, shared)];
    if (first.row === 0 && last.row === this.lastRow) return `${columnText(first)}:${columnText(last)}`;
    if (first.column === 0 && last.column === 0xff) return `${rowText(first)}:${rowText(last)}`;
    return `${columnText(first)}${rowText(first)}:${columnText(last)}${rowText(last)}`;
  }

  private get version8(): boolean {
    return this.globals.version === 8;
  }

  private get lastRow(): number {
    return this.version8 ? 0xffff : 0x3fff;
  }

  /** The two bits that say which of row and column move along stand in one number or in the other. */
  private place(row: number, column: number, shared: boolean): Place {
    const bits = this.version8 ? column : row;
    const [rowMoves, columnMoves] = [(bits & 0x8000) !== 0, (bits & 0x4000) !== 0];
    const [fromRow, fromColumn] = shared ? [this.cell.row, this.cell.column] : [0, 0];
    return {
      row: (row + (rowMoves ? fromRow : 0)) & this.lastRow,
      column: (column + (columnMoves ? fromColumn : 0)) & 0xff,
      rowMoves,
      columnMoves,
    };
  }
}

/** Unlike `join`, adding does not copy what is nested a thousand deep a thousand times. */
function list(operands: readonly string[]): string {
  return operands.length === 0 ? "" : operands.reduce((text, operand) => text + "," + operand);
}

interface Place extends CellAddress {
  readonly rowMoves: boolean;
  readonly columnMoves: boolean;
}

function columnText({ column, columnMoves }: Place): string {
  return (columnMoves ? "" : "$") + columnName(column);
}

function rowText({ row, rowMoves }: Place): string {
  return `${rowMoves ? "" : "$"}${row + 1}`;
}

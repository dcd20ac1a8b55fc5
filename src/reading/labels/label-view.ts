import type { Range } from "../../sheet/address";
import { textOf, valueAt, type CellValue, type Grid } from "../../sheet/grid";
import { mergeAt } from "../../sheet/merge-at";

/** What a text is to the labels of a form; `null` where it is nothing to them. It knows of nothing but the text. */
export type Question<Answer> = (text: string) => Answer | null;

/** A cell of which something is known by its text. */
export interface Answered<Answer> {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly answer: Answer;
}

/** What rows or columns hold, to tell equal ones. It is asked for only where labels alone do not decide. */
export interface Content {
  readonly isBlank: boolean;
  /** The same for equal ones; "" when all are blank. */
  readonly text: string;
}

/** Cells of one row, those at both ends among them. */
interface Strip {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

interface Asked<Answer> extends Strip {
  readonly question: Question<Answer>;
  /** Of texts alone, or of whatever stands there as it reads. */
  readonly of: "texts" | "cells";
}

type Sheet = Pick<Grid, "sheet" | "values" | "merges">;

/** What is asked about cells that are no labels, and what was answered. */
interface Fact {
  ask(sheet: Sheet): number | boolean | string;
  readonly answer: number | boolean | string;
}

interface Covered {
  readonly row: number;
  readonly column: number;
  readonly merge: Range | undefined;
}

/** A sheet that is asked more is like no other. */
const MOST_NOTES = 5000;

/**
 * A sheet as it is looked at when tables are located: by what its texts are to the labels of a form, never by its
 * figures. What is asked is written down with the answer, so that what was located on one sheet stands in the same
 * place on every other that gives the same answers. A text that is nothing to the labels may be any other that is
 * nothing to them; one that is something has to be the same.
 */
export class LabelView {
  private readonly everywhere: Question<unknown>[] = [];
  private readonly asked: Asked<unknown>[] = [];
  private readonly read: Strip[] = [];
  private readonly facts: Fact[] = [];
  private readonly covered: Covered[] = [];
  private notes = 0;
  private readonly asFact: AsFact = (ask) => this.fact(ask);
  private isClosed = false;

  constructor(private sheet: Sheet) {}

  /** The texts of the sheet that are something to the labels, row by row. */
  textsThat<Answer>(question: Question<Answer>): Answered<Answer>[] {
    this.note(this.everywhere, question);
    return this.sheet.values.flatMap((_, row) => this.answered({ row, ...ALL, question, of: "texts" }));
  }

  /** Those of a row between two columns, both among them. */
  textsIn<Answer>(row: number, left: number, right: number, question: Question<Answer>): Answered<Answer>[] {
    return this.ask({ row, left, right, question, of: "texts" });
  }

  /** The same of whatever stands there, numbers as they read. */
  cellsIn<Answer>(row: number, left: number, right: number, question: Question<Answer>): Answered<Answer>[] {
    return this.ask({ row, left, right, question, of: "cells" });
  }

  /** What stands in a cell, as it reads; "" for a blank one. */
  textAt(row: number, column: number): string {
    this.note(this.read, { row, left: column, right: column });
    return textOf(valueAt(this.sheet, row, column));
  }

  /** The same of the cells of a row between two columns, both among them, as far as any is filled. */
  textsOf(row: number, left: number, right: number): string[] {
    this.note(this.read, { row, left, right });
    const texts = (this.sheet.values[row] ?? []).slice(left, right + 1).map(textOf);
    return texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
  }

  /** The merge that covers the cell. */
  mergeAt(row: number, column: number): Range | undefined {
    const merge = mergeAt(this.sheet, row, column);
    this.note(this.covered, { row, column, merge });
    return merge;
  }

  /** Number of rows of the sheet. */
  get rows(): number {
    return this.fact(({ values }) => values.length);
  }

  /** Columns of the widest of some rows, the last left out. */
  widthOf(from: number, to: number): number {
    return this.fact(({ values }) => {
      let most = 0;
      for (let row = from; row < to; row++) most = Math.max(most, values[row]?.length ?? 0);
      return most;
    });
  }

  /** Whether the sheet has such a name. */
  isNamed(is: (name: string) => boolean): boolean {
    return this.fact(({ sheet }) => is(sheet));
  }

  /** How many cells of a row between two columns, both among them, hold something. */
  filledIn(row: number, left: number, right: number): number {
    return this.fact(({ values }) => count(values[row] ?? [], left, right, isFilled));
  }

  /** Whether there are numbers among them; a text that reads as one is one. */
  hasNumeral(row: number, left: number, right: number): boolean {
    return this.fact(({ values }) => count(values[row] ?? [], left, right, isNumeral) > 0);
  }

  /** Whether a row holds so many numbers. */
  hasNumbers(row: number, least: number): boolean {
    return this.fact(({ values }) => count(values[row] ?? [], 0, Infinity, isNumber) >= least);
  }

  /** Whether more than half of some rows have a number in the column. */
  isOfNumbers(rows: readonly number[], column: number): boolean {
    return this.fact(
      (sheet) => rows.filter((row) => isNumber(valueAt(sheet, row, column))).length * 2 > rows.length,
    );
  }

  /** Whether nothing stands in a column from one row to another. */
  isGap(top: number, bottom: number, column: number): boolean {
    return this.fact((sheet) => {
      for (let row = top; row <= bottom; row++) if (isFilled(valueAt(sheet, row, column))) return false;
      return true;
    });
  }

  /** Whether anything in these columns of a row is a number, or has a digit. */
  hasFigure(row: number, columns: readonly number[]): boolean {
    return this.fact((sheet) => columns.some((column) => isFigure(valueAt(sheet, row, column))));
  }

  /** What stands where some rows and columns meet. */
  content(rows: readonly number[], columns: readonly number[]): Content {
    return new Crossing(this.asFact, rows, columns);
  }

  /**
   * Nothing more is asked. Whether what was located by the answers may be looked for on other sheets: not where more was
   * asked than is worth keeping.
   */
  close(): boolean {
    const { sheet, values, merges } = this.sheet;
    this.sheet = { sheet, values, merges };
    this.isClosed = true;
    return this.notes <= MOST_NOTES;
  }

  /** Whether another sheet gives the same answers to all that this one was asked. */
  answersAlike(other: Sheet): boolean {
    return (
      this.facts.every(({ ask, answer }) => ask(other) === answer) &&
      this.read.every((strip) => this.readsAlike(other, strip)) &&
      this.covered.every(({ row, column, merge }) => isSame(mergeAt(other, row, column), merge)) &&
      this.asked.every((asked) => this.isNothingMore(other, asked)) &&
      this.saysNothingMore(other)
    );
  }

  private note<Note>(notes: Note[], note: Note): void {
    if (this.isClosed) throw new Error("the sheet was asked when nobody could write it down");
    if (++this.notes <= MOST_NOTES) notes.push(note);
  }

  private fact<Answer extends Fact["answer"]>(ask: (sheet: Sheet) => Answer): Answer {
    const answer = ask(this.sheet);
    this.note(this.facts, { ask, answer });
    return answer;
  }

  private ask<Answer>(asked: Asked<Answer>): Answered<Answer>[] {
    this.note(this.asked, asked);
    return this.answered(asked);
  }

  /** What answers has to be the same on another sheet. */
  private answered<Answer>({ row, left, right, question, of }: Asked<Answer>): Answered<Answer>[] {
    const found: Answered<Answer>[] = [];
    const line = this.sheet.values[row] ?? [];
    for (let column = left; column <= Math.min(right, line.length - 1); column++) {
      const text = saidBy(line[column], of);
      const answer = text === null ? null : question(text);
      if (text === null || answer === null) continue;
      this.note(this.read, { row, left: column, right: column });
      found.push({ row, column, text, answer });
    }
    return found;
  }

  private readsAlike({ values }: Sheet, { row, left, right }: Strip): boolean {
    const [own, others] = [this.sheet.values[row] ?? [], values[row] ?? []];
    const end = Math.min(right, Math.max(own.length, others.length) - 1);
    for (let column = left; column <= end; column++)
      if ((own[column] ?? null) !== (others[column] ?? null)) return false;
    return true;
  }

  private isNothingMore({ values }: Sheet, { row, left, right, question, of }: Asked<unknown>): boolean {
    const [own, others] = [this.sheet.values[row] ?? [], values[row] ?? []];
    for (let column = left; column <= Math.min(right, others.length - 1); column++) {
      const value = others[column];
      if (value === own[column]) continue;
      const text = saidBy(value, of);
      if (text !== null && question(text) !== null) return false;
    }
    return true;
  }

  private saysNothingMore({ values }: Sheet): boolean {
    for (let row = 0; row < values.length; row++) {
      const [own, others] = [this.sheet.values[row] ?? NO_CELLS, values[row]!];
      for (let column = 0; column < others.length; column++) {
        const value = others[column];
        if (typeof value !== "string" || value === own[column]) continue;
        for (const question of this.everywhere) if (question(value) !== null) return false;
      }
    }
    return true;
  }
}

/** What stands where rows and columns meet, looked at when it is asked for: a sheet may have a row by the hundred thousand. */
class Crossing implements Content {
  constructor(
    private readonly asFact: AsFact,
    private readonly rows: readonly number[],
    private readonly columns: readonly number[],
  ) {}

  get isBlank(): boolean {
    return this.asFact((sheet) => this.isEvery(sheet, isBlank));
  }

  get text(): string {
    return this.asFact((sheet) =>
      this.isEvery(sheet, isBlank) ? "" : this.cells(sheet).map(textOf).join("\u0000"),
    );
  }

  private isEvery(sheet: Sheet, is: (cell: CellValue) => boolean): boolean {
    return this.rows.every((row) => this.columns.every((column) => is(valueAt(sheet, row, column))));
  }

  private cells(sheet: Sheet): CellValue[] {
    return this.rows.flatMap((row) => this.columns.map((column) => valueAt(sheet, row, column)));
  }
}

type AsFact = <Answer extends Fact["answer"]>(ask: (sheet: Sheet) => Answer) => Answer;

const ALL = { left: 0, right: Infinity };
const NO_CELLS: readonly CellValue[] = [];

/** What is asked of a cell; `null` where nothing is. */
function saidBy(value: CellValue | undefined, of: Asked<unknown>["of"]): string | null {
  if (typeof value === "string" || value === undefined || value === null || of === "texts")
    return typeof value === "string" ? value : null;
  return textOf(value);
}

function count(
  line: readonly CellValue[],
  left: number,
  right: number,
  is: (cell: CellValue) => boolean,
): number {
  let found = 0;
  for (let column = left; column <= Math.min(right, line.length - 1); column++)
    if (is(line[column] ?? null)) found++;
  return found;
}

const isNumber = (cell: CellValue): boolean => typeof cell === "number";
const isFilled = (cell: CellValue): boolean => textOf(cell).trim() !== "";
const isFigure = (cell: CellValue): boolean => /\d/.test(textOf(cell));
const isNumeral = (cell: CellValue): boolean =>
  typeof cell === "number" || (typeof cell === "string" && /^\s*\d[\d.,]*\s*$/.test(cell));

const VISIBLE = /[^\s\u200B-\u200D\u2060\uFEFF]/;

const isBlank = (cell: CellValue): boolean =>
  cell === null || (typeof cell === "string" && !VISIBLE.test(cell));

function isSame(a: Range | undefined, b: Range | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

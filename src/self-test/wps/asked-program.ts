import { leftOut } from "../../host/wps/program/left-out";
import type { WpsApplication, WpsRange, WpsSheet } from "../../host/wps/program/object-model";
import type { Bench } from "../check";
import { outcome, type Plain } from "../question";

/** What the adapter does not use and the self-test asks about. Any of it may be missing, or throw. */
export interface NotUsed {
  readonly Name?: unknown;
  readonly Version?: unknown;
  readonly Build?: unknown;
  readonly Path?: unknown;
  readonly OperatingSystem?: unknown;
  readonly ActivePrinter?: unknown;
  readonly Hwnd?: unknown;
  /** 1 while a frame stands around what was copied, 2 around what was cut. */
  readonly CutCopyMode?: unknown;
  readonly Env?: { GetTempPath(): string };
  readonly Workbooks?: { Open(path: string): WpsFile };
  Undo?(): void;
}

/** A workbook as a file. */
export interface WpsFile {
  SaveCopyAs(path: string): unknown;
  Close(save: boolean): unknown;
}

export type AskedProgram = WpsApplication & NotUsed;

/** The names under which a page in WPS may find the program. */
export interface AskedPage {
  readonly Application?: unknown;
  readonly wps?: unknown;
}

/** A blank sheet of the question's own at the end of the workbook, made by the program's own means, in front. */
export function blankSheet(app: AskedProgram, bench: Bench): WpsSheet {
  const { Worksheets: sheets } = app.ActiveWorkbook!;
  const last = sheets.Item(sheets.Count) as WpsSheet;
  const sheet = leftOut((none) => sheets.Add(none, last, 1)) as WpsSheet;
  sheet.Name = bench.sheet("自检");
  sheet.Activate();
  return sheet;
}

/** What kind of thing the program gave: "matrix", "flat", "null", "number". */
export function shapeOf(given: unknown): string {
  if (Array.isArray(given)) return given.length > 0 && given.every(Array.isArray) ? "matrix" : "flat";
  return given === null ? "null" : typeof given;
}

/** What the program gave as something that can be told of. */
export function plain(given: unknown): Plain {
  if (given === null || given === undefined) return given === null ? null : "undefined";
  if (typeof given === "number" || typeof given === "boolean" || typeof given === "string") return given;
  if (Array.isArray(given)) return given.map(plain);
  return `(${typeof given})`;
}

/** Asks several things, each by itself: one that throws leaves the others. */
export function each(asked: Readonly<Record<string, () => unknown>>): Plain {
  return Object.fromEntries(Object.entries(asked).map(([name, ask]) => [name, outcome(() => plain(ask()))]));
}

/** "taken", or what the work throws. */
export function taken(work: () => unknown): Plain {
  return outcome(() => {
    work();
    return "taken";
  });
}

/** Milliseconds that the work takes, or what it throws. */
export function timed(work: () => unknown): Plain {
  return outcome(() => {
    const started = Date.now();
    work();
    return Date.now() - started;
  });
}

/** "R1C2 3×1": where the range begins, its rows and columns; what is thrown where it is none. */
export function nameOf(given: unknown): Plain {
  return outcome(() => {
    const { Row: row, Column: column, Rows: rows, Columns: columns } = given as WpsRange;
    return `R${row}C${column} ${rows.Count}×${columns.Count}`;
  });
}

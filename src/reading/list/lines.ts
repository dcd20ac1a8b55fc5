import type { Form } from "../../form/form";
import type { List } from "../../form/table";
import { contains } from "../../sheet/address";
import { formulaAt, textOf, valueAt, type Grid } from "../../sheet/grid";
import { mergesOf } from "../../sheet/merge-at";
import { isNone, isNotStated } from "../cell/absent";
import type { Head } from "../columns/head";
import { headWords } from "../head/head-words";
import { labelKey } from "../labels/label-key";
import { plainText } from "../plain-text";

/** The rows of a list on its sheet. */
export interface FoundLines {
  readonly lines: readonly number[];
  readonly total: number | null;
  /** A row says that there is nothing to list. */
  readonly nil: boolean;
  /** Rows that are none of its lines, such as subtotals and headings. */
  readonly own: readonly number[];
  /** Last row of the table, whether anything stands there or not. */
  readonly last: number;
}

/** Lines that one list may have; what is beyond is said and not read. */
const MOST_LINES = 10_000;
/** 合计, 全镇合计, 合计（3个）. */
const TOTAL = /^(?:全[省市州县区镇乡街村]|总)?(?:合计|总计|共计)数?(?:\(.*\)|[:\d].*)?$/;
/** What else is a sum, or a part, of lines and no line: 小计, 煤矿合计, 其中：在建. */
const PARTIAL = /(?:小计|合计|总计|共计|页计)数?(?:\(.*\)|[:\d].*)?$|^其中/;
/** In front of what lines below it have in common: 一、煤矿; （一）社区. */
const NUMBERED = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[,.])./;
/** Below a total lines may go on behind so many blank rows. */
const MOST_BLANK = 1;
/** What ends a list: a note, or who has filled it in. */
const NOTE = /^(?:注|备注|说明|填表说明|填报说明|附注) ?[:：]/;
/** Nothing to be listed: 本月无事故, 零报告. */
const NIL =
  /^(?:本[年季月期周日][^,。;]{0,6}(?:无|没有|未发生)[^,。;]{0,10}|零报告|无[^,。;]{0,8}(?:事故|项目|情况|发生))[。.]?$/;
/** What says that the lines below are blank. */
const BLANK_BELOW = /^[(]?(?:以下|此行以下|下面)(?:均?为?空白|无正文|无内容|空)[)。.]?$/;
/** A text over so many columns is no cell of a line. */
const BROAD = 3;

/** What a row below the head is. */
type RowKind = "line" | "heading" | "total" | "nil" | "own" | "blank" | "end";

/** Sorts the rows below the head of a list. */
export class LineFinder {
  private readonly columns: readonly number[];
  /** Columns in which an entry makes a line: not its number, and nothing that is computed. */
  private readonly open: readonly number[];
  private readonly numberColumn: number | null;
  private readonly nilKey: string | null;
  private readonly totalKey: string | null;
  /** What tables of the form are called; one below a list ends it. */
  private readonly titles: readonly string[];
  /** The column before all of the list's own. */
  private readonly before: number;

  constructor(
    private readonly form: Form,
    private readonly table: List,
    private readonly grid: Grid,
    private readonly head: Head,
  ) {
    const place = (line: number) => head.columns.places[line] ?? [];
    this.columns = table.columns.lines.flatMap(({ index }) => place(index));
    this.open = table.columns.lines.flatMap(({ index }) =>
      table.inLine[index]!.kind === "open" ? place(index) : [],
    );
    const number = table.columns.lines.find(({ role }) => role === "number");
    this.numberColumn = number ? (head.columns.places[number.index] ?? null) : null;
    this.nilKey = table.nil === null ? null : labelKey(table.nil);
    this.totalKey = table.total === null ? null : labelKey(table.total.label);
    this.titles = form.tables.flatMap(({ title }) => (title === null ? [] : [labelKey(title)]));
    this.before = Math.min(...this.columns) - 1;
  }

  /** The rows below the head, `end` the last that may belong to the list. */
  lines(end: number): FoundLines {
    const [lines, own, headings]: [number[], number[], number[]] = [[], [], []];
    let [total, nil, last]: [number | null, boolean, number] = [null, false, this.head.end];
    const isTotalFirst = this.table.total?.at === "first";
    const found = (to: number): FoundLines => {
      // Where nothing more is said of any line, what has a number in front is one.
      const areLines = lines.every((row) => this.filledIn(row).length === 1);
      const sorted = (rows: readonly number[]) => [...rows].sort((a, b) => a - b);
      return {
        ...{ lines: areLines ? sorted([...lines, ...headings]) : lines, total },
        ...{ nil: nil && lines.length === 0, own: areLines ? own : sorted([...own, ...headings]), last: to },
      };
    };
    for (let row = this.head.end + 1; row <= Math.min(end, this.grid.values.length - 1); row++) {
      const kind = this.kindOf(row);
      if (kind === "end") return found(row - 1);
      if (kind === "line") (lines.length < MOST_LINES ? lines : own).push(row);
      if (kind === "own") own.push(row);
      if (kind === "heading") headings.push(row);
      if (kind === "nil") nil = true;
      if (kind === "total") {
        // A total under lines ends them, wherever the form prints it, or if it does not; one over them does not.
        if (total === null && this.table.total !== null) total = row;
        else own.push(row);
        if (lines.length > 0 || (nil && !isTotalFirst)) {
          own.push(...this.linesBelow(row, end));
          return found(row);
        }
      }
      if (kind !== "blank" || this.isDrawn(row)) last = row;
    }
    return found(last);
  }

  /** What looks like lines below the total that has ended them: they are not in it. */
  private linesBelow(total: number, end: number): number[] {
    const below: number[] = [];
    let blank = 0;
    for (let row = total + 1; row <= Math.min(end, this.grid.values.length - 1); row++) {
      const kind = this.kindOf(row);
      blank = kind === "blank" ? blank + 1 : 0;
      if (kind === "end" || blank > MOST_BLANK) break;
      if (kind === "line" && this.saidIn(row) > 1) below.push(row);
    }
    return below;
  }

  /** In how many columns of the row something stands that makes a line. */
  private saidIn(row: number): number {
    return this.open.filter((column) => this.textAt(row, column) !== "").length;
  }

  private kindOf(row: number): RowKind {
    if (this.isEnd(row)) return "end";
    const filled = this.filledIn(row);
    if (filled.length === 0) return "blank";
    const [first] = filled;
    // The label of the total stands under 序号 or behind it, or before all columns where others were put in.
    const labels = [
      this.textAt(row, this.before),
      ...[first, filled.find(({ column }) => column !== this.numberColumn)].map((cell) => cell?.text ?? ""),
    ].map((text) => labelKey(text).replace(/:$/, ""));
    if (labels.some((label) => TOTAL.test(label) || label === this.totalKey)) return "total";
    if (labels.some((label) => PARTIAL.test(label))) return "own";
    const said = filled.filter(({ column }) => this.open.includes(column));
    if (said.length === 0) return this.isNil(first!.text) ? "nil" : "blank";
    if (
      said.some(({ text }) => this.isNil(text)) &&
      said.every(({ text }) => this.isNil(text) || isNothing(text))
    )
      return "nil";
    if (said.every(({ text }) => isNotStated(text) || BLANK_BELOW.test(text.replace(/ /g, ""))))
      return "blank";
    if (filled.length > 1) return "line";
    if (this.isBroad(row, first!.column)) return "own";
    return NUMBERED.test(labelKey(first!.text)) ? "heading" : "line";
  }

  /** The cells of the list in which something stands, in the order of its columns. */
  private filledIn(row: number): { readonly column: number; readonly text: string }[] {
    const filled: { readonly column: number; readonly text: string }[] = [];
    for (const column of this.columns) {
      const text = this.textAt(row, column);
      if (text !== "") filled.push({ column, text });
    }
    return filled;
  }

  /** A foot, a note or another table begins: in the first cell of the row that holds anything. */
  private isEnd(row: number): boolean {
    const line = this.grid.values[row] ?? [];
    const first = line.find((value) => textOf(value).trim() !== "");
    if (typeof first !== "string") return false;
    const plain = plainText(first);
    if (NOTE.test(plain) || this.titles.includes(labelKey(first))) return true;
    return headWords(this.form, first).some((word) => plain.includes(":") || word.behind === "");
  }

  /** Whether merged cells lie over more columns than any entry does. */
  private isBroad(row: number, column: number): boolean {
    const merge = mergesOf(this.grid, row).find((each) => contains(each, row, column));
    return (
      merge !== undefined &&
      this.columns.filter((each) => each >= merge.left && each <= merge.right).length >= BROAD
    );
  }

  /** Whether the row has a number, or a formula that waits for figures. */
  private isDrawn(row: number): boolean {
    return this.columns.some(
      (column) => this.textAt(row, column) !== "" || formulaAt(this.grid, row, column) !== null,
    );
  }

  private isNil(text: string): boolean {
    const bare = text.replace(/ /g, "");
    return isNone(bare) || NIL.test(bare) || (this.nilKey !== null && labelKey(bare) === this.nilKey);
  }

  /** What stands in the row itself; what is merged from above makes no line. */
  private textAt(row: number, column: number): string {
    const value = valueAt(this.grid, row, column);
    return value === null ? "" : plainText(textOf(value));
  }
}

const isNothing = (text: string): boolean => text === "0" || isNotStated(text) || isNone(text);

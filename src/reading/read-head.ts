import type { Form } from "../form/form";
import type { CellAddress, Range } from "../sheet/address";
import { formatAt, textOf, type CellValue, type Grid } from "../sheet/grid";
import { mergeAt } from "../sheet/merge-at";
import { isDateFormat } from "../sheet/number-format";
import { headWords, type HeadWord } from "./head-labels";
import { dateOfSerial, isDateText, parseDate } from "./parse-date";
import { endsLikeUnit } from "./unit-of-name";
import { unitText } from "./unit-text";

/** Who filled the form and when, with the cells where that stands. */
export interface ReturnHead {
  /** "" when there is none. */
  readonly unit: string;
  readonly unitCell: CellAddress;
  /** As `Return.date`. */
  readonly date: string | null;
  readonly dateCell: CellAddress;
}

/** A cell that holds something, with the labels that it is. */
interface HeadCell extends CellAddress {
  readonly value: CellValue;
  readonly words: readonly HeadWord[];
}

/** A label of the head, with what stands behind it in its own cell. */
interface Label extends CellAddress {
  readonly behind: string;
}

/** A unit or date, and where it stands. */
interface Found extends CellAddress {
  readonly value: string;
}

/** Reads 填报单位 and 填报时间, in whatever words, from a part of a sheet above or below a table. */
export function readHead(form: Form, grid: Grid, area: Range): ReturnHead {
  return new HeadReader(form, grid, area).head();
}

class HeadReader {
  /** Row by row. */
  private readonly cells: readonly HeadCell[];

  constructor(
    private readonly form: Form,
    private readonly grid: Grid,
    private readonly area: Range,
  ) {
    this.cells = headCells(form, grid, area);
  }

  head(): ReturnHead {
    const nowhere = { row: Math.max(0, this.area.top), column: this.area.left };
    const [units, dates] = [this.labels("unit"), this.labels("date")];
    const date = first(dates, (label) => this.dateOf(label)) ?? this.loneDate();
    const labelled = first(units, (label) => this.unitOf(label));
    const unit = labelled ?? (units.length === 0 ? this.loneUnit(date ?? dates[0] ?? null) : null);
    return {
      unit: unit?.value ?? "",
      unitCell: placeOf(unit ?? units[0] ?? nowhere),
      date: date?.value ?? null,
      dateCell: placeOf(date ?? dates[0] ?? nowhere),
    };
  }

  private labels(kind: HeadWord["kind"]): Label[] {
    return this.cells.flatMap((cell) =>
      cell.words
        .filter((word) => word.kind === kind)
        .map(({ behind }) => ({ row: cell.row, column: cell.column, behind })),
    );
  }

  /** Behind the label, in a cell to its right, or in the one below. */
  private unitOf(label: Label): Found | null {
    const own = unitText(withoutDate(label.behind));
    if (own !== "") return { ...placeOf(label), value: own };
    const right = first(this.rightOf(label), unitIn);
    const below = this.unitBelow(label);
    // 单位名称 | 类别 over lines of units is the head of a list.
    const isList =
      right !== null && below !== null && endsLikeUnit(below.value) && !endsLikeUnit(right.value);
    if (right && !isList) return right;
    return below && this.unitBelow(below) ? null : below;
  }

  private unitBelow(cell: CellAddress): Found | null {
    const below = this.below(cell);
    return below && !isLabel(below) ? unitIn(below) : null;
  }

  /** Behind the label, in one or several cells to its right (2011 | 年 | 12 | 月 | 15 | 日), or in the one below. */
  private dateOf(label: Label): Found | null {
    const own = label.behind === "" ? [] : [{ ...placeOf(label), value: label.behind }];
    const cells = [...own, ...this.rightOf(label)];
    const texts = cells.map(({ value }) => textOf(value));
    const joined = [texts.join(""), texts.join("-")].map((value) => ({
      ...placeOf(cells[0] ?? label),
      value,
    }));
    const below = this.below(label);
    const dates = [...cells, ...joined, ...(below ? [below] : [])]
      .map(dateIn)
      .filter((date) => date !== null);
    return dates.find(isDay) ?? dates[0] ?? null;
  }

  /** A day that stands behind the unit or alone in a cell without any label, when there is only one. */
  private loneDate(): Found | null {
    const days = this.cells.flatMap((cell) => {
      const behind = cell.words.find(({ kind }) => kind === "unit")?.behind;
      const day = this.isDate(cell) ? cell : { ...placeOf(cell), value: behind ?? "" };
      const date = dateIn(day);
      return date && isDay(date) ? [date] : [];
    });
    return new Set(days.map(({ value }) => value)).size === 1 ? days[0]! : null;
  }

  /** A name that stands in the row of the date, with nothing else: who typed it may have typed over the label. */
  private loneUnit(date: CellAddress | null): Found | null {
    const { authority } = this.form.spec;
    const others = this.cells.filter(
      (cell) => cell.row === date?.row && cell.column !== date.column && !this.isDate(cell) && !isLabel(cell),
    );
    const unit = others.length === 1 ? unitIn(others[0]!) : null;
    return unit && endsLikeUnit(unit.value) && unit.value !== authority ? unit : null;
  }

  private isDate({ row, column, value }: HeadCell): boolean {
    if (typeof value !== "number") return isDateText(textOf(value));
    const format = formatAt(this.grid, row, column);
    return format !== null && isDateFormat(format);
  }

  /** The cells to the right up to the next label. */
  private rightOf({ row, column }: CellAddress): HeadCell[] {
    const cells = this.cells.filter((cell) => cell.row === row && cell.column > column);
    const end = cells.findIndex(isLabel);
    return end < 0 ? cells : cells.slice(0, end);
  }

  /** The cell below, of merged cells below them all; `null` when it is blank or outside. */
  private below({ row, column }: CellAddress): HeadCell | null {
    const merge = mergeAt(this.grid, row, column);
    const under = (merge?.bottom ?? row) + 1;
    return this.cells.find((cell) => cell.row === under && cell.column === column) ?? null;
  }
}

/** More filled cells than this are no head, whatever else stands there. */
const MOST_CELLS = 2000;

function headCells(form: Form, { values }: Grid, { top, left, bottom, right }: Range): HeadCell[] {
  const cells: HeadCell[] = [];
  for (let row = Math.max(0, top); row <= Math.min(bottom, values.length - 1); row++) {
    const line = values[row]!;
    for (let column = left; column <= Math.min(right, line.length - 1); column++) {
      const value = line[column] ?? null;
      if (textOf(value).trim() === "") continue;
      if (cells.length === MOST_CELLS) return cells;
      cells.push({ row, column, value, words: typeof value === "string" ? headWords(form, value) : [] });
    }
  }
  return cells;
}

/** Whether the cell speaks of something else than the cells before it. */
function isLabel({ value, words }: HeadCell): boolean {
  return words.length > 0 || (typeof value === "string" && /[^\d ] ?[:：]/.test(value));
}

function unitIn({ row, column, value }: HeadCell): Found | null {
  const unit = typeof value === "string" ? unitText(withoutDate(value)) : "";
  return unit === "" ? null : { row, column, value: unit };
}

function dateIn({ row, column, value }: Omit<HeadCell, "words">): Found | null {
  const serial = typeof value === "number" ? dateOfSerial(value) : null;
  const date = serial ?? parseDate(textOf(value));
  return date === null ? null : { row, column, value: date };
}

/** "2011-12-15" and not "2011-12". */
function isDay({ value }: Found): boolean {
  return value.length === 10;
}

/** A name ends where a date begins. */
function withoutDate(text: string): string {
  return text.replace(/(?:\d{4}|[二〇○零一]{4}) ?[年\-./].*$/, "");
}

function first<Item, Value>(items: readonly Item[], find: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function placeOf({ row, column }: CellAddress): CellAddress {
  return { row, column };
}

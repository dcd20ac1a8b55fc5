import type { Form } from "../form/form";
import { contains, type CellAddress, type Range } from "../sheet/address";
import { formatAt, textOf, type CellValue, type Grid } from "../sheet/grid";
import { isDateFormat } from "../sheet/number-format";
import { headWords } from "./head-labels";
import { dateOfSerial, isDateText, parseDate } from "./parse-date";
import { plainText } from "./plain-text";
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

/** A label of the head, with what stands behind it in its own cell. */
interface Label extends CellAddress {
  readonly behind: string;
}

interface Found<Value> extends CellAddress {
  readonly value: Value;
}

/** Reads 填报单位 and 填报时间, in whatever words, from a part of a sheet above or below a table. */
export function readHead(form: Form, grid: Grid, area: Range): ReturnHead {
  return new HeadReader(form, grid, area).head();
}

class HeadReader {
  /** The cells of the area that hold something, row by row. */
  private readonly cells: readonly Found<CellValue>[];

  constructor(
    private readonly form: Form,
    private readonly grid: Grid,
    private readonly area: Range,
  ) {
    this.cells = filledCells(grid, area);
  }

  head(): ReturnHead {
    const nowhere = { row: Math.max(0, this.area.top), column: this.area.left };
    const [units, dates] = [this.labels("unit"), this.labels("date")];
    const unit = first(units, (label) => this.unitOf(label));
    const date = first(dates, (label) => this.dateOf(label)) ?? this.loneDate();
    return {
      unit: unit?.value ?? "",
      unitCell: placeOf(unit ?? units[0] ?? nowhere),
      date: date?.value ?? null,
      dateCell: placeOf(date ?? dates[0] ?? nowhere),
    };
  }

  private labels(kind: "unit" | "date"): Label[] {
    return this.cells.flatMap(({ row, column, value }) =>
      typeof value === "string"
        ? headWords(this.form, value)
            .filter((word) => word.kind === kind)
            .map(({ behind }) => ({ row, column, behind }))
        : [],
    );
  }

  /** Behind the label, in a cell to its right, or in the one below. */
  private unitOf({ row, column, behind }: Label): Found<string> | null {
    const own = unitText(withoutDate(behind));
    if (own !== "") return { row, column, value: own };
    const right = first(this.rightOf({ row, column }), (cell) => this.unitIn(cell));
    const below = this.unitBelow({ row, column });
    // 单位名称 | 类别 over lines of units is the head of a list.
    const isList =
      right !== null && below !== null && endsLikeUnit(below.value) && !endsLikeUnit(right.value);
    if (right && !isList) return right;
    return below && this.unitBelow(below) ? null : below;
  }

  private unitBelow(cell: CellAddress): Found<string> | null {
    const below = this.below(cell);
    return below && !this.isLabel(below.value) ? this.unitIn(below) : null;
  }

  private unitIn({ row, column, value }: Found<CellValue>): Found<string> | null {
    const unit = typeof value === "string" ? unitText(withoutDate(value)) : "";
    return unit === "" ? null : { row, column, value: unit };
  }

  /** Behind the label, in one or several cells to its right (2011 | 年 | 12 | 月 | 15 | 日), or in the one below. */
  private dateOf({ row, column, behind }: Label): Found<string> | null {
    const cells = [{ row, column, value: behind }, ...this.rightOf({ row, column })].filter(
      ({ value }) => value !== "",
    );
    const texts = cells.map(({ value }) => textOf(value));
    const joined = [texts.join(""), texts.join("-")].map((value) => ({ row, column, ...cells[0], value }));
    const below = this.below({ row, column });
    const dates = [...cells, ...joined, ...(below ? [below] : [])]
      .map(dateIn)
      .filter((date) => date !== null);
    return dates.find(({ value }) => value.length === FULL) ?? dates[0] ?? null;
  }

  /** A day that stands behind the unit or alone in a cell without any label, when there is only one. */
  private loneDate(): Found<string> | null {
    const days = this.cells.flatMap((cell) => {
      const text = plainText(textOf(cell.value));
      const isDate = typeof cell.value === "number" ? this.isDateCell(cell) : isDateText(text);
      const behind = headWords(this.form, text).find(({ kind }) => kind === "unit")?.behind;
      const day = isDate ? dateIn(cell)?.value : behind === undefined ? null : parseDate(behind);
      return day?.length === FULL ? [{ ...placeOf(cell), value: day }] : [];
    });
    return new Set(days.map(({ value }) => value)).size === 1 ? days[0]! : null;
  }

  private isDateCell({ row, column }: CellAddress): boolean {
    const format = formatAt(this.grid, row, column);
    return format !== null && isDateFormat(format);
  }

  /** The cells to the right up to the next label, without blank ones. */
  private rightOf({ row, column }: CellAddress): Found<CellValue>[] {
    const cells = this.cells.filter((cell) => cell.row === row && cell.column > column);
    const end = cells.findIndex(({ value }) => this.isLabel(value));
    return end < 0 ? cells : cells.slice(0, end);
  }

  /** The cell below, of merged cells below them all; `null` when it is blank or outside. */
  private below({ row, column }: CellAddress): Found<CellValue> | null {
    const merge = this.grid.merges.find((each) => contains(each, row, column));
    const under = (merge?.bottom ?? row) + 1;
    return this.cells.find((cell) => cell.row === under && cell.column === column) ?? null;
  }

  private isLabel(value: CellValue): boolean {
    return (
      typeof value === "string" && (headWords(this.form, value).length > 0 || /[^\d ] ?[:：]/.test(value))
    );
  }
}

function filledCells({ values }: Grid, { top, left, bottom, right }: Range): Found<CellValue>[] {
  return values.slice(Math.max(0, top), Math.max(0, bottom + 1)).flatMap((line, index) =>
    line.slice(left, right + 1).flatMap((value, offset) => {
      const blank = textOf(value).trim() === "";
      return blank ? [] : [{ row: Math.max(0, top) + index, column: left + offset, value }];
    }),
  );
}

/** Characters of "2011-12-15". */
const FULL = 10;

function dateIn({ row, column, value }: Found<CellValue>): Found<string> | null {
  const serial = typeof value === "number" ? dateOfSerial(value) : null;
  const date = serial ?? parseDate(textOf(value));
  return date === null ? null : { row, column, value: date };
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

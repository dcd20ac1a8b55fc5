import type { Form } from "../../form/form";
import { periodText, type Period } from "../../form/period";
import type { CellAddress, Range } from "../../sheet/address";
import { formatAt, textOf, type CellValue, type Grid } from "../../sheet/grid";
import { mergeAt } from "../../sheet/merge-at";
import { labelKey } from "../labels/label-key";
import { isDateFormat } from "../../sheet/number-format";
import { dateOfSerial, isDateText } from "../cell/parse-date";
import { parsePeriod } from "../parse-period";
import { plainText } from "../plain-text";
import { sameUnit } from "../unit-key";
import { endsLikeUnit } from "../unit-of-name";
import { fieldText } from "./field-text";
import {
  dateIn,
  first,
  headCells,
  isDay,
  isLabel,
  placeOf,
  withoutDate,
  type Found,
  type HeadCell,
} from "./head-cells";
import type { HeadWord } from "./head-words";
import { lonePeriod, otherPartAmong, periodAmong } from "./period-text";
import { isTitle } from "./title";
import { unitText } from "./unit-text";

/** 表三 家庭医生团队: the title of a table, though it may end as names of units do. */
const TABLE = /^附?表[\d一二三四五六七八九十]/;

/** What a head says in one of its fields, and where that stands, or would be looked for. */
export interface FieldFound extends CellAddress {
  /** As written; "" when there is none. */
  readonly text: string;
  /** It stands there without its label, which somebody has typed over. */
  readonly bare: boolean;
  /** A label for it is there, filled in or not. */
  readonly labelled: boolean;
}

/** What stands above or below a table. */
export interface HeadFound {
  readonly unit: FieldFound;
  /** Other units that labels for the unit name. */
  readonly otherUnits: readonly string[];
  /** `date` as `Content.date`. */
  readonly date: FieldFound & { readonly date: string | null };
  /** `period` as `Content.period`. */
  readonly period: FieldFound & { readonly period: string | null };
  /** By field of the form, those above among them. */
  readonly fields: readonly FieldFound[];
  /** Whether there is a label for the unit, filled in or not. */
  readonly asksForUnit: boolean;
}

/** A label of the head, with what stands behind it in its own cell. */
interface Label extends CellAddress, Pick<HeadWord, "is" | "behind"> {
  /** Nothing but the label stands in its cell. */
  readonly alone: boolean;
}

/** Reads the fields of a form, in whatever words, from a part of a sheet above or below a table. */
export function readHead(form: Form, grid: Grid, area: Range): HeadFound {
  return new HeadReader(form, grid, area).head();
}

class HeadReader {
  /** Row by row. */
  private readonly cells: readonly HeadCell[];
  /** In the same order; each field looks for its own among them. */
  private readonly labelled: readonly { readonly word: HeadWord; readonly label: Label }[];
  /** `null` for a form that has no field for it. */
  private readonly period: Period | null;

  constructor(
    private readonly form: Form,
    private readonly grid: Grid,
    private readonly area: Range,
  ) {
    this.cells = headCells(form, grid, area);
    this.labelled = this.cells.flatMap(({ row, column, words, value }) => {
      const alone = words.length === 1 && !/[:：]/.test(textOf(value));
      return words.map((word) => ({
        word,
        label: { row, column, is: word.is, behind: word.behind, alone },
      }));
    });
    this.period = form.fields.some(({ is }) => is === "period") ? form.period : null;
  }

  head(): HeadFound {
    const [units, dates] = [this.labels(isUnit), this.labels(isDate)];
    const dated = first(dates, (label) => this.dateOf(label)) ?? this.loneDate();
    const [labelled = null, ...more] = units.flatMap((label) => this.unitOf(label) ?? []);
    const otherUnits = more.map(({ value }) => value).filter((value) => !sameUnit(value, labelled!.value));
    const named = labelled ?? (units.length === 0 ? this.loneUnit(dated ?? dates[0] ?? null) : null);
    const unit = this.field(named, units);
    const date = { ...this.field(dated ?? this.written(dates), dates), date: dated?.value ?? null };
    const period = this.periodSaid();
    const fields = this.form.fields.map(({ is }, field): FieldFound => {
      switch (is) {
        case "unit":
          return unit;
        case "date":
          return date;
        case "period":
          return period;
        case "code":
        case "person":
        case "phone":
        case "text": {
          const labels = this.labels((word) => word.field === field);
          return this.field(this.written(labels), labels);
        }
      }
    });
    return { unit, otherUnits, date, period, fields, asksForUnit: units.length > 0 };
  }

  private field(found: Found | null, labels: readonly Label[]): FieldFound {
    const { row, column } = found ?? labels[0] ?? { row: Math.max(0, this.area.top), column: this.area.left };
    const labelled = labels.length > 0;
    return { text: found?.written ?? "", row, column, bare: found !== null && !labelled, labelled };
  }

  private labels(is: (word: HeadWord) => boolean): Label[] {
    return this.labelled.flatMap(({ word, label }) => (is(word) ? label : []));
  }

  /** Behind the label, in a cell to its right, or in the one below. */
  private unitOf(label: Label): Found | null {
    const own = unitText(withoutDate(label.behind));
    if (own !== "") return { ...placeOf(label), value: own, written: own };
    const right = first(this.rightOf(label), (cell) => this.unitIn(cell));
    const below = this.unitBelow(label);
    // 单位名称 | 类别 over lines of units is the head of a list.
    const isList =
      right !== null && below !== null && endsLikeUnit(below.value) && !endsLikeUnit(right.value);
    if (right && !isList) return right;
    return below && this.unitBelow(below) ? null : below;
  }

  private unitBelow(cell: CellAddress): Found | null {
    const below = this.below(cell);
    return below && !isLabel(below) ? this.unitIn(below) : null;
  }

  private unitIn({ row, column, value }: HeadCell): Found | null {
    const unit = typeof value === "string" ? unitText(withoutDate(value)) : "";
    if (unit === "" || (this.period && lonePeriod(this.period, unit) !== null)) return null;
    return { row, column, value: unit, written: unit };
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
      const behind = cell.words.find(isUnit)?.behind;
      const day = this.isDate(cell) ? cell : { ...placeOf(cell), value: behind ?? "" };
      const date = dateIn(day);
      return date && isDay(date) ? [{ ...date, written: date.value }] : [];
    });
    return new Set(days.map(({ value }) => value)).size === 1 ? days[0]! : null;
  }

  /** A name without a label, which whoever typed it may have typed over. */
  private loneUnit(date: CellAddress | null): Found | null {
    return this.unitBeside(date) ?? this.unitByItself();
  }

  /** In the row of the date, with nothing else; where the head has no date but a period, beside any of its labels. */
  private unitBeside(date: CellAddress | null): Found | null {
    const asksForPeriod = this.labels(({ is }) => is === "period").length > 0;
    const rows = new Set(
      date ? [date.row] : asksForPeriod ? this.cells.filter(isLabel).map(({ row }) => row) : [],
    );
    const others = this.cells.filter(
      (cell) =>
        rows.has(cell.row) &&
        !(date?.row === cell.row && date.column === cell.column) &&
        !this.isDate(cell) &&
        !isLabel(cell) &&
        !this.isCaption(cell) &&
        (date !== null || !this.isAnswer(cell)),
    );
    return others.length === 1 ? this.unitNamed(others[0]!) : null;
  }

  /** In the first column of a row of its own below the title, where forms print the label. */
  private unitByItself(): Found | null {
    const title = this.cells.findIndex(({ value }) => isTitle(this.form, plainText(textOf(value))));
    if (title < 0) return null;
    const alone = this.cells
      .slice(title + 1)
      .filter((cell) => !this.cells.some((other) => other !== cell && other.row === cell.row));
    const names = alone.flatMap((cell) =>
      cell.column === this.area.left ? (this.unitNamed(cell) ?? []) : [],
    );
    return names.length === 1 ? names[0]! : null;
  }

  private unitNamed(cell: HeadCell): Found | null {
    const unit = this.unitIn(cell);
    const isUnit = unit && endsLikeUnit(unit.value) && unit.value !== this.form.authority;
    return isUnit && !this.isCaption(cell) && !TABLE.test(unit.value) ? unit : null;
  }

  /** Behind its label, else alone in a cell or between spaces. */
  private periodSaid(): HeadFound["period"] {
    const { period } = this;
    const labels = this.labels(({ is }) => is === "period");
    if (period === null) return { ...this.field(null, labels), period: null };
    const labelled =
      first(labels, (label) => this.periodOf(period, label)) ??
      this.lonePeriod(period) ??
      this.titlePeriod(period);
    const found = labelled ?? this.written(labels) ?? this.loneOtherPart(period);
    return { ...this.field(found, labels), period: labelled?.value ?? null };
  }

  private periodOf(period: Period, label: Label): Found | null {
    const own = { ...placeOf(label), value: label.behind };
    const cells = label.behind === "" ? this.rightOf(label) : [own, ...this.rightOf(label)];
    const joined = { ...placeOf(cells[0] ?? label), value: cells.map(({ value }) => textOf(value)).join("") };
    return first([...cells, joined], (cell) =>
      this.periodIn(period, cell, (text) => parsePeriod(period.kind, text)),
    );
  }

  private lonePeriod(period: Period): Found | null {
    const found = this.cells.flatMap((cell): Found[] => {
      if (this.isAnswer(cell)) return [];
      const among = typeof cell.value === "string" ? periodAmong(period, cell.value) : null;
      if (among) return [{ ...placeOf(cell), value: among.of, written: among.word }];
      const shown = this.periodIn(period, cell, (text) => lonePeriod(period, text));
      return shown ? [shown] : [];
    });
    return new Set(found.map(({ value }) => value)).size === 1 ? found[0]! : null;
  }

  /** A half, quarter or span of months where the period of another kind of form would stand. */
  private loneOtherPart(period: Period): Found | null {
    return first(this.cells, (cell): Found | null => {
      const part =
        typeof cell.value === "string" && !this.isAnswer(cell) ? otherPartAmong(period, cell.value) : null;
      return part === null ? null : { ...placeOf(cell), value: part, written: part };
    });
  }

  /** 2012年6月民政统计月报表 */
  private titlePeriod(period: Period): Found | null {
    return first(this.cells, (cell): Found | null => {
      const text = plainText(textOf(cell.value));
      const isMeant = isTitle(this.form, text) && !/[日号]/.test(text);
      const of = isMeant ? parsePeriod(period.kind, text) : null;
      return of === null ? null : { ...placeOf(cell), value: of, written: periodText({ ...period, of }) };
    });
  }

  /** Whether a cell says what the label before it asks: 有效期至： | 2013年12月. */
  private isAnswer({ row, column }: HeadCell): boolean {
    const before = this.cells.findLast((cell) => cell.row === row && cell.column < column);
    if (!before) return false;
    return /[:：]\s*$/.test(textOf(before.value)) || before.words.at(-1)?.behind === "";
  }

  /** A text, or a day that its format shows as a month. */
  private periodIn(
    { kind }: Period,
    { value, row, column }: CellAddress & { readonly value: CellValue },
    parse: (text: string) => string | null,
  ): Found | null {
    const format = formatAt(this.grid, row, column);
    const isShown = typeof value === "number" && format !== null && isDateFormat(format, value);
    const day = isShown ? dateOfSerial(value) : null;
    const text =
      day === null ? textOf(value) : kind === "day" ? day : `${day.slice(0, 4)}年${day.slice(5, 7)}月`;
    const of = parse(text);
    return of === null ? null : { row, column, value: of, written: text.trim() };
  }

  /** Whatever stands behind a label, in its cell or the next one; below it only where the label stands alone. */
  private written(labels: readonly Label[]): Found | null {
    return first(labels, (label): Found | null => {
      const own = fieldText(this.withoutPeriod(label));
      if (own !== "") return { ...placeOf(label), value: own, written: own };
      const below = label.alone ? this.below(label) : null;
      const next = [...this.rightOf(label), ...(below && !isLabel(below) ? [below] : [])].filter(
        // A day whose label was typed over names nobody.
        (cell) => !isName(label) || !this.isDate(cell),
      );
      return first(next, ({ value, ...at }) => {
        const text = fieldText(textOf(value));
        return text === "" ? null : { ...placeOf(at), value: text, written: text };
      });
    });
  }

  /** What stands behind a label, without a period between spaces that is a field of its own: 500222101 2009学年初. */
  private withoutPeriod({ behind, is }: Label): string {
    const { period } = this;
    if (period === null || is === "period") return behind;
    return behind
      .split(" ")
      .filter((word) => lonePeriod(period, word) === null)
      .join(" ");
  }

  /** The title of one of the form's tables. */
  private isCaption({ value }: HeadCell): boolean {
    const key = labelKey(textOf(value));
    return this.form.tables.some(({ title }) => title !== null && labelKey(title) === key);
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

  /** The cell below, of merged cells below them all; `null` when it is blank, outside or the title of a table. */
  private below({ row, column }: CellAddress): HeadCell | null {
    const merge = mergeAt(this.grid, row, column);
    const under = (merge?.bottom ?? row) + 1;
    const found = this.cells.find((cell) => cell.row === under && cell.column === column);
    return found && !this.isCaption(found) ? found : null;
  }
}

const isUnit = ({ is }: HeadWord): boolean => is === "unit";
const isDate = ({ is }: HeadWord): boolean => is === "date";
/** What a day is no answer to. */
const isName = ({ is }: Pick<HeadWord, "is">): boolean => is === "person" || is === "phone" || is === "code";

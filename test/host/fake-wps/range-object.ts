import { range, type Range } from "../../../src/sheet/address";
import { isError, textOf, type CellValue } from "../../../src/sheet/grid";
import { ERRORS } from "../../../src/host/wps/program/numbers";
import { meet, sizeOf, WHOLE } from "./areas";
import { Borders, Font, Interior } from "./dress";
import { paint, refuseProtected, type Place } from "./place";
import { Conditions, Validation } from "./rules";
import type { Painted } from "./painted";
import { leftOf, pointsOf, topOf } from "./sheet";
import { originalOf, strict } from "./world";

const ERROR_NUMBERS = new Map([...ERRORS].map(([number, error]) => [error, number]));

export const rangeObject = (place: Place): RangeObject =>
  strict(place.machine.world, "Range", new RangeObject(place));

/** What the program calls a range. */
class RangeObject {
  constructor(private readonly place: Place) {}

  private get first(): Range {
    return this.place.areas[0]!;
  }
  private get sheet() {
    if (this.place.sheet.gone) throw new Error("工作表已删除");
    return this.place.sheet;
  }
  private part<T extends object>(name: string, made: T): T {
    return strict(this.place.machine.world, name, made);
  }
  private other(areas: readonly Range[]): RangeObject {
    return rangeObject({ ...this.place, areas });
  }

  get Row(): number {
    return this.first.top + 1;
  }
  get Column(): number {
    return this.first.left + 1;
  }
  get Count(): number {
    return this.place.areas.reduce((sum, area) => sum + sizeOf(area), 0);
  }
  get Rows(): object {
    return this.part("Rows", { Count: this.first.bottom - this.first.top + 1 });
  }
  get Columns(): object {
    return this.part("Columns", { Count: this.first.right - this.first.left + 1 });
  }
  get Areas(): object {
    const { areas } = this.place;
    const item = (index: number) => {
      if (!areas[index - 1]) throw new Error(`Areas.Item(${index})`);
      return this.other([areas[index - 1]!]);
    };
    return this.part("Areas", { Count: areas.length, Item: item });
  }
  get EntireRow(): RangeObject {
    return this.other(this.place.areas.map((area) => ({ ...area, left: 0, right: WHOLE.right })));
  }
  get EntireColumn(): RangeObject {
    return this.other(this.place.areas.map((area) => ({ ...area, top: 0, bottom: WHOLE.bottom })));
  }

  get Value2(): unknown {
    return this.read((row, column) => this.shown(row, column));
  }
  set Value2(given: unknown) {
    this.write(given);
  }
  /** A method: assigning to it is the mistake of those who come from VBA. */
  Value(): unknown {
    return this.Value2;
  }
  get Formula(): unknown {
    return this.read((row, column) => {
      const content = this.sheet.at(row, column);
      return content?.formula ?? textOf(content?.value ?? null);
    });
  }
  set Formula(given: unknown) {
    this.write(given);
  }
  get HasFormula(): boolean | null {
    const inside = [...this.sheet.contentsIn(this.place.areas)].filter(
      ([, , { formula }]) => formula !== null,
    );
    return inside.length === 0 ? false : inside.length === this.Count ? true : null;
  }
  get Text(): string {
    const { top, left } = this.first;
    const value = this.value(top, left);
    const code = this.sheet.looks.number.at(top, left);
    return typeof value === "number" && code === "0.0%" ? `${(value * 100).toFixed(1)}%` : textOf(value);
  }

  private value(row: number, column: number): CellValue {
    return this.place.book.valueAt(this.sheet, row, column);
  }
  private shown(row: number, column: number): unknown {
    const value = this.value(row, column);
    if (value === null) return this.place.machine.quirks.blank;
    return isError(value) ? ERROR_NUMBERS.get(value.error) : value;
  }
  /** One cell reads as what it holds, one row as a matrix of one. */
  private read(one: (row: number, column: number) => unknown): unknown {
    const { top, left, bottom, right } = this.first;
    if (top === bottom && left === right) return one(top, left);
    if (sizeOf(this.first) > 5_000_000) throw new Error("内存不足");
    const lines: unknown[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: unknown[] = [];
      for (let column = left; column <= right; column++) line.push(one(row, column));
      lines.push(line);
    }
    const isLine = top === bottom || left === right;
    return isLine && this.place.machine.quirks.flat ? lines.flat() : lines;
  }
  private write(given: unknown): void {
    const { book, areas, machine } = this.place;
    const { sheet, first } = this;
    if (!sheet.isOpen(areas)) throw new Error("单元格受保护");
    if (areas.length > 1) throw new Error("several areas are written at once");
    if (!machine.quirks.nulls && [given].flat(2).includes(null)) throw new Error("null for a cell");
    const { top, left, bottom, right } = first;
    const matrix = Array.isArray(given) ? (given as unknown[][]) : null;
    if (matrix && !fits(matrix, bottom - top + 1, right - left + 1))
      throw new Error("a matrix of another size");
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        book.enter(sheet, row, column, matrix ? matrix[row - top]![column - left] : given);
      }
    }
    book.changed();
    const place = this.place;
    machine.emit("SheetChange", () => [machine.show.sheet(book, sheet), rangeObject(place)]);
  }

  get NumberFormat(): string | null {
    return this.sheet.looks.number.over(this.place.areas);
  }
  set NumberFormat(value: string) {
    if (typeof value !== "string" || value === "") throw new Error("NumberFormat");
    paint(this.place, this.sheet.looks.number, value, "NumberFormat");
  }
  get HorizontalAlignment(): number | null {
    return this.sheet.looks.horizontal.over(this.place.areas);
  }
  set HorizontalAlignment(value: number) {
    paint(this.place, this.sheet.looks.horizontal, value, "HorizontalAlignment");
  }
  get VerticalAlignment(): number | null {
    return this.sheet.looks.vertical.over(this.place.areas);
  }
  set VerticalAlignment(value: number) {
    paint(this.place, this.sheet.looks.vertical, value, "VerticalAlignment");
  }
  get WrapText(): boolean | null {
    return this.sheet.looks.wrap.over(this.place.areas);
  }
  set WrapText(value: boolean) {
    paint(this.place, this.sheet.looks.wrap, value, "WrapText");
  }
  get Orientation(): number | null {
    return this.sheet.looks.orientation.over(this.place.areas);
  }
  set Orientation(value: number) {
    paint(this.place, this.sheet.looks.orientation, value, "Orientation");
  }
  get Locked(): boolean | null {
    return this.sheet.looks.locked.over(this.place.areas);
  }
  set Locked(value: boolean) {
    paint(this.place, this.sheet.looks.locked, value, "Locked");
  }
  get ColumnWidth(): number | null {
    return this.sheet.widths.over(this.place.areas);
  }
  set ColumnWidth(value: number) {
    if (!(value >= 0 && value <= 255)) throw new Error(`ColumnWidth ${value}`);
    paint(this.place, this.sheet.widths, value, "ColumnWidth");
  }
  get Width(): number {
    const { left, right } = this.first;
    let points = 0;
    for (let column = left; column <= right; column++) points += pointsOf(this.sheet.widths.at(0, column));
    return points;
  }
  get Left(): number {
    return leftOf(this.sheet, this.first.left);
  }
  get Top(): number {
    return topOf(this.sheet, this.first.top);
  }
  get RowHeight(): number | null {
    return this.sheet.heights.over(this.place.areas);
  }
  set RowHeight(value: number) {
    if (!(value >= 0 && value <= 409)) throw new Error(`RowHeight ${value}`);
    paint(this.place, this.sheet.heights, value, "RowHeight");
  }
  set UseStandardHeight(value: boolean) {
    const isWhole = this.place.areas.every(({ left, right }) => left === 0 && right === WHOLE.right);
    if (value !== true || !isWhole) throw new Error("UseStandardHeight");
    paint(this.place, this.sheet.heights, null, "UseStandardHeight");
  }
  /** Of whole rows or whole columns only. */
  get Hidden(): boolean | null {
    const { left, right, top, bottom } = this.first;
    if (left === 0 && right === WHOLE.right) return this.sheet.hiddenRows.over(this.place.areas);
    if (top === 0 && bottom === WHOLE.bottom) return this.sheet.hiddenColumns.over(this.place.areas);
    throw new Error("Hidden of cells");
  }

  get MergeCells(): boolean | null {
    const { merges } = this.sheet;
    const touched = merges.filter((merge) => this.place.areas.some((area) => meet(area, merge)));
    if (touched.length === 0) return false;
    const inside = touched.reduce((sum, merge) => sum + shared(merge, this.first), 0);
    return inside === sizeOf(this.first) ? true : null;
  }
  get MergeArea(): RangeObject {
    if (this.Count !== 1) throw new Error("MergeArea of several cells");
    return this.other([this.sheet.whole(this.first)]);
  }
  Merge(across: boolean): void {
    const { book, machine } = this.place;
    const { sheet, first } = this;
    if (across !== false) throw new Error("Merge across");
    refuseProtected(this.place, "Merge");
    if (sheet.merges.some((merge) => meet(merge, first))) throw new Error("合并单元格相交");
    const inside = [...sheet.contentsIn([first])];
    if (inside.length > 1) machine.asks("合并后只保留左上角的值");
    for (const [row, column] of inside)
      if (row !== first.top || column !== first.left) sheet.put(row, column, null);
    if (sizeOf(first) > 1) sheet.merges.push(first);
    book.changed();
  }

  ClearContents(): boolean {
    const { book, areas, machine } = this.place;
    if (!this.sheet.isOpen(areas)) throw new Error("单元格受保护");
    if (this.sheet.merges.some((merge) => areas.some((area) => meet(area, merge) && !isInside(merge, area))))
      throw new Error("不能更改合并单元格的一部分");
    for (const [row, column] of [...this.sheet.contentsIn(areas)]) this.sheet.put(row, column, null);
    book.changed();
    const place = this.place;
    machine.emit("SheetChange", () => [machine.show.sheet(book, place.sheet), rangeObject(place)]);
    return true;
  }
  /** How the cells look, with the lines around them. */
  ClearFormats(): boolean {
    const { sheet, place } = this;
    refuseProtected(place, "ClearFormats");
    if (sheet.conditionsIn(place.areas).length > 0) throw new Error("ClearFormats over conditional formats");
    const { above, before, ...looks } = sheet.looks;
    const plain = <T>(look: Painted<T>, areas: readonly Range[]) =>
      areas.forEach((area) => look.paint(area, look.plain));
    for (const look of Object.values(looks) as Painted<unknown>[]) plain(look, place.areas);
    plain(
      above,
      place.areas.map((area) => ({ ...area, bottom: area.bottom + 1 })),
    );
    plain(
      before,
      place.areas.map((area) => ({ ...area, right: area.right + 1 })),
    );
    return true;
  }

  get Font(): object {
    return this.part("Font", new Font(this.place));
  }
  get Interior(): object {
    return this.part("Interior", new Interior(this.place));
  }
  get Borders(): object {
    return this.part("Borders", new Borders(this.place));
  }
  get Validation(): object {
    return this.part("Validation", new Validation(this.place));
  }
  get FormatConditions(): object {
    return this.part("FormatConditions", new Conditions(this.place, (areas) => this.other(areas)));
  }

  /** Once it puts the buttons of a filter there, and once more it takes them away. A blank list has none. */
  AutoFilter(...given: unknown[]): boolean {
    if (given.length > 0) throw new Error("AutoFilter with criteria");
    refuseProtected(this.place, "AutoFilter");
    const { top, left, right } = this.first;
    const heads = Array.from({ length: right - left + 1 }, (_, at) => this.sheet.at(top, left + at));
    if (heads.every((head) => head === null)) throw new Error("AutoFilter 的区域是空的");
    this.sheet.filter = this.sheet.filter === null ? this.first : null;
    return true;
  }
  Select(): boolean {
    const { book, machine } = this.place;
    if (machine.book !== book || book.front !== this.sheet)
      throw new Error("Select on a sheet that is not in front");
    book.select(this.sheet, this.first);
    const place = this.place;
    machine.emit("SheetSelectionChange", () => [machine.show.sheet(book, place.sheet), rangeObject(place)]);
    return true;
  }

  Find(what: string, after: unknown, lookIn: number, lookAt: number, order: number, way: number): unknown {
    const { Row, Column } = originalOf<{ Row: number; Column: number }>(after);
    if (what !== "*" || Row !== 1 || Column !== 1 || lookIn !== -4123 || lookAt !== 2 || way !== 2)
      throw new Error("Find");
    const found = [...this.sheet.contentsIn(this.place.areas)];
    if (found.length === 0) return null;
    const [row, column] = found.reduce((last, next) => {
      const [major, minor] = order === 1 ? [0, 1] : [1, 0];
      const later =
        (next[major] as number) - (last[major] as number) ||
        (next[minor] as number) - (last[minor] as number);
      return later > 0 ? next : last;
    });
    return this.other([range(row, column)]);
  }
}

const fits = (matrix: readonly unknown[][], rows: number, columns: number) =>
  matrix.length === rows && matrix.every((line) => Array.isArray(line) && line.length === columns);

const isInside = (merge: Range, area: Range) => shared(merge, area) === sizeOf(merge);

/** Cells of the merge that lie in the area. */
function shared(merge: Range, area: Range): number {
  if (!meet(merge, area)) return 0;
  const rows = Math.min(merge.bottom, area.bottom) - Math.max(merge.top, area.top) + 1;
  return rows * (Math.min(merge.right, area.right) - Math.max(merge.left, area.left) + 1);
}

import { contains, range, type Range } from "../../../src/sheet/address";
import { isFormula, type PlannedCell } from "../../../src/sheet/sheet-plan";
import { unknown } from "./fault";
import type { PageLayout } from "./page-layout";
import { blankLayout } from "./page-layout";

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
export const WHOLE = range(0, 0, MOST_ROWS - 1, MOST_COLUMNS - 1);

/** A property of cells that was set on a block ("font.bold", "border.top.weight", "number", "locked" …). */
export interface Look {
  readonly range: Range;
  readonly value: unknown;
}

export interface SheetValidation {
  readonly range: Range;
  rule?: Readonly<Record<string, unknown>>;
  prompt?: Readonly<Record<string, unknown>>;
  errorAlert?: Readonly<Record<string, unknown>>;
  ignoreBlanks?: boolean;
}

export interface SheetFormat {
  readonly id: string;
  ranges: readonly Range[];
  formula: string;
  fill: string | null;
  color: string | null;
  bold: boolean | null;
  stopIfTrue: boolean;
}

/** A chart of one series. */
export interface FakeChart {
  readonly id: string;
  name: string;
  title: string;
  labels: Range | null;
  readonly values: Range;
  over: Range;
  legend: boolean;
  /** The first line on top. */
  reversed: boolean;
  minimum: number | null;
  labelled: boolean;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | undefined;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A sheet of the workbook behind the fake. */
export class FakeSheet {
  visibility: Visibility = "Visible";
  cells: PlannedCell[][] = [];
  looks = new Map<string, Look[]>();
  merges: Range[] = [];
  /** Points. */
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  validations: SheetValidation[] = [];
  /** The first one wins. */
  formats: SheetFormat[] = [];
  protection: Protection | null = null;
  layout: PageLayout = blankLayout();
  breaks: Range[] = [];
  columnBreaks: Range[] = [];
  charts: FakeChart[] = [];
  frozen: Range | null = null;
  /** The list over which the buttons of a filter stand. */
  filter: Range | null = null;
  selection: Range = range(0, 0);

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): PlannedCell {
    return this.cells[row]?.[column] ?? null;
  }

  put(row: number, column: number, cell: PlannedCell): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row]!;
    while (line.length < column) line.push(null);
    line[column] = cell;
  }

  look(row: number, column: number, property: string): unknown {
    const last = this.looks.get(property)?.findLast((look) => contains(look.range, row, column));
    return last?.value ?? null;
  }

  paint(area: Range, property: string, value: unknown): void {
    const looks = this.looks.get(property) ?? [];
    this.looks.set(property, [...looks.filter((look) => !covers(area, look.range)), { range: area, value }]);
  }

  numberFormat(row: number, column: number): string | null {
    return this.look(row, column, "number") as string | null;
  }

  /** Cells are locked until they are opened. */
  isLocked(row: number, column: number): boolean {
    return this.protection !== null && this.look(row, column, "locked") !== false;
  }

  mergeAt(row: number, column: number): Range | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  /** The block that is used, by values alone or also by merges and looks; `null` none. */
  used(valuesOnly: boolean): Range | null {
    const areas = valuesOnly ? [] : [...this.merges, ...this.painted()];
    this.cells.forEach((line, row) => {
      const filled = line.flatMap((cell, column) => (cell === null ? [] : [column]));
      if (filled.length > 0) areas.push(range(row, filled[0]!, row, filled.at(-1)!));
    });
    return areas.length === 0 ? null : areas.reduce(union);
  }

  private painted(): Range[] {
    const cells = [...this.looks].filter(([property]) => property !== "locked");
    return cells
      .flatMap(([, looks]) => looks.flatMap((look) => (look.value === null ? [] : [look.range])))
      .filter((area) => !isWholeLine(area));
  }

  /** What leads back to the sheet as it is now. */
  remembered(): () => void {
    const { name, visibility, protection, frozen, filter, selection } = this;
    const state = {
      ...{ name, visibility, protection, frozen, filter, selection },
      cells: this.cells.map((line) => [...line]),
      looks: new Map(this.looks),
      merges: [...this.merges],
      columnWidths: new Map(this.columnWidths),
      rowHeights: new Map(this.rowHeights),
      hiddenRows: new Set(this.hiddenRows),
      hiddenColumns: new Set(this.hiddenColumns),
      validations: this.validations.map((each) => ({ ...each })),
      formats: this.formats.map((each) => ({ ...each })),
      layout: structuredClone(this.layout),
      breaks: [...this.breaks],
      columnBreaks: [...this.columnBreaks],
      charts: this.charts.map((each) => ({ ...each })),
    };
    return () => void Object.assign(this, state);
  }

  /** A sheet that looks and holds the same, as `Worksheet.copy` makes it. */
  copy(id: string, name: string): FakeSheet {
    const other = new FakeSheet(id, name);
    const { selection, protection, visibility, frozen, filter } = this;
    Object.assign(other, { selection, protection, visibility, frozen, filter });
    other.layout = structuredClone(this.layout);
    other.breaks = [...this.breaks];
    other.columnBreaks = [...this.columnBreaks];
    other.charts = this.charts.map((each) => ({ ...each, id: `${each.id}+${id}` }));
    other.take(this, WHOLE);
    return other;
  }

  /** Takes over what stands in the block of the other sheet, at the same place; all of it with its sizes. */
  take(from: FakeSheet, area: Range): void {
    this.clear(area);
    from.cells.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (cell !== null && contains(area, row, column)) this.put(row, column, structuredClone(cell));
      }),
    );
    for (const [property, looks] of from.looks) {
      for (const look of looks) this.paint(cut(look.range, area), property, look.value);
    }
    this.merges.push(...from.merges.filter((merge) => covers(area, merge)));
    this.validations.push(...from.validations.map((each) => ({ ...each })));
    this.formats.push(...from.formats.map((each) => ({ ...each, id: `${each.id}+${this.id}` })));
    if (!covers(area, WHOLE)) return;
    this.columnWidths = new Map(from.columnWidths);
    this.rowHeights = new Map(from.rowHeights);
    this.hiddenRows = new Set(from.hiddenRows);
    this.hiddenColumns = new Set(from.hiddenColumns);
  }

  /** Takes over what stands in a block of another sheet, of the same size, where nothing depends on the place. */
  takeElsewhere(from: FakeSheet, source: Range, area: Range): void {
    const [down, across] = [area.top - source.top, area.left - source.left];
    const moved = ({ top, left, bottom, right }: Range) =>
      range(top + down, left + across, bottom + down, right + across);
    if (moved(source).bottom !== area.bottom || moved(source).right !== area.right)
      throw unknown("Range.copyFrom of another size");
    const ruled = [
      ...from.merges,
      ...from.validations.map((each) => each.range),
      ...from.formats.flatMap((each) => each.ranges),
    ];
    if (from === this || ruled.some((each) => overlaps(each, source)))
      throw unknown("Range.copyFrom of merges and rules to another place");
    this.clear(area);
    for (let row = source.top; row <= Math.min(source.bottom, from.cells.length - 1); row++) {
      for (let column = source.left; column <= source.right; column++) {
        const cell = from.cell(row, column);
        if (isFormula(cell)) throw unknown("Range.copyFrom of formulas to another place");
        if (cell !== null) this.put(row + down, column + across, structuredClone(cell));
      }
    }
    for (const [property, looks] of from.looks) {
      for (const look of looks.filter((each) => overlaps(each.range, source)))
        this.paint(moved(cut(look.range, source)), property, look.value);
    }
  }

  /** `Range.clear("All")`: content, looks, merges, validations and conditional formats of the block. */
  clear(area: Range): void {
    for (let row = area.top; row <= Math.min(area.bottom, this.cells.length - 1); row++) {
      const line = this.cells[row]!;
      for (let column = area.left; column <= Math.min(area.right, line.length - 1); column++)
        line[column] = null;
    }
    for (const [property, looks] of this.looks) {
      const left = looks.filter((look) => !covers(area, look.range));
      // What lies over more of the sheet is covered by nothing.
      const reaches = left.some((look) => overlaps(area, look.range));
      this.looks.set(property, reaches ? [...left, { range: area, value: null }] : left);
    }
    this.merges = this.merges.filter((merge) => !overlaps(area, merge));
    this.validations = this.validations.filter((each) => !covers(area, each.range));
    this.formats = this.formats.filter((each) => !each.ranges.every((one) => covers(area, one)));
  }
}

const isWholeLine = (area: Range) => area.bottom === MOST_ROWS - 1 || area.right === MOST_COLUMNS - 1;

export function covers(outer: Range, inner: Range): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function overlaps(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function union(a: Range, b: Range): Range {
  return range(
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right),
  );
}

export function cut(a: Range, b: Range): Range {
  return range(
    Math.max(a.top, b.top),
    Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom),
    Math.min(a.right, b.right),
  );
}

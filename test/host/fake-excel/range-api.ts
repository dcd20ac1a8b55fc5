import { columnName, quoteSheet, range, rangeName, type Range } from "../../../src/sheet/address";
import { isFormula } from "../../../src/sheet/sheet-plan";
import { mentions } from "../../support/formula/formula-text";
import { addressed, refuseProtected, type Block, type Blocks } from "./block";
import type { FakeBook } from "./book";
import { conditionalFormatsApi } from "./conditional-format-api";
import { denied, ExcelFault, invalid, unknown } from "./fault";
import { formatApi } from "./format-api";
import {
  boolean,
  index,
  method,
  node,
  NOTHING,
  number,
  oneOf,
  optional,
  readable,
  reference,
  shape,
  text,
  writable,
  type ApiClass,
  type Check,
} from "./member";
import { cut, overlaps, union, WHOLE, type FakeSheet } from "./sheet";
import { toldType, toldValue, typed } from "./typed";
import { dataValidationApi } from "./validation-api";

const MOST_CELLS = 5_000_000;

export function rangeOf(book: FakeBook, sheet: FakeSheet, area: Range) {
  return node(rangeApi, { book, sheet, range: area });
}

/** "表!A1:B2", "表!1:3", "表!A:C", "表!1:1048576". */
function addressOf(sheet: FakeSheet, { top, left, bottom, right }: Range): string {
  const name = `${quoteSheet(sheet.name)}!`;
  if (left === 0 && right === WHOLE.right) return `${name}${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === WHOLE.bottom) return `${name}${columnName(left)}:${columnName(right)}`;
  return name + rangeName(range(top, left, bottom, right));
}

const height = ({ range: area }: Block) => area.bottom - area.top + 1;
const width = ({ range: area }: Block) => area.right - area.left + 1;

function matrix<Cell>(block: Block, at: (row: number, column: number) => Cell): Cell[][] {
  if (height(block) * width(block) > MOST_CELLS) throw new ExcelFault("RangeExceedsLimit", "too many cells");
  return Array.from({ length: height(block) }, (_, row) =>
    Array.from({ length: width(block) }, (__, column) =>
      at(block.range.top + row, block.range.left + column),
    ),
  );
}

/** A matrix of the range's own size. Excel would also take a single value; nobody here hands one in. */
const cells: Check<readonly (readonly unknown[])[]> = (value, what) => {
  if (!Array.isArray(value) || !value.every(Array.isArray)) throw invalid(`${what} is no matrix`);
  return value as readonly (readonly unknown[])[];
};

function eachGiven(
  block: Block,
  given: readonly (readonly unknown[])[],
  visit: (row: number, column: number, value: unknown) => void,
): void {
  const wide = given.every((line) => line.length === width(block));
  if (given.length !== height(block) || !wide) {
    throw invalid("the number of rows or columns doesn't match the size of the range");
  }
  given.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== null) visit(block.range.top + row, block.range.left + column, value);
    }),
  );
}

function enter(block: Block, given: readonly (readonly unknown[])[]): void {
  const { book, sheet, range: area } = block;
  if (sheet.protection) refuseLocked(block);
  eachGiven(block, given, (row, column, value) => {
    const { cell, format } = typed(value, sheet.numberFormat(row, column));
    if (isFormula(cell)) refuseUnknownSheets(book, cell.formula);
    sheet.put(row, column, cell);
    if (format && sheet.numberFormat(row, column) === null) sheet.paint(range(row, column), "number", format);
  });
  book.changed(sheet, rangeName(area), { us: true });
}

function refuseLocked({ sheet, range: area }: Block): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.isLocked(row, column)) throw denied(`${rangeName(range(row, column))} is locked`);
    }
  }
}

/** Excel asks for a file, or refuses, when a formula names a sheet that is not there. */
function refuseUnknownSheets(book: FakeBook, formula: string): void {
  for (const name of mentions(formula)) if (!book.find(name)) throw invalid(`formula ${formula}`);
}

function merge({ sheet, range: area }: Block, across = false): void {
  refuseProtected(sheet);
  if (across) throw unknown("Range.merge(true)");
  if (sheet.merges.some((merged) => overlaps(area, merged))) {
    throw new ExcelFault("MergedRangeConflict", "The range overlaps cells that are merged.");
  }
  sheet.merges.push(area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if ((row > area.top || column > area.left) && sheet.cell(row, column) !== null)
        sheet.put(row, column, null);
    }
  }
}

function clear({ book, sheet, range: area }: Block, applyTo = "All"): void {
  refuseProtected(sheet);
  if (applyTo !== "All") throw unknown(`Range.clear of ${applyTo}`);
  sheet.clear(area);
  book.changed(sheet, rangeName(area), { us: true });
}

function copyFrom({ book, sheet, range: area }: Block, source: Block, copyType = "All"): void {
  refuseProtected(sheet);
  if (copyType !== "All") throw unknown(`Range.copyFrom of ${copyType}`);
  if (rangeName(source.range) === rangeName(area)) sheet.take(source.sheet, area);
  else sheet.takeElsewhere(source.sheet, source.range, area);
  book.changed(sheet, rangeName(area), { us: true });
}

const inside = (block: Block, area: Range) => rangeOf(block.book, block.sheet, area);

function intersection(block: Block, other: Range) {
  return overlaps(block.range, other) ? inside(block, cut(block.range, other)) : NOTHING;
}

const area: Check<Range> = (value, what) => {
  if (typeof value === "string") return addressed(value);
  return reference<Block>("Range")(value, what).range;
};

const rangeApi: ApiClass<Block> = {
  name: "Range",
  members: {
    address: readable<Block>("1.1", ({ sheet, range: at }) => addressOf(sheet, at)),
    rowIndex: readable<Block>("1.1", (block) => block.range.top),
    columnIndex: readable<Block>("1.1", (block) => block.range.left),
    rowCount: readable<Block>("1.1", height),
    columnCount: readable<Block>("1.1", width),
    values: writable<Block, readonly (readonly unknown[])[]>(
      "1.1",
      cells,
      (block) => matrix(block, (row, column) => toldValue(block.book.valueAt(block.sheet, row, column))),
      enter,
    ),
    valueTypes: readable<Block>("1.1", (block) =>
      matrix(block, (row, column) =>
        toldType(block.sheet.cell(row, column), block.book.valueAt(block.sheet, row, column)),
      ),
    ),
    formulas: writable<Block, readonly (readonly unknown[])[]>(
      "1.1",
      cells,
      (block) =>
        matrix(block, (row, column) => {
          const cell = block.sheet.cell(row, column);
          return isFormula(cell) ? cell.formula : toldValue(cell);
        }),
      enter,
    ),
    numberFormat: writable<Block, readonly (readonly unknown[])[]>(
      "1.1",
      cells,
      (block) => matrix(block, (row, column) => block.sheet.numberFormat(row, column) ?? "General"),
      (block, given) => {
        refuseProtected(block.sheet, "allowFormatCells");
        eachGiven(block, given, (row, column, format) =>
          block.sheet.paint(range(row, column), "number", text(format, "number format")),
        );
      },
    ),
    format: readable<Block>("1.1", (block) => node(formatApi, { ...block, ranges: [block.range] })),
    dataValidation: readable<Block>("1.8", (block) => node(dataValidationApi, block)),
    conditionalFormats: readable<Block>("1.6", (block) =>
      node(conditionalFormatsApi, { ...block, ranges: [block.range] }),
    ),
    select: method<Block, []>("1.1", [], ({ book, sheet, range: at }) => {
      book.activate(sheet);
      book.select(sheet, at);
    }),
    getRow: method<Block, [number]>("1.1", [index], (block, row) => {
      const top = block.range.top + row;
      return inside(block, { ...block.range, top, bottom: top });
    }),
    getBoundingRect: method<Block, [Range]>("1.1", [area], (block, other) =>
      inside(block, union(block.range, other)),
    ),
    getIntersectionOrNullObject: method<Block, [Range]>("1.4", [area], intersection),
    getMergedAreasOrNullObject: method<Block, []>("1.13", [], ({ book, sheet, range: within }) => {
      const ranges = sheet.merges.filter((merged) => overlaps(merged, within));
      if (ranges.length > 512) throw new ExcelFault("InvalidOperation", "More than 512 merged areas.");
      return ranges.length === 0 ? NOTHING : node(rangeAreasApi, { book, sheet, ranges });
    }),
    getRowProperties: method<Block, [object]>("1.9", [shape({ rowHidden: boolean })], (block) =>
      Array.from({ length: height(block) }, (_, row) => ({
        rowHidden: block.sheet.hiddenRows.has(block.range.top + row),
      })),
    ),
    getColumnProperties: method<Block, [object]>("1.9", [shape({ columnHidden: boolean })], (block) =>
      Array.from({ length: width(block) }, (_, column) => ({
        columnHidden: block.sheet.hiddenColumns.has(block.range.left + column),
      })),
    ),
    merge: method<Block, [boolean | undefined]>("1.2", [optional(boolean)], merge),
    unmerge: method<Block, []>("1.2", [], ({ sheet, range: at }) => {
      refuseProtected(sheet);
      sheet.merges = sheet.merges.filter((merged) => !overlaps(at, merged));
    }),
    clear: method<Block, [string | undefined]>("1.1", [optional(oneOf("All"))], clear),
    copyFrom: method<Block, [Block, string | undefined, boolean | undefined, boolean | undefined]>(
      "1.9",
      [reference<Block>("Range"), optional(oneOf("All")), optional(boolean), optional(boolean)],
      copyFrom,
    ),
    _KeepReference: method<Block, []>("1.1", [], () => null),
    _ValidateArraySize: method<Block, [number, number]>("1.3", [number, number], (block, rows, columns) => {
      if (rows !== height(block) || columns !== width(block)) throw invalid("the size of the matrix");
    }),
  },
};

/** Longer lists of addresses are refused. */
const LONGEST_ADDRESSES = 8_192;

export function blocksAt(book: FakeBook, sheet: FakeSheet, addresses: string) {
  if (addresses.length > LONGEST_ADDRESSES) throw invalid("more than 8,192 characters of addresses");
  return node(rangeAreasApi, { book, sheet, ranges: addresses.split(/[,;]/).map(addressed) });
}

const rangeAreasApi: ApiClass<Blocks> = {
  name: "RangeAreas",
  members: {
    address: readable<Blocks>("1.9", ({ sheet, ranges }) =>
      ranges.map((each) => addressOf(sheet, each)).join(","),
    ),
    areaCount: readable<Blocks>("1.9", ({ ranges }) => ranges.length),
    areas: readable<Blocks>("1.9", (blocks) => node(rangeCollectionApi, blocks)),
    format: readable<Blocks>("1.9", (blocks) => node(formatApi, blocks)),
    conditionalFormats: readable<Blocks>("1.9", (blocks) => node(conditionalFormatsApi, blocks)),
    _KeepReference: method<Blocks, []>("1.9", [], () => null),
  },
};

const rangeCollectionApi: ApiClass<Blocks> = {
  name: "RangeCollection",
  items: ({ book, sheet, ranges }) => ranges.map((each) => rangeOf(book, sheet, each)),
  members: {},
};

export const rangeClasses = [rangeApi, rangeAreasApi, rangeCollectionApi];

import { parseRange, quoteSheet, range, type Range } from "../../../src/sheet/address";
import type { FakeBook } from "./book";
import { denied, invalid } from "./fault";
import { MOST_COLUMNS, MOST_ROWS, type FakeSheet } from "./sheet";

/** A block of a sheet, as `Range` stands for it. */
export interface Block {
  readonly book: FakeBook;
  readonly sheet: FakeSheet;
  readonly range: Range;
}

/** Several blocks of one sheet, as `RangeAreas` stands for them. */
export interface Blocks {
  readonly book: FakeBook;
  readonly sheet: FakeSheet;
  readonly ranges: readonly Range[];
}

/** "A1:B2", "3:5", "C:D"; absolute or not, with its sheet's name or without. */
export function addressed(address: string): Range {
  const bare = address.trim().replace(/^.*!/, "").replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(bare);
  if (rows) return range(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MOST_COLUMNS - 1);
  const columns = /^([A-Za-z]+):([A-Za-z]+)$/.exec(bare);
  const area = columns ? parseRange(`${columns[1]}1:${columns[2]}${MOST_ROWS}`) : parseRange(bare);
  if (!area) throw invalid(`address ${address}`);
  return area;
}

/** Whatever changes a protected sheet otherwise than by its open cells. */
export function refuseProtected(sheet: FakeSheet, permission?: string): void {
  if (!sheet.protection || (permission && sheet.protection.options[permission] === true)) return;
  throw denied(`${quoteSheet(sheet.name)} is protected`);
}

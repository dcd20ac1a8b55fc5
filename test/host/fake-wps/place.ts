import type { Range } from "../../../src/sheet/address";
import type { FakeBook } from "./book";
import type { Machine } from "./machine";
import type { Painted } from "./painted";
import type { FakeSheet } from "./sheet";

/** Cells of a sheet, as the objects that hang on a range know them. */
export interface Place {
  readonly machine: Machine;
  readonly book: FakeBook;
  readonly sheet: FakeSheet;
  readonly areas: readonly Range[];
}

export function refuseProtected({ sheet }: Place, what: string): void {
  if (sheet.protection) throw new Error(`工作表受保护：${what}`);
}

export function paint<T>(place: Place, property: Painted<T>, value: T, what: string): void {
  refuseProtected(place, what);
  for (const area of place.areas) property.paint(area, value);
}

import type { IRange } from "@univerjs/core";
import type { Range } from "../../../sheet/address";

export const toUniver = ({ top, left, bottom, right }: Range): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

/** Whole rows and columns have no end (NaN) in Univer; `size` bounds them. */
export function fromUniver(range: IRange, size?: { readonly rows: number; readonly columns: number }): Range {
  const bound = (value: number, otherwise: number) => (Number.isFinite(value) ? value : otherwise);
  return {
    top: bound(range.startRow, 0),
    left: bound(range.startColumn, 0),
    bottom: bound(range.endRow, size ? size.rows - 1 : range.startRow),
    right: bound(range.endColumn, size ? size.columns - 1 : range.startColumn),
  };
}

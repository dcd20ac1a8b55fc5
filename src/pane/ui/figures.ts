import { isError, textOf, type CellValue } from "../../sheet/grid";

const COUNT = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 1, maximumFractionDigits: 2 });

/** 32766 → "32,766" */
export function countText(value: number): string {
  return COUNT.format(value);
}

/** A percentage on the scale 0–100: 87.1768 → "87.18 %" */
export function percentText(value: number): string {
  return `${PERCENT.format(value)} %`;
}

/** What stands in a cell, as it is shown in the pane; `blank` for an empty one. */
export function cellText(value: CellValue, blank: string): string {
  if (value === null || value === "") return blank;
  if (isError(value)) return value.error;
  return typeof value === "number" ? countText(value) : textOf(value);
}

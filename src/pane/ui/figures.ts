import { isError, textOf, type CellValue } from "../../sheet/grid";

/** 32766 → "32,766" */
export function countText(value: number): string {
  return grouped(value, 0);
}

/** A percentage on the scale 0–100: 87.1768 → "87.18 %" */
export function percentText(value: number): string {
  return `${grouped(value, 1)} %`;
}

/**
 * With at most two decimals, and at least so many. `Intl` would do the same, but a browser that is built into
 * another program may come without the data that it needs.
 */
function grouped(value: number, decimals: number): string {
  const [whole, fraction = ""] = value.toFixed(2).split(".");
  const kept = fraction.replace(/0+$/, "").padEnd(decimals, "0");
  return whole!.replace(/\B(?=(\d{3})+$)/g, ",") + (kept && `.${kept}`);
}

/** What stands in a cell, as it is shown in the pane; `blank` for an empty one. */
export function cellText(value: CellValue, blank: string): string {
  if (value === null || value === "") return blank;
  if (isError(value)) return value.error;
  return typeof value === "number" ? countText(value) : textOf(value);
}

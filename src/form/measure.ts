import type { Value } from "./expression/expression";

/** 计量: what a cell may hold, and how cells that hold it are taken together. */
export interface Measure {
  readonly id: string;
  /** 个, 万元, 元/人·月; `null` where nothing is printed. "Unit" alone always is the reporting unit. */
  readonly unit: string | null;
  readonly holds: Holds;
  readonly together: Together;
}

export type Holds =
  | NumberBounds
  | { readonly type: "text" }
  /** "2011-03-05"; "2011-03". */
  | { readonly type: "date" | "month" }
  | { readonly type: "choice"; readonly options: readonly string[] }
  | { readonly type: "yes-no" };

export interface NumberBounds {
  /** A percentage is on the scale 0–100 and may be stored as 0.95 under a % format. */
  readonly type: "number" | "percentage";
  /** Decimal places at most; results are rounded to them, half up. `null`: as many as are typed, results are not rounded. */
  readonly decimals: number | null;
  /** Both included; `null` without bound. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/**
 * How values are taken together, over the parts of a total and over units alike.
 * - `sum`, `max`, `min`: of those that are filled; blank is not 0.
 * - `latest`: of several periods; over units and parts as `sum`.
 * - `mean`: Σ(v·w)/Σw, weighed by the cell of another line in the same row or column.
 * - `ratio`: computed anew from cells that have been taken together.
 * - `none`: a total of it stays empty.
 */
export type Together =
  | { readonly how: "sum" | "max" | "min" | "latest" | "none" }
  | { readonly how: "mean"; readonly weight: number; readonly axis: "row" | "column" }
  | { readonly how: "ratio"; readonly value: Value };

export function isNumeric(holds: Holds): holds is NumberBounds {
  return holds.type === "number" || holds.type === "percentage";
}

/** What may be chosen; `null` for a measure of which nothing is. */
export function optionsOf({ holds }: Measure): readonly string[] | null {
  switch (holds.type) {
    case "choice":
      return holds.options;
    case "yes-no":
      return ["是", "否"];
    case "number":
    case "percentage":
    case "text":
    case "date":
    case "month":
      return null;
  }
}

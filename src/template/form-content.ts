import type { PlannedCell } from "../sheet/sheet-plan";

/** What stands on a form's sheet besides what is printed on it. */
export interface FormContent {
  /** The sheet's name; the form's own when left out. */
  readonly sheet?: string;
  /** See `SheetPlan.keepAs`. */
  readonly keepAs?: string | null;
  /** 填报单位; "" leaves the place open. */
  readonly unit: string;
  /** 填报时间, "2011-12-15"; `null` leaves 年 月 日 open. */
  readonly date: string | null;
  /** Between unit and date: 已报 38 / 应报 42. */
  readonly note?: string;
  /** A cell by indicator and subject index; blank when left out. */
  readonly figures?: (indicator: number, subject: number) => PlannedCell;
  /** 合计 by indicator index; when left out a formula over the row, with its result. */
  readonly totals?: (indicator: number) => PlannedCell;
  /** 备注 by indicator index; blank when left out. */
  readonly remarks?: (indicator: number) => PlannedCell;
  /** Nothing is typed here: no cell is open, nothing is validated. `false` when left out. */
  readonly locked?: boolean;
  /** Whether the 校验 column is written. `true` when left out. */
  readonly checks?: boolean;
}

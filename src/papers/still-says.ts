import { textOf, type CellValue, type Grid } from "../sheet/grid";
import { gridOfPlan, type SheetPlan } from "../sheet/sheet-plan";

/** The day on which a paper was drawn up: 2011年12月20日. */
const DRAWN_UP = /\d{4}年\d{1,2}月\d{1,2}日/g;

/** Whether a paper that stands in the workbook says what it would say now, whatever day it is of. */
export function stillSays(plan: SheetPlan, standing: Grid): boolean {
  const [now, then] = [gridOfPlan(plan).values, standing.values].map(saidIn);
  return now === then;
}

function saidIn(values: readonly (readonly CellValue[])[]): string {
  const lines = values.map((line) => line.map(textOf).join("\t").replace(DRAWN_UP, "").trimEnd());
  return lines.join("\n").trimEnd().replace(/\r/g, "");
}

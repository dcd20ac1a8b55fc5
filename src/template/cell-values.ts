import type { Measure } from "../form/measure";
import { isFormula, type PlannedCell } from "../sheet/sheet-plan";

const DAY = 86_400_000;
/** Day 0 as the programs count them, from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1950-01-01 and 2999-12-31. */
export const DAYS = { first: 18264, last: 401768 };

/** What a measure says ("2011-03-05", "2011-03") as a program stores it: dates and months as days. */
export function storedCell({ holds }: Measure, cell: PlannedCell): PlannedCell {
  if (typeof cell !== "string" || (holds.type !== "date" && holds.type !== "month")) return cell;
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(cell) ?? [];
  if (year === undefined) return cell;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)) - EPOCH) / DAY;
}

export function resultOf(cell: PlannedCell): Exclude<PlannedCell, { formula: string }> {
  return isFormula(cell) ? cell.result : cell;
}

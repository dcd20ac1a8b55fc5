import { dayOfSerial } from "../sheet/serial";
import { textOf, type CellValue } from "../sheet/grid";
import type { Bilingual, Said } from "./finding";

/** Below this day, in 1954, nobody means a date: a count got the format of one. */
const FIRST_MEANT = 20_000;
/** 9999-12-31, the last day that the programs know. */
const LAST_DAY = 2_958_465;

/** Whether somebody may have meant a date. */
export function isMeantAsDate(raw: number): boolean {
  return raw >= FIRST_MEANT && raw <= LAST_DAY;
}

/** What a cell shows that holds a date where a figure belongs. */
export function dateWords(raw: CellValue): string {
  if (typeof raw !== "number") return textOf(raw).trim();
  if (raw > LAST_DAY) return `${raw}`;
  if (raw < 1) return timeOf(raw);
  const { year, month, day } = dayOfSerial(raw);
  return raw < FIRST_MEANT ? `${year}年${month}月${day}日` : `${month}月${day}日`;
}

/** What became of the figure. */
export function becameWords(raw: CellValue): Bilingual {
  return typeof raw === "number" && raw < 1
    ? { chinese: "成了时间", english: "it has become the time" }
    : { chinese: "成了日期", english: "it has become the date" };
}

/** What may have been meant by a date, as 3月5日 is what the programs make of a typed 3-5; "" where nobody knows. */
export function meantWords(raw: CellValue): Said {
  if (typeof raw === "number" && raw >= 1 && !isMeantAsDate(raw))
    return { chinese: `，存的数是 ${raw}`, english: `; the number is ${raw}` };
  const [, month, day] = /^(\d{1,2})月(\d{1,2})日$/.exec(dateWords(raw)) ?? [];
  if (month === undefined) return "";
  return {
    chinese: `。如果是 ${month} 到 ${day}，请填一个数`,
    english: `; if ${month} to ${day} was meant, give one number`,
  };
}

/** "3:05" */
function timeOf(share: number): string {
  const minutes = Math.round(Math.abs(share) * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

import { textOf, type CellValue } from "../sheet/grid";
import type { Bilingual } from "./finding";

/** Below this day, in 1954, nobody means a date: a count got the format of one. */
const FIRST_MEANT = 20_000;
/** 9999-12-31, the last day that the programs know. */
const LAST_DAY = 2_958_465;

/** Whether somebody may have meant a date. */
export function isMeantAsDate(raw: number): boolean {
  return raw >= FIRST_MEANT && raw <= LAST_DAY;
}

/** What a cell shows that holds a date, with what may have been meant: “2011年3月5日（像是日期，可能原想填 3-5）”. */
export function dateWords(raw: CellValue): Bilingual {
  if (typeof raw !== "number") return told(textOf(raw).trim(), meant(textOf(raw)));
  if (raw < 1) return told(`${raw}`, { chinese: "是时间格式", english: "in a time format" });
  if (raw > LAST_DAY) return told(`${raw}`, { chinese: "是日期格式", english: "in a date format" });
  const { year, month, day } = dayOf(raw);
  const shown = `${year}年${month}月${day}日`;
  if (raw >= FIRST_MEANT) return told(shown, meant(shown));
  const stored = {
    chinese: `是日期格式，存的数是 ${raw}`,
    english: `in a date format; the number is ${raw}`,
  };
  return told(shown, stored);
}

function told(text: string, { chinese, english }: Bilingual): Bilingual {
  return { chinese: `${text}（${chinese}）`, english: `${text} (${english})` };
}

/** 3月5日 is what the programs make of a typed 3-5. */
function meant(text: string): Bilingual {
  const match = /(\d{1,2})月(\d{1,2})日/.exec(text);
  if (!match) return { chinese: "像是日期", english: "a date" };
  const typed = `${match[1]}-${match[2]}`;
  return { chinese: `像是日期，可能原想填 ${typed}`, english: `a date; ${typed} may have been meant` };
}

function dayOf(serial: number) {
  // The programs count a 29 February 1900 that never was.
  const days = Math.floor(serial) + (serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

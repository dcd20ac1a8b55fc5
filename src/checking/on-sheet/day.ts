import type { CellValue } from "../../sheet/grid";
import { between, call, number, type Formula } from "../../sheet/formula/formula";
import { iff, length, text, without } from "./build";

/** 1950-01-01 and 2999-12-31 as the programs count days. */
const [FIRST_DAY, LAST_DAY] = [18264, 401768];

/** What stands between the parts of a date: 2011年12月15日, 2011.12.15, 2011/12/15 → 2011-12-15. */
const BETWEEN = ["年", "月", ".", "/"];
const SILENT = [" ", "　"];

const NO_DAY = call("DATEVALUE", text(""));

/**
 * The day that stands in a cell, else an error; `spoken` is what stands there without its label and without
 * blanks. Of a month without a day, "2011-12-" or "2011-12", the first. To some programs a year of two digits
 * is a date, and so is a day without a year. Who types over the label leaves a number.
 */
export function dayIn(cell: Formula, spoken: Formula = without(cell, SILENT)): Formula {
  return ofNumberOr(cell, ofText(spoken));
}

/** The same where a month is none. */
export function wholeDayIn(cell: Formula): Formula {
  const plain = hyphened(without(cell, SILENT));
  const hyphens = between(length(plain), "-", length(without(plain, ["-"])));
  return ofNumberOr(
    cell,
    iff(call("AND", yearInFront(plain), between(hyphens, "=", number(2))), call("DATEVALUE", plain), NO_DAY),
  );
}

function ofNumberOr(cell: Formula, ofText: Formula): Formula {
  const inRange = call("AND", between(cell, ">=", number(FIRST_DAY)), between(cell, "<=", number(LAST_DAY)));
  return iff(call("ISNUMBER", cell), iff(inRange, call("INT", cell), NO_DAY), ofText);
}

function hyphened(spoken: Formula): Formula {
  return without(without(spoken, ["日"]), BETWEEN, "-");
}

function yearInFront(plain: Formula): Formula {
  return between(call("MID", plain, number(5), number(1)), "=", text("-"));
}

function ofText(spoken: Formula): Formula {
  const plain = hyphened(spoken);
  const value = (more: string) => call("DATEVALUE", more === "" ? plain : between(plain, "&", text(more)));
  const day = call("IFERROR", value(""), call("IFERROR", value("1"), value("-1")));
  return iff(call("AND", yearInFront(plain), between(length(plain), ">", number(5))), day, NO_DAY);
}

/** So many months since the year 0, so that days of one month are one. */
export function monthOf(day: Formula): Formula {
  return between(between(call("YEAR", day), "*", number(12)), "+", call("MONTH", day));
}

export function yearOf(day: Formula): Formula {
  return call("YEAR", day);
}

/** "2011-12-15", "2011-12" or "2011" as a day; of a month or year the first one. */
export function dayOfText(iso: string): Formula {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return call("DATE", number(year), number(month), number(day));
}

/** What `dayIn` and `wholeDayIn` make of a cell, in memory: "2011-12-15", "2011-12"; `null` where they are in error. */
export function dayAsFormulasSee(raw: CellValue, type: "date" | "month"): string | null {
  const iso =
    typeof raw === "number" ? dayOfNumber(raw) : typeof raw === "string" ? dayOfWritten(raw, type) : null;
  return iso === null || type === "date" ? iso : iso.slice(0, 7);
}

function dayOfNumber(raw: number): string | null {
  if (raw < FIRST_DAY || raw > LAST_DAY) return null;
  return new Date(Math.floor(raw) * 86_400_000 + Date.UTC(1899, 11, 30)).toISOString().slice(0, 10);
}

function dayOfWritten(raw: string, type: "date" | "month"): string | null {
  const plain = raw.replace(/[ 　日]/g, "").replace(/[年月./]/g, "-");
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2})?)?$/.exec(plain);
  if (!match || (match[3] === undefined && type === "date")) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that a month does not have falls into another.
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

import type { Form } from "../../form/form";
import { isNumeric } from "../../form/measure";
import { perForm } from "../../form/per-form";
import { periodText } from "../../form/period";
import type { Place } from "../../form/placement";
import { crossingOf, type Table } from "../../form/table";
import type { Range } from "../../sheet/address";
import { formatAt, textOf, type CellValue, type Grid } from "../../sheet/grid";
import { isDateFormat } from "../../sheet/number-format";
import { foreignMeasure, isOtherSize } from "../cell/measure-word";
import { dateOfSerial, withDigits } from "../cell/parse-date";
import { isOtherDate, otherPeriodIn, otherPeriodInField, otherRangeIn } from "../period";
import { plainText } from "../plain-text";
import type { Reservation } from "../return";
import type { HeadFound } from "./read-head";
import { isTitle } from "./title";

/** More rows than these are no head, whatever stands there. */
const MOST_ROWS = 60;
const LONGEST = 200;
/** 统计年度：2010年, 报告期：2011年6月, 数据时间：2012年6月5日; a title says it without a label. */
const LABELLED = /(?:年度|期间|统计时间|数据时间|报告期|报告期间|所属期|所属时期|统计期) ?[:：](.+)$/;
/** The same in a cell of its own: what stands behind it has no sign between. */
const LABEL = /(?:[:：]|^(?:统计(?:时间|年度|期间?)|数据时间|报告期间?|所属时?期))$/;
/** 计量单位：百个, 单位：万元, （单位 千人） */
const MEASURES = /(?:^|[^\p{Script=Han}]|计量|数量|计数|金额|货币)单 ?位 ?[:：]? ?(.*)$/u;
/** 以万为单位 */
const MEASURED_IN = /以 ?([^\s以]{1,4}?) ?为(?:计量)?单位/;

/** What a head says that speaks against counting the figures of the tables below it as they stand. */
export function reservationsIn(
  form: Form,
  grid: Grid,
  area: Range,
  { date, period }: Pick<HeadFound, "date" | "period">,
  below: readonly Table[],
): Reservation[] {
  const found: Reservation[] = [];
  const at = ({ row, column }: { row: number; column: number }) => ({ sheet: grid.sheet, row, column });
  if (form.period && period.period !== null && period.period !== form.period.of)
    found.push({ kind: "period", found: periodText({ ...form.period, of: period.period }), at: at(period) });
  const other = period.period === null ? otherPeriodInField(form, period.text) : null;
  if (other !== null) found.push({ kind: "period", found: other, at: at(period) });
  if (date.date !== null && isOtherDate(form, date.date))
    found.push({ kind: "period", found: date.date, at: at(date) });
  if (date.date === null && isOtherYear(form, date.text))
    found.push({ kind: "period", found: date.text, at: at(date) });
  const first = Math.max(0, area.top, area.bottom - MOST_ROWS);
  for (let row = first; row <= Math.min(area.bottom, grid.values.length - 1); row++) {
    const line = grid.values[row]!;
    const texts = line
      .slice(0, Math.min(area.right + 1, line.length))
      .map((cell, column) => plainText(shownText(cell, formatAt(grid, row, column))));
    texts.forEach((text, column) => {
      if (column < area.left || text === "" || text.length > LONGEST) return;
      const behind = texts.findIndex((each, at) => at > column && each !== "");
      const rest = texts[behind] ?? "";
      const isSaid = found.some(
        (each) => each.kind === "period" && [column, behind].some((at) => isAt(each.at, row, at)),
      );
      const stated = isSaid ? null : statedPeriod(form, text, rest);
      if (stated) found.push({ kind: "period", found: stated, at: at({ row, column }) });
      const measure = statedMeasure(form, below, text, rest);
      if (measure) found.push({ kind: "measure", found: measure, at: at({ row, column }) });
    });
  }
  return found;
}

/** Whether what stands for a day names a year in which no return of the period is drawn up: 填报时间：2010年. */
function isOtherYear({ period }: Form, text: string): boolean {
  const year = Number(/(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(withDigits(text))?.[1]);
  const own = Number(period?.of.slice(0, 4));
  return year < own || year > own + 1;
}

/** A text as it stands there; a date that is stored as a number, as a date. */
function shownText(value: CellValue, format: string | null): string {
  const isDate = typeof value === "number" && format !== null && isDateFormat(format, value);
  return (isDate ? dateOfSerial(value) : null) ?? textOf(value);
}

function isAt(place: Place | null, row: number, column: number): boolean {
  return place?.row === row && place.column === column;
}

/** What a title, or a label with what stands behind it, says of another period than the form's. */
function statedPeriod(form: Form, text: string, rest: string): string | null {
  const labelled = LABELLED.exec(LABEL.test(text) ? `${text}：${rest}` : text);
  if (labelled) return otherRangeIn(form, labelled[1]!);
  return isTitle(form, text) ? otherPeriodIn(form, text) : null;
}

/**
 * A measure above the tables that is none of the form's own, and more than one or another size of one: 百个, 元 for 万元;
 * or one of the form's that is another size of theirs, where other tables of the form count in it, or but few of their
 * own cells do.
 */
function statedMeasure(form: Form, below: readonly Table[], text: string, rest: string): string | null {
  const words = measureWords(text, rest);
  if (words.length === 0) return null;
  const units = unitsOf(form);
  const here = new Set(below.flatMap((table) => [...units[table.index]!.keys()]));
  const own = new Set(units.flatMap((each) => [...each.keys()]));
  const isOtherOf = (all: ReadonlySet<string>, word: string) =>
    !all.has(word) && [...all].some((unit) => isOtherSize(word, unit));
  const isPrinted = (word: string) =>
    below.some(({ print }) => measureWords(print.measureNote ?? "").includes(word));
  const isOther = (word: string) =>
    (!isPrinted(word) && isOfFew(units, below, word, words)) ||
    isOtherOf(here, word) ||
    isOtherOf(own, word) ||
    (!own.has(word) && foreignMeasure(word)?.kind === "scaled");
  return words.find(isOther) ?? null;
}

/** What a text says that figures are counted in, in its own cell or the one behind it. */
function measureWords(text: string, rest = ""): string[] {
  const behind = MEASURED_IN.exec(text)?.[1] ?? MEASURES.exec(text)?.[1];
  if (behind === undefined) return [];
  return (behind === "" || behind === ")" ? rest : behind).split(/[\s,、;()/]+/);
}

/**
 * Whether of the next table that counts in it no more cells do so than in other sizes of it: 单位：元 over a table of 万元 in
 * which the last column alone is of 元. Nobody can say whether that is meant for the others.
 */
function isOfFew(
  units: readonly ReadonlyMap<string, number>[],
  below: readonly Table[],
  word: string,
  said: readonly string[],
): boolean {
  const next = below.map(({ index }) => units[index]!).find((each) => each.has(word));
  if (!next) return false;
  const others = [...next].flatMap(([unit, cells]) =>
    isOtherSize(word, unit) && !said.includes(unit) ? [cells] : [],
  );
  return others.length > 0 && others.reduce((sum, cells) => sum + cells, 0) >= next.get(word)!;
}

/** By table, what it counts in, and in how many cells. */
const unitsOf = perForm(({ tables }: Form): readonly ReadonlyMap<string, number>[] =>
  tables.map((table) => {
    const counts = new Map<string, number>();
    for (const cell of crossingOf(table, 1).cells.flat())
      if (cell.kind !== "closed" && isNumeric(cell.measure.holds) && cell.measure.unit)
        counts.set(cell.measure.unit, (counts.get(cell.measure.unit) ?? 0) + 1);
    return counts;
  }),
);

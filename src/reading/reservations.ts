import type { Form } from "../form/form";
import type { Range } from "../sheet/address";
import { textOf, type Grid } from "../sheet/grid";
import { foreignMeasure } from "./measure-word";
import { isOtherDate, otherPeriodIn, otherRangeIn } from "./period";
import { plainText } from "./plain-text";
import type { ReturnHead } from "./read-head";
import type { Reservation } from "./return";

/** More rows than these are no head, whatever stands there. */
const MOST_ROWS = 60;
const LONGEST = 200;
/** 统计年度：2010年, 报告期：2011年6月; a title says it without a label. */
const LABELLED = /(?:年度|期间|统计时间|数据时间|报告期|报告期间|所属期|所属时期|统计期) ?[:：](.+)$/;
/** 计量单位：百个, 单位：万元, （单位 千人） */
const MEASURES = /(?:^|[^\p{Script=Han}]|计量|数量|计数)单 ?位 ?[:：]? ?(.*)$/u;
/** 以万为单位 */
const MEASURED_IN = /以 ?([^\s以]{1,4}?) ?为(?:计量)?单位/;
/** So many characters of the form's title in a row make a title. */
const ENOUGH_OF_TITLE = 6;

/** What a head says that speaks against counting the figures below it as they stand. */
export function reservationsIn(form: Form, grid: Grid, area: Range, head: ReturnHead): Reservation[] {
  const found: Reservation[] = [];
  if (head.date !== null && isOtherDate(form, head.date))
    found.push({ kind: "period", found: head.date, ...head.dateCell });
  const first = Math.max(0, area.top, area.bottom - MOST_ROWS);
  for (let row = first; row <= Math.min(area.bottom, grid.values.length - 1); row++) {
    const line = grid.values[row]!;
    const texts = line.slice(0, Math.min(area.right + 1, line.length)).map((cell) => plainText(textOf(cell)));
    texts.forEach((text, column) => {
      if (column < area.left || text === "" || text.length > LONGEST) return;
      const rest = texts.slice(column + 1).find((each) => each !== "") ?? "";
      const period = statedPeriod(form, text, rest);
      if (period) found.push({ kind: "period", found: period, row, column });
      const measure = statedMeasure(text, rest);
      if (measure) found.push({ kind: "measure", found: measure, row, column });
    });
  }
  return found;
}

/** What a title, or a label with what stands behind it, says of another period than the form's. */
function statedPeriod(form: Form, text: string, rest: string): string | null {
  const labelled = LABELLED.exec(`${text}${/[:：]$/.test(text) ? rest : ""}`);
  if (labelled) return otherRangeIn(form, labelled[1]!);
  return isTitle(form, text) ? otherPeriodIn(form, text) : null;
}

function isTitle({ spec }: Form, text: string): boolean {
  const bare = text.replaceAll(" ", "");
  for (let from = 0; from + ENOUGH_OF_TITLE <= spec.title.length; from++) {
    if (bare.includes(spec.title.slice(from, from + ENOUGH_OF_TITLE))) return true;
  }
  return false;
}

/** A measure above the table that is more than one: 百个, 万元. */
function statedMeasure(text: string, rest: string): string | null {
  const behind = MEASURED_IN.exec(text)?.[1] ?? MEASURES.exec(text)?.[1];
  if (behind === undefined) return null;
  const words = (behind === "" || behind === ")" ? rest : behind).split(/[\s,、;()/]+/);
  return words.find((word) => foreignMeasure(word)?.kind === "scaled") ?? null;
}

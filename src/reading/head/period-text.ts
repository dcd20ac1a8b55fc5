import { perForm } from "../../form/per-form";
import type { Period } from "../../form/period";
import { perText } from "../../sheet/per-text";
import { withDigits } from "../cell/parse-date";
import { plainText } from "../plain-text";
import { monthsIn, parsePeriod } from "../parse-period";

/** A year, or a part of one, and nothing else: 2012年6月, （2012年度）, 2009学年初. A day is when something was drawn up. */
const ALONE =
  /^(?:(?:19|20)?\d{2}|[〇○零一二三四五六七八九]{4}) ?(?:[-—~/至到] ?\d{2,4} ?)?(?:年|学年)[\d年月份度学上下半第前一二三四五六七八九十季初末底至到日号、和及~—-]*$/;
/** A month in digits alone: 2012.06, 2012-6. */
const MONTH = /^(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])$/;
const DAY = /日|号/;

/** The period that a text names and nothing else, in brackets or not; `null` for anything else. */
export function lonePeriod(period: Period, text: string): string | null {
  return lonePerText(period)(text);
}

const lonePerText = perForm((period: Period) => perText((text) => loneIn(period, text)));

function loneIn({ kind }: Period, text: string): string | null {
  const bare = bareText(text);
  if (kind === "month" && MONTH.test(bare)) return parsePeriod(kind, bare);
  return ALONE.test(bare) && (kind === "day" || !DAY.test(bare)) ? parsePeriod(kind, bare) : null;
}

function bareText(text: string): string {
  return plainText(text)
    .replace(/ /g, "")
    .replace(/^[([【](.*)[)\]】]$/, "$1");
}

/** The same among other words of a cell that stand between spaces, 学校标识码：500222101 2009学年初, and how it is written. */
export function periodAmong(
  period: Period,
  text: string,
): { readonly of: string; readonly word: string } | null {
  const whole = lonePeriod(period, text);
  if (whole !== null) return { of: whole, word: text.trim() };
  const found = plainText(text)
    .split(" ")
    .flatMap((word) => {
      const of = lonePeriod(period, word);
      return of === null ? [] : [{ of, word }];
    });
  return new Set(found.map(({ of }) => of)).size === 1 ? found[0]! : null;
}

/**
 * A half, a quarter or a span of months that a text names as `periodAmong` finds it, and that is no period of this kind:
 * 2023年第二季度 for a half; `null` for none. A single month may be that in which something was drawn up.
 */
export function otherPartAmong(period: Period, text: string): string | null {
  const words = [text.trim(), ...plainText(text).split(" ")];
  return words.find((word) => isOtherPart(period, word)) ?? null;
}

function isOtherPart({ kind }: Period, text: string): boolean {
  const bare = bareText(text);
  const year = /^(?:\d{2}|\d{4})年/.exec(withDigits(bare))?.[0];
  if (year === undefined || !ALONE.test(bare) || DAY.test(bare) || parsePeriod(kind, bare) !== null)
    return false;
  const months = monthsIn(withDigits(bare).slice(year.length));
  return months !== null && (months.first !== months.last || /[季半]/.test(bare));
}

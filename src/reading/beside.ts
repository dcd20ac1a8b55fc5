import type { Form } from "../form/form";
import { isAside, type Return } from "./return";
import { sameUnit } from "./unit-key";

/** 统计表（旧）, as we keep a form that is made anew, and what clerks call a copy that is out of use. */
const OLD_NAME = /[(（]\s*旧\s*\d*\s*[)）]$|^旧|旧表|旧版|作废|[(（]\s*废\s*[)）]$|备份/;
/** What a sheet is called that adds up others. */
const SUM_NAME = /汇总|合计|总表|总计|全[镇乡县区市]/;
/** So many counts must be there to say that they are sums, and such a share of them must be. */
const ENOUGH_COUNTS = 10;
const ENOUGH_SUMS = 0.95;

/** Says of the returns of one file which of them are not to be counted beside the others. */
export function besideOthers(form: Form, returns: readonly Return[]): Return[] {
  const current = returns.map((ret) => (isOldCopy(ret, returns) ? { ...ret, beside: "old" as const } : ret));
  const own = current.filter((ret) => !isAside(ret));
  const sum = sumOf(form, own);
  if (!sum) return current;
  return current.map((ret) => {
    if (ret === sum) return { ...ret, beside: "sum" as const };
    return isAside(ret) ? ret : { ...ret, beside: "part" as const };
  });
}

/** A return on a sheet with such a name, of the same unit as one on a sheet without. */
function isOldCopy(ret: Return, returns: readonly Return[]): boolean {
  if (isAside(ret) || !OLD_NAME.test(ret.sheet)) return false;
  return returns.some(
    (other) =>
      !isAside(other) &&
      !OLD_NAME.test(other.sheet) &&
      (ret.unit === "" || other.unit === "" || sameUnit(ret.unit, other.unit)),
  );
}

/**
 * The return whose counts are the sums of all the others': a town's total before its villages. Of two it
 * must be called so, because one may be a copy of the other; what is called so may also hold more than the
 * others, figures of the town itself.
 */
function sumOf(form: Form, returns: readonly Return[]): Return | null {
  if (returns.length < 2) return null;
  const counts = form.indicators.filter(({ kind }) => kind === "count").map(({ index }) => index);
  const all = counts.map((indicator) =>
    form.subjects.map((_, subject) =>
      returns.reduce((sum, { figures }) => sum + (figures[indicator]![subject]!.value ?? 0), 0),
    ),
  );
  const found = returns.filter((ret) => {
    const isCalled = SUM_NAME.test(ret.sheet);
    if (!isCalled && returns.length === 2) return false;
    let [cells, sums] = [0, 0];
    counts.forEach((indicator, line) =>
      ret.figures[indicator]!.forEach(({ value }, subject) => {
        const own = value ?? 0;
        const others = all[line]![subject]! - own;
        if (own === 0 && others === 0) return;
        cells++;
        if (isCalled ? own >= others : own === others) sums++;
      }),
    );
    return cells >= ENOUGH_COUNTS && sums >= cells * ENOUGH_SUMS;
  });
  return found.length === 1 ? found[0]! : null;
}

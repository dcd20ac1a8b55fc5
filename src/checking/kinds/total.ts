import type { TotalRule } from "../../form/rules/rule";
import { findingOf, numberText, numberWords, type Finding } from "../finding";
import { isNumeric } from "../../form/measure";
import type { Message } from "../on-sheet/form-on-sheet";
import { totalEdits } from "../repairs/total-edits";
import { Seen } from "../seen";
import { spotsIn } from "../spots";
import { totalMessages } from "../total/on-sheet";
import { difference, followingIn, type Following } from "../totals";
import type { Judge } from "./judge";

/** What follows from other cells: totals that differ, those that agree but are no formula any more, computed cells. */
export const TOTAL: Judge<"total"> = {
  check(rule, seen) {
    switch (rule.check) {
      case "total-differs":
      case "derived-differs":
        return followingIn(seen, rule.check === "derived-differs").flatMap((each) =>
          differing(rule, each, seen),
        );
      case "formula-lost":
        return seen.form.tables.flatMap(({ index }) => {
          const lost = lostIn(seen, index);
          const [first] = lost;
          const actual = String(lost.length);
          return first ? [findingOf(rule, { ...seen.placed(first.spot), actual }, { count: actual })] : [];
        });
    }
  },

  /** No formula of Excel 2010 can see whether another cell holds one. */
  onSheet: (rule, sheet): Message[] =>
    rule.check === "formula-lost"
      ? []
      : sheet.form.tables.flatMap((table) =>
          spotsIn(table, sheet).flatMap((spot) =>
            totalMessages(rule, rule.check === "derived-differs", spot, sheet),
          ),
        ),

  brokenWhen: ({ check }) => SENTENCES[check],

  operands: () => [],

  repair(rule, finding, form, ret) {
    const [read, seen] = [Seen.asRead(form, ret), Seen.of(form, ret)];
    const spot = read.spotOf(finding);
    if (spot === null) return [];
    if (rule.check !== "formula-lost") return totalEdits(read, spot);
    return lostIn(seen, spot.table).flatMap((each) => totalEdits(read, each.spot));
  },
};

const SENTENCES: Readonly<Record<TotalRule["check"], string>> = {
  "total-differs":
    "合计与按各项算出来的数不同。一般是各项之和；平均数按权数加权，四舍五入到所写的位数就算相同。有认不出的格子时不判断。",
  "formula-lost": "合计格子里是手工填的数，不是公式，数是对的。一张表只提示一次。",
  "derived-differs":
    "按公式算的格子，填的数与算出来的不同，四舍五入到所写的位数就算相同。除数是 0 或空着时不判断。",
};

function differing(rule: TotalRule, following: Following, seen: Seen): Finding[] {
  const expected = difference(following);
  if (expected === undefined) return [];
  const { cell, measure, spot } = following;
  const decimals = isNumeric(measure.holds) ? measure.holds.decimals : null;
  const texts = { actual: numberText(cell.value, decimals), expected: numberText(expected, decimals) };
  const words = { actual: numberWords(cell.value, decimals), expected: numberWords(expected, decimals) };
  return [findingOf(rule, { ...seen.placed(spot), ...texts }, words)];
}

/** Totals that agree but are no formulas any more. */
function lostIn(seen: Seen, table: number): Following[] {
  return followingIn(seen, false).filter(
    (each) =>
      each.spot.table === table &&
      each.cell.value !== null &&
      each.cell.formula === null &&
      difference(each) === undefined &&
      each.expected.every((amount) => typeof amount === "number"),
  );
}

import type { TotalRule } from "../../form/rules/rule";
import { sampleValue } from "../../form/sample-value";
import type { Spot } from "../../form/totals/amount";
import { findingOf, numberText, numberWords, type Finding } from "../finding";
import { isNumeric } from "../../form/measure";
import type { Message } from "../on-sheet/form-on-sheet";
import { totalEdits } from "../repairs/total-edits";
import { Seen } from "../seen";
import { measureOfSpot, roleAt, spotsIn, type Laid } from "../spots";
import { totalMessages } from "../total/on-sheet";
import { leavesOf, sourcesOf } from "../examples/leaves";
import type { Example, TypedCell } from "../examples/example";
import { isWithin } from "../examples/variables";
import { differingIn, expectedOf, lostIn, valueOf, waysLeft, type Differing } from "../totals";
import type { Judge } from "./judge";

/** What follows from other cells: totals that differ, those that agree but are no formula any more, computed cells. */
export const TOTAL: Judge<"total"> = {
  check(rule, seen) {
    switch (rule.check) {
      case "total-differs":
      case "derived-differs":
        return differingIn(seen, rule.check === "derived-differs").map((each) => differing(rule, each, seen));
      case "formula-lost":
        return seen.form.tables.flatMap((table) => {
          const lost = lostIn(seen, table);
          const [first] = lost;
          const actual = String(lost.length);
          return first ? [findingOf(rule, { ...seen.placed(first), actual }, { count: actual })] : [];
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

  *examples(rule, bench) {
    const laid = bench.seen({ cells: [] });
    const spots = bench.form.tables
      .flatMap((table) => spotsIn(table, laid))
      .filter((spot) => waysLeft(laid, spot, rule.check === "derived-differs").length > 0);
    for (const spot of spots.slice(0, FEW)) {
      const cells = filledParts(laid, spot);
      const expected = expectedOf(bench.seen({ cells }), spot);
      if (typeof expected !== "number") continue;
      const agreeing: Example = { cells: [...cells, { spot, value: expected }] };
      const differing: Example = { cells: [...cells, { spot, value: expected + 1 }] };
      yield rule.check === "formula-lost" ? agreeing : differing;
      yield rule.check === "formula-lost" ? { cells } : agreeing;
    }
  },

  repair(rule, finding, form, ret) {
    const [read, seen] = [Seen.asRead(form, ret), Seen.of(form, ret)];
    const spot = read.spotOf(finding);
    if (spot === null) return [];
    if (rule.check !== "formula-lost") return totalEdits(read, spot);
    return lostIn(seen, form.tables[spot.table]!).flatMap((each) => totalEdits(read, each));
  },
};

const SENTENCES: Readonly<Record<TotalRule["check"], string>> = {
  "total-differs":
    "合计与按各项算出来的数不同。一般是各项之和；平均数按权数加权，四舍五入到所写的位数就算相同。有认不出的格子时不判断。",
  "formula-lost": "合计格子里是手工填的数，不是公式，数是对的。一张表只提示一次。",
  "derived-differs":
    "按公式算的格子，填的数与算出来的不同，四舍五入到所写的位数就算相同。除数是 0 或空着时不判断。",
};

/** Totals of a table are alike; some may be without parts. */
const FEW = 5;
/** Of what is added up two parts are enough. */
const PARTS = 2;

/** Figures in the cells of which one follows: 3 and 4, and what weighs them. */
function filledParts(laid: Laid, spot: Spot): TypedCell[] {
  const role = roleAt(laid, spot);
  const isAdded = role?.kind === "total" && valueOf(role) === null;
  const isWeighed = isAdded && role.measure.together.how === "mean";
  const sources = sourcesOf(laid, spot).slice(0, isAdded ? PARTS * (isWeighed ? 2 : 1) : undefined);
  const leaves = sources.flatMap((source) => leavesOf(laid, source));
  const once = new Map(leaves.map((leaf) => [`${leaf.row} ${leaf.column}`, leaf]));
  return [...once.values()].map((leaf, nth): TypedCell => {
    const measure = measureOfSpot(laid.form, leaf)!;
    const plain = isNumeric(measure.holds) && isWithin(measure.holds, 3 + nth);
    return { spot: leaf, value: plain ? 3 + nth : sampleValue(measure, nth) };
  });
}

function differing(rule: TotalRule, differs: Differing, seen: Seen): Finding {
  const { cell, measure, spot, shouldBe } = differs;
  const decimals = isNumeric(measure.holds) ? measure.holds.decimals : null;
  const texts = { actual: numberText(cell.value, decimals), expected: numberText(shouldBe, decimals) };
  const words = { actual: numberWords(cell.value, decimals), expected: numberWords(shouldBe, decimals) };
  return findingOf(rule, { ...seen.placed(spot), ...texts }, words);
}

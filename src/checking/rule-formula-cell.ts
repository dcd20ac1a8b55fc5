import type { CellCheck, Form, TotalRule } from "../form/form";
import { NOISE } from "../form/total";
import { quoteText, readable, rowReference, totalReference, type Places } from "./rule-formula-places";
import { weighted } from "./total-formula";

/** What a cell check finds, in few words. */
export const CELL_WORDS: Readonly<Record<CellCheck, string>> = {
  "not-a-number": "是文字，不是数字",
  negative: "小于0",
  "not-whole": "不是整数",
  "not-a-percentage": "不在0到100之间",
  "formula-error": "公式出错",
  fraction: "不超过1，应填95不填0.95",
};

/** A formula that is TRUE where the cell breaks the check and FALSE in every other case, errors too. */
export function cellCondition(check: CellCheck, cell: string): string {
  switch (check) {
    case "not-a-number":
      return `IF(ISTEXT(${cell}),TRIM(${cell})<>"",ISLOGICAL(${cell}))`;
    case "negative":
      return `IF(ISNUMBER(${cell}),${cell}<0,FALSE)`;
    case "not-whole":
      return `IF(ISNUMBER(${cell}),${cell}<>INT(${cell}),FALSE)`;
    case "not-a-percentage":
      return `IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}>100),FALSE)`;
    case "formula-error":
      return `ISERROR(${cell})`;
    case "fraction":
      return `IF(ISNUMBER(${cell}),AND(${cell}>0,${cell}<=1),FALSE)`;
  }
}

/** Whether a check has anything to say about such an indicator. */
export function concerns(check: CellCheck, kind: "count" | "percentage"): boolean {
  if (check === "not-whole") return kind === "count";
  return !["not-a-percentage", "fraction"].includes(check) || kind === "percentage";
}

/**
 * A formula that gives "V05 合计应为 12。" where 合计 differs from its row, else "". A row that holds a
 * text cannot be recomputed. `null` for what no formula of Excel 2010 can see: whether another cell
 * holds a formula.
 */
export function totalMessage(form: Form, places: Places, rule: TotalRule, indicator: number): string | null {
  if (rule.check === "formula-lost") return null;
  const total = totalReference(places, indicator);
  const { weight } = form.indicators[indicator]!;
  const rows = weight === null ? [indicator] : [indicator, weight];
  const plain = rows.map((row) => readable(rowReference(places, row)));
  const { expected, differs } =
    weight === null ? summed(places, indicator) : averaged(form, places, indicator);
  const condition = `IFERROR(AND(ISNUMBER(${total}),${[...plain, differs].join(",")}),FALSE)`;
  return `IF(${condition},${quoteText(`${rule.id} ${form.spec.total}应为`)}&${expected}&"。","")`;
}

function summed(places: Places, indicator: number) {
  const expected = `SUM(${rowReference(places, indicator)})`;
  return { expected, differs: `ABS(${totalReference(places, indicator)}-${expected})>${NOISE}` };
}

/**
 * Half a unit of the last digit typed is no difference. A formula cannot see what was typed: it
 * takes the fewest of 0, 1 or 2 decimals that give the same number.
 */
function averaged(form: Form, places: Places, indicator: number) {
  const total = totalReference(places, indicator);
  const { sum, base } = weighted(form, places, indicator);
  const decimals = `IF(${total}=ROUND(${total},0),0,IF(${total}=ROUND(${total},1),1,2))`;
  // Without any base the division is an error, and the outer IFERROR says nothing.
  return {
    expected: `ROUND(${sum}/${base},2)`,
    differs: `ABS(${total}-${sum}/${base})>0.5*10^-${decimals}+${NOISE}`,
  };
}

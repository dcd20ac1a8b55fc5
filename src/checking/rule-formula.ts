import type { CellRule, CompareRule, Form, ImpliesRule, Rule } from "../form/form";
import { cellName } from "../sheet/address";
import { CELL_WORDS, cellCondition, concerns, totalMessage } from "./rule-formula-cell";
import { rowExplained } from "./rule-formula-explanation";
import { item, joined, listed } from "./rule-formula-list";
import { quoteText, subjectColumns, totalCells, totalOfSubjects, type Places } from "./rule-formula-places";
import { relationsOf, type Relation } from "./rule-formula-relation";
import { headFormula, wholeFormula } from "./rule-formula-whole";

/**
 * The rules of a form as worksheet formulas, so that a unit without the add-in sees what is wrong.
 * Without "="; "" where there is nothing to check. Only functions that Excel 2007 knew.
 *
 * What a formula cannot see stays with the add-in: whether another cell holds a formula, rows and
 * columns that are missing or undecided, the roster, last year's return. A text is no number to it, and
 * the add-in judges such a sheet in the same way (`asFormulasSee`).
 */
export interface CheckFormulas {
  /** For the row of each indicator: what is wrong in it, "" when nothing is. Seldom more than one formula. */
  readonly rows: readonly (readonly string[])[];
  /** Beside 填报单位 and 填报时间: what is wrong with them. */
  readonly head: string;
  /** What is wrong with the form as a whole. */
  readonly whole: string;
}

/** The longest formula that Excel takes, with its "=". */
export const MOST_FORMULA = 8192;

/** The formulas of a form that stands at `places` of a sheet. */
export function checkFormulas(form: Form, places: Places): CheckFormulas {
  return {
    rows: form.indicators.map(({ index }) => rowFormulas(form, places, index)),
    head: headFormula(form, places),
    whole: wholeFormula(form, places),
  };
}

/** How many of the cells in `areas` ("$S$6:$S$50") say something, as a sentence. */
export function summaryFormula(areas: readonly string[]): string {
  const count = areas.map((area) => `SUMPRODUCT(--(LEN(${area})>0))`).join("+");
  return `IF(${count}=0,${quoteText(summaryText(0))},"校验：有 "&${count}&" 处需要核对")`;
}

/** What the summary says when so many cells of the column say something. */
export function summaryText(places: number): string {
  return places === 0 ? "校验：没有发现问题" : `校验：有 ${places} 处需要核对`;
}

/** The messages of a row in as few formulas as can hold them. */
function rowFormulas(form: Form, places: Places, indicator: number): string[] {
  const messages = (queries: boolean) =>
    form.rules
      .filter(({ severity }) => (severity === "query") === queries)
      .flatMap((rule) => rowMessages(form, places, rule, indicator));
  const queries = packed(messages(true), MOST_QUERIES, joined);
  const parts = [
    ...packed(messages(false), MOST_FORMULA, joined),
    ...queries.map((each) => unexplained(form, places, indicator, each)),
  ];
  return packed(parts, MOST_FORMULA, (each) => each.join("&"));
}

/** Leaves room for the formula that asks 备注. */
const MOST_QUERIES = 6000;

/** What may be explained in 备注 falls silent when it is explained there. */
function unexplained(form: Form, places: Places, indicator: number, messages: string): string {
  return `IF(${rowExplained(form, places, indicator)},"",${messages})`;
}

/** As many parts together as stay below `most` characters. */
function packed(
  parts: readonly string[],
  most: number,
  together: (parts: readonly string[]) => string,
): string[] {
  const groups: string[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && together([...last, part]).length < most) last.push(part);
    else groups.push([part]);
  }
  return groups.map(together);
}

/** Formulas that give "C02 … ：镇党委、机关。" or "", of one rule in one indicator's row. */
function rowMessages(form: Form, places: Places, rule: Rule, indicator: number): string[] {
  switch (rule.kind) {
    case "cell":
      return cellMessages(form, places, rule, indicator);
    case "total": {
      const message = totalMessage(form, places, rule, indicator);
      return message === null ? [] : [message];
    }
    case "compare":
    case "implies":
      return relationsOf(form, places, rule)
        .filter((relation) => relation.indicator === indicator)
        .map((relation) => relationMessage(form, places, rule, relation));
    default:
      return [];
  }
}

function cellMessages(form: Form, places: Places, rule: CellRule, indicator: number): string[] {
  if (!concerns(rule.check, form.indicators[indicator]!.kind)) return [];
  const row = places.rows[indicator]!;
  const total = rule.check === "fraction" ? [] : [totalCells(form, places)];
  const columns = [...subjectColumns(form, places), ...total];
  const items = columns.map(({ left, label }) => item(cellCondition(rule.check, cellName(row, left)), label));
  return [listed(`${rule.id}${markOf(rule)}${CELL_WORDS[rule.check]}：`, items)];
}

function relationMessage(
  form: Form,
  places: Places,
  rule: CompareRule | ImpliesRule,
  relation: Relation,
): string {
  const columns = [
    ...(rule.onSubjects ? subjectColumns(form, places) : []),
    ...(rule.onTotal ? [totalOfSubjects(form, places)] : []),
  ];
  const items = columns.map((each) => item(relation.condition(each), each.label));
  return listed(`${rule.id}${markOf(rule)}${relation.words}：`, items);
}

function markOf({ severity }: Rule): string {
  return severity === "query" ? "（请核实）" : " ";
}

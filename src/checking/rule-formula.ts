import type { CellRule, CompareRule, Form, ImpliesRule, Rule } from "../form/form";
import { cellName } from "../sheet/address";
import { CELL_WORDS, cellCondition, concerns, totalMessage } from "./rule-formula-cell";
import { quoteText, subjectColumns, totalCells, totalOfSubjects, type Places } from "./rule-formula-places";
import { relationsOf, type Relation } from "./rule-formula-relation";

/**
 * The rules of a form as worksheet formulas, so that a unit without the add-in sees what is wrong.
 * Without "="; "" where there is nothing to check. Only functions that Excel 2007 knew.
 *
 * What a formula cannot see stays with the add-in: a lost formula (V07), rows and columns that are
 * missing, and a number that was typed as text, which is neither a fault nor compared here.
 */
export interface CheckFormulas {
  /** For the row of each indicator: what is wrong in it, "" when nothing is. Seldom more than one formula. */
  readonly rows: readonly (readonly string[])[];
  /** Beside 填报单位: what is wrong with it. */
  readonly unit: string;
  /** What `unit` says where 填报单位 is blank; `null` when no rule asks for it. */
  readonly unitMissing: string | null;
}

/** The longest formula that Excel takes, with its "=". */
export const MOST_FORMULA = 8192;

/** Fewer characters than this in 备注 explain nothing. */
const LEAST_EXPLANATION = 6;

/** The formulas of a form that stands at `places` of a sheet. */
export function checkFormulas(form: Form, places: Places): CheckFormulas {
  const missing = form.rules.find((rule) => rule.kind === "structure" && rule.check === "unit-missing");
  const unitMissing = missing ? `${missing.id} ${missing.message}` : null;
  return {
    rows: form.indicators.map(({ index }) => rowFormulas(form, places, index)),
    unit: unitMissing === null ? "" : `IF(${unitIsBlank(form, places)},${quoteText(unitMissing)},"")`,
    unitMissing,
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

/** Beyond the label nothing but colons and spaces, half or full width. */
function unitIsBlank(form: Form, places: Places): string {
  const { row, column } = places.unitCell;
  const left = [form.spec.head.unit, "：", ":", " ", "　"].reduce(
    (text, gone) => `SUBSTITUTE(${text},${quoteText(gone)},"")`,
    cellName(row, column),
  );
  return `${left}=""`;
}

/** The messages of a row joined; where that is more than a formula may hold, in several formulas. */
function rowFormulas(form: Form, places: Places, indicator: number): string[] {
  const messages = form.rules.flatMap((rule) => rowMessages(form, places, rule, indicator));
  const packed: string[][] = [];
  for (const message of messages) {
    const last = packed.at(-1);
    if (last && joined([...last, message]).length < MOST_FORMULA) last.push(message);
    else packed.push([message]);
  }
  return packed.map(joined);
}

/** A list begins with the mark that stands between its items; here it goes. */
function joined(messages: readonly string[]): string {
  return `SUBSTITUTE(${messages.join("&")},"：、","：")`;
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
    case "structure":
      return [];
  }
}

function cellMessages(form: Form, places: Places, rule: CellRule, indicator: number): string[] {
  if (!concerns(rule.check, form.indicators[indicator]!.kind)) return [];
  const row = places.rows[indicator]!;
  const columns = [...subjectColumns(form, places), totalCells(form, places)];
  const items = columns.map(({ left, label }) => item(cellCondition(rule.check, cellName(row, left)), label));
  return [listed(`${rule.id} ${CELL_WORDS[rule.check]}：`, items)];
}

/** What may be explained in 备注 falls silent when something is written there. */
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
  if (rule.severity !== "query") return listed(`${rule.id} ${relation.words}：`, items);
  const remark = cellName(places.rows[relation.indicator]!, places.remarkColumn);
  const message = listed(`${rule.id}（请核实）${relation.words}：`, items);
  return `IF(LEN(TRIM(${remark}))<${LEAST_EXPLANATION},${message},"")`;
}

function item(condition: string, label: string): string {
  return `IF(${condition},${quoteText(`、${label}`)},"")`;
}

/** The heading goes again when the list turns out empty: a formula cannot keep the list to look at it twice. */
function listed(heading: string, items: readonly string[]): string {
  return `SUBSTITUTE(${quoteText(heading)}&${items.join("&")}&"。",${quoteText(`${heading}。`)},"")`;
}

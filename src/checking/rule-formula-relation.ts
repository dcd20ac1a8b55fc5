import type { CompareRule, Condition, Form, ImpliesRule } from "../form/form";
import { conditionName, indicatorNames } from "./rule-names";
import { readable, referencesTo, rowReference, type NamedColumns, type Places } from "./rule-formula-places";
import { weighted } from "./total-formula";

/** A relation as it is shown on the sheet: in one indicator's row, a constant text, a condition a column. */
export interface Relation {
  /** Index of the indicator in whose row it is shown. */
  readonly indicator: number;
  readonly words: string;
  /** A formula that is TRUE where the rule is broken in the columns, FALSE in every other case. */
  condition(columns: NamedColumns): string;
}

/**
 * What a comparison or implication says in which rows. An implication of several conditions is
 * several relations, each in the row of what is missing, where the check in memory marks it too.
 */
export function relationsOf(form: Form, places: Places, rule: CompareRule | ImpliesRule): Relation[] {
  if (rule.kind === "compare") return [comparison(form, places, rule)];
  return rule.then.map((then) => implication(form, places, rule.when, then));
}

const AGAINST = { "<=": "大于", ">=": "小于", "=": "不等于" } as const;

function comparison(form: Form, places: Places, { left, relation, right }: CompareRule): Relation {
  return {
    indicator: left[0]!,
    words: `${indicatorNames(form, left, "＋")}${AGAINST[relation]}${indicatorNames(form, right, "＋")}`,
    condition: (columns) => {
      const [a, b] = [left, right].map((side) => operand(form, places, side, columns)) as [Operand, Operand];
      if (relation === "=") return holds([`${a.sum}<>${b.sum}`, ...a.readable, ...b.readable]);
      const [small, large] = relation === "<=" ? [a, b] : [b, a];
      // A single cell that holds a number needs not be asked again whether it does.
      const asked = small.single ? [] : small.readable;
      return holds([small.filled, ...asked, `${small.sum}>${large.sum}`, ...large.readable]);
    },
  };
}

function implication(form: Form, places: Places, when: Condition, then: Condition): Relation {
  const missing = `但没${then.is === "filled" ? "填" : "有"}${conditionName(form, then)}`;
  return {
    indicator: then.indicators[0]!,
    words: `填了${conditionName(form, when)}${missing}`,
    condition: (columns) =>
      holds(
        columns.totalled
          ? [metInTotal(form, places, when, columns), ...unmetInTotal(form, places, then, columns)]
          : [met(places, when, columns), ...unmet(places, then, columns)],
      ),
  };
}

/** All of them. An error in a cell leaves the rule undetermined; V06 names the cell. */
function holds(conditions: readonly string[]): string {
  return `IFERROR(AND(${conditions.join(",")}),FALSE)`;
}

/** Some indicators in the columns, as formulas. */
interface Operand {
  /** TRUE when any of them holds a number. */
  readonly filled: string;
  /** Their sum; blanks are 0. */
  readonly sum: string;
  /** Each TRUE when the cells can be understood. */
  readonly readable: readonly string[];
  readonly single: boolean;
}

function operand(form: Form, places: Places, indicators: readonly number[], columns: NamedColumns): Operand {
  const isMean = (index: number) => columns.totalled && form.indicators[index]!.weight !== null;
  const cells = referencesTo(
    places,
    indicators.filter((index) => !isMean(index)),
    columns,
  );
  const means = indicators.filter(isMean).map((index) => weighted(form, places, index));
  const single = cells.length === 1 && !cells[0]!.includes(":") && means.length === 0;
  const filled = [
    ...(cells.length > 0 ? [`COUNT(${cells.join(",")})>0`] : []),
    ...means.map(({ base }) => `${base}>0`),
  ];
  return {
    filled: single ? `ISNUMBER(${cells[0]!})` : either(filled),
    sum: [
      ...(cells.length > 0 ? [`SUM(${cells.join(",")})`] : []),
      ...means.map(({ sum, base }) => `IF(${base}=0,0,${sum}/${base})`),
    ].join("+"),
    readable: [
      ...cells,
      ...indicators.filter(isMean).flatMap((index) => weighedRows(form, places, index)),
    ].map(readable),
    single,
  };
}

function weighedRows(form: Form, places: Places, indicator: number): string[] {
  return [indicator, form.indicators[indicator]!.weight!].map((row) => rowReference(places, row));
}

function either(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(",")})`;
}

/** COUNTIF and COUNT pass over texts and errors, so another cell's fault does not hide a number. */
function met(places: Places, { indicators, is }: Condition, columns: NamedColumns): string {
  const cells = referencesTo(places, indicators, columns);
  return is === "filled" ? `COUNT(${cells.join(",")})>0` : `${positives(cells)}>0`;
}

function unmet(places: Places, { indicators, is }: Condition, columns: NamedColumns): string[] {
  const cells = referencesTo(places, indicators, columns);
  const none = is === "filled" ? `COUNT(${cells.join(",")})=0` : `${positives(cells)}=0`;
  return [none, ...cells.map(readable)];
}

function positives(cells: readonly string[]): string {
  return cells.map((reference) => `COUNTIF(${reference},">0")`).join("+");
}

/** A total meets a condition when one of its indicators does whose row can be totalled. */
function metInTotal(form: Form, places: Places, condition: Condition, columns: NamedColumns): string {
  const each = condition.indicators.map((index) => {
    const { readable: rows } = operand(form, places, [index], columns);
    return `IFERROR(AND(${[meets(form, places, condition, index, columns), ...rows].join(",")}),FALSE)`;
  });
  return either(each);
}

function unmetInTotal(form: Form, places: Places, condition: Condition, columns: NamedColumns): string[] {
  const { readable: rows } = operand(form, places, condition.indicators, columns);
  const each = condition.indicators.map((index) => meets(form, places, condition, index, columns));
  return [`NOT(${either(each)})`, ...rows];
}

function meets(form: Form, places: Places, { is }: Condition, index: number, columns: NamedColumns): string {
  const { filled, sum } = operand(form, places, [index], columns);
  return is === "filled" ? filled : `${sum}>0`;
}

import type { CompareRule, Condition, Form, ImpliesRule } from "../form/form";
import { referencesTo, type NamedColumns, type Places } from "./rule-formula-places";

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
    words: `${namesOf(form, left, "＋")}${AGAINST[relation]}${namesOf(form, right, "＋")}`,
    condition: (columns) => {
      const [a, b] = [referencesTo(places, left, columns), referencesTo(places, right, columns)];
      if (relation === "=") return holds([`${sum(a)}<>${sum(b)}`, ...readable(a), ...readable(b)]);
      const [small, large] = relation === "<=" ? [a, b] : [b, a];
      return holds([filled(small), ...sumReadable(small), `${sum(small)}>${sum(large)}`, ...readable(large)]);
    },
  };
}

function implication(form: Form, places: Places, when: Condition, then: Condition): Relation {
  return {
    indicator: then.indicators[0]!,
    words: `填了${conditionName(form, when)}但没${then.is === "filled" ? "填" : "有"}${conditionName(form, then)}`,
    condition: (columns) => {
      const cause = referencesTo(places, when.indicators, columns);
      const effect = referencesTo(places, then.indicators, columns);
      return holds([met(when, cause), unmet(then, effect), ...readable(effect)]);
    },
  };
}

/** All of them. An error in a cell leaves the rule undetermined; V06 names the cell. */
function holds(conditions: readonly string[]): string {
  return `IFERROR(AND(${conditions.join(",")}),FALSE)`;
}

/** COUNTIF and COUNT pass over texts and errors, so another cell's fault does not hide a number. */
function met({ is }: Condition, cells: readonly string[]): string {
  return is === "filled" ? filled(cells) : `${positives(cells)}>0`;
}

function unmet({ is }: Condition, cells: readonly string[]): string {
  return is === "filled" ? `COUNT(${cells.join(",")})=0` : `${positives(cells)}=0`;
}

function positives(cells: readonly string[]): string {
  return cells.map((reference) => `COUNTIF(${reference},">0")`).join("+");
}

function filled(cells: readonly string[]): string {
  return isSingle(cells) ? `ISNUMBER(${cells[0]!})` : `COUNT(${cells.join(",")})>0`;
}

/** SUM takes a blank for 0; over a row of counts it is the total. */
function sum(cells: readonly string[]): string {
  return `SUM(${cells.join(",")})`;
}

/** A cell with a text in it cannot be compared; V01 names it. */
function readable(cells: readonly string[]): string[] {
  return cells.map((reference) =>
    reference.includes(":")
      ? `SUMPRODUCT(ISTEXT(${reference})*(LEN(${reference})>0))=0`
      : `OR(ISNUMBER(${reference}),${reference}="")`,
  );
}

/** A single cell that holds a number has been found readable already. */
function sumReadable(cells: readonly string[]): string[] {
  return isSingle(cells) ? [] : readable(cells);
}

function isSingle(cells: readonly string[]): boolean {
  return cells.length === 1 && !cells[0]!.includes(":");
}

const MOST_NAMES = 3;

function namesOf(form: Form, indicators: readonly number[], joint: string): string {
  const names = indicators.slice(0, MOST_NAMES).map((index) => form.indicators[index]!.label);
  return names.join(joint) + (indicators.length > MOST_NAMES ? "等" : "");
}

/** A whole section by its own label; nearly everything is 其他指标. */
function conditionName(form: Form, { indicators }: Condition): string {
  const section = form.sections.find(
    ({ first, last }) =>
      first === indicators[0] && last === indicators.at(-1) && last - first + 1 === indicators.length,
  );
  if (section && indicators.length > 1) return section.label;
  return indicators.length > form.indicators.length / 2 ? "其他指标" : namesOf(form, indicators, "、");
}

import type {
  CellCheck,
  ChangeRule,
  CompareRule,
  FillingCheck,
  Form,
  HeadCheck,
  ImpliesRule,
  Rule,
  StructureCheck,
  TotalCheck,
} from "../form/form";
import { indicatorNames, conditionName } from "./rule-names";

/** When a rule is broken, in sentences for a clerk: what its page and its explanation in the pane say. */
export function brokenWhen(form: Form, rule: Rule): string {
  switch (rule.kind) {
    case "cell":
      return CELLS[rule.check];
    case "total":
      return TOTALS[rule.check];
    case "head":
      return headWords(form, rule.check);
    case "structure":
      return STRUCTURE[rule.check];
    case "filling":
      return FILLING[rule.check];
    case "compare":
      return `${scopeWords(form, rule)}${compareWords(form, rule)}`;
    case "implies":
      return `${scopeWords(form, rule)}${impliesWords(form, rule)}`;
    case "change":
      return `${scopeWords(form, rule)}${changeWords(rule)}`;
  }
}

const CELLS: Readonly<Record<CellCheck, string>> = {
  "not-a-number":
    "格子里有字，却不是数字；或者是日期（打“3-5”，程序会变成3月5日）。空格子不算。在带「校验」列的统计表上，“12个”、存成文字的“12”、“—”也算：表上的合计不会加上它。",
  negative: "格子里的数小于 0。",
  "not-whole": "数量的行里填了小数。",
  "not-a-percentage": "百分比的行里，数小于 0 或大于 100。",
  fraction: "百分比的行里，数大于 0 而不超过 1。打“95%”，程序存的是 0.95；应填 95。合计不看。",
  "formula-error": "格子里的公式出错（#REF!、#DIV/0! 等），或没有算出结果。",
};

const TOTALS: Readonly<Record<TotalCheck, string>> = {
  "total-differs":
    "合计与按这一行各列算出来的数不同。数量是各列之和；百分比按权数（份数、条数）加权平均，四舍五入到所写的位数就算相同。这一行有认不出的格子时不判断。",
  "formula-lost": "合计格子里是手工填的数，不是公式，数是对的。一张表只提示一次。",
};

const STRUCTURE: Readonly<Record<StructureCheck, string>> = {
  "row-missing": "表上找不到表样的某一行。",
  "column-missing": "表上找不到表样的某一列。",
  "row-undecided": "一行的行名可能是表样里的好几行，认不准。",
  "column-undecided": "一列的列名可能是表样里的好几列，认不准。",
};

const FILLING: Readonly<Record<FillingCheck, string>> = {
  "blank-in-used-subject":
    "一列里有大于 0 的数，又有空着的格子。百分比在权数是 0 或空着时应当空着，不算。一列只提示一次。",
  "nothing-filled": "表上所有数字格子都空着。",
};

function headWords(form: Form, check: HeadCheck): string {
  const words: Readonly<Record<HeadCheck, string>> = {
    "unit-missing": "表头没有写填报单位。",
    "date-missing": "表头没有写填报时间，或者写的认不出是哪一天。",
    late: `填报时间晚于 ${form.spec.due}。没有写填报时间时不判断。`,
    "not-on-roster": "填报单位既不是名册上的单位，也不是其中哪一个的别名。没有名册时不判断。",
    "prior-unit-differs":
      "给了上年的报表，那上面的填报单位和今年的不是同一个（名册上的别名算同一个）。没有给上年报表时不判断。",
  };
  return words[check];
}

function scopeWords(form: Form, { onSubjects, onTotal }: { onSubjects: boolean; onTotal: boolean }): string {
  const { spanner, total } = form.spec;
  if (onSubjects && onTotal) return `在任何一个${spanner}的列或${total}里，`;
  return onSubjects ? `在任何一个${spanner}的列里，` : `在${total}里，`;
}

function compareWords(form: Form, { left, relation, right }: CompareRule): string {
  const [a, b] = [indicatorNames(form, left, "＋"), indicatorNames(form, right, "＋")];
  const against = { "<=": "大于", ">=": "小于", "=": "不等于" }[relation];
  const [small, large] = relation === ">=" ? [b, a] : [a, b];
  const blanks =
    relation === "="
      ? "有一个空着、另一个大于 0，也算；两个都空着不判断。"
      : `“${small}”空着时不判断；“${large}”空着时按 0 算。`;
  return `“${a}”${against}“${b}”。${blanks}`;
}

function impliesWords(form: Form, { when, then }: ImpliesRule): string {
  const cause = `“${conditionName(form, when)}”${when.is === "filled" ? "填了数" : "有大于 0 的数"}`;
  const lacks = then.map(
    (each) => `“${conditionName(form, each)}”${each.is === "filled" ? "没有填" : "没有大于 0 的数"}`,
  );
  return `${cause}，而${lacks.join("，或者")}。`;
}

function changeWords({ of, factor, least }: ChangeRule): string {
  const what = of === "count" ? "个数、次数" : "百分比";
  const apart = `相差 ${least} ${of === "count" ? "" : "个百分点"}以上`;
  const beyond = factor === null ? "" : `超过上年的 ${factor} 倍，或不到上年的 ${factor} 分之一，而且`;
  return `今年的${what}${beyond === "" ? "与上年" : beyond}${apart}。哪一年空着，或没有给上年报表时，不判断。`;
}

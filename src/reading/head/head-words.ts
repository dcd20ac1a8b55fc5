import type { Field, Form } from "../../form/form";
import { perForm } from "../../form/per-form";
import { perText } from "../../sheet/per-text";
import { bareKey } from "../labels/label-key";
import { plainText } from "../plain-text";
import { endsLikeUnit } from "../unit-of-name";

const UNITS = "填报单位 报送单位 上报单位 填表单位 报表单位 报告单位 填报部门 单位名称";
const DATES =
  "填报时间 填报日期 报送时间 报送日期 上报时间 上报日期 填表时间 填表日期 报表日期 报出日期 制表日期";
const PERIODS = "报告期间 报告年度 报告月份 报告期 统计年度 统计期间 所属时期 所属年度 所属期 年度 学年";
/** Words for the same, of which a form prints one and a clerk types another. */
const ALIKE = [
  "填表人 填报人 制表人 经办人 报送人 上报人",
  "单位负责人 负责人 单位领导 主要负责人",
  "联系电话 办公电话 电话 手机",
].map((words) => words.split(" "));
/** What else stands in a head or foot; the name of a unit ends before it. */
const OTHERS =
  "填报人 填表人 报送人 上报人 制表人 经办人 审核人 复核人 审批人 联系人 单位负责人 部门负责人 统计负责人 负责人 主要领导 分管领导 单位领导 领导签字 签字 审核 复核 制表 联系电话 办公电话 电话 手机 传真 邮箱 计量单位 备注";

/** What a label of a head speaks of: a field of the form, or something else. */
export interface HeadLabel {
  readonly is: Field["is"] | "other";
  /** Of the form; `null` where it has none such. */
  readonly field: number | null;
}

/** A word that says whose or when a form is, or something else, and what stands behind it in its cell. */
export interface HeadWord extends HeadLabel {
  /** Up to the next such word; "" when nothing does. */
  readonly behind: string;
}

/** A paragraph of text is no head. */
const LONGEST = 300;

/** The head's words in a cell, in their order; empty when the cell is about something else. */
export function headWords(form: Form, text: string): readonly HeadWord[] {
  return wordsPerText(form)(text);
}

const wordsPerText = perForm((form: Form) => perText((text): readonly HeadWord[] => wordsIn(form, text)));

function wordsIn(form: Form, text: string): HeadWord[] {
  const plain = plainText(text);
  if (plain.length > LONGEST) return [];
  const { labels, pattern } = wordsOf(form);
  const found = [...plain.matchAll(pattern)].filter((match) =>
    isMeant(match, plain, labelOf(labels, match).is),
  );
  if (found.length === 0) return unmarked(labels, plain);
  return found.map((match, index): HeadWord => {
    const behind = plain.slice(match.index + match[0].length, found[index + 1]?.index);
    return { ...labelOf(labels, match), behind: withoutLabels(behind).trim() };
  });
}

function labelOf(labels: Words["labels"], { groups }: RegExpExecArray): HeadLabel {
  return labels.get(groups!.word!.replaceAll(" ", ""))!;
}

/** What a cell says ends where another label begins, also one that nobody has told us of: 批准机关：. */
function withoutLabels(behind: string): string {
  return behind.replace(/ [^\s:]{2,10}:.*$/, "");
}

/**
 * Whether the word is a label: a colon or brackets stand behind it, or it stands alone between spaces.
 * 各填报单位 in a footnote is none, and neither is 年度 of 2011年度.
 */
function isMeant({ index, 0: whole, groups }: RegExpExecArray, text: string, is: HeadLabel["is"]): boolean {
  if (is === "period" && /\d ?年?$/.test(text.slice(0, index))) return false;
  if (groups!.mark) return text[index - 1] !== "各";
  return /(?:^|[ _,;|])$/.test(text.slice(0, index)) && /^(?:$|[ _])/.test(text.slice(index + whole.length));
}

/** 填报单位石角镇: nothing between, so what follows must look like a unit. */
function unmarked(labels: Words["labels"], plain: string): HeadWord[] {
  const bare = plain.replaceAll(" ", "");
  const word = [...labels.keys()].find((each) => labels.get(each)!.is === "unit" && bare.startsWith(each));
  const behind = bare.slice(word?.length);
  return word !== undefined && /^\p{Script=Han}{2,20}$/u.test(behind) && endsLikeUnit(behind)
    ? [{ ...labels.get(word)!, behind }]
    : [];
}

interface Words {
  readonly labels: ReadonlyMap<string, HeadLabel>;
  readonly pattern: RegExp;
}

/** The labels of the form's own fields, and what else is met; what comes later is meant. */
const wordsOf = perForm((form: Form): Words => {
  const fieldThat = (is: Field["is"]) => {
    const found = form.fields.findIndex((field) => field.is === is);
    return found < 0 ? null : found;
  };
  const all = (words: string, is: HeadLabel["is"], field: number | null) =>
    words.split(" ").map((word): [string, HeadLabel] => [word, { is, field }]);
  const own = form.fields.flatMap(({ label, was, is }, field) =>
    [label, ...was].map((word): [string, HeadLabel] => [bareKey(word), { is, field }]),
  );
  const labels = new Map<string, HeadLabel>([
    ...all(OTHERS, "other", null),
    ...form.marks.map(({ label }): [string, HeadLabel] => [bareKey(label), { is: "other", field: null }]),
    ...likeOwn(own),
    ...(fieldThat("period") === null ? [] : all(PERIODS, "period", fieldThat("period"))),
    ...all(DATES, "date", fieldThat("date")),
    ...all(UNITS, "unit", fieldThat("unit")),
    ...own,
  ]);
  const longestFirst = [...labels.keys()].sort((a, b) => b.length - a.length).map(stretched);
  const brackets = "(?: ?[([【][^()[\\]【】:]{0,12}[)\\]】])";
  const mark = `(?<mark>${brackets}* ?(?:盖 ?章|公 ?章|签 ?章)? ?:|${brackets}+)`;
  return {
    labels,
    pattern: new RegExp(`(?<word>${longestFirst.join("|")})(?: ?[名全] ?称)?${mark}?`, "g"),
  };
});

/** Other words for a field, where no other field of the form is called so. */
function likeOwn(own: readonly (readonly [string, HeadLabel])[]): [string, HeadLabel][] {
  return ALIKE.flatMap((words) => {
    const meant = new Set(own.flatMap(([word, { field }]) => (words.includes(word) ? [field] : [])));
    const [only] = own.filter(([word]) => words.includes(word));
    return meant.size === 1 ? words.map((word): [string, HeadLabel] => [word, only![1]]) : [];
  });
}

/** Clerks stretch words with spaces to make lines meet: 填 报 单 位. */
function stretched(word: string): string {
  return [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(" ?");
}

import type { Form } from "../form/form";
import { bareKey } from "./match-label";
import { plainText } from "./plain-text";
import { endsLikeUnit } from "./unit-of-name";

const UNITS = "填报单位 报送单位 上报单位 填表单位 报表单位 报告单位 填报部门 单位名称";
const DATES =
  "填报时间 填报日期 报送时间 报送日期 上报时间 上报日期 填表时间 填表日期 报表日期 报出日期 制表日期";
/** What else stands in a head or foot; the name of a unit ends before it. */
const OTHERS =
  "填报人 填表人 报送人 上报人 制表人 经办人 审核人 复核人 审批人 联系人 单位负责人 部门负责人 统计负责人 负责人 主要领导 分管领导 单位领导 领导签字 签字 审核 复核 制表 联系电话 办公电话 电话 手机 传真 邮箱 计量单位 备注";

/** A word that says whose or when a form is, or something else, and what stands behind it in its cell. */
export interface HeadWord {
  readonly kind: "unit" | "date" | "other";
  /** Up to the next such word; "" when nothing does. */
  readonly behind: string;
}

/** A paragraph of text is no head. */
const LONGEST = 300;

/** The head's words in a cell, in their order; empty when the cell is about something else. */
export function headWords(form: Form, text: string): HeadWord[] {
  const plain = plainText(text);
  if (plain.length > LONGEST) return [];
  const { kinds, pattern } = wordsOf(form);
  const found = [...plain.matchAll(pattern)].filter((match) => isMeant(match, plain));
  if (found.length === 0) return unmarked(kinds, plain);
  return found.map((match, index): HeadWord => {
    const behind = plain.slice(match.index + match[0].length, found[index + 1]?.index).trim();
    return { kind: kinds.get(match.groups!.word!.replaceAll(" ", ""))!, behind };
  });
}

/**
 * Whether the word is a label: a colon or brackets stand behind it, or it stands alone between spaces.
 * 各填报单位 in a footnote is none.
 */
function isMeant({ index, 0: whole, groups }: RegExpExecArray, text: string): boolean {
  if (groups!.mark) return text[index - 1] !== "各";
  return /(?:^|[ _,;|])$/.test(text.slice(0, index)) && /^(?:$|[ _])/.test(text.slice(index + whole.length));
}

/** 填报单位石角镇: nothing between, so what follows must look like a unit. */
function unmarked(kinds: ReadonlyMap<string, HeadWord["kind"]>, text: string): HeadWord[] {
  const bare = text.replaceAll(" ", "");
  const word = [...kinds.keys()].find((each) => kinds.get(each) === "unit" && bare.startsWith(each));
  const behind = bare.slice(word?.length);
  return word !== undefined && /^\p{Script=Han}{2,20}$/u.test(behind) && endsLikeUnit(behind)
    ? [{ kind: "unit", behind }]
    : [];
}

interface Words {
  readonly kinds: ReadonlyMap<string, HeadWord["kind"]>;
  readonly pattern: RegExp;
}

const words = new WeakMap<Form, Words>();

function wordsOf(form: Form): Words {
  let known = words.get(form);
  if (!known) {
    const kinds = new Map<string, HeadWord["kind"]>([
      ...OTHERS.split(" ").map((word) => [word, "other"] as const),
      ...[bareKey(form.spec.head.date), ...DATES.split(" ")].map((word) => [word, "date"] as const),
      ...[bareKey(form.spec.head.unit), ...UNITS.split(" ")].map((word) => [word, "unit"] as const),
    ]);
    const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length).map(stretched);
    const brackets = "(?: ?[([【][^()[\\]【】:]{0,12}[)\\]】])";
    const mark = `(?<mark>${brackets}* ?(?:盖 ?章|公 ?章|签 ?章)? ?:|${brackets}+)`;
    known = {
      kinds,
      pattern: new RegExp(`(?<word>${longestFirst.join("|")})(?: ?[名全] ?称)?${mark}?`, "g"),
    };
    words.set(form, known);
  }
  return known;
}

/** Clerks stretch words with spaces to make lines meet: 填 报 单 位. */
function stretched(word: string): string {
  return [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(" ?");
}

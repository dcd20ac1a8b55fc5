import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import { perText } from "../sheet/per-text";
import { plainText } from "./plain-text";

/** What the name of a unit ends in; nothing else in a name is taken for one. */
const UNIT_END =
  /(?:[镇乡村县区市省州局委办部院校馆站所队处科室厅会联社园场厂团府台报组店行]|街道|中心|公司|集团|学校|[大中小]学|法院|支部|总支|党委|党组|党工委)$/;
/** Units of their own. Offices, departments and stations send what is their unit's, and a county's name is in many. */
const REPORTER =
  /(?:[镇乡村]|街道|社区|局|(?<![党纪常团工])委|公司|集团|学校|[大中小]学|医院|卫生院|法院|检察院)$/;
/** A place that a title is of, and what its name ends in: others like it have the same returns. */
const PLACE = /^(?![全本各该我某乡镇])\p{Script=Han}{2,3}?(?:[镇乡村县区市]|街道|社区)/u;
const PLACE_END = /^(?:[镇乡村县区市]|街道|社区)/;
/** 全镇, 各村: nobody's name. */
const GENERIC = /^(?:[全本各该我某乡镇城]|两[委个])(?:[镇乡村县区市省局]|街道|社区|单位)$/;
/** No name is longer than a file system or a program allows. */
const LONGEST = 255;
/** So many characters of the form's title in a row are the title's, not the unit's. */
const ENOUGH_OF_TITLE = 4;

const DATES = /(?:19|20)\d{2}(?:年度?)?(?:\d{1,2}月(?:份|\d{1,2}日)?)?|\d{1,2}月(?:份|\d{1,2}日)?|\d+/g;
const TABLES = /统计表|情况表|上?报表|一览表|汇总表|登记表/g;
const BETWEEN = /[^\p{Script=Han}\p{L}]/u;
const BEFORE = /^(?:附件|附表|复件|副本|最新|最终|关于|年度|年)+/;
const AFTER =
  /(?:的|表|统计|情况|年度|上报|报送|填报|重报|补报|更正|[定终初草]稿|最终|最新|(?:最终|修改|修订|正式|盖章|审核|打印|电子|校对)[稿版]?|电子档|副本|复件|备份)+$/;

/**
 * The unit that the name of a sheet or a file speaks of: "1.石角镇党务公开统计表（定稿）.xlsx" → 石角镇. ""
 * when it speaks of none ("Sheet1", "统计表", "2011年") or of several.
 */
export function unitOfName(form: Form, name: string): string {
  return unitPerName(form)(name);
}

/** Sheets of many files are called alike. */
const unitPerName = perForm((form: Form) => perText((name): string => unitIn(form, name)));

function unitIn(form: Form, name: string): string {
  const stem = plainText(stemOf(name)).slice(0, LONGEST);
  if (isOfForm(form, stem)) return "";
  const parts = withoutTitle(form.title, stem)
    .replace(DATES, "|")
    .replace(TABLES, "|")
    .split(BETWEEN)
    .map((part) => part.replace(BEFORE, "").replace(AFTER, ""));
  const [unit = "", ...others] = new Set(parts.filter((part) => isUnit(form, part)));
  return others.length === 0 ? unit : "";
}

/** Whether a text ends as the names of units do: 石角镇, 县教委, 第一小学. */
export function endsLikeUnit(text: string): boolean {
  return UNIT_END.test(text);
}

/** Whether a name is that of a unit which reports by itself. */
export function isReporter(name: string): boolean {
  return REPORTER.test(name);
}

/** The name without folders and without what stands behind the last dots: "a/b.xls.xlsx" → "b". */
export function stemOf(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/(?:\.[A-Za-z]{1,4}\d?)+$/, "");
}

function withoutTitle(title: string, name: string): string {
  for (let length = title.length; length >= ENOUGH_OF_TITLE; length--) {
    for (let from = 0; from + length <= title.length; from++) {
      if (canBegin(title, from)) name = name.replaceAll(title.slice(from, from + length), "|");
    }
  }
  return name;
}

/** Whether words begin there, and not the end of a place: 三角镇各村 and 石角镇各村 have 角镇各村 in common. */
function canBegin(title: string, from: number): boolean {
  const named = PLACE.exec(title)?.[0].length ?? 0;
  const isEnd = PLACE_END.test(title.slice(from)) || title.startsWith("街道", from - 1);
  return from === 0 || (from >= named && !isEnd);
}

function isUnit(form: Form, part: string): boolean {
  return (
    /^\p{Script=Han}{2}/u.test(part) &&
    endsLikeUnit(part) &&
    !GENERIC.test(part) &&
    !isOfForm(form, part) &&
    !form.title.startsWith(part)
  );
}

/** Whether the form itself says so: one of its rows or columns, a title, what stands over the labels. */
function isOfForm(form: Form, text: string): boolean {
  return ownWords(form).has(text);
}

const ownWords = perForm(({ tables }: Form): ReadonlySet<string> => {
  const axes = tables.flatMap((table) =>
    table.kind === "matrix" ? [table.columns, table.rows] : [table.columns],
  );
  const members = axes.flatMap(({ members }) => members.flatMap(({ label, full }) => [label, full]));
  const heads = tables.flatMap((table) => (table.kind === "matrix" ? [table.stub.head] : []));
  return new Set([...members, ...heads, ...tables.flatMap(({ title, sheet }) => [title ?? sheet, sheet])]);
});

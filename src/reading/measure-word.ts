import type { Indicator } from "../form/form";

/** Words that clerks count with. None that is a scale (元, 成) or a time (年, 月, 天, 点). */
const COUNTED =
  "个 块 套 次 篇 期 名 条 份 人 项 家 件 场 处 张 册 本 台 部 位 例 支 户 封 幅 间 所 座 类 种 批 轮 版 则 栏 人次 场次 期次 件次 户次 批次".split(
    " ",
  );

/** A text without the unit behind it: 12个, 30 次, 5（块）; `null` when it has none that fits the row. */
export function withoutUnit(text: string, { kind, unit }: Pick<Indicator, "kind" | "unit">): string | null {
  if (kind === "percentage") return /^(.+?) ?%$/.exec(text)?.[1] ?? null;
  const words = [unit, ...COUNTED].sort((a, b) => b.length - a.length);
  const word = words.find((each) => text.endsWith(each) || text.endsWith(`(${each})`));
  if (word === undefined) return null;
  const length = text.endsWith(")") ? word.length + 2 : word.length;
  return text.slice(0, -length).trimEnd();
}

const SIZES: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 },
  ...{ 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 },
};
/** Words that no row of counts is counted in: time, money, scale, size. */
const FOREIGN = "元 成 年 月 天 日 小时 分钟 分 ‰ 吨 斤 公斤 千克 米 公里 平方米 亩 公顷".split(" ");
const PERCENT = ["%", "百分比", "百分数", "百分点"];

/**
 * A measure that is no plain measure of a count: `scaled` counts in hundreds, ten thousands …, `foreign` is
 * of another kind.
 */
export type ForeignMeasure =
  { readonly kind: "scaled"; readonly times: number } | { readonly kind: "foreign" };

/**
 * 万份, 百个, 万元, 千; `null` for what counts one by one and for all that is no measure. Where the form counts in
 * `unit`, words that are of another kind are foreign: % of a count, 个 of a percentage, 万元 of either.
 */
export function foreignMeasure(word: string, unit = ""): ForeignMeasure | null {
  if (PERCENT.includes(word)) return unit === "" || unit === "%" ? null : { kind: "foreign" };
  const [, sizes = "", counted = ""] = /^([十百千万亿佰仟萬億]*)(.*)$/u.exec(word)!;
  if (word === "" || !(counted === "" || COUNTED.includes(counted) || FOREIGN.includes(counted))) return null;
  if (unit === "%" || (FOREIGN.includes(counted) && (unit !== "" || sizes === "")))
    return { kind: "foreign" };
  return sizes === ""
    ? null
    : { kind: "scaled", times: [...sizes].reduce((all, each) => all * SIZES[each]!, 1) };
}

import type { Measure } from "../../form/measure";

/** Words that clerks count with. None that is a scale (元, 成) or a time (年, 月, 天, 点). */
const COUNTED =
  "个 块 套 次 篇 期 名 条 份 人 项 家 件 场 处 张 册 本 台 部 位 例 支 户 封 幅 间 所 座 类 种 批 轮 版 则 栏 人次 场次 期次 件次 户次 批次".split(
    " ",
  );

/** A text without the unit behind it: 12个, 30 次, 5（块）; `null` when it has none that fits the measure. */
export function withoutUnit(text: string, { holds, unit }: Pick<Measure, "holds" | "unit">): string | null {
  if (holds.type === "percentage") return /^(.+?) ?%$/.exec(text)?.[1] ?? null;
  const words = [...(unit === null ? [] : [unit]), ...COUNTED].sort((a, b) => b.length - a.length);
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
  | { readonly kind: "scaled"; readonly times: number }
  | { readonly kind: "foreign" };

interface Parts {
  readonly sizes: string;
  readonly counted: string;
}

function splitSizes(word: string): Parts {
  const [, sizes = "", counted = ""] = /^([十百千万亿佰仟萬億]*)(.*)$/u.exec(word)!;
  return { sizes, counted };
}

/** A word of measure in its parts, 万 and 份 of 万份, where the form counts in `unit`; `null` for all that is none. */
function partsOf(word: string, unit: string): Parts | null {
  const parts = splitSizes(word);
  const known = ["", splitSizes(unit).counted, ...COUNTED, ...FOREIGN];
  return word !== "" && known.includes(parts.counted) ? parts : null;
}

function times(sizes: string): number {
  return [...sizes].reduce((all, each) => all * SIZES[each]!, 1);
}

/** Whether the unit of a form is counted in several at once: 万元. */
export function isScaledUnit(unit: string | null): boolean {
  return unit !== null && !PERCENT.includes(unit) && splitSizes(unit).sizes !== "";
}

/** Whether the word is one that something is measured in. */
export function isMeasureWord(word: string): boolean {
  return PERCENT.includes(word) || partsOf(word, "") !== null;
}

/**
 * 万份, 百个, 万元, 千; `null` for what counts one by one and for all that is no measure. Where the form counts in
 * `unit`, words that are of another kind are foreign: % of a count, 个 of a percentage, 万元 of either; so are parts of the
 * unit, 元 for 万元.
 */
export function foreignMeasure(word: string, unit = ""): ForeignMeasure | null {
  if (word === unit) return null;
  if (PERCENT.includes(word)) return unit === "" || unit === "%" ? null : { kind: "foreign" };
  const parts = partsOf(word, unit);
  if (parts === null) return null;
  const own = splitSizes(unit);
  if (own.counted === parts.counted && own.counted !== "") {
    const by = times(parts.sizes) / times(own.sizes);
    return by > 1 ? { kind: "scaled", times: by } : by === 1 ? null : { kind: "foreign" };
  }
  if (unit !== "" && !isCounted(unit, own)) return { kind: "foreign" };
  if (FOREIGN.includes(parts.counted) && (unit !== "" || parts.sizes === "")) return { kind: "foreign" };
  return parts.sizes === "" ? null : { kind: "scaled", times: times(parts.sizes) };
}

/** Whether a word is another size of a form's unit: 元 or 亿元 for 万元. */
export function isOtherSize(word: string, unit: string): boolean {
  const { counted } = splitSizes(unit);
  return counted !== "" && word !== unit && splitSizes(word).counted === counted;
}

/** Whether a form counts in it one by one: no money, no weight, nothing for each of something. */
function isCounted(unit: string, { sizes, counted }: Parts): boolean {
  return unit !== "%" && sizes === "" && !FOREIGN.includes(counted) && !unit.includes("/");
}

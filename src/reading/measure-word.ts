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

import { isNumeric, type Measure, type NumberBounds } from "../form/measure";
import type { Validation } from "../sheet/sheet-plan";
import { DAYS } from "./cell-values";

/** More than any unit has of anything, and still exact in every program. */
const MOST_WHOLE = 999_999_999;
const MOST = 999_999_999_999;

export type Entry = Omit<Validation, "range">;

/** What may be typed where a measure is asked for, with the words that the program shows. */
export function entryOf(measure: Measure): Entry {
  const { holds } = measure;
  if (isNumeric(holds))
    return holds.type === "percentage" ? percentage(measure, holds) : amount(measure, holds);
  switch (holds.type) {
    case "text":
      return text("填文字。没有的留空。");
    case "date":
      return day("填日期，例如 2012-6-5。", "请填日期，例如 2012-6-5。");
    case "month":
      return day("填年和月，例如 2012-6。", "请填年和月，例如 2012-6。");
    case "choice":
      return choice(holds.options);
    case "yes-no":
      return choice(["是", "否"]);
  }
}

const titleOf = ({ unit }: Measure, title: string) => (unit === null ? title : `单位：${unit}`);

function amount(measure: Measure, holds: NumberBounds): Entry {
  const { decimals } = holds;
  const isWhole = decimals === 0;
  const most = isWhole ? MOST_WHOLE : MOST;
  const kind = isWhole ? "整数" : "数";
  const places = isWhole || decimals === null ? "" : `，最多 ${decimals} 位小数`;
  const unit = measure.unit === null ? "" : `（单位：${measure.unit}）`;
  return {
    rule: {
      type: isWhole ? "whole" : "decimal",
      minimum: holds.minimum ?? -most,
      maximum: holds.maximum ?? most,
    },
    prompt: {
      title: titleOf(measure, `填${kind}`),
      text: `填${kind}${places}。没有的填 0，本单位不涉及的留空。`,
    },
    error: {
      title: `这里填${kind}`,
      text: `请填${boundsOf(holds)}${kind}${places}${unit}，不要带文字${isWhole ? "和小数" : ""}。不涉及的留空。`,
    },
  };
}

function boundsOf({ minimum, maximum }: NumberBounds): string {
  if (minimum !== null && maximum !== null) return ` ${minimum} 到 ${maximum} 之间的`;
  if (minimum !== null) return ` ${minimum} 或大于 ${minimum} 的`;
  return maximum === null ? "" : ` ${maximum} 或小于 ${maximum} 的`;
}

function percentage({ unit, together }: Measure, holds: NumberBounds): Entry {
  const { minimum, maximum, decimals } = holds;
  const isBounded = minimum !== null && maximum !== null;
  const title = unit === null ? "填百分比" : `单位：${unit}`;
  // What is weighed has been measured; where nothing was, there is no percentage.
  const blank = together.how === "mean" ? "没有测评的留空。" : "没有的留空。";
  const places = decimals === null ? "" : `，最多 ${decimals} 位小数`;
  const bounds = isBounded
    ? [` ${minimum} 到 ${maximum} 的`, ` ${minimum} 到 ${maximum} 之间的`]
    : ["", boundsOf(holds)];
  const text = (range: string) => `填${range}数，例如 95.5${places}，不要带百分号。${blank}`;
  return {
    rule: { type: "decimal", minimum: minimum ?? -MOST, maximum: maximum ?? MOST },
    prompt: { title, text: text(bounds[0]!) },
    error: { title: "这里填百分比", text: `请${text(bounds[1]!)}` },
  };
}

/** Where a unit says that it has nothing to list. */
export function nilEntry(nil: string): Entry {
  return text(`没有可填的，在这里写“${nil}”。`);
}

/** More than anybody reads in a cell. */
const MOST_LETTERS = 1000;

function text(prompt: string): Entry {
  return {
    rule: { type: "text-length", minimum: 0, maximum: MOST_LETTERS },
    prompt: { title: "填文字", text: prompt },
    error: { title: "文字太长", text: `最多 ${MOST_LETTERS} 个字。` },
  };
}

function day(prompt: string, error: string): Entry {
  return {
    rule: { type: "date", minimum: DAYS.first, maximum: DAYS.last },
    prompt: { title: "填日期", text: `${prompt}没有的留空。` },
    error: { title: "这里填日期", text: error },
  };
}

function choice(options: readonly string[]): Entry {
  const listed = options.join("、");
  return {
    rule: { type: "list", source: options },
    prompt: { title: "从单子里选", text: `选一个：${listed}。` },
    error: { title: "这里从单子里选", text: `请选一个：${listed}。` },
  };
}

import type { Form, Indicator } from "../form/form";
import { range, type Range } from "../sheet/address";
import type { Validation } from "../sheet/sheet-plan";
import { headlineOf, type Layout } from "./layout";

/** More than any unit has of anything, and still exact in every program. */
const MOST_COUNT = 999_999_999;

/** What may be typed into each row, with the words that the program shows beside the cell. */
export function formValidations(form: Form, layout: Layout): Validation[] {
  const { left, right } = layout.figures;
  return form.indicators.map((indicator) => {
    const row = layout.rows[indicator.index]!;
    return {
      range: range(row, left, row, right),
      ...(indicator.kind === "count" ? COUNT : PERCENTAGE)(indicator),
    };
  });
}

type Entry = Omit<Validation, "range">;

const COUNT = ({ unit }: Indicator): Entry => ({
  rule: { type: "whole", minimum: 0, maximum: MOST_COUNT },
  prompt: { title: `单位：${unit}`, text: "填整数。没有的填 0，本单位不涉及的留空。" },
  error: {
    title: "这里填整数",
    text: `请填 0 或大于 0 的整数（单位：${unit}），不要带文字和小数。不涉及的留空。`,
  },
});

const PERCENTAGE = ({ unit }: Indicator): Entry => ({
  rule: { type: "decimal", minimum: 0, maximum: 100 },
  prompt: {
    title: `单位：${unit}`,
    text: "填 0 到 100 的数，例如 95.5，不要带百分号。没有测评的留空。",
  },
  error: { title: "这里填百分比", text: "请填 0 到 100 之间的数，例如 95.5，不要带百分号。没有测评的留空。" },
});

/** The cells that are open for typing: figures, 备注, 填报单位, 填报时间. */
export function openCells(layout: Layout, withNote: boolean): Range[] {
  const { unit, date } = headlineOf(layout, withNote);
  return [unit, date, layout.figures, layout.remarks];
}

import type { Definition } from "../support/forms";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";

/** Forms of kinds that the fixtures do not have, as short as they can be said. */

const head = (id: string, title: string): Definition => ({
  id,
  version: "1",
  title,
  authority: "县统计局",
  period: { every: "quarter", of: "2012Q3" },
  fields: [
    { label: "填报单位", is: "unit", required: true },
    { label: "报告期", is: "period" },
    { label: "填报时间", is: "date" },
  ],
  measures: {
    户: {},
    人: {},
    万元: { decimals: 2 },
    元: { decimals: 2, together: "none" },
    文字: { type: "text" },
    日期: { type: "date" },
    是否: { type: "yes-no" },
    类别: { type: "choice", options: ["火灾", "道路交通", "其他"] },
  },
});

const numbered = (from: number, count: number, measure: string) =>
  Array.from({ length: count }, (_, i) => ({ label: `项目${from + i}`, code: String(from + i), measure }));

/** One line a village, the total first, four levels of head, units of measure in a row of their own. */
export const VILLAGES: Form = formFrom({
  ...head("villages", "农村居民最低生活保障情况统计表"),
  tables: [
    {
      kind: "list",
      sheet: "低保",
      orientation: "landscape",
      numbering: true,
      unitRow: true,
      room: 30,
      key: ["village"],
      total: { label: "合　计", at: "first" },
      columns: [
        { id: "village", label: "地区", code: "甲", measure: "文字" },
        {
          label: "保障对象",
          members: [
            { id: "homes", label: "户数", code: "1", measure: "户" },
            {
              label: "人数",
              members: [
                { id: "people", label: "合计", code: "2", measure: "人" },
                {
                  label: "其中",
                  members: [
                    { id: "women", label: "女性", code: "3", role: "of-which", of: "people", measure: "人" },
                    { id: "old", label: "老年人", code: "4", role: "of-which", of: "people", measure: "人" },
                  ],
                },
              ],
            },
          ],
        },
        { id: "money", label: "累计支出", code: "5", measure: "万元" },
        { id: "each", label: "人均补助水平", code: "6", measure: "元", equals: "[money]*10000/[people]" },
        { id: "last", label: "上年水平", code: "7", measure: "元" },
      ],
    },
  ],
});

/** Three tables: two below one another, one of them a list, and one on a sheet of its own. */
export const REPORT: Form = formFrom({
  ...head("report", "安全生产情况季报"),
  marks: [{ label: "表号", text: "安监统1表" }],
  notes: ["说明：本表由各乡镇填报。", "第二条说明比第一条长得多，".repeat(12)],
  tables: [
    {
      id: "sums",
      kind: "matrix",
      title: "表1　事故汇总",
      sheet: "季报",
      measureNote: "单位：起、人",
      stub: { head: "项目" },
      rows: [
        { id: "all", label: "合计", role: "total", measure: "人" },
        { id: "fire", label: "火灾", measure: "人" },
        { id: "road", label: "道路交通", measure: "人" },
      ],
      columns: [
        { id: "now", label: "本季" },
        { id: "year", label: "本年累计" },
      ],
    },
    {
      id: "list",
      kind: "list",
      title: "表2　事故清单",
      sheet: "季报",
      room: 5,
      nil: "本季无事故",
      columns: [
        { id: "no", label: "序号", role: "number" },
        { id: "when", label: "时间", measure: "日期" },
        { id: "kind", label: "类别", measure: "类别" },
        { id: "where", label: "地点", measure: "文字" },
        { id: "closed", label: "是否结案", measure: "是否" },
      ],
    },
    {
      id: "money",
      kind: "matrix",
      title: "表3　经费",
      sheet: "经费",
      stub: { head: "项目", style: "columns" },
      rows: [
        {
          id: "income",
          label: "收入",
          role: "item",
          measure: "万元",
          members: [{ id: "grant", label: "其中：拨款", role: "of-which", measure: "万元" }],
        },
        {
          label: "支出",
          members: [
            { id: "staff", label: "人员", measure: "万元" },
            { id: "other", label: "其他", measure: "万元" },
          ],
        },
      ],
      columns: [
        {
          id: "plan",
          label: "预算",
          role: "item",
          measure: "万元",
          members: [{ id: "part", label: "其中：追加", role: "of-which", measure: "万元" }],
        },
        { id: "done", label: "执行" },
      ],
    },
  ],
});

/** Forty columns of numbers under two levels of head. */
export const WIDE: Form = formFrom({
  ...head("wide", "农村基层组织情况"),
  tables: [
    {
      kind: "matrix",
      sheet: "基层组织",
      orientation: "landscape",
      stub: { head: "乡镇", codes: "代码" },
      measure: "人",
      rows: [
        { label: "总计", code: "01", role: "total" },
        ...Array.from({ length: 60 }, (_, i) => ({
          label: `某某镇第${i + 1}`,
          code: String(i + 2).padStart(2, "0"),
        })),
      ],
      columns: Array.from({ length: 8 }, (_, group) => ({
        label: `第${group + 1}类人员基本情况`,
        members: numbered(group * 5 + 1, 5, "人"),
      })),
    },
  ],
});

import type { HostReason, Undone } from "../../host/host-error";

/** What the program has left undone, and what the clerk can do about it; `sheet` "" when it is of none. */
export function reasonOf(sheet: string, reason: HostReason): { title: string; remedy: string } {
  switch (reason.kind) {
    case "not-kept": {
      const what = [UNDONE[reason.undone], reason.at].filter(Boolean).join(" ");
      return {
        title: `表格程序没有写入${sheet && `「${sheet}」的`}${what}。`,
        remedy: "请结束单元格编辑后再试；仍不行时请更新表格程序，或改用浏览器工作簿。",
      };
    }
    case "no-workbook":
      return { title: "没有打开的工作簿。", remedy: "请先新建或打开一个。" };
    case "too-much":
      return { title: `工作表「${sheet}」太大，没有读。`, remedy: "请删去内容以外多余的行和列。" };
    case "too-small":
      return {
        title: `「${sheet}」放不下，没有写入任何数据。`,
        remedy:
          `这个工作簿每张表只有 ${reason.rows} 行 ${reason.columns} 列（.xls、.et 等旧格式）。` +
          "请新建工作簿，或另存为 .xlsx 重新打开后再试。",
      };
    case "choices":
      return {
        title: `「${sheet}」的下拉选项写不进表里，没有写入任何数据。`,
        remedy: `选项不能含英文逗号，合计不能超过 ${reason.most} 个字符，请修改后再试。`,
      };
    case "not-deleted":
      return { title: `工作表${quoted(reason.sheets)}没有删掉。`, remedy: "请手工删除。" };
    case "copies-left":
      return {
        title: "新表已写好，旧表的副本没有删掉。",
        remedy: `副本是隐藏的工作表${quoted(reason.sheets)}，请手工删除。`,
      };
    case "old-left":
      return { title: `新表已写好，旧表${quoted(reason.sheets)}没有删掉。`, remedy: "请手工删除。" };
    case "not-restored":
      return {
        title: "工作簿没有恢复原样，请关闭，不要保存。",
        remedy: reason.sheets.length > 0 ? `原来的表在隐藏的工作表${quoted(reason.sheets)}里。` : "",
      };
  }
}

const quoted = (sheets: readonly string[]) => `「${sheets.join("」「")}」`;

const UNDONE: Readonly<Record<Undone, string>> = {
  cell: "单元格",
  formula: "公式",
  "number-format": "数字格式",
  merge: "合并单元格",
  validation: "数据有效性",
  "conditional-format": "条件格式",
  mark: "标记",
  "open-cells": "可填写区域",
  "locked-cells": "单元格锁定",
  protection: "工作表保护",
  name: "名称",
  "sheet-name": "工作表名",
};

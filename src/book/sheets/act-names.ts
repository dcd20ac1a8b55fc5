import type { DeedKind } from "../act";

/** Acts as the clerk reads them. */
export const ACT_NAMES: Readonly<Record<DeedKind, string>> = {
  received: "收到",
  reread: "认定行列",
  unread: "收到，没读出来",
  sender: "认定来文单位",
  dismissed: "不再追问",
  named: "认定单位",
  adopted: "采用",
  kept: "保留前次",
  merged: "两份合并",
  excluded: "不计入",
  readmitted: "恢复计入",
  corrected: "更正",
  answered: "答复",
  returned: "退回",
  passed: "通过",
  reminded: "催报",
  exempt: "免报",
  owing: "恢复应报",
  paper: "收到纸质",
  sealed: "封存",
};

import type { UnitState } from "./register";

/** States as the clerk reads them. */
export const STATE_NAMES: Readonly<Record<UnitState, string>> = {
  missing: "未报",
  unread: "没读出来",
  waiting: "待确认",
  empty: "空表",
  exempt: "免报",
  received: "已收",
  open: "待核实",
  returned: "退回",
  again: "已重报",
  passed: "通过",
  sealed: "封存",
};

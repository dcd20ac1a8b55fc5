/** Why a file yields no return: what its reader said, or how the reading was lost. */
export type RefusalCode =
  | "empty"
  | "not-a-workbook"
  | "truncated"
  | "encrypted"
  | "too-large"
  | "damaged"
  | "old-format"
  | "other-format"
  | "no-form"
  | "transposed"
  | "unreadable"
  | "crashed"
  | "timed-out";

/** The sentence for the list and for 问题清单, with what to do about it. Chinese, as the sheets are. */
export function refusalReason(code: RefusalCode): string {
  switch (code) {
    case "empty":
      return "文件是空的，请让单位重新报送。";
    case "not-a-workbook":
      return "不是表格文件，请用 .xlsx 格式重新报送。";
    case "truncated":
      return "文件不完整，可能没有传完，请重新接收。";
    case "encrypted":
      return "文件有密码，请取消密码后再选择。";
    case "too-large":
      return "文件过大，不像一张报表，请核对。";
    case "damaged":
      return "文件已损坏，请用 Excel 或 WPS 打开后另存，再选择。";
    case "old-format":
      return "旧格式文件未能读取，请另存为 .xlsx 后再选择。";
    case "other-format":
      return "不支持这种文件，请另存为 .xlsx 后再选择。";
    case "no-form":
      return "文件里没有找到这张统计表。";
    case "transposed":
      return "表的行和列颠倒了，没有读。请按表样填写：指标在左，公开主体在上。";
    case "unreadable":
      return "文件打不开，可能已移走或正被占用。";
    case "crashed":
      return "读取中断，请再选择一次。";
    case "timed-out":
      return "读取时间过长，已停止。";
  }
}

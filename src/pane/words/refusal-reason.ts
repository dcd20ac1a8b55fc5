import type { BookObstacle } from "../../book/before/book-before";
import type { FormName, RefusedFile } from "../../consolidation/consolidation";
import { periodText } from "../../form/period";

/** Why a file yields no return: what its reader said, or how the reading was lost. */
export type RefusalCode = keyof typeof REASONS;

/** What a reader says: a code, for a whole file of another kind which kind it is, for another form which form. */
export type Refused =
  | { readonly code: Exclude<RefusalCode, OtherKind | "other-form" | "book"> }
  | { readonly code: "other-format"; readonly kind: OtherKind }
  | { readonly code: "other-form"; readonly form: FormName }
  | { readonly code: "book"; readonly obstacle: BookObstacle };

type OtherKind = keyof typeof OTHER_KINDS;

/** Whole files of other kinds: what it is, and what to do. */
const OTHER_KINDS = {
  pdf: "这是 PDF，读不出格子里的数，请让单位报送 .xlsx 原文件。",
  ofd: "这是 OFD 版式文件，读不出格子里的数，请让单位报送 .xlsx 原文件。",
  image: "这是图片，读不出格子里的数，请让单位报送 .xlsx 原文件。",
  doc: "这是旧版 Word 或 WPS 文字文件（.doc、.wps），请用 WPS 或 Word 另存为 .docx 后再选择。",
  rtf: "这是 RTF 文档，请用 WPS 或 Word 另存为 .docx 后再选择。",
  "word-xml": "这是 XML 格式的 Word 文档，请用 WPS 或 Word 另存为 .docx 后再选择。",
  "word-chunks": "文档的内容是插在里面的另一个文件，只有 Word 能显示，请用 Word 打开后另存为 .docx 再选择。",
  frameset:
    "这只是网页的外框，表在旁边“….files”文件夹的 sheet001.htm 里，请选择那个文件，或用 Excel 打开后另存为 .xlsx。",
  odt: "这是 OpenDocument 文字文件，请用 WPS 或 Word 另存为 .docx 后再选择。",
  uof: "这是“标文通”文件（.uof），请用 WPS 另存为 .xlsx 或 .docx 后再选择。",
  xlsb: "这是二进制工作簿（.xlsb），请用 Excel 或 WPS 另存为 .xlsx 后再选择。",
  dif: "这是 DIF 数据交换文件，请用 Excel 或 WPS 另存为 .xlsx 后再选择。",
  iwork: "这是苹果 Numbers 或 Pages 文件，请导出为 .xlsx 后再选择。",
  xml: "这是 XML 数据，不是表格，请用 Excel 或 WPS 另存为 .xlsx 后再选择。",
  database: "这是数据库文件，请导出为 .xlsx 后再选择。",
  ppt: "这是演示文稿，不是报表，请让单位报送 .xlsx 文件。",
  pptx: "这是演示文稿，不是报表，请让单位报送 .xlsx 文件。",
  package: "这不是表格文件，请让单位报送 .xlsx 文件。",
  ole: "这不是表格文件，请让单位报送 .xlsx 文件。",
  media: "这是音频或视频，不是报表，请让单位报送 .xlsx 文件。",
  program: "这是程序，不是报表，请不要打开，向单位核实。",
  shortcut: "这是快捷方式，不是文件本身，请让单位报送原文件。",
  mail: "这是邮件，请把附件另存出来，再选择附件。",
  zip: "这是压缩包，请解压后选择里面的文件。",
  rar: "这是 RAR 压缩包，请解压后选择里面的文件。",
  "7z": "这是 7z 压缩包，请解压后选择里面的文件。",
  archive: "这是压缩包，请解压后选择里面的文件。",
} as const;

const REASONS = {
  ...OTHER_KINDS,
  empty: "文件是空的，请让单位重新报送。",
  "not-a-workbook": "不是表格文件，请让单位用 .xlsx 格式重新报送。",
  truncated: "文件不完整，可能没有传完，请重新接收。",
  encrypted: "文件有密码或设了保护，请用 Excel 或 WPS 取消后另存，再选择。",
  "too-large": "文件过大，不像一张报表，请核对。",
  damaged: "文件已损坏，请用 Excel 或 WPS 打开后另存，再选择。",
  "old-format": "这是 Excel 4.0 或更早的文件，请用 Excel 或 WPS 另存为 .xlsx 后再选择。",
  "encrypted-archive": "压缩包有密码，请解压后选择里面的文件。",
  "archive-too-large": "压缩包里的文件太多或太大，这一个没有读，请解压后分几次选择。",
  "nested-archive": "压缩包套了好几层，请解压后选择里面的文件。",
  "empty-archive": "压缩包里没有文件，请让单位重新报送。",
  "packed-otherwise": "压缩方式不常见，读不了，请解压后再选择。",
  "no-form": "文件里没有找到这张统计表。",
  "other-form": "这是另一种表样的报表，没有读。要读的，请改选表样。",
  book: "这是汇总工作簿，没有用。",
  "too-many-forms": "文件里有四百多份统计表，没有读，请分成几个文件再选择。",
  transposed: "表的行和列颠倒了，没有读。请按表样填写。",
  unreadable: "文件打不开，可能已移走或正被占用。",
  crashed: "读取中断，请再选择一次。",
  "timed-out": "读取时间过长，已停止。",
} as const;

/** Short code of a refusal: that of its kind when the file is of another kind. */
export function refusalCode(refused: Refused): RefusalCode {
  return refused.code === "other-format" ? refused.kind : refused.code;
}

/** A file that yields no return, with the sentence for the list and for 问题清单: Chinese, as the sheets are. */
export function refusedFile(file: string, refused: Refused): RefusedFile {
  const code = refusalCode(refused);
  if (refused.code === "book") return { file, code, reason: bookReason(refused.obstacle) };
  if (refused.code !== "other-form") return { file, code, reason: REASONS[code] };
  const { form } = refused;
  return { file, code, form, reason: `这是“${form.title}”的报表，没有读。要读的，请改选表样。` };
}

function bookReason(obstacle: BookObstacle): string {
  switch (obstacle.why) {
    case "other-form":
      return `这是“${obstacle.title}”的汇总工作簿，不是这张表的，没有用。`;
    case "unknown-version":
      return `这是按“${obstacle.version}”版表样汇总的工作簿，那一版表样这里没有，没有用。请先用「打开表样…」打开那一版，再改回来选一次。`;
    case "same-period":
    case "later-period":
    case "earlier-period": {
      const [period, wanted] = [periodText(obstacle.period), periodText(obstacle.wanted)];
      return `这是${period}的汇总工作簿，${WHEN[obstacle.why]}，没有用。请选${wanted}的。`;
    }
    case "damaged":
      return `这个汇总工作簿里记着的报表不完整（「${obstacle.cell.sheet}」${obstacle.cell.cell}），没有用。请选没有改动过的那一份，或者各单位的报表。`;
    case "by-hand": {
      const { changes, first } = obstacle;
      return `这个汇总工作簿的「${first.sheet}」有 ${changes} 个数是手工改的（${first.cell}${changes > 1 ? " 等" : ""}），没有记作更正，没有用。请打开它再汇总一次，记作更正或者改回原数，再选。`;
    }
    case "nothing-counts":
      return "这个汇总工作簿里没有计入的报表，没有用。";
  }
}

const WHEN = {
  "same-period": "和现在汇总的是同一期",
  "later-period": "比现在汇总的还晚",
  "earlier-period": "不是紧接着的上一期",
} as const;

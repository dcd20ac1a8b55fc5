import type { CorrectionKind, LabelMatch, UnitSource } from "../../reading/return";

/** How a number was written, as a clerk would say it. */
export const CORRECTION_NAMES: Readonly<Record<CorrectionKind, string>> = {
  text: "是文本格式的数字",
  spelling: "有全角、空格等写法",
  thousands: "带千分位",
  unit: "带单位",
  magnitude: "带“万”“亿”",
  negative: "是负数的其他写法",
  chinese: "是中文数字",
  fraction: "是百分比格式",
  scaled: "按这一行的计量单位或格子格式里的“万”等折算",
  unseen: "存的数和格子显示的不一样",
  none: "是“没有”的写法",
  "not-stated": "是“没有填”的写法",
  dated: "显示成了日期",
  position: "是选项的序号，选项没有编号，按顺序认的",
  computed: "是没有存结果或结果不是最新的公式",
};

/** How a label was recognised. */
export const MATCH_NAMES: Readonly<Record<LabelMatch, string>> = {
  spelling: "空格、标点或括号不同",
  unit: "计量单位不同",
  scaled: "计量单位更大",
  numbered: "前面有编号",
  traditional: "繁体字",
  misspelt: "个别字不同",
  code: "按代码认出，名称不同",
  renamed: "用的是以前的名称",
  decided: "由汇总人认定",
};

export const SOURCE_NAMES: Readonly<Partial<Record<UnitSource, string>>> = {
  clerk: "由汇总人指定",
  cover: "取自另一张工作表",
  sheet: "取自工作表名",
  file: "取自文件名",
};

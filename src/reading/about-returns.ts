import { textOf, type Grid } from "../sheet/grid";

/** What stands first in the heads of 分户明细, 报送情况, 问题清单, 经办记录 and 更正, each row of which is about a return. */
export const DETAIL_FRONT = ["单位", "文件", "工作表", "填报时间", "问题数", "单元格"] as const;
export const REPORTS_FRONT = ["单位", "类别", "状态", "收到", "第几次"] as const;
/** As it was before returns were kept. */
const OLD_REPORTS_FRONT = ["单位", "类别", "状态", "填报时间", "文件"];
export const PROBLEMS_FRONT = ["单位", "文件", "工作表", "单元格"] as const;
export const CORRECTIONS_FRONT = ["编号", "时间", "单位", "更正处", "原报数", "更正为", "依据"] as const;
/** Of 退改单 and 催报单, which speak of what is wrong in returns and of those that are missing. */
export const SLIPS_FRONT = ["序号", "位置", "指标·栏目", "填报数", "应为或参考数"] as const;
export const CALLS_FRONT = ["序号", "单位", "情况", "联系人", "电话"] as const;
export const BRIEF_FRONT = ["类别", "应报", "已报", "按时", "按时率"] as const;
/** Of 考核评分 and its rubric, and of the lists that a circular ends with. */
export const ASSESSED_FRONT = ["单位", "组别", "报送"] as const;
export const RUBRIC_FRONT = ["项目", "分值", "按什么算", "每天（处）扣"] as const;
/** Of 下发清单, which says what was sent out. */
export const ISSUED_FRONT = ["序号", "单位", "类别", "文件"] as const;
/** Of 满意度测评. */
export const BALLOTS_FRONT = ["单位", "组别", "发出", "收回"] as const;
/** Of 表彰整改. */
export const HONOURS_FRONT = ["拟", "序号", "单位", "组别"] as const;
/** Of 资料台账. */
export const MATERIALS_FRONT = ["单位", "组别", "已报项数"] as const;
/** Of what the office keeps of each unit: 联系点. */
export const DIRECTORY_FRONT = ["单位", "组别", "第几个"] as const;
/** Of what a form compares: 公开覆盖面. */
export const SHARES_FRONT = ["单位", "组别", "情况"] as const;
/** Of 专项督查. */
export const INSPECTION_FRONT = ["序号", "方面", "检查项目", "检查内容"] as const;
/** Of 上期对照. */
export const SUSPICIONS_FRONT = ["序号", "单位", "文件", "单元格"] as const;
export const JOURNAL_FRONT = ["编号", "时间", "单位", "经办", "由", "到", "理由"] as const;

const FRONTS: readonly (readonly string[])[] = [
  DETAIL_FRONT,
  REPORTS_FRONT,
  OLD_REPORTS_FRONT,
  PROBLEMS_FRONT,
  JOURNAL_FRONT,
  CORRECTIONS_FRONT,
  SLIPS_FRONT,
  CALLS_FRONT,
  BRIEF_FRONT,
  ISSUED_FRONT,
  SUSPICIONS_FRONT,
  BALLOTS_FRONT,
  MATERIALS_FRONT,
  INSPECTION_FRONT,
  DIRECTORY_FRONT,
  SHARES_FRONT,
  HONOURS_FRONT,
  RUBRIC_FRONT,
  ASSESSED_FRONT,
];
/** The head stands in one of the first rows. */
const ROWS = 5;
/** What 通报 is called; its lists have columns that a form may have. */
const [ABOUT, CIRCULAR] = ["关于《", "》报送情况的通报"];

export function circularTitle(form: string): string {
  return ABOUT + form + CIRCULAR;
}

function isCircular(title: string): boolean {
  return title.startsWith(ABOUT) && title.endsWith(CIRCULAR);
}

/**
 * Whether the sheet is one of a consolidation that tells of returns and is none: the columns of a list stand on
 * 分户明细 and 报送情况 as well, and their lines would count again.
 */
export function isAboutReturns({ values }: Pick<Grid, "values">): boolean {
  if (isCircular(textOf(values[0]?.[0] ?? null))) return true;
  return values
    .slice(0, ROWS)
    .some((line) => FRONTS.some((front) => front.every((text, at) => textOf(line[at] ?? null) === text)));
}

/**
 * What a mark is known by in every program and after the workbook went from one to another: the formula
 * of a conditional format that nobody else writes and that is always true. It looks at no cell.
 */
export const MARK_SIGNATURE = "党务公开统计校验标记";
export const MARK_FORMULA = `="${MARK_SIGNATURE}"<>""`;

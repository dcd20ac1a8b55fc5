import type { Definition } from "../support/forms";
import { compileForm } from "../../src/form/compile/compile-form";
import { listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

/** Small definitions, each with one thing otherwise, and what is said of them. */

export const total = { label: "合计", role: "total" };
export const remark = { label: "备注", role: "remark", measure: "文字" };
export const matrix = (table: Definition = {}, rest: Definition = {}) =>
  matrixOfLabels(["甲", { label: "乙", code: "02" }], ["一", "二"], rest, table);
export const rows = (...lines: (string | Definition)[]) => matrixOfLabels(lines);
export const columns = (...lines: (string | Definition)[]) => matrixOfLabels(["甲"], lines);
export const measures = (measure: Definition) => matrix({}, { measures: { 个: measure } });
export const list = (table: Definition = {}, ...more: (string | Definition)[]) =>
  listOfLabels(["名称", { label: "金额", measure: "个" }, { label: "类别", measure: "类别" }, { label: "开工", measure: "年月" }, ...more], {
    measures: { 文字: { type: "text" }, 个: {}, 年月: { type: "month" }, 类别: { type: "choice", options: ["新建", "续建"] } },
  }, table); // prettier-ignore
export const rule = (says: string, more: Definition = {}, of = matrix()) => withRule(of, says, more);
export const shares = (...given: [part: string, whole: string][]) =>
  matrix({}, { shares: given.map(([part, whole]) => ({ label: "覆盖面", part, whole })) });
export const fields = (...given: Definition[]) => matrix({}, { fields: given });
export const unit = { label: "填报单位", is: "unit" };

/** What is wrong with a definition: "tables.0.rows: 没有写计量 (no measure): 甲". */
export function wordsOf(definition: Definition): string[] {
  const made = compileForm(definition);
  return made.ok ? [] : made.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

import { checkReturn } from "../../src/checking/check-return";
import { formOf } from "../support/forms";
import { placed, TRUE_RETURNS, trueFinding, trueReturn } from "../support/truth";

/** What is found in the returns of eight official forms is exactly what their truth says, by rule, row and column. */
test.each(TRUE_RETURNS)("%s, %s", (name, _, truth) => {
  const form = formOf(name);
  const found = checkReturn(form, trueReturn(name, truth)).map((finding) => placed(form, finding));
  const expected = truth.kind === "wrong-period" ? ["S10"] : (truth.findings ?? []).map(trueFinding(name));
  expect(found.sort()).toEqual(expected.sort());
});

/** As a clerk reads them. */
test.each([
  ["s2", "R3", "其中：最低生活保障（3174.31）应等于A 城市低保累计支出＋B 农村低保累计支出（3172.96）。"],
  ["s4", "V05", "合计应为 33，现在是 34。"],
  ["s5", "R1", "完成投资·本月（2049.5）不应超过完成投资·本年累计（2029.5）。"],
  ["s5", "R5", "建设性质应填“新建”、“续建”、“扩建”、“技改”之一，现在是“改造”。"],
  ["s6", "R2", "类别是“申请”时，公开方式应是“依申请公开”，现在是“政府网站”。"],
])("%s %s says: %s", (name, rule, message) => {
  const [, , truth] = TRUE_RETURNS.find(([form, , { kind }]) => form === name && kind === "broken")!;
  const findings = checkReturn(formOf(name), trueReturn(name, truth));
  expect(findings.find((finding) => finding.rule === rule)!.message).toBe(message);
});

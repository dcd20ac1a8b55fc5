import { checkReturn } from "../../src/checking/check-return";
import { judgeOf } from "../../src/checking/kinds/judges";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn, type Given, type GivenTable } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const measures = {
  ...{ 个: {}, 元: { decimals: 2 }, 细: { decimals: 4 }, 文字: { type: "text" }, 率: { type: "percentage", together: { mean: "甲" } } },
  ...{ 新: { together: "latest" }, 大: { together: "max" } },
}; // prettier-ignore
const part = (label: string, measure: string, of?: string) => ({ label, measure, role: "of-which", ...(of && { of }) }); // prettier-ignore
const line = (label: string) => ({ label: label.split(":")[0], measure: label.split(":")[1] ?? "个" });
const free = { measure: undefined };
const rows = (...lines: Definition[]) => matrixOfLabels(lines, ["一", "二"], { measures }, free);
const list = (...lines: Definition[]) => listOfLabels(lines, { measures }, free);

function told(definition: Definition, written: readonly (readonly Given[])[]): string[] {
  const form = formFrom(definition);
  const columns = form.tables[0]!.columns.lines;
  const lines = written.map((each) => Object.fromEntries(each.map((of, at) => [columns[at]!.id, of])));
  const table: GivenTable = form.tables[0]!.kind === "list" ? { lines } : written;
  return checkReturn(form, filledReturn(form, { tables: [table] }))
    .filter(({ rule }) => rule === "V12")
    .map(({ row, column, actual, expected, message }) =>
      [row, column, actual, expected, message].map(String).join(" | "),
    );
}

test.each<[string, Definition, (readonly Given[])[], string[]]>([
  ["a part beyond its whole", rows(line("甲"), part("其中", "个")), [[5], [6]], ["1 | 0 | 6 | ≤ 5 | 其中（6）不应超过甲（5）。"]],
  ["one as large", rows(line("甲"), part("其中", "个")), [[5], [5]], []],
  ["one of a blank", rows(line("甲"), part("其中", "个")), [[null], [6]], ["1 | 0 | 6 | ≤ 空白 | 其中（6）不应超过甲（空白）。"]],
  ["one that is blank", rows(line("甲"), part("其中", "个")), [[5], [null]], []],
  ["one that is no number", rows(line("甲"), part("其中", "个")), [[5], ["若干"]], []],
  ["one of what is no number", rows(line("甲"), part("其中", "个")), [["若干"], [6]], []],
  ["of money", rows(line("甲:元"), part("其中", "元")), [[5], [5.25]], ["1 | 0 | 5.25 | ≤ 5 | 其中（5.25）不应超过甲（5）。"]],
  ["of money, but for the noise of fractions", rows(line("甲:元"), part("其中", "元")), [[0.3], [0.1 + 0.2]], []],
  ["of very small things", rows(line("甲:细"), part("其中", "细")), [[5.0001], [5.0002]], ["1 | 0 | 5.0002 | ≤ 5.0001 | 其中（5.0002）不应超过甲（5.0001）。"]],
  ["of a count and money", rows(line("甲:元"), part("其中", "个")), [[5.5], [6]], ["1 | 0 | 6 | ≤ 5.5 | 其中（6）不应超过甲（5.5）。"]],
  ["of what stands at the end of a period", rows(line("甲:新"), part("其中", "新")), [[5], [6]], ["1 | 0 | 6 | ≤ 5 | 其中（6）不应超过甲（5）。"]],
  ["of shares", rows(line("甲"), line("乙:率"), part("其中", "率", "乙")), [[5], [50], [60]], []],
  ["of largest ones", rows(line("甲:大"), part("其中", "大")), [[5], [6]], []],
  ["of what is computed", rows(line("甲"), { ...part("其中", "个"), equals: "[甲]*2" }), [[5], [10]], []],
  ["of texts", rows(line("甲:文字"), part("其中", "文字")), [["a"], ["b"]], []],
  ["in a line of a list", list(line("甲"), part("其中", "个")), [[5, 6], [5, 5]], ["0 | 1 | 6 | ≤ 5 | 其中（6）不应超过甲（5）。"]],
])("%s", (_, definition, written, expected) => expect(told(definition, written)).toEqual(expected)); // prettier-ignore

/** What V12 relates: "row 1 <= row 0". */
function related(definition: Definition): string[] {
  const form = formFrom(definition);
  const rule = form.rules.find(({ id }) => id === "V12")!;
  return judgeOf(rule)
    .operands(rule as never, form)
    .map((each) => {
      if (each.kind !== "compare") return each.kind;
      const [left, right] = [each.left, each.right].map((side) =>
        side.kind === "cells" ? `${String(side.rows)}·${String(side.columns)}` : side.kind,
      );
      return `${left!} ${each.relation} ${right!}`;
    });
}

test.each<[string, Definition, string[]]>([
  ["rows", rows(line("甲"), part("其中", "个"), line("乙")), ["1·each <= 0·each"]],
  ["columns", matrixOfLabels(["甲"], ["一", { label: "其中", role: "of-which" }]), ["each·1 <= each·0"]],
  ["columns of a list", list(line("甲"), part("其中", "个")), ["each·1 <= each·0"]],
])("%s are related to what they are of", (_, definition, expected) => expect(related(definition)).toEqual(expected)); // prettier-ignore

test("where nothing is a part, nothing is asked", () => {
  const form = formFrom(list(line("甲"), line("乙")));
  expect(form.rules.filter(({ id }) => id === "V12")).toEqual([]);
});

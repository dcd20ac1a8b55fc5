import { doubtsOf, evidenceOf } from "../../../src/reading/labels/evidence";
import type { LabelMatch } from "../../../src/reading/return";
import { listOf, matrixOf } from "../../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../../support/small-form";

const { columns } = matrixOf(compiled(matrixOfLabels(["甲"], [
  { label: "村", members: [{ label: "户数（户）" }] },
  { label: "户数（户）" },
  { label: "合计", role: "total" },
  { label: "备注", role: "remark", measure: "文字" },
]))); // prettier-ignore
const numbered = listOf(compiled(listOfLabels([{ label: "序号", role: "number" }, "名称"]))).columns;

const item = { at: 7, text: "所见" };
const told = (axis: "row" | "column", index: number, how: LabelMatch, { lines } = columns) =>
  evidenceOf({ recognised: [{ item, index, how, likeness: 0.9 }] }, lines, {
    sheet: "统计表",
    axis,
    table: 1,
  });

describe("what a label was taken for", () => {
  it("is told with where it stands", () => {
    expect(told("row", 0, "misspelt")).toEqual([
      { sheet: "统计表", axis: "row", table: 1, at: 7, found: "所见", takenFor: "户数（户）", how: "misspelt", likeness: 0.9, times: 1 },
    ]);
  }); // prettier-ignore

  it("is unmistakable for columns", () => {
    expect(told("column", 0, "misspelt")[0]!.takenFor).toBe("村·户数（户）");
  });

  it.each<[string, number, LabelMatch, boolean, typeof columns]>([
    ["an item in another spelling", 1, "spelling", true, columns],
    ["合 计", 2, "spelling", false, columns],
    ["备 注", 3, "spelling", false, columns],
    ["序 号", 0, "spelling", false, numbered],
    ["合计 misspelt", 2, "misspelt", true, columns],
    ["备注 misspelt", 3, "misspelt", true, columns],
    ["序号 misspelt", 0, "misspelt", true, numbered],
  ])("is told of %s: %#", (_, index, how, is, axis) =>
    expect(told("column", index, how, axis)).toHaveLength(is ? 1 : 0),
  );

  it("is doubted where it stands", () => {
    const doubt = { at: 7, found: "所见", candidates: [1, 2] };
    expect(doubtsOf({ doubts: [doubt] }, { sheet: "统计表", axis: "row", table: 1 })).toEqual([
      { sheet: "统计表", axis: "row", table: 1, ...doubt },
    ]);
  });
});

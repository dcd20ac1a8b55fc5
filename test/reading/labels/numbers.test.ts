import { unnumbered } from "../../../src/reading/labels/label-key";
import { readSheets } from "../../../src/reading/read-sheets";
import { gridOf } from "../../../src/sheet/grid";
import { compiled, matrixOfLabels } from "../../support/small-form";

test.each([
  ["1.镇", "镇"],
  ["（一）城市", "城市"],
  ["二、农村", "农村"],
  ["2.1.1 编内人员", "编内人员"],
  ["2.1.1.1 其中：女", "其中:女"],
  ["1.2.3.编内", "编内"],
  ["3岁", "岁"],
  ["其中：女", "其中:女"],
  ["2011年", "2011年"],
  ["第1类", "第1类"],
])("%s without its number is %s", (label, expected) => expect(unnumbered(label)).toBe(expected));

describe("rows that have lost their numbers", () => {
  const women = { role: "of-which" };
  const rows = [
    { label: "2 人员", members: [
      { label: "2.1 编内人员", measure: "个", members: [{ label: "2.1.1 其中：女", measure: "个", ...women }] },
      { label: "2.2 编外人员", measure: "个", members: [{ label: "2.2.1 其中：女", measure: "个", ...women }] },
    ] },
    "3.4 评价人次",
  ]; // prettier-ignore
  const form = compiled(matrixOfLabels(rows));
  const read = (...labels: string[]) => {
    const values = labels.map((label, at) => [label, label === "人员" ? null : at + 1]);
    const grid = gridOf("统计表", [["小表"], ["填报单位：石角镇"], ["项目", "数量"], ...values]);
    return readSheets(form, [grid]).map(({ content: { tables }, account: { doubts } }) => [
      tables[0]!.kind === "matrix" && tables[0]!.cells.map(([cell]) => cell!.value),
      doubts.length,
    ]);
  };

  it("are what they are called, twins by what they stand under", () => {
    expect(read("人员", "编内人员", "其中：女", "编外人员", "其中：女", "评价人次")).toEqual([
      [[2, 3, 4, 5, 6], 0],
    ]);
  });

  it("are asked about beside rows that have them", () => {
    expect(read("2.1 编内人员", "2.2 编外人员", "3.4 评价人次", "评价人次")).toEqual([
      [[1, null, 2, null, null], 2],
    ]);
  });
});

import type { Definition } from "../support/forms";
import { compiled, matrixOfLabels } from "../support/small-form";

const ROWS = ["个数", "实行个数", { id: "all", label: "合计", role: "total", sums: ["r1", "r2"] }];
const COLUMNS = ["机关", "企业", { id: "both", label: "小计", role: "total" }];
const share = (part: string, whole: string) => ({ label: "覆盖面", part, whole });
const definition = (shares: Definition[], table: Definition = {}) =>
  matrixOfLabels(ROWS, COLUMNS, { shares }, table);
const cellsOf = (made: Definition) => {
  const [{ part, whole }] = compiled(made).shares as [ReturnType<typeof compiled>["shares"][number]];
  return [part, whole].map(
    ({ name, cells }) => `${name}: ${cells.map((each) => Object.values(each)).join(" ")}`,
  );
};

describe("a share", () => {
  it("of rows is of all columns that are filled in", () =>
    expect(cellsOf(definition([share("实行个数", "个数")], { totals: "computed" }))).toEqual([
      "实行个数: 1,0 1,1",
      "个数: 0,0 0,1",
    ]));
  it("is of the total where that is written", () =>
    expect(cellsOf(definition([share("实行个数", "个数")]))).toEqual(["实行个数: 1,2", "个数: 0,2"]));
  it("of columns is of all rows", () =>
    expect(cellsOf(definition([share("企业", "机关")], { totals: "computed" }))).toEqual([
      "企业: 0,1 1,1",
      "机关: 0,0 1,0",
    ]));
});

import { range } from "../../src/sheet/address";
import { gridOf } from "../../src/sheet/grid";
import {
  firstSeen,
  gridOfPlan,
  isSamePlan,
  mayReplace,
  sheetPlan,
  type SheetPlan,
} from "../../src/sheet/sheet-plan";

const title = { row: 0, column: 1, text: "表" };
const identity = [{ row: 0, column: 0, text: "单位" }];

describe("a plan may take the place of", () => {
  it.each([
    ["an empty sheet", [[null, ""]], identity, null, true],
    ["a sheet that carries its identity", [["单位", 1]], identity, null, true],
    ["no sheet that holds something else", [["我的表"]], identity, null, false],
    ["no sheet that carries a part of it", [["单位", "文件"]], [...identity, title], null, false],
    ["a sheet that carries all of it", [["单位", "表"]], [...identity, title], null, true],
    ["no sheet that has it elsewhere", [["", "单位"]], identity, null, false],
    ["no filled sheet when it has no identity", [["单位"]], [], null, false],
    ["any sheet that is kept under another name", [["我的表"]], identity, "我的表（旧）", true],
  ])("%s", (_, values, marks, keepAs, allowed) => {
    expect(mayReplace(sheetPlan("汇总表", { identity: marks, keepAs }), gridOf("汇总表", values))).toBe(
      allowed,
    );
  });
});

describe("a plan makes the same sheet as one", () => {
  const sum = { formula: "=A1+1", result: 3 };
  const plan = sheetPlan("表", { cells: [[2, sum], ["文"]] });
  it.each<[string, Partial<SheetPlan>, boolean]>([
    ["with the same cells", { cells: [[2, { ...sum }], ["文"]] }, true],
    ["but for a value", { cells: [[2, sum], ["字"]] }, false],
    ["but for a formula", { cells: [[2, { ...sum, formula: "=A1+2" }], ["文"]] }, false],
    ["but for a figure in place of a formula", { cells: [[2, 3], ["文"]] }, false],
    [
      "but for a cell more",
      {
        cells: [
          [2, sum],
          ["文", 1],
        ],
      },
      false,
    ],
    ["but for a row less", { cells: [[2, sum]] }, false],
    ["but for a width", { columnWidths: [9] }, false],
  ])("%s", (_, other, same) => {
    expect(isSamePlan(plan, { ...plan, ...other })).toBe(same);
  });
});

describe("a plan read back", () => {
  const sum = { formula: "=A1+1", result: 3 };
  const plan = sheetPlan("表", {
    cells: [
      [2, sum, "文"],
      [null, { ...sum, result: null }],
    ],
    merges: [range(0, 0, 1, 0)],
    formats: [
      { range: range(0, 0, 9, 9), format: { number: "0.00" } },
      { range: range(0, 1, 0, 1), format: { font: { bold: true } } },
      { range: range(1, 1), format: { number: "General" } },
      { range: range(0, 2), format: { number: "@" } },
    ],
  });

  it("has values, formulas and formats where its cells are", () => {
    const { sheet, values, formulas, formats, merges } = gridOfPlan(plan);
    expect({ sheet, values, formulas, formats, merges }).toEqual({
      sheet: "表",
      values: [
        [2, 3, "文"],
        [null, null],
      ],
      formulas: [
        [null, "=A1+1", null],
        [null, "=A1+1"],
      ],
      formats: [
        ["0.00", "0.00", "@"],
        ["0.00", null],
      ],
      merges: [range(0, 0, 1, 0)],
    });
  });
});

it.each([
  ["visible", true],
  ["hidden", false],
] as const)("a plan that is %s is read back so", (visible, seen) =>
  expect(gridOfPlan(sheetPlan("表", { visible })).visible).toBe(seen),
);

it.each([
  ["the first", ["visible", "visible"], 0],
  ["the first that is seen", ["hidden", "visible", "visible"], 1],
  ["the first where none is seen", ["hidden", "hidden"], 0],
] as const)("%s of the plans comes to the front", (_, looks, index) =>
  expect(firstSeen(looks.map((visible) => sheetPlan("表", { visible })))).toBe(index),
);

import { fittingName, fittingNames } from "../../src/sheet/fitting";
import { sheetPlan, type PlannedCell } from "../../src/sheet/sheet-plan";

/** What a cell is in a plan. */
const planned = (cell: PlannedCell) => sheetPlan("a", { cells: [[cell]] }).cells[0]![0];
const long = (length: number) => "长".repeat(length);

describe("the name of a sheet", () => {
  it.each([
    ["统计表", "统计表"],
    ["2011/12: [a]*?\\", "2011_12_ _a____"],
    ["'石角镇'", "石角镇"],
    ["石'角镇", "石'角镇"],
    [long(31), long(31)],
    [long(40), long(31)],
    [`${long(30)}𠮷`, long(30)],
    [`${long(30)}'a`, long(30)],
    ["a\u0000b\u0007", "ab"],
    ["''", "_"],
    ["History", "History_"],
    ["History of", "History of"],
    ["the history", "the history"],
    [`${long(31)}𠮷`, long(31)],
    ["", "_"],
  ])("%s is %s", (name, expected) => expect(fittingName(name)).toBe(expected));

  it("is the plan's, and that under which another is kept", () => {
    expect(sheetPlan("a/b", { keepAs: "a:b" })).toMatchObject({ sheet: "a_b", keepAs: "a_b" });
  });

  it("is no other sheet's of the same workbook", () => {
    expect(fittingNames([long(40), long(50), "A", "a", "a"])).toEqual([
      long(31),
      `${long(28)}(2)`,
      ...["A", "a(2)", "a(3)"],
    ]);
  });
});

describe("a cell", () => {
  it.each<[string, PlannedCell, PlannedCell | undefined]>([
    ["of a program's most characters stays", long(32_767), long(32_767)],
    ["of more is cut, and says so", long(32_768), `${long(32_766)}…`],
    ["loses what no file can hold", "a\u0001\uFFFE\uD800b\n", "ab\n"],
    ["keeps rare characters", "𠮷", "𠮷"],
    ["of another kind stays", 12, 12],
    ["that is blank stays so", null, null],
    ["that is an error stays it", { error: "#REF!" }, { error: "#REF!" }],
    [
      "keeps a formula of a program's longest text",
      { formula: `=A1&"${long(255)}"`, result: null },
      { formula: `=A1&"${long(255)}"`, result: null },
    ],
    [
      "has the result of its formula cut",
      { formula: "=A1", result: "a\u0001" },
      { formula: "=A1", result: "a" },
    ],
    ["keeps a formula", { formula: '=A1&"石角镇"', result: "b" }, { formula: '=A1&"石角镇"', result: "b" }],
    [
      "becomes the result of a formula that is too long",
      { formula: `=1${"+1".repeat(4100)}`, result: 4101 },
      4101,
    ],
    ["and of one with too long a text", { formula: `=A1&"${long(256)}"`, result: "b" }, "b"],
  ])("%s", (_, cell, expected) => expect(planned(cell)).toEqual(expected));
});

it("what a validation says is cut to what a program shows", () => {
  const said = { title: long(40), text: long(300) };
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  const rule = { type: "whole" as const, minimum: 0, maximum: 1 };
  const [validation] = sheetPlan("a", {
    validations: [{ range, rule, prompt: said, error: said }],
  }).validations;
  expect(validation).toMatchObject({
    prompt: { title: long(32), text: long(255) },
    error: { title: long(32) },
  });
});

import { gridOf } from "../../src/sheet/grid";
import { mayReplace, sheetPlan } from "../../src/sheet/sheet-plan";

const identity = [{ row: 0, column: 0, text: "单位" }];

describe("a plan may take the place of", () => {
  it.each([
    ["an empty sheet", [[null, ""]], identity, null, true],
    ["a sheet that carries its identity", [["单位", 1]], identity, null, true],
    ["no sheet that holds something else", [["我的表"]], identity, null, false],
    ["no filled sheet when it has no identity", [["单位"]], [], null, false],
    ["any sheet that is kept under another name", [["我的表"]], identity, "我的表（旧）", true],
  ])("%s", (_, values, marks, keepAs, allowed) => {
    expect(mayReplace(sheetPlan("汇总表", { identity: marks, keepAs }), gridOf("汇总表", values))).toBe(
      allowed,
    );
  });
});

import type { CellState } from "../../../src/reading/return";
import { readSaid, type Words } from "../../../src/reading/cell/read-said";
import type { CellValue } from "../../../src/sheet/grid";

/** What a cell of that measure says: its text, else its state. */
const says = (holds: Words, value: CellValue, format: string | null, formula: string | null = null) => {
  const { state, text, value: number } = readSaid(value, format, formula, holds);
  expect(number).toBeNull();
  expect(text === null).toBe(state !== "said");
  return text ?? state;
};
type Case = [value: CellValue, said: string, format?: string];
const held = (name: string, holds: Words, cases: readonly Case[]) =>
  describe(name, () => {
    const whole = cases.map(([value, said, format = null]) => [value, said, format] as const);
    it.each(whole)("%p says %p under %p", (value, said, format) =>
      expect(says(holds, value, format)).toBe(said),
    );
  });

held("a text", { type: "text" }, [
  ["北渡大桥", "北渡大桥"],
  ["  北渡大桥 ", "北渡大桥"],
  ["一\n二", "一\n二"],
  ["—", "—"],
  ["无", "无"],
  [" ", "blank"],
  [3, "3"],
  [40607, "40607"],
  [40607, "2011-03-05", "yyyy-m-d"],
  ["40607", "40607", "yyyy-m-d"],
  [true, "TRUE"],
  [{ error: "#REF!" }, "error"],
]);

held("a date", { type: "date" }, [
  [40607, "2011-03-05"],
  [40607, "2011-03-05", "yyyy年m月d日"],
  ["2011年3月5日", "2011-03-05"],
  ["2011.3.5", "2011-03-05"],
  ["２０１１－３－５", "2011-03-05"],
  ["2011年3月", "text"],
  ["2011年2月30日", "text"],
  ["年底", "text"],
  ["40607", "text"],
  ["不 适 用", "blank"],
  ["—", "blank"],
  ["", "blank"],
  [{ error: "#VALUE!" }, "error"],
  ["#VALUE!", "error"],
]);

held("a month", { type: "month" }, [
  ["2011年3月", "2011-03"],
  ["2011.3", "2011-03"],
  ["201103", "2011-03"],
  ["2011-03-05", "2011-03"],
  [40607, "2011-03", "yyyy年m月"],
  [40607, "2011-03"],
  [2011.03, "2011-03"],
  [2011.3, "2011-03"],
  [2011.11, "2011-11"],
  [201103, "2011-03"],
  [2011.1, "text"],
  [2011.1, "2011-10", "0.00"],
  [2011.1, "2011-10", "0.00_ "],
  [2011.1, "text", "0.000"],
  [2011.1, "text", "#,##0.00"],
  [100_000, "text"],
  [2011.01, "2011-01"],
  ["2011年", "text"],
  ["3月", "text"],
  ["/", "blank"],
]);

const OPTIONS: Words = { type: "choice", options: ["新建", "续建", "扩建", "技改"] };
held("a choice", OPTIONS, [
  ["新建", "新建"],
  [" 新 建 ", "新建"],
  ["（新建）", "新建"],
  ["1.新建", "新建"],
  ["①新建", "新建"],
  [2, "续建"],
  ["2", "续建"],
  ["04", "技改"],
  ["（2）", "续建"],
  ["013", "text"],
  ["新建2", "text"],
  ["2新建桥梁", "text"],
  ["□新建 ☑续建 □扩建 □技改", "续建"],
  ["□新建 □续建", "text"],
  ["☑新建 ☑续建", "text"],
  [5, "text"],
  [0, "text"],
  ["改造", "text"],
  ["2.新建桥梁", "text"],
  ["新建、续建", "text"],
  ["无", "blank"],
  ["—", "blank"],
  [null, "blank"],
]);

test.each<[CellValue, readonly string[], "position" | null]>([
  [2, ["新建", "续建"], "position"],
  ["（2）", ["新建", "续建"], "position"],
  ["2", ["1 甲", "乙"], "position"],
  ["1", ["1 甲", "乙"], null],
  ["续建", ["新建", "续建"], null],
  ["2.续建", ["新建", "续建"], null],
  ["20", ["10 镇", "20 街道"], null],
])("%p among %p is corrected by %p", (value, options, correction) => {
  const { state, correction: found } = readSaid(value, null, null, { type: "choice", options });
  expect([state, found]).toEqual(["said", correction]);
});

held("a choice with codes of its own", { type: "choice", options: ["10 镇", "20 街道", "21 乡"] }, [
  ["10 镇", "10 镇"],
  ["10", "10 镇"],
  [20, "20 街道"],
  ["街道", "20 街道"],
  ["21.乡", "21 乡"],
  ["1", "text"],
  ["20 镇", "10 镇"],
]);

held("a choice with a code here and there", { type: "choice", options: ["1 甲", "乙"] }, [
  ["2", "乙"],
  ["1", "1 甲"],
]);

held("a choice of which one is a code alone", { type: "choice", options: ["1", "2 乙"] }, [
  ["2", "2 乙"],
  ["1", "1"],
  ["2 甲", "text"],
]);

held("a choice of codes", { type: "choice", options: ["1", "2", "03"] }, [
  ["2.街道中心", "2"],
  ["3", "03"],
  ["街道中心", "text"],
  ["2012年", "text"],
]);

held("a choice of which two have one name", { type: "choice", options: ["1.其他", "2.其他"] }, [
  ["其他", "text"],
  ["2.其他", "2.其他"],
  ["2", "2.其他"],
]);

held("yes or no", { type: "yes-no" }, [
  ["是", "是"],
  ["有", "是"],
  ["√", "是"],
  ["Y", "是"],
  ["yes", "是"],
  [true, "是"],
  ["否", "否"],
  ["无", "否"],
  ["没有", "否"],
  ["×", "否"],
  [false, "否"],
  ["☑是 □否", "是"],
  ["□是 ☑否", "否"],
  ["□是 □否", "text"],
  ["也许", "text"],
  ["是否", "text"],
  ["无法统计", "text"],
  [1, "text"],
  ["", "blank"],
  ["/", "blank"],
]);

describe("a formula that nobody calculated", () => {
  it.each<[Words, string, CellState]>([
    [{ type: "text" }, '=A1&"镇"', "uncalculated"],
    [{ type: "date" }, "=TODAY()", "uncalculated"],
    [OPTIONS, "=#REF!", "error"],
  ])("%p %s is %s", (holds, formula, state) => expect(says(holds, null, null, formula)).toBe(state));

  it("is what is stored for it, where something is", () =>
    expect(says({ type: "text" }, "石角镇", null, "=A1")).toBe("石角镇"));
});

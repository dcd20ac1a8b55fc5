import { LabelView } from "../../../src/reading/labels/label-view";
import { textsIn } from "../../../src/reading/matrix/stub";
import { range } from "../../../src/sheet/address";
import { gridOf, type CellValue } from "../../../src/sheet/grid";

const ROWS: CellValue[][] = [
  [" ", "甲", 3, null, "　", "1,200.5"],
  ["甲", "乙1", null, "甲 ", ""],
  [],
  [4, "x", 5, 6],
];
const GRID = gridOf("表", ROWS, { merges: [range(0, 0, 1, 1)] });
const view = () => new LabelView(GRID);
/** What begins with 甲, or is the number 3. */
const is = (text: string) => (/^(?:甲|3$)/.test(text) ? text.length : null);

describe("a sheet as it is looked at when tables are located", () => {
  it.each<[string, (view: LabelView) => unknown, unknown]>([
    ["filled cells of a row", (all) => [all.filledIn(0, 0, 5), all.filledIn(0, 2, 4), all.filledIn(1, 0, 9), all.filledIn(2, 0, 9), all.filledIn(9, 0, 9)], [3, 1, 3, 0, 0]],
    ["numerals", (all) => [all.hasNumeral(0, 0, 1), all.hasNumeral(0, 2, 2), all.hasNumeral(0, 3, 5), all.hasNumeral(1, 0, 9)], [false, true, true, false]],
    ["numbers of a row", (all) => [all.hasNumbers(0, 1), all.hasNumbers(0, 2), all.hasNumbers(3, 3), all.hasNumbers(3, 4)], [true, false, true, false]],
    ["columns of numbers", (all) => [all.isOfNumbers([0, 3], 2), all.isOfNumbers([0, 1], 2), all.isOfNumbers([0, 1, 3], 2), all.isOfNumbers([], 2)], [true, false, true, false]],
    ["gaps of a column", (all) => [all.isGap(1, 2, 2), all.isGap(0, 2, 2), all.isGap(1, 3, 2), all.isGap(0, 0, 4)], [true, false, false, true]],
    ["figures", (all) => [all.hasFigure(1, [0, 1]), all.hasFigure(1, [0, 2]), all.hasFigure(0, [2]), all.hasFigure(0, [5])], [true, false, true, true]],
    ["its texts", (all) => [all.textAt(0, 2), all.textAt(0, 3), all.textAt(9, 9), all.textsOf(0, 1, 2), all.textsOf(0, 1, 3), all.textsOf(1, 3, 9), all.textsOf(9, 0, 9)], ["3", "", "", ["甲", "3"], ["甲", "3"], ["甲 "], []]],
    ["its size", (all) => [all.rows, all.widthOf(0, 4), all.widthOf(1, 3), all.widthOf(2, 3), all.widthOf(3, 3)], [4, 6, 5, 0, 0]],
    ["its name", (all) => [all.isNamed((name) => name === "表"), all.isNamed((name) => name === "甲")], [true, false]],
    ["its merges", (all) => [all.mergeAt(1, 1), all.mergeAt(1, 2)], [range(0, 0, 1, 1), undefined]],
    ["texts that answer", (all) => all.textsThat(is), [{ row: 0, column: 1, text: "甲", answer: 1 }, { row: 1, column: 0, text: "甲", answer: 1 }, { row: 1, column: 3, text: "甲 ", answer: 2 }]],
    ["texts of a row that answer", (all) => [all.textsIn(0, 0, 9, is), all.textsIn(1, 1, 3, is), all.textsIn(1, 1, 2, is)], [[{ row: 0, column: 1, text: "甲", answer: 1 }], [{ row: 1, column: 3, text: "甲 ", answer: 2 }], []]],
    ["no blank cell", (all) => [all.cellsIn(0, 0, 5, (text) => text === "" || null), all.textsIn(0, 0, 5, (text) => text === "" || null)], [[], []]],
    ["cells of a row that answer", (all) => [all.cellsIn(0, 0, 2, is), all.cellsIn(9, 0, 2, is)], [[{ row: 0, column: 1, text: "甲", answer: 1 }, { row: 0, column: 2, text: "3", answer: 1 }], []]],
    ["where rows and columns meet", (all) => [[0, 1], [2, 0]].map(([row, column]) => all.content([row!, 2], [column!, 3]).text), ["甲\u0000\u0000\u0000", ""]],
    ["what is blank there", (all) => [all.content([0], [0, 3, 4]).isBlank, all.content([0], [0, 1]).isBlank, all.content([0, 2], [2]).isBlank], [true, false, false]],
    ["texts with their columns, blank ones left out", (all) => [textsIn(all, 0, 0, 5), textsIn(all, 1, 1, 4)], [[{ column: 1, text: "甲" }, { column: 2, text: "3" }, { column: 5, text: "1,200.5" }], [{ column: 1, text: "乙1" }, { column: 3, text: "甲 " }]]],
  ])("tells %s", (_, ask, expected) => expect(ask(view())).toEqual(expected)); // prettier-ignore

  /** The sheet with another value in a cell. */
  const other = (row: number, column: number, value: CellValue) =>
    gridOf("表", ROWS.map((line, at) => (at === row ? Object.assign([...line], { [column]: value }) : line)), { merges: [range(0, 0, 1, 1)] }); // prettier-ignore
  const rows = (...values: CellValue[][]) => gridOf("表", values, { merges: [range(0, 0, 1, 1)] });
  it.each<[string, (view: LabelView) => unknown, ReturnType<typeof other>, boolean]>([
    ["a fact that stays", (all) => all.filledIn(0, 0, 2), other(0, 2, 7), true],
    ["a fact that does not", (all) => all.filledIn(0, 0, 2), other(0, 2, null), false],
    ["a text that was read", (all) => all.textAt(1, 1), other(1, 1, "乙2"), false],
    ["a text beside it", (all) => all.textAt(1, 1), other(1, 2, "乙2"), true],
    ["a text behind those that were read", (all) => all.textsOf(1, 0, 1), other(1, 2, "乙2"), true],
    ["a text where nothing stood", (all) => all.textsOf(1, 0, 9), other(1, 7, "乙2"), false],
    ["a merge that is another", (all) => all.mergeAt(0, 0), { ...GRID, merges: [range(0, 0, 0, 1)] }, false],
    ["a merge that is none", (all) => all.mergeAt(0, 0), { ...GRID, merges: [] }, false],
    ["a merge elsewhere", (all) => all.mergeAt(3, 3), { ...GRID, merges: [] }, true],
    ["a text that answers where none did", (all) => all.textsIn(1, 1, 2, is), other(1, 2, "甲"), false],
    ["one behind those that were asked", (all) => all.textsIn(1, 1, 1, is), other(1, 2, "甲"), true],
    ["a text that answers nothing", (all) => all.textsIn(1, 1, 2, is), other(1, 2, "丙"), true],
    ["a number that would answer as a cell", (all) => all.textsIn(1, 1, 2, is), other(1, 2, 3), true],
    ["a number that answers", (all) => all.cellsIn(1, 1, 2, is), other(1, 2, 3), false],
    ["another text that answers", (all) => all.textsIn(0, 0, 9, is), other(0, 1, "甲乙"), false],
    ["a text that answers anywhere", (all) => all.textsThat(is), other(3, 1, "甲"), false],
    ["a number anywhere", (all) => all.textsThat(is), other(3, 1, 3), true],
    ["a text that answers below", (all) => all.textsThat(is), rows(...ROWS, ["甲"]), false],
    ["another text below", (all) => all.textsThat(is), rows(...ROWS, ["丙"]), true],
    ["another name", (all) => all.isNamed((name) => name === "表"), { ...GRID, sheet: "甲" }, false],
  ])("is known again, or not, by %s", (_, ask, sheet, alike) => {
    const all = view();
    ask(all);
    expect([all.close(), all.answersAlike(sheet), all.answersAlike(GRID)]).toEqual([true, alike, true]);
    expect(() => ask(all)).toThrow("nobody could write it down");
  });

  it("is like no other where it was asked five thousand times and more", () => {
    const closed = (times: number) => {
      const all = view();
      for (let at = 0; at < times; at++) all.textAt(0, at);
      return all.close();
    };
    expect([closed(5000), closed(5001)]).toEqual([true, false]);
  });
});

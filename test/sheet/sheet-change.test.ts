import { range, rangeName } from "../../src/sheet/address";
import { changeOf, cropped, freshRows, heightsIn } from "../../src/sheet/sheet-change";
import { sheetPlan, type PageSetup, type PlannedCell, type SheetPlan } from "../../src/sheet/sheet-plan";

type Rows = readonly (readonly PlannedCell[])[];
const HEAD: readonly PlannedCell[] = ["单位", "数", "说明"];
const PAGE: PageSetup = {
  paper: "A4",
  orientation: "portrait",
  printArea: range(0, 0, 3, 2),
  titleRows: null,
  titleColumns: null,
  breaksBefore: [],
  across: { pages: 1 },
  centered: true,
  margins: { top: 1, bottom: 1, left: 1, right: 1 },
  footer: "",
};

/** A list with one row of heads, all of one look. */
const list = (rows: Rows, rest: Partial<SheetPlan> = {}): SheetPlan =>
  sheetPlan("名单", {
    cells: [HEAD, ...rows],
    formats: [{ range: range(0, 0, rows.length, 2), format: { border: "thin" } }],
    freeze: { rows: 1, columns: 0 },
    ...rest,
  });
const units = (...names: string[]): Rows => names.map((name) => [name, name.charCodeAt(0)]);

/** "B2, B4:C4 | rows 3-5 of 4 to 2, 4-5 by 1 | heights 2-3 | bounds": blocks, tail, heights, whether bounds are others. */
function told(from: SheetPlan, to: SheetPlan): string {
  const change = changeOf(from, to);
  if (change === null) return "anew";
  const { blocks, tail, heights, bounds } = change;
  const kept = tail?.kept ? `, ${tail.kept.top}-${tail.kept.bottom} by ${tail.kept.by}` : "";
  const rows = tail && `rows ${tail.top}-${tail.bottom} of ${tail.before} to ${tail.right}${kept}`;
  return [
    blocks.map((block) => rangeName(block)).join(", "),
    ...(rows === null ? [] : [rows]),
    ...(heights === null ? [] : [`heights ${heights.top}-${heights.bottom}`]),
    ...(bounds ? ["bounds"] : []),
  ].join(" | ");
}

const formula = (text: string, result: number | null = null): PlannedCell => ({ formula: text, result });
const ABC = units("甲", "乙", "丙");
const tall = (...at: number[]) => ({ rowHeights: at.map((row) => ({ from: row, to: row, height: 40 })) });

const coloured = (row: number): Partial<SheetPlan> => ({
  conditionalFormats: [{ range: range(row, 0, row, 1), formula: "=A1>0", format: { fill: "#FBD5D5" } }],
});

describe("what has changed", () => {
  test.each<[string, SheetPlan, SheetPlan, string]>([
    ["nothing", list(ABC), list(ABC), ""],
    ["a cell", list(ABC), list(ABC.with(1, ["乙", 1])), "B3"],
    ["a cell more in a row", list(ABC), list(ABC.with(1, [...ABC[1]!, "迟"])), "C3"],
    ["a cell less in a row", list(ABC), list(ABC.with(1, ["乙"])), "B3"],
    ["two neighbours", list(ABC), list(ABC.with(1, ["丁", 1])), "A3:B3"],
    ["two that are none", list(ABC.with(1, [1, 2, 3])), list(ABC.with(1, [4, 2, 5])), "A3, C3"],
    ["cells below one another", list(ABC), list(ABC.map(([name]) => [name!, 1])), "B2:B4"],
    ["cells in other columns of rows below one another", list([[1, 2], [3, 4]]), list([[9, 2], [3, 9]]), "A2, B3"],
    ["a wider stretch below a narrower one", list([[1, 2], [3, 4]]), list([[9, 2], [8, 7]]), "A2, A3:B3"],
    ["the result of a formula alone", list([["甲", formula("=A1", 1)]]), list([["甲", formula("=A1", 2)]]), ""],
    ["a formula", list([["甲", formula("=A1")]]), list([["甲", formula("=A2")]]), "B2"],
    ["a formula for a number", list([["甲", formula("=A1", 1)]]), list([["甲", 1]]), "B2"],
    ["a height", list(ABC, tall(1)), list(ABC, tall(3)), " | heights 1-3"],
    ["no height", list(ABC, tall(1, 2)), list(ABC, tall(1, 2)), ""],
    ["a row behind the last one", list(ABC), list([...ABC, ["丁", 1]]), " | rows 4-4 of 3 to 2"],
    ["the last row less", list(ABC), list(ABC.slice(0, 2)), " | rows 3-2 of 3 to 2"],
    ["a row in the middle", list(ABC), list([ABC[0]!, ["丁", 1], ...ABC.slice(1)]), " | rows 2-4 of 3 to 2, 3-4 by 1"],
    ["a row less in the middle", list(ABC), list([ABC[0]!, ABC[2]!]), " | rows 2-2 of 3 to 2, 2-2 by -1"],
    ["rows in two places", list(units("甲", "乙", "丙", "丁", "戊")), list(units("甲", "子", "乙", "丙", "丑", "丁", "戊")), " | rows 2-7 of 5 to 2, 6-7 by 2"],
    ["rows above a shorter and a longer stretch that stay", list(units("甲", "乙", "丙", "丁", "戊")), list(units("子", "丑", "甲", "寅", "丙", "丁", "戊")), " | rows 1-7 of 5 to 2, 5-7 by 2"],
    ["rows above a longer and a shorter stretch that stay", list(units("甲", "乙", "丙", "丁", "戊")), list(units("子", "丑", "甲", "乙", "丙", "寅", "戊")), " | rows 1-7 of 5 to 2, 3-5 by 2"],
    ["a row above coloured cells", list(ABC, coloured(4)), list([...ABC, ["丁", 1]], coloured(4)), "anew"],
    ["a row below coloured cells", list(ABC, coloured(1)), list([...ABC, ["丁", 1]], coloured(1)), " | rows 4-4 of 3 to 2"],
    ["the head and a row", list(ABC), list([...ABC, ["丁", 1]], { cells: [["名称", "数", "说明"], ...ABC, ["丁", 1]] }), "A1 | rows 4-4 of 3 to 2"],
    ["a row before one with a formula", list([["甲", formula("=A1")]]), list([["乙", 1], ["甲", formula("=A1")]]), " | rows 1-2 of 1 to 2"],
    ["a row before one that looks otherwise", list(ABC), list([["丁", 1], ...ABC], { formats: [{ range: range(0, 0, 1, 2), format: { border: "thin" } }] }), " | rows 1-4 of 3 to 2"],
    ["the look of a head", list(ABC), list(ABC, { formats: [] }), "anew"],
    ["the filter", list(ABC, { filter: range(0, 0, 3, 2) }), list(ABC, { filter: range(0, 0, 2, 2) }), " | rows 4-3 of 3 to 2 | bounds"],
    ["a filter more", list(ABC), list(ABC, { filter: range(0, 0, 3, 2) }), "anew"],
    ["what is printed", list(ABC, { page: PAGE }), list(ABC, { page: { ...PAGE, printArea: range(0, 0, 2, 2) } }), " | rows 4-3 of 3 to 2 | bounds"],
    ["what is printed on pages that end somewhere", list(ABC, { page: { ...PAGE, breaksBefore: [2] } }), list(ABC, { page: { ...PAGE, breaksBefore: [2], printArea: range(0, 0, 2, 2) } }), "anew"],
    ["the paper", list(ABC, { page: PAGE }), list(ABC, { page: { ...PAGE, centered: false } }), "anew"],
    ["the width of a column", list(ABC), list(ABC, { columnWidths: [3] }), "anew"],
    ["a sheet that is kept", list(ABC), list(ABC, { keepAs: "旧名单" }), "anew"],
    ["a row under a locked head", list(ABC, { unlocked: [] }), list([...ABC, ["丁", 1]], { unlocked: [] }), "anew"],
    ["a cell of a locked sheet", list(ABC, { unlocked: [] }), list(ABC.with(1, ["乙", 1]), { unlocked: [] }), "B3"],
    ["a row above merged cells", list(ABC, { merges: [range(4, 0, 4, 1)] }), list([...ABC, ["丁", 1]], { merges: [range(4, 0, 4, 1)] }), "anew"],
    ["a row below merged cells", list(ABC, { merges: [range(1, 0, 1, 1)] }), list([...ABC, ["丁", 1]], { merges: [range(1, 0, 1, 1)] }), " | rows 4-4 of 3 to 2"],
    ["a row without a head that stays", list(ABC, { freeze: { rows: 0, columns: 0 }, cells: ABC }), list([["丁", 1], ...ABC], { freeze: { rows: 0, columns: 0 }, cells: [["丁", 1], ...ABC] }), "anew"],
    ["a head that is gone", list(ABC, { freeze: { rows: 5, columns: 0 } }), list([...ABC, ["丁", 1]], { freeze: { rows: 5, columns: 0 } }), "anew"],
  ])("is %s", (_, from, to, expected) => expect(told(from, to)).toBe(expected)); // prettier-ignore
});

test("the looks of some rows are those that reach into them", () => {
  const [border, fill] = [{ border: "thin" }, { fill: "#FFFFFF" }] as const;
  const formats = [
    { range: range(0, 1, 9, 3), format: border },
    { range: range(2, 0, 3, 0), format: fill },
  ];
  expect(cropped(formats, 3, 5)).toEqual([
    { range: range(3, 1, 5, 3), format: border },
    { range: range(3, 0, 3, 0), format: fill },
  ]);
  expect(cropped(formats, 4, 4)).toEqual([{ range: range(4, 1, 4, 3), format: border }]);
});

test("the heights of some rows are those that reach into them", () => {
  const heights = [
    { from: 0, to: 4, height: 30 },
    { from: 5, to: 5, height: 40 },
    { from: 8, to: 9, height: 50 },
  ];
  expect(heightsIn(heights, 4, 8)).toEqual([
    { from: 4, to: 4, height: 30 },
    { from: 5, to: 5, height: 40 },
    { from: 8, to: 8, height: 50 },
  ]);
});

test.each([
  ["all of it", null, ["3-9"]],
  ["what stands around the rows that stay", { top: 5, bottom: 7, by: 1 }, ["3-4", "8-9"]],
  ["what stands below them", { top: 3, bottom: 7, by: 1 }, ["8-9"]],
  ["what stands above them", { top: 5, bottom: 9, by: 1 }, ["3-4"]],
])("of a tail is written %s", (_, kept, rows) => {
  const tail = { top: 3, before: 8, bottom: 9, right: 2, kept };
  expect(freshRows(tail).map(({ top, bottom }) => `${top}-${bottom}`)).toEqual(rows);
});

it("tells which rows have other heights on a sheet of more rows than a call takes arguments", () => {
  const rows = Array.from({ length: 200_000 }, (_, row) => ({
    from: 200_000 - row,
    to: 200_000 - row,
    height: 20,
  }));
  expect(changeOf(list([]), list([], { rowHeights: rows }))?.heights).toEqual({ top: 1, bottom: 200_000 });
});

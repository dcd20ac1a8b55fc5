import { readSheets } from "../../../src/reading/read-sheets";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { figures, FIRST_COLUMN, FIRST_ROW, FORM, ownLines, paper, readOne, ROWS } from "../../support/paper";
import { compiled, listOfLabels } from "../../support/small-form";

const HEAD_ROW = 2;
/** 备注 is the last column of the form, behind 合计. */
const BEHIND = FIRST_COLUMN + FORM.tables[0]!.columns.lines.length;
const LAST_ROW = FIRST_ROW + ROWS.length;

/** A paper on which the columns from one on were added, each with its heading and what stands under it. */
function withColumns(from: number, added: readonly (readonly [heading: string | null, under: CellValue])[]) {
  const grid = paper({ cells: Object.fromEntries(ROWS.map(({ id }) => [`${id} town`, 5])) });
  const values = grid.values.map((cells, row) => {
    const own = added.map(([heading, under]) => {
      if (row === HEAD_ROW) return heading;
      return row >= FIRST_ROW && row < LAST_ROW ? under : null;
    });
    const before = Array.from({ length: from }, (_, column) => cells[column] ?? null);
    return [...before, ...own, ...cells.slice(from)];
  });
  return readOne({ ...grid, values, merges: [] });
}

const MIDDLE = FIRST_COLUMN + 3;

describe("columns of the unit's own are told", () => {
  it.each<[string, number, [string | null, CellValue][], [at: number, label: string][]]>([
    ["between the form's", MIDDLE, [["两新组织", 7]], [[MIDDLE, "两新组织"]]],
    ["between them, of texts", MIDDLE, [["占比", "12.5%"]], [[MIDDLE, "占比"]]],
    ["between them, in full width", MIDDLE, [["个数", "１２个"]], [[MIDDLE, "个数"]]],
    ["between them, without a heading", MIDDLE, [[null, 7]], [[MIDDLE, ""]]],
    ["right of them", BEHIND, [["两新组织", 7]], [[BEHIND, "两新组织"]]],
    ["right of them, of texts", BEHIND, [["两新组织", "7 个"]], [[BEHIND, "两新组织"]]],
    [
      "right of them, several",
      BEHIND,
      [
        ["两新组织", 7],
        ["占比", "12.5%"],
      ],
      [
        [BEHIND, "两新组织"],
        [BEHIND + 1, "占比"],
      ],
    ],
  ])("%s", (_, from, added, told) => {
    const ret = withColumns(from, added);
    expect(ownLines(ret, "column").map(({ at, label }) => [at, label.split(" ").at(-1)])).toEqual(told);
    expect(figures(ret)[0]![0]).toBe(5);
  });

  it.each<[string, number, [string | null, CellValue][]]>([
    ["with nothing in them", BEHIND, [["两新组织", null]]],
    ["right of them, without a heading", BEHIND, [[null, 7]]],
    [
      "apart from them",
      BEHIND,
      [
        [null, null],
        ["两新组织", 7],
      ],
    ],
    ["of words", MIDDLE, [["联系人", "张三"]]],
    [
      "in which a form of ours checks itself, and behind that",
      BEHIND,
      [
        ["校验", "已填 1 项"],
        ["两新组织", 7],
      ],
    ],
  ])("not those %s", (_, from, added) => {
    expect(ownLines(withColumns(from, added), "column")).toEqual([]);
  });
});

it("of a list they are told with whatever stands in them", () => {
  const list = compiled(listOfLabels(["村名", { label: "户数", measure: "个" }]));
  const grid = gridOf("小表", [
    ["小表"],
    ["填报单位：石角镇"],
    ["村名", "联系人", "户数", "电话", null],
    ["白云村", "张三", 3, "48662000", "已核"],
  ]);
  const [ret] = readSheets(list, [grid]);
  expect(ownLines(ret!, "column")).toEqual([
    { at: 1, label: "联系人" },
    { at: 3, label: "电话" },
  ]);
});

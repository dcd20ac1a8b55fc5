import type { ListContent, Return } from "../../../src/reading/return";
import { readSheets } from "../../../src/reading/read-sheets";
import { gridOf, textOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { compiled, listOfLabels } from "../../support/small-form";

const COLUMNS = [
  { id: "no", label: "序号", role: "number" },
  { id: "name", label: "项目名称" },
  { id: "kind", label: "性质", measure: "性质" },
  { label: "投资", members: [{ id: "plan", label: "计划", measure: "万元" }, { id: "done", label: "完成", measure: "万元" }] },
  { id: "note", label: "备注", role: "remark" },
]; // prettier-ignore
const REST = {
  title: "重点项目表",
  measures: {
    文字: { type: "text" },
    性质: { type: "choice", options: ["新建", "续建"] },
    万元: { decimals: 1 },
  },
};
const definition = (table = {}, rest = {}) =>
  listOfLabels(COLUMNS, { ...REST, ...rest }, { key: ["name"], room: 5, ...table });
const FORM = compiled(definition({ total: {}, nil: "本月无项目" }));

type Row = CellValue[];
const HEAD: Row[] = [
  ["序号", "项目名称", "性质", "投资", null, "备注"],
  [null, null, null, "计划", "完成", null],
];
const TOP: Row[] = [["重点项目表"], ["填报单位：石角镇"], ...HEAD];
const sheet = (rows: Row[], more: Partial<Grid> = {}, top = TOP): Grid =>
  gridOf("统计表", [...top, ...rows], more);
const readAll = (...grids: Grid[]): Return[] => readSheets(FORM, grids);
const list = (ret: Return): ListContent => ret.content.tables[0] as ListContent;

/** Its lines, each as a text; a total line behind ‖. */
const told = (...grids: Grid[]): string => {
  const [ret, ...more] = readAll(...grids);
  expect(more).toEqual([]);
  const { lines, total, nil } = list(ret!);
  const line = (cells: ListContent["lines"][number]) =>
    cells.map((cell) => cell.value ?? cell.text ?? (cell.state === "text" ? textOf(cell.raw) : "")).join(" ").trim(); // prettier-ignore
  return [...lines.map(line), ...(total ? [`‖ ${line(total)}`.trim()] : []), ...(nil ? ["nil"] : [])].join(
    "; ",
  );
};

const A = [1, "北渡大桥", "新建", 28.3, 3.4, "市级"];
const B = [2, "人民医院", "续建", 7, 0, null];
const TOTAL = [null, "合计", null, 35.3, 3.4];

describe("a list", () => {
  it.each<[string, Row[], string]>([
    ["of lines with their total", [A, B, TOTAL], "北渡大桥 新建 28.3 3.4 市级; 人民医院 续建 7 0; ‖ 35.3 3.4"],
    ["without the total line", [A, B], "北渡大桥 新建 28.3 3.4 市级; 人民医院 续建 7 0"],
    ["with the total first", [TOTAL, A, B], "北渡大桥 新建 28.3 3.4 市级; 人民医院 续建 7 0; ‖ 35.3 3.4"],
    ["whose total stands under 序号", [A, ["合　计", null, null, 28.3, 3.4]], "北渡大桥 新建 28.3 3.4 市级; ‖ 28.3 3.4"],
    ["whose total is called 总计：", [A, [null, "总计：", null, 28.3, 3.4]], "北渡大桥 新建 28.3 3.4 市级; ‖ 28.3 3.4"],
    ["with rows for lines that nobody needs", [A, [2], [3], TOTAL], "北渡大桥 新建 28.3 3.4 市级; ‖ 35.3 3.4"],
    ["with blank rows between its lines", [A, [], [], B, TOTAL], "北渡大桥 新建 28.3 3.4 市级; 人民医院 续建 7 0; ‖ 35.3 3.4"],
    ["with strokes in the rest of its room", [A, [2, "—", "—", "/", "/"], TOTAL], "北渡大桥 新建 28.3 3.4 市级; ‖ 35.3 3.4"],
    ["without numbers", [[null, ...A.slice(1)], [null, ...B.slice(1)]], "北渡大桥 新建 28.3 3.4 市级; 人民医院 续建 7 0"],
    ["of a line without its name", [[1, null, "新建", 5, null]], "新建 5"],
    ["with more lines than it has room for", Array.from({ length: 9 }, (_, at) => [at + 1, `项目${at}`, "新建", at, 0]), Array.from({ length: 9 }, (_, at) => `项目${at} 新建 ${at} 0`).join("; ")],
    ["with a word that is no option", [[1, "桥", "改造", 1, 1]], "桥 改造 1 1"],
    ["that is blank", [[1], [2], TOTAL.slice(0, 2)], "‖"],
    ["with nothing below its head", [], ""],
  ])("%s", (_, rows, expected) => expect(told(sheet(rows))).toBe(expected)); // prettier-ignore

  it.each<[string, Row[]]>([
    ["a note", [["注：金额单位为万元"]]],
    ["a note with a number", [["说明：1", null, null, 5]]],
    ["who has filled it in", [["填表人：张三", null, null, "联系电话：48660000"]]],
    ["who has filled it in, in a cell of its own", [["填表人", "张三", null, "审核人", "李四"]]],
  ])("ends at %s", (_, foot) => expect(told(sheet([A, ...foot]))).toBe("北渡大桥 新建 28.3 3.4 市级"));

  it("ends at its total, and what stands below is none of it", () => {
    expect(told(sheet([A, TOTAL, [], [3, "另一个", "新建", 1, 1]]))).toBe(
      "北渡大桥 新建 28.3 3.4 市级; ‖ 35.3 3.4",
    );
  });

  it.each<[string, Row]>([
    ["a subtotal", [null, "小计", null, 28.3, 3.4]],
    ["a page total", [null, "本页合计", null, 28.3, 3.4]],
  ])("%s is no line of it, and said to be none", (_, subtotal) => {
    const [ret] = readAll(sheet([A, subtotal, B, TOTAL]));
    expect(list(ret!).lines).toHaveLength(2);
    expect(ret!.account.own).toEqual([{ table: 0, sheet: "统计表", axis: "row", at: 5, label: subtotal[1] }]);
  });

  it("a heading over all of its columns is no line of it", () => {
    const merges = [{ top: 4, bottom: 4, left: 1, right: 5 }];
    const [ret] = readAll(sheet([[null, "一、交通"], A], { merges }));
    expect(list(ret!).lines).toHaveLength(1);
    expect(ret!.account.own.map(({ label }) => label)).toEqual(["一、交通"]);
  });

  it("what is merged over several lines is said of each", () => {
    const merges = [{ top: 4, bottom: 5, left: 2, right: 2 }];
    expect(told(sheet([A, [2, "医院", null, 7, 0]], { merges }))).toBe(
      "北渡大桥 新建 28.3 3.4 市级; 医院 新建 7 0",
    );
  });

  it("a figure that is merged over several lines is nobody's", () => {
    const merges = [{ top: 4, bottom: 5, left: 3, right: 3 }];
    const { lines } = list(readAll(sheet([A, [2, "医院", "新建", null, 0]], { merges }))[0]!);
    expect(lines.map((line) => line[3]!.state)).toEqual(["undecided", "undecided"]);
  });
});

describe("nothing to list", () => {
  it.each<[string, Row[], boolean]>([
    ["is said in the form's own words", [[null, "本月无项目"]], true],
    ["is said in other words", [["本月没有新开工项目"]], true],
    ["is 零报告", [["零报告"]], true],
    ["is 无", [[1, "无"]], true],
    ["is 无 and noughts", [[1, "无", "—", 0, 0], [null, "合计", null, 0, 0]], true],
    ["is not said by a blank list", [[1], [2]], false],
    ["is not said beside a line", [A, [null, "无"]], false],
    ["is no name of a project", [[1, "无名桥", "新建", 1, 1]], false],
  ])("%s", (_, rows, nil) => {
    const content = list(readAll(sheet(rows))[0]!);
    expect([content.nil, content.lines.length]).toEqual([nil, nil || rows[0]!.length < 3 ? 0 : 1]);
  }); // prettier-ignore
});

describe("the columns of a list", () => {
  const moved = (order: number[], rows: Row[]) => rows.map((row) => order.map((at) => row[at] ?? null));
  it("are found in whatever order", () => {
    const rows = moved([1, 0, 5, 2, 3, 4], [...HEAD, A, B]);
    expect(told(sheet(rows, {}, TOP.slice(0, 2)))).toBe("北渡大桥 新建 28.3 3.4 市级; 人民医院 续建 7 0");
  });

  it.each<[string, string, string]>([
    ["the number left out", "序号", ""],
    ["a name in brackets", "项目名称", "项目名称（全称）"],
    ["a misspelt name", "项目名称", "项目名秤"],
    ["spaces", "备注", "备　　注"],
  ])("are found with %s", (_, label, other) => {
    const top = TOP.map((row) => row.map((cell) => (cell === label ? other : cell)));
    expect(told(sheet([A, B], {}, top))).toBe("北渡大桥 新建 28.3 3.4 市级; 人民医院 续建 7 0");
  });

  it("that are none of the form's are named, where they hold something", () => {
    const wide = (row: Row, cell: CellValue) => [...row.slice(0, 3), cell, ...row.slice(3)];
    const top = [...TOP.slice(0, 2), wide(HEAD[0]!, "业主"), wide(HEAD[1]!, null)];
    const [ret] = readAll(sheet([wide(A, "城投"), wide(B, null)], {}, top));
    expect(ret!.account.own).toEqual([{ table: 0, sheet: "统计表", axis: "column", at: 3, label: "业主" }]);
    expect(list(ret!).lines.map((line) => line[3]!.value)).toEqual([28.3, 7]);
  });

  it("that are missing have no place, and nothing in them", () => {
    const without = (row: Row) => row.filter((_, at) => at !== 2);
    const [ret] = readAll(sheet([A, B].map(without), {}, TOP.map((row) => (row.length > 2 ? without(row) : row)))); // prettier-ignore
    expect(ret!.placement.tables[0]!.columns).toEqual([0, 1, null, 2, 3, 4]);
    expect(list(ret!).lines[0]![2]).toMatchObject({ at: null, state: "blank" });
  });
});

describe("a list that goes on", () => {
  const again = HEAD.map((row) => [...row]);
  it.each<[string, Grid[]]>([
    ["under its head once more", [sheet([A, [], ...again, B, TOTAL])]],
    ["on another sheet", [sheet([A]), { ...sheet([B, TOTAL], {}, HEAD), sheet: "续表" }]],
  ])("%s is one return", (_, grids) => {
    expect(told(...grids)).toBe("北渡大桥 新建 28.3 3.4 市级; 人民医院 续建 7 0; ‖ 35.3 3.4");
  });

  it("keeps where each of its lines stands", () => {
    const [ret] = readAll(sheet([A]), { ...sheet([B, TOTAL], {}, HEAD), sheet: "续表" });
    expect(ret!.placement.tables[0]).toMatchObject({
      rows: [
        { sheet: "统计表", row: 4 },
        { sheet: "续表", row: 2 },
      ],
      total: { sheet: "续表", row: 3 },
    });
  });

  it.each<[string, Grid[]]>([
    ["whose total ended it", [sheet([A, TOTAL]), { ...sheet([B, TOTAL]), sheet: "续表" }]],
    ["of another unit", [sheet([A]), { ...sheet([B], {}, [["填报单位：东溪镇"], ...HEAD]), sheet: "东溪" }]],
  ])("%s is another's", (_, grids) => expect(readAll(...grids)).toHaveLength(2));
});

it("several lists below one another are as many returns", () => {
  const other: Row[] = [["重点项目表"], ["填报单位：东溪镇"], ...HEAD, B, TOTAL];
  const returns = readAll(sheet([A, TOTAL, [], ...other]));
  expect(returns.map((ret) => [ret.content.unit, list(ret).lines.length])).toEqual([
    ["石角镇", 1],
    ["东溪镇", 1],
  ]);
});

it("the total line of a list that has none is a line of the unit's own", () => {
  const form = compiled(definition());
  const [ret] = readSheets(form, [sheet([A, TOTAL])]);
  expect([list(ret!).lines.length, list(ret!).total]).toEqual([1, null]);
  expect(ret!.account.own.map(({ at, label }) => [at, label])).toEqual([[5, "合计"]]);
});

describe("the account of a list", () => {
  const wide = (row: Row, at: number, cell: CellValue) => [...row.slice(0, at), cell, ...row.slice(at)];
  const HEADS = [wide(HEAD[0]!, 3, "地点"), wide(HEAD[1]!, 3, null)];
  const [only] = readAll(
    sheet([wide(A, 3, "古南"), wide([2, "小计", null, 1], 3, null), wide(B, 3, " "), wide(TOTAL, 3, "x")], {
      hiddenRows: [2, 4, 6, 7],
      hiddenColumns: [0, 3, 6, 9],
    }, [...TOP.slice(0, 2), ...HEADS]),
  ); // prettier-ignore
  const ret = only!;

  it("tells what is hidden of its lines and columns", () => {
    expect(ret.account.hidden.map(({ axis, at }) => `${axis} ${at}`)).toEqual([
      "row 4",
      "row 6",
      "column 0",
      "column 6",
    ]);
  });

  it("tells rows and columns that are its own", () => {
    expect(ret.account.own).toEqual([
      { sheet: "统计表", axis: "row", table: 0, at: 5, label: "小计" },
      { sheet: "统计表", axis: "column", table: 0, at: 3, label: "地点" },
    ]);
    expect(ret.account.moreOwnRows).toBe(0);
  });

  it("tells where it stands", () => {
    expect(ret.placement.tables[0]).toMatchObject({
      rows: [4, 6].map((row) => ({ sheet: "统计表", row })),
      columns: [0, 1, 2, 4, 5, 6],
      total: { sheet: "统计表", row: 7 },
      top: 2,
      bottom: 7,
      check: null,
    });
  });

  it("tells of rows without end how many more there are", () => {
    const [many] = readAll(sheet([A, ...Array.from({ length: 203 }, (): Row => [null, "小计", null, 1]), B]));
    expect([many!.account.own.length, many!.account.moreOwnRows]).toEqual([200, 3]);
  });

  it("tells what is not printed so, from left to right", () => {
    const labels = [["编号", "项目名称", "性 质", "投资", null, "备注"], [null, null, null, "计划(万元)", "完 成", null]] as Row[];
    const [other] = readAll(sheet([A, B], {}, [...TOP.slice(0, 2), ...labels]));
    const places = other!.account.evidence.map(({ at }) => at);
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(other!.account.evidence.every(({ axis }) => axis === "column")).toBe(true);
  }); // prettier-ignore

  it("knows what stands where a line is not filled in", () => {
    const { lines, total } = list(ret);
    expect(lines[1]![0]).toMatchObject({
      state: "closed",
      raw: 2,
      at: { sheet: "统计表", row: 6, column: 0 },
    });
    expect(total![0]).toMatchObject({ state: "closed", at: { row: 7, column: 0 } });
    expect(total![3]).toMatchObject({ state: "number", value: 35.3, at: { row: 7, column: 4 } });
  });

  it("checks itself in the column behind it", () => {
    const checked = TOP.map((row, at) => (at === 2 ? [...row, "校验"] : row));
    const [own] = readAll(sheet([A, B], {}, checked));
    expect(own!.placement.tables[0]!.check).toBe(6);
  });

  it("takes the clerk at his word for a column", () => {
    const labels = HEAD.map((row, at) => (at === 0 ? row.map((label) => (label === "性质" ? "类别" : label)) : row));
    const answered = (sheetName: string) =>
      readSheets(FORM, [sheet([A, B], {}, [...TOP.slice(0, 2), ...labels])], [
        { sheet: sheetName, axis: "column", at: 2, table: 0, index: 2 },
      ])[0]!;
    expect(answered("统计表").placement.tables[0]!.columns).toEqual([0, 1, 2, 3, 4, 5]);
    expect(answered("别表").placement.tables[0]!.columns).toEqual([0, 1, null, 3, 4, 5]);
    expect(list(answered("别表")).lines[0]![2]).toMatchObject({ at: null, state: "blank" });
  }); // prettier-ignore
});

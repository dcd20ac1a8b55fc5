import { readSheets } from "../../src/reading/read-sheets";
import type { Return } from "../../src/reading/return";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import type { Definition } from "../support/forms";
import { compiled } from "../support/small-form";

type Row = CellValue[];

const matrix = (title: string, rows: string[], columns: string[], more: Definition = {}): Definition => ({
  kind: "matrix",
  title,
  measure: "个",
  stub: { head: "项目" },
  rows: rows.map((label) => ({ label })),
  columns: columns.map((label) => ({ label })),
  ...more,
});
const list = (title: string, columns: string[], more: Definition = {}): Definition => ({
  kind: "list",
  title,
  measure: "文字",
  columns: columns.map((label) => ({ label })),

  ...more,
});
const form = (...tables: Definition[]) =>
  compiled({
    id: "tables",
    version: "1",
    title: "村镇情况",
    authority: "县统计局",
    fields: [
      { label: "填报单位", is: "unit" },
      { label: "填表人", is: "person", place: "foot" },
    ],
    measures: { 个: {}, 文字: { type: "text" } },
    tables: tables.map((table) => ({ sheet: "情况", ...table })),
  });

/** The tables of a return as texts, what is blank a dot; lines of lists in brackets. */
const told = ({ content }: Return): string[] =>
  content.tables.map((table) =>
    table.kind === "matrix"
      ? table.cells.map((line) => line.map(({ value }) => value ?? ".").join(" ")).join("; ")
      : `[${table.lines.map((line) => line.map(({ text, value }) => text ?? value ?? ".").join(" ")).join("; ")}]`,
  );
const read = (of: ReturnType<typeof form>, ...grids: Grid[]) =>
  readSheets(of, grids).map((ret) => [ret.content.unit, ...told(ret)]);
const below = (sheet: string, ...parts: Row[][]): Grid =>
  gridOf(
    sheet,
    parts.flatMap((rows) => [...rows, []]),
  );
const beside = (sheet: string, left: Row[], right: Row[]): Grid => {
  const width = Math.max(...left.map((row) => row.length)) + 1;
  return gridOf(
    sheet,
    Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
      ...(left[at] ?? []),
      ...Array<CellValue>(width - (left[at]?.length ?? 0)).fill(null),
      ...(right[at] ?? []),
    ]),
  );
};
const unit = (name: string): Row[] => [[`填报单位：${name}`]];

describe("two tables of figures and a list", () => {
  const FORM = form(
    matrix("人口", ["户数", "人数", "劳力"], ["城市", "农村"]),
    matrix("土地", ["水田", "旱地", "林地"], ["面积", "产量"]),
    list("企业", ["名称", "地址", "主业"]),
  );
  const PEOPLE: Row[] = [["人口"], ["项目", "城市", "农村"], ["户数", 1, 2], ["人数", 3, 4], ["劳力", 5, 6]]; // prettier-ignore
  const LAND: Row[] = [["土地"], ["项目", "面积", "产量"], ["水田", 7, 8], ["旱地", 9, 10], ["林地", 11, 12]]; // prettier-ignore
  const FIRMS: Row[] = [["企业"], ["名称", "地址", "主业"], ["甲厂", "北街", "造纸"], ["乙厂", "南街", "酿酒"]]; // prettier-ignore
  const ALL = ["1 2; 3 4; 5 6", "7 8; 9 10; 11 12", "[甲厂 北街 造纸; 乙厂 南街 酿酒]"];

  it.each<[string, Grid[]]>([
    ["below one another", [below("情况", unit("石角镇"), PEOPLE, LAND, FIRMS)]],
    ["in another order", [below("情况", unit("石角镇"), FIRMS, LAND, PEOPLE)]],
    ["without their titles", [below("情况", unit("石角镇"), PEOPLE.slice(1), LAND.slice(1), FIRMS.slice(1))]],
    ["without a row between", [gridOf("情况", [...unit("石角镇"), ...PEOPLE, ...LAND, ...FIRMS])]],
    ["two beside one another", [below("情况", unit("石角镇"), beside("情况", PEOPLE, LAND).values as Row[], FIRMS)]],
    ["on a sheet each", [below("人口", unit("石角镇"), PEOPLE), below("土地", LAND), below("企业", FIRMS)]],
    ["on a sheet each, with the unit on all", [below("人口", unit("石角镇"), PEOPLE), below("土地", unit("石角镇"), LAND), below("企业", unit("石角镇"), FIRMS)]],
    ["on sheets in another order", [below("企业", FIRMS), below("人口", unit("石角镇"), PEOPLE), below("土地", LAND)]],
    ["with another sheet between", [below("人口", unit("石角镇"), PEOPLE), below("说明", [["略"]]), below("土地", LAND, FIRMS)]],
    ["of which one goes on on the next sheet", [below("人口", unit("石角镇"), PEOPLE.slice(0, 4)), below("续", [PEOPLE[1]!, PEOPLE[4]!], LAND, FIRMS)]],
  ])("are one return %s", (_, grids) => expect(read(FORM, ...grids)).toEqual([["石角镇", ...ALL]])); // prettier-ignore

  it("keep where they stand", () => {
    const [ret] = readSheets(FORM, [
      below("人口", unit("石角镇"), PEOPLE),
      below("土地", LAND),
      below("企业", FIRMS),
    ]);
    expect(ret!.placement.tables.map(({ sheet, top, bottom }) => [sheet, top, bottom])).toEqual([
      ["人口", 3, 6],
      ["土地", 1, 4],
      ["企业", 1, 3],
    ]);
  });

  it("of which one is missing are one return, with nothing in that", () => {
    const [ret] = readSheets(FORM, [below("情况", unit("石角镇"), PEOPLE, FIRMS)]);
    expect(told(ret!)).toEqual([ALL[0], ". .; . .; . .", ALL[2]]);
    expect(ret!.placement.tables[1]).toMatchObject({ rows: [null, null, null], columns: [null, null] });
  });

  it.each<[string, Grid[]]>([
    ["below one another", [below("情况", unit("甲镇"), PEOPLE, LAND, FIRMS, unit("乙镇"), PEOPLE, LAND, FIRMS)]],
    ["on a sheet each", [below("甲", unit("甲镇"), PEOPLE, LAND, FIRMS), below("乙", unit("乙镇"), PEOPLE, LAND, FIRMS)]],
    ["table by table", [below("人口", unit("甲镇"), PEOPLE, unit("乙镇"), PEOPLE), below("土地", unit("甲镇"), LAND, unit("乙镇"), LAND), below("企业", unit("甲镇"), FIRMS, unit("乙镇"), FIRMS)]],
  ])("of two units are two returns %s", (_, grids) =>
    expect(read(FORM, ...grids)).toEqual([["甲镇", ...ALL], ["乙镇", ...ALL]])); // prettier-ignore
});

describe("tables that are alike", () => {
  const FORM = form(
    matrix("本年", ["户数", "人数", "劳力"], ["城市", "农村"], { sheet: "本年" }),
    matrix("上年", ["户数", "人数", "劳力"], ["城市", "农村"], { sheet: "上年" }),
  );
  const table = (first: number): Row[] => [["项目", "城市", "农村"], ["户数", first, first + 1], ["人数", first + 2, first + 3], ["劳力", first + 4, first + 5]]; // prettier-ignore
  const THIS = "1 2; 3 4; 5 6";
  const LAST = "7 8; 9 10; 11 12";
  it.each<[string, Grid[]]>([
    ["by their titles", [below("情况", unit("石角镇"), [["上年"], ...table(7)], [["本年"], ...table(1)])]],
    ["by their sheets", [below("上年", unit("石角镇"), table(7)), below("本年", table(1))]],
    ["by their turn where nothing says which is which", [below("情况", unit("石角镇"), table(1), table(7))]],
    ["beside one another by their titles", [below("情况", unit("石角镇"), beside("情况", [["上年"], ...table(7)], [["本年"], ...table(1)]).values as Row[])]],
  ])("are told apart %s", (_, grids) => expect(read(FORM, ...grids)).toEqual([["石角镇", THIS, LAST]])); // prettier-ignore
});

describe("a matrix and a list whose heads are alike", () => {
  const FORM = form(
    matrix("汇总", ["城市", "农村", "合作社"], ["名称", "数量", "金额"], { sheet: "汇总" }),
    list("明细", ["名称", "数量", "金额"], { sheet: "明细" }),
  );
  const SUMS: Row[] = [["项目", "名称", "数量", "金额"], ["城市", 1, 2, 3], ["农村", 4, 5, 6], ["合作社", 7, 8, 9]]; // prettier-ignore
  const LINES: Row[] = [
    ["名称", "数量", "金额"],
    ["甲", "2", "3"],
    ["乙", "5", "6"],
  ];
  it.each<[string, Grid[]]>([
    ["on a sheet", [below("情况", unit("石角镇"), SUMS, LINES)]],
    ["the list first", [below("情况", unit("石角镇"), LINES, SUMS)]],
    ["on a sheet each", [below("汇总", unit("石角镇"), SUMS), below("明细", LINES)]],
  ])("are told apart %s", (_, grids) =>
    expect(read(FORM, ...grids)).toEqual([["石角镇", "1 2 3; 4 5 6; 7 8 9", "[甲 2 3; 乙 5 6]"]])); // prettier-ignore
});

describe("a matrix and a list beside one another that have labels of columns in common", () => {
  const SUMS: Row[] = [["项目", "数量", "金额"], ["城市", 1, 2], ["农村", 3, 4], ["合作社", 5, 6]]; // prettier-ignore
  const tables = (...columns: string[]) => ({
    form: form(matrix("汇总", ["城市", "农村", "合作社"], ["数量", "金额"]), list("明细", columns)),
    lines: [columns, ...["一厂", "二厂"].map((name, at) => columns.map((label) => (label === "数量" ? 9 - at : name)))],
  }); // prettier-ignore
  it.each<[string, string[], string]>([
    ["one", ["名称", "地址", "数量"], "[一厂 一厂 9; 二厂 二厂 8]"],
    ["one of two", ["名称", "数量"], "[一厂 9; 二厂 8]"],
    ["the first", ["数量", "名称"], "[9 一厂; 8 二厂]"],
    ["one, and the head of the rows", ["名称", "项目", "数量"], "[一厂 一厂 9; 二厂 二厂 8]"],
    ["all, and the head of the rows", ["项目", "数量"], "[一厂 9; 二厂 8]"],
  ])("are both read: %s", (_, columns, said) => {
    const { form: own, lines } = tables(...columns);
    for (const grid of [beside("情况", SUMS, lines), beside("情况", lines, SUMS)])
      expect(read(own, gridOf("情况", [...unit("石角镇"), ...grid.values]))).toEqual([
        ["石角镇", "1 2; 3 4; 5 6", said],
      ]);
  });

  it("are asked about where they are twice the same", () => {
    const { form: own, lines } = tables("名称", "地址", "数量");
    const others = lines.map((row, at) => (at === 0 ? row : row.map((cell) => `${cell}-`)));
    const sums = SUMS.map(([, one, two], at) => (at === 0 ? [one!, two!] : [at, at]));
    const twice = [beside("情况", lines, others), beside("情况", SUMS, sums)];
    const doubts = twice.map((grid) => readSheets(own, [grid])[0]!.account.doubts.map(({ at, found }) => `${found}@${at}`).join(" ")); // prettier-ignore
    expect(doubts).toEqual(["名称@0 名称@4 地址@1 地址@5 数量@2 数量@6", "数量@1 数量@4 金额@2 金额@5"]);
  });
});

describe("a list beside another with labels of it", () => {
  const FORM = form(list("明细", ["名称", "地址", "数量"]));
  const [MORE, FEWER] = [["名称", "地址", "数量"], ["名称", "数量"]]; // prettier-ignore
  const line = (at: number): Row => ["某", at, null, `厂${at}`, "北街", String(at)];
  it.each<[string, Row[], string]>([
    ["parted by a blank column", [[...FEWER, null, ...MORE], line(1), line(2)], "[厂1 北街 1; 厂2 北街 2]"],
    ["with a note below both", [[...FEWER, null, ...MORE], line(1), [], [null, null, "略"]], "[厂1 北街 1]"],
    ["with something between them", [[...FEWER, null, ...MORE], line(1), line(2).with(2, "略")], "[. 北街 1; . 北街 2]"],
    ["with something between them far below", [[...FEWER, null, ...MORE], ...Array.from({ length: 60 }, (_, at) => line(at).with(2, at === 55 ? "略" : null))], `[${Array.from({ length: 60 }, (_, at) => `厂${at} 北街 ${at}`).join("; ")}]`],
    ["that has more of other labels", [[...MORE, "甲", "乙", "丙", "丁", null, ...FEWER], ["某", "某", "某", 1, 2, 3, 4, null, "厂1", "1"]], "[厂1 . 1]"],
  ])("is read, %s", (_, rows, expected) =>
    expect(read(FORM, below("情况", unit("石角镇"), rows))).toEqual([["石角镇", expected]])); // prettier-ignore
});

it("fields are found over the first table and below the last one", () => {
  const FORM = form(matrix("人口", ["户数", "人数"], ["城市", "农村"]), list("企业", ["名称", "地址"]));
  const sheet = below(
    "情况",
    unit("石角镇"),
    [["项目", "城市", "农村"], ["户数", 1, 2], ["人数", 3, 4]],
    [["名称", "地址"], ["甲厂", "北街"]],
    [["填表人：张三"]],
  ); // prettier-ignore
  const [ret] = readSheets(FORM, [sheet]);
  expect(ret!.content.fields).toEqual(["石角镇", "张三"]);
  expect(ret!.placement.fields.map(({ row }) => row)).toEqual([0, 9]);
  expect(told(ret!)).toEqual(["1 2; 3 4", "[甲厂 北街]"]);
});

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

import { formFrom } from "../../src/form/compile/compile-form";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { definition2011 } from "../support/forms";
import { cells, FORM, paper, readOne, type Paper } from "../support/paper";

/** A filled form with more columns behind it, by rows of the sheet. */
function beside(columns: Record<number, Record<number, CellValue>>, given: Paper = {}, form = FORM): Grid {
  const grid = paper(given, form);
  const values = grid.values.map((line) => [...line, ...Array<CellValue>(6).fill(null)]);
  for (const [column, cells] of Object.entries(columns))
    for (const [row, value] of Object.entries(cells)) values[Number(row)]![Number(column)] = value;
  return gridOf(grid.sheet, values, { merges: grid.merges });
}
const read = (grid: Grid, form = FORM) => {
  const { content, placement } = readOne(grid, [], form);
  const { unit, date, seal } = content;
  return { unit, date, seal, check: placement.tables[0]!.check };
};

/** What 校验 of our form may say, and a seal that is none. */
const WORDS = {
  0: "校验：有 3 处需要核对",
  1: "没有写填报单位（S01）。填报时间过了截止日期2011年12月20日（L01，提示）。填报单位：东溪镇",
  2: "校验",
  3: "整张表一个数也没有填（S06，请核实）。2011年1月1日",
  5: "是文字，不是数字：机关（V01）。",
  50: "填报时间：2011年12月1日 定稿 2011-12-15 校验码 4XHM-ACC7",
};

test.each([17, 18, 19])("is known by its heading in column %i, and nothing in it is read", (column) => {
  const ret = read(beside({ [column]: WORDS }, { unit: "", date: "" }));
  expect(ret).toMatchObject({ check: column, unit: "", date: null, seal: null });
});

test("hides nothing that stands before it", () => {
  const ret = read(beside({ 17: { 1: "填报时间：2011年12月15日" }, 18: WORDS }, { date: "" }));
  expect(ret).toMatchObject({ check: 18, unit: "石角镇", date: "2011-12-15" });
});

test.each<[string, Grid]>([
  ["without the column", paper()],
  ["with other words behind the table", beside({ 18: { ...WORDS, 2: "校验人：张三" } })],
  ["with the word below its head", beside({ 18: { 20: "校验" } })],
  ["with the word in 备注", paper({ cells: { "boards remark": "校验" } })],
])("a sheet %s has none", (_, grid) => expect(read(grid).check).toBeNull());

test("a subject may bear the name", () => {
  const definition = definition2011();
  definition.tables[0].columns[0].members.push({ id: "checks", label: "校验" });
  const form = formFrom(definition);
  const ret = readOne(paper({ cells: { "boards checks": 3 } }, form), [], form);
  expect([ret.placement.tables[0]!.check, cells(ret)[8]!.find(({ value }) => value !== null)!.value]).toEqual(
    [null, 3],
  );
});

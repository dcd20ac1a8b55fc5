import { definitionPlan } from "../../src/form/carried-definition";
import { readSheets } from "../../src/reading/read-sheets";
import { sheetsOf } from "../../src/reading/return";
import { gridOf, type Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { formOf } from "../support/forms";
import { COLUMNS, figures, FIRST_ROW, FORM, paper, readAll, ROWS } from "../support/paper";

const CELLS = Object.fromEntries(
  ROWS.flatMap(({ id, index }) =>
    COLUMNS.map((column) => [`${id} ${column.id}`, index * 100 + column.index + 1]),
  ),
);
const WHOLE = ROWS.map(({ index }) => COLUMNS.map((each) => index * 100 + each.index + 1));

/** The rows `from` … `to` of a unit's form with a head over them, on a sheet of their own. */
function page(sheet: string, from: number, to: number, unit = ""): Grid {
  const { values, merges } = paper({ unit, cells: CELLS });
  const rows = [...values.slice(0, FIRST_ROW), ...values.slice(FIRST_ROW + from, FIRST_ROW + to)];
  return gridOf(sheet, rows, { merges });
}
const read = (grids: Grid[]) => readAll(...grids).map(figures);
const units = (grids: Grid[]) => readAll(...grids).map(({ content }) => content.unit);

describe("a form with a page on each sheet", () => {
  const pages = [page("第1页", 0, 15, "石角镇"), page("第2页", 15, 32), page("第3页", 32, 45)];

  it("is one return", () => {
    expect(units(pages)).toEqual(["石角镇"]);
    expect(read(pages)).toEqual([WHOLE]);
  });

  it("may have its pages in any order, and the unit on any of them", () => {
    expect(units([...pages].reverse())).toEqual(["石角镇"]);
    expect(read([...pages].reverse())).toEqual([WHOLE]);
  });

  it("says on which sheet a row stands", () => {
    const [ret] = readSheets(FORM, pages);
    const { rows, sheet } = ret!.placement.tables[0]!;
    expect([0, 14, 15, 44].map((row) => rows[row]!.sheet)).toEqual(["第1页", "第1页", "第2页", "第3页"]);
    expect([sheet, ret!.account.sheet, ...sheetsOf(ret!)]).toEqual([
      "第1页",
      "第1页",
      "第1页",
      "第2页",
      "第3页",
    ]);
  });

  it("ends where the next unit begins", () => {
    const two = [...pages, page("甲1", 0, 32, "甲"), page("甲2", 32, 45)];
    expect(units(two)).toEqual(["石角镇", "甲"]);
    expect(read(two)).toEqual([WHOLE, WHOLE]);
  });

  it("is never put together from pages of different units", () => {
    const mixed = [page("甲", 0, 32, "甲"), page("乙", 32, 45, "乙")];
    expect(units(mixed)).toEqual(["甲"]);
    expect(
      read(mixed)[0]!
        .slice(32)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
  });
});

it("a few rows of the form alone are no return", () => {
  expect(readSheets(FORM, [page("摘录", 0, 12)])).toEqual([]);
});

describe("a form on a hidden sheet", () => {
  const shown = page("统计表", 0, 45, "石角镇");
  const old = { ...page("旧表", 0, 45, "石角镇"), visible: false };

  it("is marked where the workbook shows another", () => {
    expect(readSheets(FORM, [old, shown]).map(({ account }) => [account.sheet, account.beside])).toEqual([
      ["统计表", null],
      ["旧表", "hidden"],
    ]);
  });

  it("is a return like any other where it is the only one", () => {
    expect(readSheets(FORM, [old])).toMatchObject([{ account: { sheet: "旧表", beside: null } }]);
  });
});

describe("what a workbook says of a return besides", () => {
  const own = page("统计表", 0, 45, "石角镇");
  const [mine, other, third] = [FORM, formOf("s5"), formOf("s1")].map((form) => gridOfPlan(definitionPlan(form)));
  const idOf = ({ id, version }: typeof FORM) => ({ id, version });
  it.each<[string, Grid[], { id: string; version: string } | null]>([
    ["no definition", [], null],
    ["its definition", [mine!], idOf(FORM)],
    ["its definition behind that of another form", [other!, mine!], idOf(FORM)],
    ["the first of two of other forms", [other!, third!], idOf(formOf("s5"))],
  ])("is that it carries %s", (_, definitions, carried) =>
    expect(readSheets(FORM, [...definitions, own]).map(({ account }) => account.carried)).toEqual([carried]),
  );

  it("is which of its sheets are lost", () => {
    const lost = { ...gridOf("第2页", []), lost: true };
    expect(readSheets(FORM, [own, lost]).map(({ account }) => account.lostSheets)).toEqual([["第2页"]]);
    expect(readSheets(FORM, [own]).map(({ account }) => account.lostSheets)).toEqual([[]]);
  });

  it("is nothing where it may hold no more tables", () => {
    expect(readSheets(FORM, [own], [], { left: 0 })).toEqual([]);
    expect(readSheets(FORM, [own], [], { left: 1 })).toHaveLength(1);
  });
}); // prettier-ignore

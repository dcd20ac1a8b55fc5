import { checkReturn } from "../../src/checking/check-return";
import { sealState } from "../../src/checking/seal";
import { memoryHost } from "../../src/host/memory/memory-host";
import { readReturns } from "../../src/reading/read-return";
import type { Return } from "../../src/reading/return";
import type { Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { openCells } from "../../src/template/form-entry";
import { formPlan } from "../../src/template/form-plan";
import { layoutOf } from "../../src/template/layout";
import { sealing, unsealing, type SealChange } from "../../src/template/sealing";
import { FORM, paper, type Paper } from "../support/paper";

const TODAY = "2011-12-15";
const read = (grid: Grid): Return => readReturns(FORM, grid)[0]!;
const sealingOf = (grid: Grid) => sealing(FORM, read(grid), checkReturn(FORM, read(grid)), TODAY);
const rulesInTheWay = (given: Paper) => sealingOf(paper(given)).obstacles.map(({ rule }) => rule);

/** Nothing but hints: cells left blank. */
const GOOD = { "organisations town": 9, "implementing-organisations town": 9, "catalogues town": 9 };
const DISCLOSED = { ...GOOD, "board-issues town": 3, "boards town": 1, "resolutions town": 3 };
/** C05: not every organisation discloses. */
const SHORT = { ...DISCLOSED, "implementing-organisations town": 8 };
const REASON = "一个支部十二月新建，尚未实行";

describe("a return may be finalised", () => {
  test("with hints", () => {
    const { allowed, obstacles } = sealingOf(paper({ cells: DISCLOSED }));
    expect([allowed, obstacles]).toEqual([true, []]);
    expect(checkReturn(FORM, read(paper({ cells: DISCLOSED }))).map(({ severity }) => severity)).toContain(
      "hint",
    );
  });

  test("with a query that 备注 explains", () => {
    expect(rulesInTheWay({ cells: { ...SHORT, "implementing-organisations remark": REASON } })).toEqual([]);
  });

  test.each<[string, Paper, string[]]>([
    ["an error", { cells: { ...DISCLOSED, "hotlines town": -1 } }, ["V02"]],
    ["a query without 备注", { cells: SHORT }, ["C05", "C05"]],
    [
      "a 备注 that says nothing",
      { cells: { ...SHORT, "implementing-organisations remark": "情况属实" } },
      ["C05", "C05"],
    ],
    ["no unit", { cells: DISCLOSED, unit: "" }, ["S01"]],
    ["no figure", {}, ["S06"]],
  ])("not with %s", (_, given, rules) => {
    expect(rulesInTheWay(given)).toEqual(rules);
    expect(sealingOf(paper(given)).allowed).toBe(false);
  });
});

describe("on our form", () => {
  const layout = layoutOf(FORM);
  const figures = (indicator: number, subject: number) => {
    const value = DISCLOSED[`${FORM.indicators[indicator]!.id} town` as keyof typeof DISCLOSED];
    return subject === 0 ? (value ?? null) : null;
  };
  const blank = gridOfPlan(formPlan(FORM, { unit: "石角镇", date: TODAY, figures }));

  test("finalising writes the seal beside the footnote and locks every cell", () => {
    const { edit, unlocked } = sealingOf(blank);
    expect(edit).toMatchObject({ row: layout.seal.top, column: layout.seal.left });
    expect(edit.value).toMatch(/^定稿 2011-12-15 校验码 (.{4}-){4}.{4}$/);
    expect(unlocked).toEqual([]);
  });

  test("what stands there afterwards is intact, until a figure is changed", () => {
    const { edit } = sealingOf(blank);
    const stamped = { ...blank, values: blank.values.map((line) => [...line]) };
    stamped.values[edit.row]![edit.column] = edit.value;
    expect(sealState(read(stamped))).toBe("intact");
    stamped.values[layout.rows[8]!]![layout.columns[0]!] = 2;
    expect(sealState(read(stamped))).toBe("changed");
    expect(sealingOf(stamped).edit).toMatchObject({ row: edit.row, column: edit.column });
    expect(unsealing(FORM, read(stamped))).toEqual({
      edit: { row: edit.row, column: edit.column, value: null },
      unlocked: openCells(layout, false),
    });
  });
});

test("定稿 and 取消定稿, at the host", async () => {
  const sheet = FORM.spec.sheet;
  const figures = (indicator: number, subject: number) => (subject === 0 && indicator === 0 ? 9 : null);
  const host = memoryHost([formPlan(FORM, { unit: "石角镇", date: TODAY, figures })]);
  const ret = async () => read((await host.readSheet(sheet))!);
  const apply = async ({ edit, unlocked }: SealChange) => {
    await host.setProtection(sheet, null);
    await host.editCells(sheet, [edit]);
    await host.setProtection(sheet, unlocked);
  };
  const typed = async (value: number) => {
    const { row, column } = (await ret()).figures[0]![1]!;
    host.clerk.type(sheet, { row, column }, value);
    return (await ret()).figures[0]![1]!.value;
  };

  await apply(sealing(FORM, await ret(), [], TODAY));
  expect([sealState(await ret()), await typed(4)]).toEqual(["intact", null]);
  await apply(unsealing(FORM, await ret()));
  expect([sealState(await ret()), await typed(4)]).toEqual(["none", 4]);
  expect(host.plan(sheet).unlocked).toEqual(openCells(layoutOf(FORM), false));
});

test.each<[string, Partial<Return>]>([
  ["with 合计 elsewhere", { totalColumn: 14 }],
  ["with 备注 elsewhere", { remarkColumn: 17 }],
  ["with one row elsewhere", { rows: layoutOf(FORM).rows.with(44, 60) }],
  ["with one column elsewhere", { columns: layoutOf(FORM).columns.with(12, 20) }],
])("a form %s is of another making", (_, moved) => {
  const ours = read(gridOfPlan(formPlan(FORM, { unit: "石角镇", date: TODAY })));
  expect(unsealing(FORM, ours).unlocked).toEqual(openCells(layoutOf(FORM), false));
  expect(unsealing(FORM, { ...ours, ...moved }).unlocked).toBeNull();
});

test("a form of another making is not protected after 取消定稿", () => {
  const grid = paper({ cells: DISCLOSED });
  const moved = { ...grid, values: [[], ...grid.values], merges: [] };
  expect(unsealing(FORM, read(moved)).unlocked).toBeNull();
});

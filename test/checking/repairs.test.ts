import { checkReturn } from "../../src/checking/check-return";
import { findingOf, type Finding } from "../../src/checking/finding";
import { leavesBlank } from "../../src/checking/repair-edit";
import { allRepairs, repairsOf, type RepairEdit } from "../../src/checking/repairs";
import { measureAt } from "../../src/form/table";
import type { Return } from "../../src/reading/return";
import { cellName } from "../../src/sheet/address";
import type { Grid } from "../../src/sheet/grid";
import { evaluate } from "../support/formula/evaluate";
import { filledReturn, type GivenTable } from "../support/filled-return";
import { matrixOf } from "../support/forms";
import { MANY_KINDS } from "../support/many-kinds";
import {
  cellOf,
  COLUMNS,
  FORM,
  paper,
  place,
  readOne as read,
  ROWS,
  rowsOf,
  type Paper,
} from "../support/paper";
import { shown } from "../support/returned";

const found = (grid: Grid) => checkReturn(FORM, read(grid));
const told = (edits: readonly RepairEdit[]) =>
  Object.fromEntries(edits.map(({ row, column, value }) => [cellName(row, column), value]));

/** What is offered for each finding, by rule and cell: { "V05 P14": { P14: "=…" } }. */
const offered = (grid: Grid) =>
  Object.fromEntries(
    repairsOf(FORM, read(grid), found(grid)).map(({ finding, edits }) => [shown(finding), told(edits)]),
  );
const all = (grid: Grid) => allRepairs(FORM, read(grid), found(grid));

/** The sheet after the edits, its formulas calculated as a program would. */
function edited(grid: Grid, edits: readonly RepairEdit[]): Grid {
  const values = grid.values.map((line) => [...line]);
  const formulas = values.map((line, row) => line.map((_, column) => grid.formulas[row]?.[column] ?? null));
  const formats = grid.formats.map((line) => [...line]);
  for (const { row, column, value, format } of edits) {
    const formula = typeof value === "string" ? value : null;
    [values[row]![column], formulas[row]![column]] = [value, formula];
    if (format !== undefined) formats[row]![column] = format === "General" ? null : format;
  }
  formulas.forEach((line, row) =>
    line.forEach((formula, column) => {
      if (formula === null) return;
      values[row]![column] = evaluate(formula, (_, { top, left, bottom, right }) =>
        values.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1)),
      );
    }),
  );
  return { ...grid, values, formulas, formats };
}

const ROW = place(FORM, "boards total").row + 1;
const SUM = `=IF(COUNT(C${ROW}:O${ROW})=0,"",SUM(C${ROW}:O${ROW}))`;
const BASE = { "organisations town": 9, "boards town": 3, "boards agency": 4 };
const PERCENTAGES = {
  "organisations town": 1,
  "surveys-sent town": 100,
  "public-satisfaction town": 90,
  "surveys-sent agency": 300,
  "public-satisfaction agency": 80,
};

/** What 校验 of the sheet says of a cell whose text its formulas do not add up. */
const V01 = (ret: Return, name: string): Finding => {
  const at = place(FORM, name);
  const { rows, columns } = ret.placement.tables[0]!;
  const row = rows.findIndex((each) => each?.row === at.row);
  const rule = FORM.rules.find(({ id }) => id === "V01")!;
  const about = { table: 0, row, column: columns.indexOf(at.column) };
  return findingOf(rule, { at: { sheet: "统计表", ...at }, ...about }, { became: "", actual: "", note: "" });
};

describe("a 合计", () => {
  test.each<[string, Paper, string]>([
    ["that differs", { cells: { ...BASE, "boards total": 8 } }, "V05"],
    ["that agrees but is typed", { cells: { ...BASE, "boards total": 7 } }, "V07"],
    ["that is no number", { cells: { ...BASE, "boards total": "约7" } }, "V01"],
    ["that is negative", { cells: { ...BASE, "boards total": -7 } }, "V02"],
    [
      "that adds up too little",
      { cells: { ...BASE, "boards total": 3 }, formulas: { "boards total": `=SUM(C${ROW}:D${ROW})` } },
      "V05",
    ],
    [
      "that refers to nothing any more",
      { cells: { ...BASE, "boards total": { error: "#REF!" } }, formulas: { "boards total": "=SUM(#REF!)" } },
      "V06",
    ],
  ])("%s becomes the form's formula", (_, given, rule) => {
    expect(offered(paper(given))[`${rule} P${ROW}`]).toEqual({ [`P${ROW}`]: SUM });
  });

  test.each([
    ["negative", { "boards agency": -9 }],
    ["half a thing", { "boards agency": 4.5 }],
    ["beyond 100 %", { ...PERCENTAGES, "public-satisfaction town": 900 }],
  ])("that adds up what is %s is left to the cell that is wrong", (_, wrong) => {
    const cells = { ...BASE, ...wrong };
    const grid = paper({ cells });
    const sound = rowsOf(read(grid)).map((row) => row! + 1);
    const totals = Object.fromEntries(
      ROWS.map(({ id, index }) => {
        const row = (at: number) => `C${sound[at]}:O${sound[at]}`;
        const { together } = measureAt(matrixOf(FORM), index, 0)!;
        return together.how === "mean"
          ? [`${id} total`, `=SUMPRODUCT(${row(index)},${row(together.weight)})/SUM(${row(together.weight)})`]
          : [`${id} total`, `=SUM(${row(index)})`];
      }),
    );
    const standing = paper({ cells, formulas: totals });
    expect(found(standing).some(({ column }) => column === COLUMNS.length)).toBe(true);
    expect(offered(standing)).toEqual({});
  });

  test("of several rows is one repair where it is one finding", () => {
    const grid = paper({ cells: { ...BASE, "organisations total": 9, "boards total": 7 } });
    expect(offered(grid)).toEqual({
      "V07 P6": { P6: '=IF(COUNT(C6:O6)=0,"",SUM(C6:O6))', [`P${ROW}`]: SUM },
    });
  });

  test("brings the numbers of its row with it that are stored as texts", () => {
    const grid = paper({ cells: { ...BASE, "boards agency": "4个", "boards total": 3 } });
    expect(offered(grid)[`V05 P${ROW}`]).toEqual({ [`L${ROW}`]: 4, [`P${ROW}`]: SUM });
  });

  test("keeps its formula where only texts keep it from adding up", () => {
    const cells = { ...BASE, "boards agency": "4", "boards total": 3 };
    const grid = paper({ cells, formulas: { "boards total": SUM.toLowerCase() } });
    expect(offered(grid)).toEqual({ [`V05 P${ROW}`]: { [`L${ROW}`]: 4 } });
  });

  test("of a percentage weighs", () => {
    const grid = paper({ cells: { ...PERCENTAGES, "public-satisfaction total": 85 } });
    const { row, column } = place(FORM, "public-satisfaction total");
    const after = edited(grid, all(grid));
    expect([after.values[row]![column], found(after).map(({ rule }) => rule)]).toEqual([
      82.5,
      expect.not.arrayContaining(["V05", "V07"]),
    ]);
  });

  test("of percentages shown as 90 % is such a number, too", () => {
    const names = ["town", "agency", "total"].map((subject) => `public-satisfaction ${subject}`);
    const formats = Object.fromEntries(names.map((name) => [name, "0.00%"]));
    const cells = { ...PERCENTAGES, [names[0]!]: 0.9, [names[1]!]: 0.8, [names[2]!]: 0.7 };
    const after = edited(paper({ cells, formats }), all(paper({ cells, formats })));
    expect(cellOf(read(after), "public-satisfaction total").value).toBe(82.5);
  });
});

describe("a number that is stored as a text", () => {
  const cells = { ...BASE, "boards street": "4个", "ledgers street": "５", "boards agency": "6" };

  test("is put right in its own cell and no other of its row or column", () => {
    const ret = read(paper({ cells }));
    const edits = repairsOf(
      FORM,
      ret,
      ["boards street", "ledgers street"].map((name) => V01(ret, name)),
    );
    expect(edits.map((each) => told(each.edits))).toEqual([
      { [`D${ROW}`]: 4 },
      { [`D${place(FORM, "ledgers street").row + 1}`]: 5 },
    ]);
  });

  test("comes with the 合计 of the percentage that it weighs", () => {
    const weighed = { ...PERCENTAGES, "surveys-sent agency": "300份", "public-satisfaction total": 99 };
    const total = `V05 P${place(FORM, "public-satisfaction total").row + 1}`;
    const weight = `L${place(FORM, "surveys-sent agency").row + 1}`;
    expect(offered(paper({ cells: weighed }))[total]).toMatchObject({ [weight]: 300 });
  });
});

describe("the formula fits the sheet", () => {
  /** A column inserted before `at`, with a heading and a number in every row. */
  const inserted = (grid: Grid, at: number): Grid => ({
    ...grid,
    values: grid.values.map((line, row) => [
      ...line.slice(0, at),
      row === 3 ? "驻外机构" : row >= 5 && row < 50 ? 1000 : null,
      ...line.slice(at),
    ]),
    merges: grid.merges.map((merge) =>
      merge.left >= at ? { ...merge, left: merge.left + 1, right: merge.right + 1 } : merge,
    ),
  });

  test("that has a column of the unit's own between the form's", () => {
    const grid = inserted(paper({ cells: { ...BASE, "boards total": 8 } }), 5);
    const total = `=IF(COUNT(C${ROW}:E${ROW},G${ROW}:P${ROW})=0,"",SUM(C${ROW}:E${ROW},G${ROW}:P${ROW}))`;
    expect(all(grid)).toEqual([{ sheet: "统计表", row: ROW - 1, column: 16, value: total }]);
    expect(edited(grid, all(grid)).values[ROW - 1]![16]).toBe(7);
  });

  test("and weighs over it", () => {
    const grid = inserted(paper({ cells: { ...PERCENTAGES, "public-satisfaction total": 85 } }), 5);
    const { row } = place(FORM, "public-satisfaction total");
    expect(edited(grid, all(grid)).values[row]![16]).toBe(82.5);
  });

  test("that has the form farther down", () => {
    const grid = paper({ cells: { ...BASE, "boards total": 8 } });
    const lower = { ...grid, values: [[], [], ...grid.values], merges: [] };
    expect(told(all(lower))).toEqual({
      [`P${ROW + 2}`]: `=IF(COUNT(C${ROW + 2}:O${ROW + 2})=0,"",SUM(C${ROW + 2}:O${ROW + 2}))`,
    });
  });
});

describe("percentages typed with their sign", () => {
  const [cell, total] = ["public-satisfaction town", "public-satisfaction total"] as const;
  const filled = (value: number, formulas: Record<string, string> = {}): Grid =>
    paper({ cells: { ...PERCENTAGES, [cell]: 0.9, [total]: value }, formats: { [cell]: "0%" }, formulas });
  const { row } = place(FORM, cell);
  const plain = { sheet: "统计表", row, column: 2, value: 90, format: "General" };

  test("are written as the form wants them, without the format, when 合计 is put right", () => {
    const edits = all(filled(85));
    expect(edits).toContainEqual(plain);
    const after = edited(filled(85), edits);
    expect([after.values[row]![2], after.values[row]![15]]).toEqual([90, 82.5]);
    expect(all(after)).toEqual([]);
  });

  test("are written once where they are stored as texts, too", () => {
    const grid = paper({ cells: { ...PERCENTAGES, [cell]: "90", [total]: 85 }, formats: { [cell]: "0%" } });
    expect(all(grid).filter(({ column }) => column === 2)).toEqual([plain]);
    const [first] = repairsOf(FORM, read(grid), found(grid)).filter(({ finding }) => finding.rule === "V05");
    expect(first!.edits.filter(({ column }) => column === 2)).toEqual([plain]);
  });

  test("come with a number of their row that is stored as a text", () => {
    const agency = "public-satisfaction agency";
    const grid = paper({
      cells: { ...PERCENTAGES, [cell]: 0.9, [agency]: "80", [total]: 85 },
      formats: { [cell]: "0%" },
    });
    const edits = offered(grid)[`V05 P${row + 1}`];
    expect(edits).toEqual({ [`C${row + 1}`]: 90, [`L${row + 1}`]: 80, [`P${row + 1}`]: expect.any(String) });
  });

  test("are all there is to change where 合计 is the form's formula", () => {
    const standing = edited(filled(85), all(filled(85))).formulas[row]![15]!;
    expect(all(filled(60.225, { [total]: standing }))).toEqual([plain]);
  });
});

describe("a date that the program made of a figure", () => {
  const dated = (value: number, format = "m-d") => {
    const grid = paper({ cells: { "boards town": value }, formats: { "boards town": format } });
    return repairsOf(FORM, read(grid), found(grid)).map((repair) => [
      leavesBlank(repair),
      repair.edits.map(({ value: plain, format: taken }) => [plain, taken]),
    ]);
  };
  test.each<[string, number, string, ReturnType<typeof dated>]>([
    ["goes where it may be meant, with its format", 40607, "m-d", [[true, [[null, "General"]]]]],
    ["goes where it is a time", 0.128, "h:mm", [[true, [[null, "General"]]]]],
    ["leaves a number that nobody means as a day", 10230, "m-d", [[false, [[10230, "General"]]]]],
    ["is none where the number was typed over it", 4, "m-d", []],
  ])("%s", (_, value, format, expected) => expect(dated(value, format)).toEqual(expected));
});

test("white space that no formula takes for nothing goes", () => {
  const ret = read(paper({ cells: { ...BASE, "boards street": "\u200B" } }));
  const repairs = repairsOf(FORM, ret, [V01(ret, "boards street")]);
  expect(repairs.map(({ edits }) => told(edits))).toEqual([{ [`D${ROW}`]: null }]);
});

describe("nothing is offered", () => {
  test.each<[string, Paper]>([
    ["for a fraction under a plain format", { cells: { ...PERCENTAGES, "public-satisfaction town": 0.9 } }],
    ["for a date as text", { cells: { "boards town": "3月5日" } }],
    ["for a word", { cells: { "boards town": "约12" } }],
    ["for a negative figure", { cells: { ...BASE, "boards town": -3 } }],
    [
      "for a figure against another",
      { cells: { "opinions-resolved town": 12, "opinions-collected town": 9 } },
    ],
    [
      "for a total of what is not understood",
      { cells: { ...BASE, "boards town": "约3", "boards total": "七" } },
    ],
    [
      "for a negative total of what is not understood",
      { cells: { ...BASE, "boards town": "约3", "boards total": -7 } },
    ],
    [
      "for the total of a row whose formulas give texts",
      {
        cells: { ...BASE, "boards town": "3", "boards total": 4 },
        formulas: { "boards town": '=TEXT(3,"0")' },
      },
    ],
    [
      "for the total of percentages of which a formula gives one as a fraction",
      {
        cells: { ...PERCENTAGES, "public-satisfaction town": 0.9, "public-satisfaction total": 85 },
        formats: { "public-satisfaction town": "0%" },
        formulas: { "public-satisfaction town": "=9/10" },
      },
    ],
    [
      "for fractions whose 合计 is one, too",
      {
        cells: { "organisations town": 1, "surveys-sent town": 9, "public-satisfaction town": 0.9 },
        formats: { "public-satisfaction town": "0%", "public-satisfaction total": "0%" },
      },
    ],
    ["where nothing is wrong", { cells: BASE }],
  ])("%s", (_, given) => expect(offered(paper(given))).toEqual({}));

  test("for a total when a subject is not on the sheet", () => {
    const grid = paper({ cells: { ...BASE, "boards total": 8 }, labels: { village: null } });
    expect(offered(grid)).toEqual({});
  });
});

test("all together name no cell twice, and leave nothing that could be repaired", () => {
  const grid = paper({
    cells: {
      ...PERCENTAGES,
      ...BASE,
      "boards town": "３",
      "boards total": "8",
      "hotlines street": "2部",
      "public-satisfaction total": 99,
      "organisations total": 12,
    },
  });
  const edits = all(grid);
  expect(new Set(Object.keys(told(edits))).size).toBe(edits.length);
  expect(told(edits)).toMatchObject({ [`C${ROW}`]: 3, [`P${ROW}`]: SUM });
  const after = edited(grid, edits);
  expect(all(after)).toEqual([]);
  expect(found(after).map(({ rule }) => rule)).not.toEqual(expect.arrayContaining(["V05"]));
});

describe("of forms with cells of every kind", () => {
  /** What is offered for each finding: { "V05 人员 D4": "人员 D4 =…" }. */
  const offers = (...tables: GivenTable[]) => {
    const ret = filledReturn(MANY_KINDS, { fields: { chief: "张三" }, tables });
    return repairsOf(MANY_KINDS, ret, checkReturn(MANY_KINDS, ret)).map(
      ({ finding: { rule, at }, edits }) => [
        `${rule} ${at!.sheet} ${cellName(at!.row, at!.column)}`,
        edits.map(({ sheet, row, column, value }) => `${sheet} ${cellName(row, column)} ${String(value)}`),
      ],
    );
  };
  const typed = (raw: string, value: number) =>
    ({ state: "number", raw, value, correction: "unit" }) as const;
  const LINE = { name: "水泵", kind: "甲", count: 2, price: 1.5 };
  test.each<[string, GivenTable[], [string, string[]][]]>([
    [
      "a total that differs becomes the formula of its measure, rounded",
      [{ money: { a: 1.25, b: 2.5, all: 9 } }],
      [["V05 人员 E6", ['人员 E6 =IF(COUNT(B6:D6)=0,"",ROUND(SUM(B6:D6),2))']]],
    ],
    [
      "a cell that is computed becomes its formula",
      [{ people: { a: 4 }, money: { a: 2 }, each: { a: 1 } }],
      [["V13 人员 B7", ['人员 B7 =IF(OR(COUNT(B6,B4)=0,B4=0),"",ROUND(B6/B4*10000,2))']]],
    ],
    [
      "a total line of a list becomes the formula over its lines",
      [{}, [], { lines: [LINE, { ...LINE, name: "水管" }], total: { count: 9, price: 3 } }],
      [["V05 设备 F6", ['设备 F6 =IF(COUNT(F4:F5)=0,"",SUM(F4:F5))']]],
    ],
    [
      "texts among the lines come with it",
      [
        {},
        [],
        {
          lines: [
            { ...LINE, count: typed("2台", 2) },
            { ...LINE, name: "水管" },
          ],
          total: { count: 9, price: 3 },
        },
      ],
      [["V05 设备 F6", ["设备 F4 2", '设备 F6 =IF(COUNT(F4:F5)=0,"",SUM(F4:F5))']]],
    ],
    ["an option or a day that nobody knows stays", [{ grade: { a: "丁" }, since: { a: "待定" } }], []],
    ["so does what breaks a relation", [{ people: { a: 1 }, money: { a: 9 } }], []],
    ["and what stands in a cell that nobody fills", [{ top: { c: 5 } }], []],
  ])("%s", (_, tables, expected) => expect(offers(...tables)).toEqual(expected));
});

import type { Consolidation, MatrixTotals } from "../../src/consolidation/consolidation";
import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import { detailColumn, detailIndex, detailLayout } from "../../src/consolidation/sheets/detail-layout";
import { sheetNames } from "../../src/consolidation/sheets/sheet-names";
import {
  summaryPlace,
  summaryPlacement,
  type SummaryCell,
} from "../../src/consolidation/sheets/summary-places";
import { figureAt, trace, type Addend } from "../../src/consolidation/trace";
import { readWorkbook } from "../../src/files/read-workbook";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import type { Form } from "../../src/form/form";
import type { Table } from "../../src/form/table";
import { cellName } from "../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import {
  CONSOLIDATED,
  EVERY_WAY_WRITTEN,
  handed,
  handedIn,
  together,
  VILLAGES,
} from "../support/consolidated";
import { filledPaper } from "../support/filled-paper";
import { FORM_2011, lineOf, matrixOf } from "../support/forms";
import { readOne } from "../support/paper";
import type { Given } from "../support/filled-return";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";

/** The sheets of a consolidation by name, saved and opened again. */
async function reopened(form: Form, consolidation: Consolidation): Promise<ReadonlyMap<string, Grid>> {
  const read = readWorkbook(await writeWorkbook(consolidationPlans(form, consolidation)));
  if (!read.ok) throw new Error(read.refusal.code);
  return new Map(read.sheets.map((grid) => [grid.sheet, grid]));
}
const detailOf = (form: Form, sheets: ReadonlyMap<string, Grid>, table: number) =>
  sheets.get(sheetNames(form).detail[table]!)!;

/** Every cell of 汇总表 that has a place: of a matrix all, of a list its lines and its total line. */
function cellsOf(form: Form, { totals }: Consolidation): SummaryCell[] {
  return form.tables.flatMap((table) => {
    const total = totals[table.index]!;
    const lines = total.kind === "matrix" ? total.cells.length : total.lines.length;
    const rows: SummaryCell["row"][] = [...Array(lines).keys()];
    if (total.kind === "list" && total.total !== null) rows.push("total");
    return rows.flatMap((row) =>
      table.columns.lines.map(({ index: column }) => ({ table: table.index, row, column })),
    );
  });
}

/** What a cell of 汇总表 shows, from memory. */
function shown({ totals }: Consolidation, { table, row, column }: SummaryCell): number | string | null {
  const found = totals[table]!;
  if (found.kind === "matrix") return found.cells[row as number]![column]!;
  return row === "total" ? found.total![column]! : found.lines[row]!.values[column]!;
}

/** Whether cells of 汇总表 come from the units by adding or weighing them, so that addends come to it. */
function comesTo(table: Table, { row, column }: SummaryCell): "sum" | "mean" | null {
  const cell = table.kind === "matrix" ? table.cells[row as number]![column]! : table.inTotal[column]!;
  if (cell.kind === "closed" || cell.kind === "derived") return null;
  if (table.kind === "list" && row !== "total") return null;
  const { how } = cell.measure.together;
  return how === "mean" ? "mean" : how === "sum" || how === "latest" ? "sum" : null;
}

const amount = ({ value, weight }: Addend) => Number(value) * (weight ?? 1);
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

describe.each(CONSOLIDATED)("the cells of a reopened 汇总表 of %s", (_, form, made) => {
  /** Some of its cells, with their places: of a large form so many that each column has its turn. */
  function someCells(consolidation: Consolidation) {
    const placement = summaryPlacement(form, consolidation.totals);
    const all = cellsOf(form, consolidation);
    const step = [1, 11, 23].find((each) => all.length < 40 * each) ?? 47;
    return all
      .filter((__, index) => index % step === 0)
      .map((cell) => ({ cell, at: summaryPlace(form, placement, cell)! }));
  }

  it("are found where they stand, and come from addends that come to them", async () => {
    const consolidation = made();
    const sheets = await reopened(form, consolidation);
    const placed = someCells(consolidation);
    const found = placed.map(({ at }) => figureAt(form, sheets.get(at.sheet)!, at.row, at.column));
    expect(found.some((each) => each !== null)).toBe(true);
    found.forEach((each, index) => each && expect(each).toEqual(placed[index]!.cell));
    const unfound = placed.filter((_, index) => found[index] === null).map(({ cell }) => cell);
    // 序号 and what is not taken together is no figure; whatever shows a number is.
    const isNumber = ({ table, column }: SummaryCell) =>
      form.tables[table]!.columns.lines[column]!.role === "number";
    expect(unfound.filter((cell) => !isNumber(cell) && shown(consolidation, cell) !== null)).toEqual([]);
    const wrong = placed.flatMap(({ cell }) => {
      const table = form.tables[cell.table]!;
      const how = comesTo(table, cell);
      const total = shown(consolidation, cell);
      if (how === null || typeof total !== "number") return [];
      const addends = trace(form, detailOf(form, sheets, cell.table), cell);
      const added = sum(addends.map(amount));
      const comes = how === "sum" ? added : added / sum(addends.map(({ weight }) => weight!));
      return Math.abs(comes - total) < 0.051 ? [] : [{ cell, total, comes }];
    });
    expect(wrong).toEqual([]);
  });
});

describe("a count of the form of 2011", () => {
  const submissions = ["甲镇", "乙镇", "丙镇"].map((unit, index) =>
    handedIn(FORM_2011, readOne(filledPaper(unit, index))),
  );
  const result = together(FORM_2011, submissions, { date: "2011-12-21" });
  const [totals, detail] = consolidationPlans(FORM_2011, result).map(gridOfPlan) as [Grid, Grid];
  const [memory] = result.totals as [MatrixTotals];
  const { rows, columns } = matrixOf(FORM_2011);
  const [boards, satisfaction] = [lineOf(rows.lines, "boards"), lineOf(rows.lines, "public-satisfaction")];
  const weighing = lineOf(rows.lines, "surveys-sent");
  const [town, total] = [lineOf(columns.lines, "town"), lineOf(columns.lines, "total")];
  const at = (row: number, column: number) =>
    trace(FORM_2011, detail, figureAt(FORM_2011, totals, row + 5, column + 2)!);
  const columnOf = (row: number, column: number) => {
    const layout = detailLayout(matrixOf(FORM_2011));
    return detailColumn(layout, detailIndex(layout, row, column)!);
  };
  /** 分户明细 with its first unit alone, some cells changed. */
  const changed = (...cells: [row: number, column: number, value: CellValue][]): Grid => {
    const [row, rest] = [detail.values[2]!, detail.values.slice(0, 2)];
    const line = cells.reduce((all, [r, c, value]) => all.with(columnOf(r, c), value), row);
    return { ...detail, values: [...rest, line] };
  };

  it("is given by units, largest first, with file and cell", () => {
    const addends = at(boards, town);
    const values = addends.map(({ value }) => Number(value));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(sum(values)).toBe(memory.cells[boards]![town]);
    const [first] = addends;
    const source = submissions.find(({ return: ret }) => ret.content.unit === first!.unit)!;
    const [table] = source.return.content.tables;
    const place = table?.kind === "matrix" ? table.cells[boards]![town]!.at! : null;
    expect(first).toMatchObject({
      file: source.file,
      sheet: "统计表",
      cell: cellName(place!.row, place!.column),
    });
  });

  it("in 合计 is that of the units, over all their columns", () => {
    const addends = at(boards, total);
    expect(addends.map(({ unit, cell }) => [unit, cell]).sort()).toEqual(
      submissions
        .map(({ return: { content } }) => [content.unit, expect.stringMatching(/^[C-O]14:[C-O]14$/)])
        .sort(),
    );
    expect(sum(addends.map(amount))).toBe(memory.cells[boards]![total]);
  });

  it("that is a percentage has weights, and they make the total", () => {
    const addends = at(satisfaction, total);
    const weight = sum(addends.map((each) => each.weight!));
    expect(sum(addends.map(amount)) / weight).toBeCloseTo(memory.cells[satisfaction]![total]!, 9);
  });

  it.each<[string, CellValue, CellValue, number | null]>([
    ["what weighs", 90, 20, 20],
    ["what weighs nothing", 90, 0, null],
    ["what has less than nothing to weigh by", 90, -3, null],
    ["what has no weight", 90, null, null],
    ["what has a word for its weight", 90, "若干", null],
    ["a word", "九十", 20, null],
    ["nothing", null, 20, null],
  ])("that is a percentage counts, of %s (%p by %p), %p", (_, value, base, weight) => {
    const grid = changed([satisfaction, town, value], [weighing, town, base]);
    const addends = trace(FORM_2011, grid, { table: 0, row: satisfaction, column: town });
    expect(addends.map((each) => each.weight)).toEqual(weight === null ? [] : [weight]);
  });

  it("needs no weight", () => {
    const addends = trace(FORM_2011, changed([boards, town, 7]), { table: 0, row: boards, column: town });
    expect(addends).toMatchObject([
      { unit: "丙镇", file: "丙镇.xlsx", sheet: "统计表", value: 7, weight: null },
    ]);
  });

  it("is traced through 分户明细 of this form alone, known by all its labels", () => {
    const last = detail.values[0]!.length - 1;
    const renamed = (row: number, column: number): Grid => ({
      ...detail,
      values: detail.values.map((line, index) => (index === row ? line.with(column, "别的") : line)),
    });
    const traced = (grid: Grid) => trace(FORM_2011, grid, { table: 0, row: boards, column: town }).length;
    const first = columnOf(rows.lines.length - 1, town);
    expect([detail, renamed(0, 1), renamed(0, 5), renamed(0, first), renamed(1, last)].map(traced)).toEqual([
      3, 0, 0, 0, 0,
    ]);
  });

  it("is none elsewhere on the sheet", () => {
    expect(figureAt(FORM_2011, totals, 0, 0)).toBeNull();
    expect(figureAt(FORM_2011, totals, 5, 1)).toBeNull();
    expect(figureAt(FORM_2011, totals, 5, columns.lines.length + 1)).toBeNull();
    expect(trace(FORM_2011, gridOf("分户明细", [["别的表"]]), { table: 0, row: 0, column: 0 })).toEqual([]);
  });
});

describe("a list", () => {
  const lines = (...names: string[]) => names.map((name, at) => ({ name, people: at + 3, kind: "新建" }));
  const all = together(VILLAGES, [
    handed(VILLAGES, { unit: "甲镇", tables: [{ lines: lines("一村", "二村") }] }),
    handed(VILLAGES, { unit: "乙镇", tables: [{ lines: lines("三村") }] }),
    handed(VILLAGES, { unit: "丙镇", tables: [{ lines: [], nil: true }] }),
    handed(VILLAGES, { unit: "丁镇", tables: [{ lines: [] }] }),
  ]);
  const { columns } = VILLAGES.tables[0]!;
  const [summary, detail] = consolidationPlans(VILLAGES, all).map(gridOfPlan) as [Grid, Grid];
  const at = (row: SummaryCell["row"], id: string) =>
    trace(VILLAGES, detail, { table: 0, row, column: lineOf(columns.lines, id) }).map(
      ({ unit, file, sheet, cell, value }) => [unit, file, sheet, cell, value].join("|"),
    );

  it("has its total line from all lines that say a number, largest first", () => {
    expect(at("total", "people")).toEqual([
      "甲镇|甲镇.xlsx|统计表|D6|4",
      "甲镇|甲镇.xlsx|统计表|D5|3",
      "乙镇|乙镇.xlsx|统计表|D5|3",
    ]);
    expect(at("total", "kind")).toEqual([]);
    expect(at("total", "money")).toEqual([]);
  });

  it("has each line from that of its unit, texts as well", () => {
    expect([at(0, "name"), at(0, "kind"), at(0, "people")]).toEqual([
      ["甲镇|甲镇.xlsx|统计表|B5|一村"],
      ["甲镇|甲镇.xlsx|统计表|C5|新建"],
      ["甲镇|甲镇.xlsx|统计表|D5|3"],
    ]);
    expect([at(1, "name"), at(1, "money"), at(3, "name")]).toEqual([
      ["甲镇|甲镇.xlsx|统计表|B6|二村"],
      [],
      [],
    ]);
  });

  it("without a total line has none to be traced, nor a place for it", () => {
    const form = compiled(listOfLabels(["村名", { id: "n", label: "数", measure: "个" }]));
    const some = together(form, [handed(form, { unit: "甲镇", tables: [{ lines: [{ n: 4 }] }] })]);
    const placement = summaryPlacement(form, some.totals);
    const cell = { table: 0, row: "total", column: 1 } as const;
    expect(summaryPlace(form, placement, cell)).toBeNull();
    expect(summaryPlace(form, placement, { ...cell, row: 1 })).toBeNull();
    expect(summaryPlace(form, placement, { ...cell, row: 0 })).toEqual({
      sheet: "汇总表",
      row: 3,
      column: 2,
    });
  });

  it("has a figure in each cell of its lines and its total line, but for 序号 and 填报单位", () => {
    const rowOf = (text: string) => summary.values.findIndex((row) => row.includes(text));
    const found = (text: string, column: number) => {
      const cell = figureAt(VILLAGES, summary, rowOf(text), column);
      return cell && [cell.row, columns.lines[cell.column]!.id].join(" ");
    };
    expect([0, 1, 2, 3, 4, 7, 8].map((column) => found("二村", column))).toEqual([
      ...[null, null, "1 name", "1 kind", "1 people", "1 each", null],
    ]);
    expect([2, 4].map((column) => found("合计", column))).toEqual(["total name", "total people"]);
    expect(found("填报单位", 2)).toBeNull();
    expect(found("条数", 2)).toBeNull();
  });
});

describe("a cell that is not taken together", () => {
  const cells = (value: Record<string, Given>): Record<string, Record<string, Given>> => ({
    kind: { c1: value.kind },
    words: { c1: value.words },
    code: { c1: value.code },
    high: { c1: value.high },
    n: { c1: value.n, c2: 10 },
  });
  const all = together(
    EVERY_WAY_WRITTEN,
    [
      { kind: "新建", words: "见附件", code: 7, high: 3, n: 1 },
      { kind: null, words: "另报", code: null, high: 9, n: 20 },
    ].map((value, at) => handed(EVERY_WAY_WRITTEN, { unit: ["甲镇", "乙镇"][at]!, tables: [cells(value)] })),
  );
  const [, detail] = consolidationPlans(EVERY_WAY_WRITTEN, all).map(gridOfPlan) as [Grid, Grid];
  const { rows, columns } = matrixOf(EVERY_WAY_WRITTEN);
  const at = (row: string, column: string) =>
    trace(EVERY_WAY_WRITTEN, detail, {
      table: 0,
      row: lineOf(rows.lines, row),
      column: lineOf(columns.lines, column),
    }).map(({ unit, cell, value }) => `${unit} ${cell} ${value}`);

  it.each<[string, string, string, string[]]>([
    ["shows what each unit says there", "kind", "c1", ["甲镇 C14 新建"]],
    ["shows words", "words", "c1", ["甲镇 C13 见附件", "乙镇 C13 另报"]],
    ["shows numbers that have no total", "code", "c1", ["甲镇 C12 7"]],
    ["that is the largest shows all of which it is", "high", "c1", ["乙镇 C8 9", "甲镇 C8 3"]],
    ["that is derived shows what the units have there", "n", "growth", ["乙镇 F5 100", "甲镇 F5 -90"]],
  ])("%s", (_, row, column, expected) => expect(at(row, column)).toEqual(expected));

  it("has no total line", () =>
    expect(trace(EVERY_WAY_WRITTEN, detail, { table: 0, row: "total", column: 0 })).toEqual([]));
});

describe("a cell of a form of several tables", () => {
  const small = compiled({
    ...matrixOfLabels(["一", "二"], ["数量"]),
    tables: ["表一", "表二"].map((sheet) => ({
      ...matrixOfLabels(["一", "二"], ["数量"], {}, { id: sheet, title: sheet, sheet }).tables[0],
    })),
  });
  const value = (table: number, row: number) => 10 * table + row;
  const tables = [0, 1].map((table) => ({ r1: { c1: value(table, 1) }, r2: { c1: value(table, 2) } }));
  const all = together(small, [handed(small, { unit: "甲镇", tables })]);
  const grids = new Map(consolidationPlans(small, all).map((plan) => [plan.sheet, gridOfPlan(plan)]));

  it.each([0, 1])("of table %i is found on its own sheet, and traced through its own 分户明细", (table) => {
    const { totals, detail } = sheetNames(small);
    const sheet = [...totals.values()][table]!;
    const placement = summaryPlacement(small, all.totals);
    const { row, column } = summaryPlace(small, placement, { table, row: 1, column: 0 })!;
    const found = figureAt(small, grids.get(sheet)!, row, column)!;
    expect(found).toEqual({ table, row: 1, column: 0 });
    expect(trace(small, grids.get(detail[table]!)!, found)).toMatchObject([{ value: value(table, 2) }]);
  });
});

import { totalsOf } from "../../../src/consolidation/consolidate";
import { detailLayout, detailRows } from "../../../src/consolidation/sheets/detail-layout";
import { sourceLines } from "../../../src/consolidation/detail";
import { detailPlan } from "../../../src/consolidation/sheets/detail-plan";
import { sourceCell, sourceCells } from "../../../src/consolidation/source-cells";
import { gridOf, type Grid } from "../../../src/sheet/grid";
import { gridOfPlan } from "../../../src/sheet/sheet-plan";
import { CONSOLIDATED, EVERY_WAY, EVERY_WAY_WRITTEN, VILLAGES } from "../../support/consolidated";
import { compiled, matrixOfLabels } from "../../support/small-form";
import { FORM_2011 } from "../../support/forms";
import type { Form } from "../../../src/form/form";
import type { Matrix } from "../../../src/form/table";

const remark = { label: "备注", role: "remark", measure: "文字" };
const remarked = compiled(matrixOfLabels(["甲", "乙", { ...remark, label: "说明" }], ["一", remark]));

describe("分户明细", () => {
  it.each(CONSOLIDATED)("of %s is read back as it was written, and comes to the same", (_, form, made) => {
    const consolidation = made();
    const read = form.tables.map((table) =>
      detailRows(table, gridOfPlan(detailPlan(form, consolidation, table))),
    );
    expect(read).toEqual(consolidation.detail);
    expect(
      totalsOf(
        form,
        read.map((rows) => rows!),
      ),
    ).toEqual(consolidation.totals);
  });

  it.each<[string, Form, number]>([
    ["all that is filled in, where totals are computed", FORM_2011, 45 * 13],
    ["texts and options with them", EVERY_WAY, 3 * 11],
    ["totals and derived cells where they are as written", EVERY_WAY_WRITTEN, 3 * 12 + 8 + 4],
    ["the columns of a list but 序号", VILLAGES, 6],
    ["no remark, in a row or a column", remarked, 2],
  ])("holds %s", (_, form, columns) => expect(detailLayout(form.tables[0]!).cells).toHaveLength(columns));

  it("names the cells of its sources from the top and from the left, whichever row begins further right", () => {
    const closed = { cells: [{ rows: ["甲"], columns: ["一"], closed: true }] };
    const form = compiled(matrixOfLabels(["甲", "乙"], ["一", "二"], {}, closed));
    expect(sourceLines(form.tables[0] as Matrix)).toEqual({ rows: [0, 1], columns: [0, 1] });
  });

  it("is another table's where one of its labels is", () => {
    const [, form, made] = CONSOLIDATED[0]!;
    const grid = gridOfPlan(detailPlan(form, made(), form.tables[0]!));
    const renamed = (row: number, column: number): Grid =>
      gridOf(
        grid.sheet,
        grid.values.map((line, at) => (at === row ? line.with(column, "别的") : line)),
      );
    const width = grid.values[0]!.length;
    const known = (each: Grid) => detailRows(form.tables[0]!, each)?.length ?? null;
    expect([grid, renamed(1, width - 1)].map(known)).toEqual([4, null]);
    expect(Array.from({ length: width }, (_, column) => known(renamed(0, column)))).toEqual(
      Array(width).fill(null),
    );
  });
});

describe("source cells", () => {
  const account = { sheet: "第1页" } as Parameters<typeof sourceCells>[0]["account"];
  /** Cells by row and column of the sheets, `null` for what is on none. */
  const cells = (...rows: [sheet: string, row: number | null, columns: (number | null)[]][]) =>
    rows.map(([sheet, row, columns]) =>
      columns.map((column) => ({ at: row === null || column === null ? null : { sheet, row, column } })),
    );
  const textOf = (...rows: Parameters<typeof cells>) => sourceCells({ account }, cells(...rows));

  const at = (row: number | null, columns: (number | null)[]): [string, number | null, (number | null)[]] => [
    "第1页",
    row,
    columns,
  ];
  const text = textOf(...[5, 6, 7, null, 12, 13].map((row) => at(row, [2, 3, null, 7])));

  it("are short and can be read by a person", () => expect(text).toBe("行6-8,0,13-14 列C-D,-,H"));

  it.each([
    [0, 0, "C6"],
    [2, 1, "D8"],
    [3, 0, ""],
    [4, 3, "H13"],
    [5, 2, ""],
    [9, 0, ""],
  ])("lead back to the cell of row %i, column %i: %s", (row, column, cell) => {
    expect(sourceCell(text, row, column, 6)).toEqual({ sheet: null, cell });
  });

  it("name the sheets of a form that goes on, and the columns where they change", () => {
    const both = textOf(
      ["第1页", 5, [2, 3]],
      ["第1页", 6, [2, 3]],
      ["第2页", 3, [4, 5]],
      ["第2页", 4, [4, 5]],
    );
    expect(both).toBe("行6-7 列C-D；第2页!行4-5 列E-F");
    expect(sourceCell(both, 1, 1, 4)).toEqual({ sheet: null, cell: "D7" });
    expect(sourceCell(both, 3, 0, 4)).toEqual({ sheet: "第2页", cell: "E5" });
  });

  it("name both pieces of a form that is cut by its columns", () => {
    const cut = [5, 6, 7].map((row) => [
      ...cells(["第1页", row, [2, 3]])[0]!,
      ...cells(["第2页", row - 2, [2, 3]])[0]!,
    ]);
    const pieces = sourceCells({ account }, cut);
    expect(pieces).toBe("行6-8 列C-D,-,-；第2页!行4-6 列-,-,C-D");
    expect(sourceCell(pieces, 1, 1, 3)).toEqual({ sheet: null, cell: "D7" });
    expect(sourceCell(pieces, 2, 3, 3)).toEqual({ sheet: "第2页", cell: "D6" });
  });

  it("part runs that do not follow one another, and what is not there", () =>
    expect(textOf(...[9, 5, 6, null, null, 0].map((row) => at(row, [4, 2, null, null, 0])))).toBe(
      "行10,6-7,0,0,1 列E,C,-,-,A",
    ));

  it("name both pieces where a row stands on each, and others on one", () => {
    const place = (sheet: string, row: number, column: number) => ({ at: { sheet, row, column } });
    const none = { at: null };
    const pieces = sourceCells({ account }, [
      [place("第1页", 5, 2), none],
      [place("第1页", 6, 2), place("第2页", 3, 3)],
      [none, place("第2页", 4, 3)],
    ]);
    expect(sourceCell(pieces, 1, 0, 3)).toEqual({ sheet: null, cell: "C7" });
    expect(sourceCell(pieces, 1, 1, 3)).toEqual({ sheet: "第2页", cell: "D4" });
  });

  it("say that rows in front are not there", () => {
    const late = textOf(["第1页", null, [2]], ["第1页", 4, [2]]);
    expect([late, sourceCell(late, 1, 0, 2).cell]).toEqual(["行0,5 列C", "C5"]);
  });

  it.each(["第！2页", "行1 列A", "a；b", "行6 列C；行7 列D"])("lead to a sheet called %s", (sheet) => {
    const both = textOf(["第1页", 5, [2]], [sheet, 6, [3]]);
    expect(sourceCell(both, 1, 0, 2)).toEqual({ sheet: sheet.replaceAll("；", ";"), cell: "D7" });
  });

  it("say nothing where the text was changed by hand", () =>
    expect(sourceCell("见附件", 0, 0, 45)).toEqual({ sheet: null, cell: "" }));
});

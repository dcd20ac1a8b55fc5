import type { CellRole } from "../../src/form/table";
import { crossingOf } from "../../src/form/table";
import { appliesTo } from "../../src/form/rules/applies-to";
import { spotsOf } from "../../src/form/totals/amount";
import { BUILT_IN } from "../../src/form/rules/built-in";
import { FORM_2011, formOf, listOf, matrixOf, type Definition } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";

/** One sign a cell: o open, × closed, → and ↓ totals along row and column, = derived. */
const SIGNS = { open: () => "o", closed: () => "×", derived: () => "=" } as const;
const sign = (cell: CellRole) =>
  cell.kind === "total" ? (cell.along === "row" ? "→" : "↓") : SIGNS[cell.kind]();
const drawn = (definition: Definition) =>
  matrixOf(compiled(definition)).cells.map((line) => line.map(sign).join(""));

const total = { label: "合计", role: "total" };

it.each<[string, Definition, string[]]>([
  ["a total column", matrixOfLabels(["甲"], ["一", "二", total]), ["oo→"]],
  ["totals that cross", matrixOfLabels(["甲", total], ["一", "二", total]), ["oo→", "↓↓→"]],
  ["a remark beside a total row", matrixOfLabels(["甲", total], ["一", { label: "备注", role: "remark", measure: "文字" }]), ["oo", "↓o"]],
  ["a closed cell", matrixOfLabels(["甲", "乙"], ["一", "二"], {}, { cells: [{ rows: ["甲"], columns: ["二"], closed: true }] }), ["o×", "oo"]],
  ["a total of closed cells", matrixOfLabels(["甲", "乙"], ["一", "二", total], {}, { cells: [{ rows: ["甲"], columns: ["一", "二"], closed: true }] }), ["×××", "oo→"]],
  ["numbers that are not taken together", matrixOfLabels([{ label: "率", measure: "率" }], ["一", total], { measures: { 个: {}, 率: { type: "percentage" } } }), ["o×"]],
  ["texts beside a total", matrixOfLabels(["甲", total], ["一", { label: "说明", measure: "文字" }]), ["oo", "↓o"]],
  ["a derived column", matrixOfLabels(["甲", total], ["一", "二", { label: "比", measure: "率" }], { measures: { 个: {}, 率: { type: "percentage", decimals: 1 } } }, { cells: [{ rows: "*", columns: ["比"], equals: "[一]/[二]*100" }] }), ["oo=", "↓↓="]],
])("%s", (_, definition, expected) => expect(drawn(definition)).toEqual(expected)); // prettier-ignore

it("takes the measure of the cell, else of the column, else of the row, else of the table", () => {
  const measures = { 个: {}, 行: {}, 列: {}, 格: {} };
  const cells = matrixOf(
    compiled(
      matrixOfLabels(
        ["甲", { label: "乙", measure: "行" }],
        ["一", { label: "二", measure: "列" }],
        { measures },
        { cells: [{ rows: ["甲"], columns: ["二"], measure: "格" }] },
      ),
    ),
  ).cells;
  expect(cells.map((line) => line.map((cell) => cell.kind === "open" && cell.measure.id))).toEqual([
    ["个", "格"],
    ["行", "列"],
  ]);
});

it("looks up weights and ratios in the table", () => {
  const matrix = matrixOf(FORM_2011);
  const weights = matrix.cells.flatMap(([cell]) =>
    cell?.kind === "open" && cell.measure.together.how === "mean"
      ? [matrix.rows.lines[cell.measure.together.weight]!.label]
      : [],
  );
  expect(weights).toEqual(["发放征求意见表", "办理党员申请公开事项"]);
});

describe("a list", () => {
  const form = compiled(
    listOfLabels(
      [{ label: "序号", role: "number" }, "村名", { label: "计", role: "total", measure: "个" }, { label: "男", measure: "个" }, { label: "女", measure: "个" }, { label: "占比", measure: "占比" }],
      { measures: { 文字: { type: "text" }, 个: {}, 占比: { type: "percentage", decimals: 1, together: { ratio: "[女]/[计]*100" } } } },
      { total: { at: "first" } },
    ),
  ); // prettier-ignore

  it("has totals in its lines and in its total line", () => {
    const crossing = crossingOf(listOf(form), 2);
    expect(crossing.cells.map((line) => line.map(sign).join(""))).toEqual(["×o→ooo", "×o→ooo", "××↓↓↓↓"]);
    expect(crossing.rows.lines.map(({ parts }) => parts)).toEqual([[], [], [0, 1]]);
  });

  it("has none where it has no total line", () => {
    const crossing = crossingOf(listOf(compiled(listOfLabels(["名称"]))), 2);
    expect([crossing.rows.lines.length, crossing.cells.length]).toEqual([2, 2]);
  });

  it("is looked at in the line where one stands, and nowhere else", () => {
    const cells = { table: 0, rows: "each", columns: [1, 2] } as const;
    expect(spotsOf(cells as never, { row: 4, column: null })).toEqual(
      [1, 2].map((column) => ({ table: 0, row: 4, column })),
    );
    expect(spotsOf(cells as never, { row: null, column: 1 })).toEqual([]);
    expect(spotsOf({ ...cells, rows: "all" } as never, { row: 4, column: null }, () => 2)).toHaveLength(4);
    expect(spotsOf({ ...cells, rows: "all" } as never, { row: 4, column: null })).toEqual([]);
  });
});

it.each<[string, string[]]>([
  ["s1", ["V09", "V10", "V11", "V13", "S12", "S13", "S14", "S15"]],
  ["s5", ["V05", "V07", "V09", "V12", "V13", "S03", "S07", "S12", "S14", "S15"]],
])("rules that nothing in %s can break are none of it", (name, expected) => {
  const { spec, tables, fields } = formOf(name);
  const none = BUILT_IN.filter(({ check }) => !appliesTo(check, { spec, tables, fields })).map(
    ({ id }) => id,
  );
  expect(none).toEqual(expect.arrayContaining(expected.filter((id) => id !== "V05" && id !== "V07")));
});

import { Bench } from "../../src/checking/examples/bench";
import { checkReturn } from "../../src/checking/check-return";
import { judgeOf } from "../../src/checking/kinds/judges";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Doubt, OtherUnit, Return } from "../../src/reading/return";
import { cellName } from "../../src/sheet/address";
import { filledReturn } from "../support/filled-return";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const TOTAL = { label: "合计", role: "total" };
const measures = { 个: {}, 文字: { type: "text" } };
const group = { label: "镇", members: ["东", "西"].map((label) => ({ label })) };
const ROWS = matrixOfLabels(
  ["1.甲（个）", { label: "乙", asked: ["县"] }, { label: "计", role: "total" }],
  [group, { label: "其他", members: [{ label: "东" }] }, TOTAL, { label: "备注", role: "remark", measure: "文字" }],
  { measures },
  { totals: "computed" },
); // prettier-ignore
const LINES = listOfLabels([{ label: "序号", role: "number" }, "名称", "地址"], { measures });

interface Lack {
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
  /** Of the unit. */
  readonly category?: string;
  readonly doubts?: readonly (readonly [axis: Doubt["axis"], at: number, found: string, candidates: number[], units?: OtherUnit])[];
} // prettier-ignore

/** What is said of rows and columns that are not there or in doubt: "S03 0 甲 A3 …". */
function told(definition: typeof ROWS, { rows = [], columns = [], doubts = [], category }: Lack): string[] {
  const form = formFrom(definition);
  const filled = filledReturn(form, { tables: [definition === LINES ? { lines: [{ c2: "甲" }] } : [[1, 2, 3]]] });
  const [placed] = filled.placement.tables;
  const without = <T>(lines: readonly T[], gone: readonly number[]) => lines.map((each, at) => (gone.includes(at) ? null : each));
  const table = { ...placed!, rows: without(placed!.rows, rows), columns: without(placed!.columns, columns) };
  const account = {
    ...filled.account,
    doubts: doubts.map(([axis, at, found, candidates, units]) => ({ sheet: "小表", table: 0, axis, at, found, candidates, ...(units && { units }) })),
  };
  const ret: Return = { ...filled, placement: { ...filled.placement, tables: [table] }, account };
  const context = category === undefined ? {} : { roster: { find: (unit: string) => ({ unit, category }) } };
  return checkReturn(form, ret, context)
    .filter(({ rule }) => ["S03", "S04", "S07", "S08"].includes(rule))
    .map(({ rule, row, column, at, actual, expected, message }) =>
      [rule, row ?? "-", column ?? "-", cellName(at!.row, at!.column), actual, expected, message].join(" | "),
    );
} // prettier-ignore

test.each<[string, typeof ROWS, Lack, string[]]>([
  ["nothing", ROWS, {}, []],
  ["a row", ROWS, { rows: [0] }, ["S03 | 0 | - | A3 |  | 1.甲（个） | 表上没有“1.甲（个）”这一行。"]],
  ["a row that others are asked for", ROWS, { rows: [1] }, []],
  ["a row that the unit is asked for", ROWS, { rows: [1], category: "县" }, ["S03 | 1 | - | A3 |  | 乙 | 表上没有“乙”这一行。"]],
  ["a row that units of another kind are asked for", ROWS, { rows: [1], category: "镇" }, []],
  ["a total that is computed", ROWS, { rows: [2], columns: [3] }, []],
  ["a column under a heading", ROWS, { columns: [0] }, ["S04 | - | 0 | B3 |  | 镇·东 | 表上没有“镇·东”这一列。"]],
  ["the first columns", ROWS, { columns: [0, 1] }, ["S04 | - | 0 | C3 |  | 镇·东 | 表上没有“镇·东”这一列。", "S04 | - | 1 | C3 |  | 镇·西 | 表上没有“镇·西”这一列。"]],
  ["all columns", ROWS, { columns: [0, 1, 2, 3, 4] }, ["镇·东", "镇·西", "其他·东"].map((name, at) => `S04 | - | ${at} | A3 |  | ${name} | 表上没有“${name}”这一列。`)],
  ["备注", ROWS, { columns: [4] }, []],
  ["a column of a list", LINES, { columns: [1] }, ["S04 | - | 1 | A3 |  | 名称 | 表上没有“名称”这一列。"]],
  ["序号", LINES, { columns: [0] }, []],
  ["all of a table", ROWS, { rows: [0, 1, 2], columns: [0, 1, 2, 3, 4] }, ["S03 | - | - | A3 |  | 小表 | 没有“小表”这张表，里面的数都没有读到。请补上。"]],
  ["all of a list", LINES, { rows: [0], columns: [0, 1, 2] }, ["S04 | - | - | A3 |  | 小表 | 没有“小表”这张表，里面的数都没有读到。请补上。"]],
  ["all of a table but what is in doubt", ROWS, { rows: [0, 1, 2], columns: [0, 1, 2, 3, 4], doubts: [["column", 7, "东", [0, 2]], ["row", 8, "甲", [0]]] }, ["S04 | - | 1 | A3 |  | 镇·西 | 表上没有“镇·西”这一列。", "S07 | 0 | - | A9 | 甲 |  | “甲”这一行可能是“1.甲（个）”，认不准，没有读。请把行名改成表样的写法。", "S08 | - | 0 | H3 | 东 |  | “东”这一列可能是“镇·东”或“其他·东”，认不准，没有读。请把列名改成表样的写法。"]],
  ["a row that may be in doubt", ROWS, { rows: [0], doubts: [["row", 8, " 甲 ", [0, 1]]] }, ["S07 | 0 | - | A9 |  甲  |  | “甲”这一行可能是“1.甲（个）”或“乙”，认不准，没有读。请把行名改成表样的写法。"]],
  ["a column that may be in doubt", ROWS, { columns: [0], doubts: [["column", 7, "东", [0, 2]]] }, ["S08 | - | 0 | H3 | 东 |  | “东”这一列可能是“镇·东”或“其他·东”，认不准，没有读。请把列名改成表样的写法。"]],
  ["rows that are called alike", ROWS, { rows: [0], doubts: [["row", 8, "甲", [0]], ["row", 9, " 甲", [0]]] }, ["S07 | 0 | - | A9 | 甲 |  | 叫“甲”的不止一行，看不出哪一行是表样的，没有读。请只留一行，别的改名。", "S07 | 0 | - | A10 |  甲 |  | 叫“甲”的不止一行，看不出哪一行是表样的，没有读。请只留一行，别的改名。"]],
  ["a row that counts in something else", ROWS, { rows: [0], doubts: [["row", 8, "甲", [0], { said: "元", own: "个" }]] }, ["S07 | 0 | - | A9 | 甲 |  | “甲”这一行写的计量单位是“元”，表样是“个”，没有读。请按表样的单位填。"]],
  ["a column that counts in something else", ROWS, { columns: [0], doubts: [["column", 7, "东", [0], { said: "元", own: "个" }]] }, ["S08 | - | 0 | H3 | 东 |  | “东”这一列写的计量单位是“元”，表样是“个”，没有读。请按表样的单位填。"]],
  ["a row, and a column in doubt", ROWS, { rows: [0], doubts: [["column", 7, "东", [0]]] }, ["S03 | 0 | - | A3 |  | 1.甲（个） | 表上没有“1.甲（个）”这一行。", "S08 | - | 0 | H3 | 东 |  | “东”这一列可能是“镇·东”，认不准，没有读。请把列名改成表样的写法。"]],
])("of %s", (_, definition, lack, expected) => expect(told(definition, lack)).toEqual(expected)); // prettier-ignore

/** Which labels an example changes, and what it fills in. */
test.each<[string, string[]]>([
  ["S03", ["", "row 1 “”", "row 1 “另外的”"]],
  ["S04", ["", "column 1 “”", "column 1 “另外的”", "column 2 “”", "column 2 “另外的”"]],
  ["S07", ["", "row 1 “1.甲（个）” 0.0=5 1.0=3"]],
  ["S08", ["", "column 1 “东” 0.0=5 0.1=3", "column 2 “西” 0.1=5 0.2=3"]],
])("the examples of %s", (id, expected) => {
  const form = formFrom(ROWS);
  const bench = new Bench(form, filledReturn(form));
  const rule = form.rules.find((each) => each.id === id)!;
  const all = [...judgeOf(rule).examples(rule as never, bench)];
  const said = all.map(({ cells, labels = [] }) =>
    [
      ...labels.map(({ axis, line, label }) => `${axis} ${line} “${label}”`),
      ...cells.map(({ spot, value }) => `${spot.row}.${spot.column}=${String(value)}`),
    ].join(" "),
  );
  expect(said).toEqual(expected);
});

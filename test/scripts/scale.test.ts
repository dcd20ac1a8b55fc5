import { compareRows, compareTotals } from "../../scale/compare";
import { counted, Province } from "../../scale/core";
import type { Row } from "../../scale/engine";
import { countiesOf } from "../../scale/province";
import type { TableTotals } from "../../src/consolidation/consolidation";
import { compiled, matrixOfLabels } from "../support/small-form";

const FORM = compiled(
  matrixOfLabels(
    [
      { id: "n", label: "户数", measure: "个" },
      { id: "money", label: "支出", measure: "万元" },
      { id: "mean", label: "平均", measure: "均值" },
      { id: "free", label: "满意度", measure: "满意度" },
    ],
    [{ id: "c", label: "本月" }],
    {
      measures: {
        个: {},
        万元: { decimals: 2 },
        均值: { decimals: 1, together: { mean: "n" } },
        满意度: { type: "percentage", together: { mean: "n" } },
      },
    },
  ),
);
const cells = (...column: (number | null)[]): TableTotals[] => [
  { kind: "matrix", cells: column.map((total) => [total]), counts: [] },
];
/** A line of totals.sql: its row, how, places, and what an engine says of it. */
const sum = (row: string, places: string, total: string): Row => [
  "2012",
  "t1",
  row,
  "c",
  "sum",
  places,
  "2",
  null,
  null,
  total,
  null,
  null,
  null,
];
const mean = (row: string, places: string | null, weighed: string, weights: string, said: string): Row => [
  "2012",
  "t1",
  row,
  "c",
  "mean",
  places,
  "2",
  null,
  null,
  null,
  weighed,
  weights,
  said,
];

const CORE = cells(7, 0.3, 12.3, 100 / 3);
const RIGHT = [
  sum("n", "0", "7"),
  sum("money", "2", "0.3"),
  mean("mean", "1", "86", "7", "12.3"),
  mean("free", null, "233.333333333331", "7", "33.333333333"),
];

test("an engine that says the same to the last digit is right", () =>
  expect(compareTotals(FORM, CORE, RIGHT)).toEqual([]));

test.each<[string, Row, RegExp]>([
  ["a sum that is one off", sum("n", "0", "8"), /n c: core 7, engine 8/],
  ["a sum that is off in its last place", sum("money", "2", "0.31"), /core 0\.3, engine 0\.31/],
  ["a mean whose parts come to another", mean("mean", "1", "87", "7", "12.3"), /engine 12\.4 and 12\.3/],
  ["a mean that was rounded otherwise", mean("mean", "1", "86", "7", "12.2"), /engine 12\.3 and 12\.2/],
  ["a mean of nothing", mean("mean", "1", "0", "0", "12.3"), /core 12\.3, engine nothing and 12\.3/],
])("it is told of %s", (_, wrong, said) => {
  const rows = RIGHT.map((row) => (row[2] === wrong[2] ? wrong : row));
  expect(compareTotals(FORM, CORE, rows)).toEqual([expect.stringMatching(said)]);
});

test("it is told of a total that the engine leaves out", () =>
  expect(compareTotals(FORM, CORE, RIGHT.slice(1))).toEqual(["t1 n c: the engine says nothing"]));

test.each<[string, Row[]]>([
  ["a row is missing", [["a", "1"]]],
  [
    "a row is more",
    [
      ["a", "1"],
      ["b", null],
      ["c", "2"],
    ],
  ],
  [
    "a row says something else",
    [
      ["a", "1"],
      ["b", "0"],
    ],
  ],
])("tables are not the same where %s", (_, rows) =>
  expect(
    compareRows(
      [
        ["a", "1"],
        ["b", null],
      ],
      rows,
    ),
  ).toHaveLength(1),
);

test("the same seed makes the same province, and every seventh county has miscounted", () => {
  const wrong = () => {
    const province = new Province(FORM);
    let index = 0;
    // Two counties, of which the second is small.
    for (const county of countiesOf(FORM, 330, 7)) province.add(counted(FORM, county, index++));
    return province.wrong;
  };
  expect(wrong()).toEqual([["第002县", "t1", "money", "c", expect.any(String), expect.any(String)]]);
  expect(wrong()).toEqual(wrong());
});

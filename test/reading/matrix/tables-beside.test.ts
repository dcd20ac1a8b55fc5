import { readSheets } from "../../../src/reading/read-sheets";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { compiled, matrixOfLabels } from "../../support/small-form";

const STATIONS = ["古南", "三江", "东溪"];
const [flow, stay] = [STATIONS, ["班次", "进站", "发送"]].map(
  (columns) => matrixOfLabels(STATIONS, columns).tables[0],
);
const form = compiled({ ...matrixOfLabels([]), tables: [flow, stay] });

const FLOW: CellValue[][] = [
  ["出发站", ...STATIONS],
  ...STATIONS.map((label, row) => [label, 10 * row, 10 * row + 1, 10 * row + 2]),
];
const STAY: CellValue[][] = [
  ["站名", "班次", "进站", "发送"],
  ...STATIONS.map((label, row) => [label, 100 + row, 200 + row, 300 + row]),
];
/** The second table beside the first, so many rows lower, after so many blank columns. */
function beside(lower: number, apart: number): CellValue[][] {
  const blank = (count: number): CellValue[] => Array.from({ length: count }, () => null);
  return Array.from({ length: FLOW.length + lower }, (_, row) => [
    ...(FLOW[row] ?? blank(4)),
    ...blank(apart),
    ...(STAY[row - lower] ?? blank(4)),
  ]);
}

test.each([
  ["level with it", 0, 1],
  ["with no column between", 0, 0],
  ["lower", 1, 1],
  ["much lower, far away", 3, 4],
])("a table that has the rows of the one beside it is read, %s", (_, lower, apart) => {
  const rows = [["小表"], ["填报单位：石角镇"], ...beside(lower, apart)];
  const tables = readSheets(form, [gridOf("统计表", rows)]).map(({ content }) =>
    content.tables.map(
      (table) => table.kind === "matrix" && table.cells.map((line) => line.map(({ value }) => value)),
    ),
  );
  expect(tables).toEqual([[FLOW, STAY].map((table) => table.slice(1).map((line) => line.slice(1)))]);
});

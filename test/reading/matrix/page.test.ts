import { figureColumns, firstFigure, isOwnLine, lastColumn } from "../../../src/reading/matrix/page";
import { matrixOf } from "../../support/forms";
import { compiled, matrixOfLabels } from "../../support/small-form";

const TABLE = matrixOf(
  compiled(
    matrixOfLabels(
      ["甲"],
      [
        { id: "all", label: "合计", role: "total", sums: ["a", "b"] },
        { id: "a", label: "男" },
        { id: "b", label: "女" },
        { label: "备注", role: "remark", measure: "文字" },
      ],
    ),
  ),
);

it.each<[places: (number | null)[], figures: number[], first: number, last: number]>([
  [[1, 2, 3, 4], [2, 3], 1, 4],
  [[4, 3, 2, 1], [3, 2], 2, 4],
  [[null, 5, null, 2], [5], 5, 5],
  [[null, null, null, 2], [], Infinity, 2],
  [[null, null, null, null], [], Infinity, -1],
])("with its columns at %j a page has figures in %j", (places, figures, first, last) => {
  const head = { top: 0, bottom: 0, end: 0, columns: { places, recognised: [], doubts: [], rest: [] } };
  expect([figureColumns(TABLE, { head }), firstFigure(TABLE, { head }), lastColumn({ head })]).toEqual([
    ...[figures, first, last],
  ]);
});

it("a page ends with its last column, be it known or in doubt", () => {
  const end = (places: number[], ...doubts: number[]) =>
    lastColumn({
      head: {
        ...{ top: 0, bottom: 0, end: 0 },
        columns: {
          ...{ places, recognised: [], rest: [] },
          doubts: doubts.map((at) => ({ at, found: "", candidates: [0] })),
        },
      },
    });
  expect([end([2, 3], 7, 5), end([2, 9], 7), end([], 4)]).toEqual([7, 9, 4]);
});

it("the unit fills in items and what is of which", () =>
  expect((["item", "of-which", "total", "remark", "number"] as const).map((role) => isOwnLine({ role }))).toEqual([
    ...[true, true, false, false, false],
  ])); // prettier-ignore

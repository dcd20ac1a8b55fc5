import { Bench } from "../../src/checking/examples/bench";
import type { Example, Typed } from "../../src/checking/examples/example";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn } from "../support/filled-return";
import { listOfLabels, matrixOfLabels } from "../support/small-form";

const measures = {
  ...{ 个: {}, 文: { type: "text" }, 日: { type: "date" }, 月: { type: "month" }, 否: { type: "yes-no" } },
  级: { type: "choice", options: ["好", "坏"] },
};
const line = (label: string) => ({ label: label.split(":")[0], measure: label.split(":")[1] ?? "个" });
const ROWS = ["甲", "乙:文", "丙:日", "丁:月", "戊:级", "己:否", "庚"].map(line);
const MATRIX = formFrom(
  matrixOfLabels([...ROWS, { label: "计", equals: "[甲]*2", measure: "个" }], ["一"], { measures }, { measure: undefined, cells: [{ rows: ["庚"], columns: ["一"], closed: true }] }),
); // prettier-ignore
const LIST = formFrom(
  listOfLabels(["甲:文", "乙"].map(line), { measures }, { measure: undefined, total: {} }),
);
const matrix = new Bench(MATRIX, filledReturn(MATRIX));
const list = new Bench(LIST, filledReturn(LIST, { tables: [{ lines: [{ c1: "甲", c2: 5 }] }] }));

const at = (row: number, column = 0) => ({ table: 0, row, column });
/** "number 5 . 0 @3": what a cell is, its figure and text, its decimals and the row that it stands in. */
const told = (bench: Bench, example: Example, row: number, column = 0) => {
  const { state, value, text, decimals, at: place } = bench.seen(example).cell(at(row, column))!;
  return `${state} ${value ?? "."} ${text ?? "."} ${decimals} @${place!.row}`;
};

test.each<[number, Typed, string]>([
  [0, 5, "number 5 . 0 @3"],
  [0, 2.5, "number 2.5 . 1 @3"],
  [0, null, "blank . . 0 @3"],
  [0, "", "blank . . 0 @3"],
  [0, "若干", "text . . 0 @3"],
  [0, { error: "#REF!" }, "error . . 0 @3"],
  [1, "若干", "said . 若干 0 @4"],
  [2, "2012-06-05", "said . 2012-06-05 0 @5"],
  [2, "2012-06", "text . . 0 @5"],
  [2, "x2012-06-05", "text . . 0 @5"],
  [2, "2012-06-05x", "text . . 0 @5"],
  [3, "2012-06", "said . 2012-06 0 @6"],
  [3, "2012-06-05", "text . . 0 @6"],
  [3, "x2012-06", "text . . 0 @6"],
  [4, "好", "said . 好 0 @7"],
  [4, "差", "text . . 0 @7"],
  [5, "是", "said . 是 0 @8"],
  [5, "否", "said . 否 0 @8"],
  [5, "对", "text . . 0 @8"],
  [6, null, "closed . . 0 @9"],
  [6, 5, "number 5 . 0 @9"],
  [6, "有", "text . . 0 @9"],
])("in row %i %j is read as %s", (row, value, expected) => {
  const example = { cells: [{ spot: at(row), value }] };
  expect(told(matrix, example, row)).toBe(expected);
  expect(matrix.seen(example).cell(at(row))!.raw).toEqual(value === "" ? null : value);
});

test("nothing is computed where nothing stands, and what is typed stays", () => {
  expect(told(matrix, { cells: [] }, 7)).toBe("blank . . 0 @10");
  expect(told(matrix, { cells: [{ spot: at(0), value: 5 }] }, 7)).toBe("number 10 . 0 @10");
  expect(told(matrix, { cells: [{ spot: at(0), value: 5 }, { spot: at(7), value: 9 }] }, 7)).toBe("number 9 . 0 @10"); // prettier-ignore
});

test("a list has as many lines as are asked for, one below the other, and its total", () => {
  const three: Example = { lines: 3, cells: [{ spot: at(2, 1), value: 4 }] };
  const seen = list.seen(three);
  expect(seen.lines(0)).toBe(3);
  expect(told(list, three, 0, 1)).toBe("blank . . 0 @3");
  expect(told(list, three, 2, 1)).toBe("number 4 . 0 @5");
  expect(seen.cell(at(3, 1))).toMatchObject({ state: "number", value: 4 });
  expect(seen.ret.placement.tables[0]!.rows.map((row) => row!.row)).toEqual([3, 4, 5]);
});

test("the head is what is asked for, else what was read", () => {
  const seen = matrix.seen({ cells: [], unit: "东溪镇", date: null, period: "2012" });
  expect([seen.ret.content.unit, seen.ret.content.date, seen.ret.content.period]).toEqual(["东溪镇", null, "2012"]); // prettier-ignore
  expect(seen.ret.content.fields[0]).toBe("东溪镇");
  expect(matrix.seen({ cells: [] }).ret.content.unit).toBe("石角镇");
});

test("the context has a roster, and a return of the period before, where they are asked for", () => {
  expect(matrix.context({ cells: [] })).toEqual({});
  const { roster, prior } = matrix.context({
    cells: [],
    roster: ["东溪镇"],
    prior: { cells: [], unit: "甲" },
  });
  expect([roster!.find("东溪镇"), roster!.find("三角镇")]).toEqual([{ unit: "东溪镇", category: "" }, null]);
  expect(prior!.content.unit).toBe("甲");
  const without = matrix.context({ cells: [], prior: { cells: [] } });
  expect(Object.keys(without)).toEqual(["prior"]);
});

import {
  blankCell,
  cellsOf,
  isAside,
  plainAccount,
  sheetsOf,
  writtenAbout,
  type Beside,
  type Return,
} from "../../src/reading/return";
import type { TablePlacement } from "../../src/form/placement";

const table = (
  sheet: string,
  rows: readonly (string | null)[],
  total: string | null = null,
): TablePlacement => ({
  sheet,
  rows: rows.map((each, row) => (each === null ? null : { sheet: each, row })),
  columns: [],
  total: total === null ? null : { sheet: total, row: 9 },
  check: null,
  top: 0,
  bottom: 0,
});
const ret = (account: Partial<Return["account"]> = {}, tables: readonly TablePlacement[] = []): Return => ({
  form: { id: "f", version: "1" },
  content: { unit: "", date: null, period: null, fields: [], tables: [], seal: null },
  placement: { tables, fields: [], seal: { sheet: "甲", row: 0, column: 0 } },
  account: { ...plainAccount("甲"), ...account },
});

it.each<[Beside | null, boolean]>([
  [null, false],
  ["sum", false],
  ["book", false],
  ["part", true],
  ["old", true],
  ["hidden", true],
])("a return that is %s stands aside: %s", (beside, is) => expect(isAside(ret({ beside }))).toBe(is));

it("says what is written about another period, or another measure", () => {
  const one = ret({
    reservations: [
      { kind: "period", found: "2010年", at: null },
      { kind: "measure", found: "百个", at: null },
      { kind: "names", others: ["石角"] },
      { kind: "period", found: "2009年", at: null },
    ],
  });
  expect([writtenAbout(one, "period"), writtenAbout(one, "measure")]).toEqual([
    ["2010年", "2009年"],
    ["百个"],
  ]);
});

it.each<[TablePlacement[], string[]]>([
  [[], ["甲"]],
  [[table("甲", [null])], ["甲"]],
  [[table("乙", ["丙", null, "乙", "丁"])], ["甲", "乙", "丙", "丁"]],
  [[table("甲", ["甲"], "乙")], ["甲", "乙"]],
])("stands on its sheets, the first one first: %#", (tables, sheets) =>
  expect(sheetsOf(ret({}, tables))).toEqual(sheets),
);

it("has cells to be looked up where it is a matrix", () => {
  const line = [blankCell(null)];
  expect(cellsOf({ kind: "matrix", cells: [line] })).toEqual([line]);
  expect(cellsOf({ kind: "list", lines: [line], total: null, nil: false })).toEqual([]);
});

it("is understood without anything to say at first", () => {
  expect(plainAccount("甲")).toEqual({
    sheet: "甲",
    unitFrom: "head",
    evidence: [],
    doubts: [],
    own: [],
    moreOwnRows: 0,
    beside: null,
    reservations: [],
    hidden: [],
    lostSheets: [],
    carried: null,
  });
});

it("has blank cells", () => {
  const at = { sheet: "甲", row: 1, column: 2 };
  expect(blankCell(at)).toEqual({
    at,
    state: "blank",
    value: null,
    text: null,
    raw: null,
    formula: null,
    decimals: 0,
    scale: 1,
    typedAs: null,
    correction: null,
  });
});

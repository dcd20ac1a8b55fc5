import type { Form } from "../../src/form/form";
import { beginningOf, joinPieces } from "../../src/reading/join";
import type { FieldFound } from "../../src/reading/head/read-head";
import type { ListPiece, MatrixPiece, Piece } from "../../src/reading/piece";
import { blankCell, type Cell, type Return } from "../../src/reading/return";
import { sealCode } from "../../src/reading/seal/seal-code";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";

const HEAD = {
  period: { every: "month", of: "2012-06" },
  fields: [
    { label: "填报单位", is: "unit" },
    { label: "填报时间", is: "date" },
    { label: "报告期", is: "period" },
    { label: "填表人", is: "person" },
  ],
};
const REMARK = { label: "备注", role: "remark", measure: "文字" };
const MATRIX = matrixOfLabels(["甲", "乙", "丙", "丁", "戊"], ["一", "二", REMARK], HEAD, {
  cells: [{ rows: ["戊"], columns: ["二"], closed: true }],
});
const ONE = compiled(MATRIX);
const TWO = compiled({
  ...MATRIX,
  tables: [MATRIX.tables[0], matrixOfLabels(["子", "丑"], ["一", "二"]).tables[0]],
});
const WIDE = compiled(matrixOfLabels(["甲"], ["一", "二", "三", "四", "五", REMARK], HEAD));
const LIST = compiled(listOfLabels(["名称", "说明"], HEAD));
const UNASKED = compiled(matrixOfLabels(["甲", "乙", "丙", "丁", "戊"], [REMARK], HEAD));

interface Given {
  readonly table?: number;
  readonly sheet?: string;
  readonly unit?: string;
  readonly date?: string;
  readonly period?: string;
  readonly person?: string;
  readonly isHeaded?: boolean;
  readonly seal?: string;
  /** "10 · 12": where rows and columns stand. */
  readonly rows?: string;
  readonly columns?: string;
  /** Rows and columns that are doubted: "row 1" may be the row line 1. */
  readonly doubts?: readonly string[];
}

const places = (text: string) => text.split(" ").map((word) => (word === "·" ? null : Number(word)));
const numberAt = (sheet: string, row: number, column: number): Cell => ({
  ...blankCell({ sheet, row, column }),
  state: "number",
  value: row * 100 + column,
});

function pieceOf(body: MatrixPiece | ListPiece, given: Given): Piece {
  const { table = 0, sheet = "甲表", unit = "", date = "", period = "", person = "" } = given;
  const top = body.rows.find((row) => row !== null) ?? 0;
  const field = (text: string, column: number): FieldFound => ({
    text,
    row: top,
    column,
    bare: text === "王五",
    labelled: true,
  });
  const [units, dates, periods, persons] = [unit, date, period, person].map(field) as [
    FieldFound,
    FieldFound,
    FieldFound,
    FieldFound,
  ];
  return {
    table,
    sheet,
    body,
    columns: places(given.columns ?? "3 4 5"),
    check: body.rows.includes(30) ? 9 : null,
    top,
    bottom: top + 5,
    evidence: [
      { sheet, axis: "row", at: top, table, found: "", takenFor: "", how: "unit", likeness: 1, times: 1 },
    ],
    doubts: (given.doubts ?? []).map((words) => {
      const [axis, index] = words.split(" ");
      return { sheet, table, axis: axis as "row" | "column", at: 99, found: "", candidates: [Number(index)] };
    }),
    own: [{ sheet, axis: "row", at: top, table, label: unit }],
    moreOwnRows: top,
    hidden: [{ sheet, axis: "row", at: top }],
    around: {
      head: {
        unit: units,
        date: { ...dates, date: /^\d/.test(date) ? date : null },
        period: { ...periods, period: period || null },
        fields: [units, dates, periods, persons],
      },
      reservations: [{ kind: "names", others: [unit] }],
      isHeaded: given.isHeaded ?? false,
      seal: given.seal === undefined ? null : { date: "2012-07-01", code: given.seal },
      sealAt: { row: top + 9, column: 1 },
    },
  };
}

const piece = (given: Given): Piece => {
  const { sheet = "甲表", rows = "10 11 12 13 14", columns = "3 4 5" } = given;
  const isClosed = (row: number, column: number) => row === 4 && column === 1;
  const cells = places(rows).map((row, line) =>
    places(columns).map((column, at) =>
      row === null || column === null
        ? blankCell(null, isClosed(line, at) ? "closed" : "blank")
        : numberAt(sheet, row, column),
    ),
  );
  return pieceOf({ kind: "matrix", rows: places(rows), cells }, given);
};

/** A list with lines in these rows; its total, or that there is nothing. */
const list = (given: Given & { total?: number; nil?: boolean }): Piece => {
  const { sheet = "甲表", rows = "10 11", columns = "3 4", total = null, nil = false } = given;
  const lineAt = (row: number) => places(columns).map((column) => numberAt(sheet, row, column!));
  const own = rows === "" ? [] : rows.split(" ").map(Number);
  const body: ListPiece = {
    kind: "list",
    rows: own,
    lines: own.map(lineAt),
    totalRow: total,
    total: total === null ? null : lineAt(total),
    nil,
  };
  return pieceOf(body, { ...given, columns });
};

const cellText = ({ state, value }: Cell) =>
  ({ number: value, undecided: "?", closed: "×", blank: "·" })[state as "number"] ?? state;
const lineText = (line: readonly Cell[]) => line.map(cellText).join(" ");
/** Each return as its unit and tables; of a list its lines and its total. */
const told = (form: Form, ...pieces: Piece[]): string[] =>
  joinPieces(form, pieces).map(({ content }) =>
    [
      content.unit,
      ...content.tables.map((table) =>
        table.kind === "matrix"
          ? table.cells.map(lineText).join(", ")
          : [...table.lines.map(lineText), table.total && `= ${lineText(table.total)}`, table.nil && "无"]
              .filter((each) => typeof each === "string")
              .join(", "),
      ),
    ].join(": "),
  );
const only = (form: Form, ...pieces: Piece[]): Return => {
  const [ret, ...others] = joinPieces(form, pieces);
  expect(others).toEqual([]);
  return ret!;
};

const WHOLE = "1003 1004 1005, 1103 1104 1105, 1203 1204 1205, 1303 1304 1305, 1403 1404 1405";

describe("pieces of one table", () => {
  it.each<[string, Piece[], string[]]>([
    ["alone are a return", [piece({ unit: "石角" })], [`石角: ${WHOLE}`]],
    [
      "with other rows go on",
      [piece({ unit: "石角", rows: "10 11 · · ·" }), piece({ rows: "· · 20 21 22" })],
      ["石角: 1003 1004 1005, 1103 1104 1105, 2003 2004 2005, 2103 2104 2105, 2203 2204 2205"],
    ],
    [
      "with other columns go on",
      [piece({ columns: "3 · ·" }), piece({ unit: "石角", rows: "20 21 22 23 24", columns: "· 6 7" })],
      ["石角: 1003 2006 2007, 1103 2106 2107, 1203 2206 2207, 1303 2306 2307, 1403 2406 2407"],
    ],
    [
      "with other rows and other columns leave open what stands where they should meet",
      [piece({ rows: "10 11 · · ·", columns: "3 · ·" }), piece({ rows: "· · 20 21 22", columns: "· 6 7" })],
      [": 1003 ? ·, 1103 ? ·, ? 2006 2007, ? 2106 2107, ? 2206 2207"],
    ],
    [
      "without the rows or columns of some cells leave them blank",
      [piece({ rows: "10 11 · · ·", columns: "3 · 5" })],
      [": 1003 · 1005, 1103 · 1105, · · ·, · · ·, · × ·"],
    ],
    [
      "with the same cells are two returns",
      [piece({ rows: "10 11 · · ·" }), piece({ rows: "· 20 21 · ·" })],
      [": 1003 1004 1005, 1103 1104 1105, · · ·, · · ·, · × ·", ": · · ·, 2003 2004 2005, 2103 2104 2105, · · ·, · × ·"],
    ],
    [
      "of two units are two returns",
      [piece({ unit: "石角", rows: "10 11 · · ·" }), piece({ unit: "三角", rows: "· · 20 21 ·" })],
      ["石角: 1003 1004 1005, 1103 1104 1105, · · ·, · · ·, · × ·", "三角: · · ·, · · ·, 2003 2004 2005, 2103 2104 2105, · × ·"],
    ],
    [
      "of one unit are one return",
      [piece({ unit: "石角", rows: "10 11 · · ·" }), piece({ unit: "石角", rows: "· · 20 21 ·" })],
      ["石角: 1003 1004 1005, 1103 1104 1105, 2003 2004 2005, 2103 2104 2105, · × ·"],
    ],
    [
      "are compared with all before them",
      [piece({ rows: "10 11 · · ·" }), piece({ rows: "· · 20 21 ·" }), piece({ rows: "30 31 · · ·" })],
      [
        ": 1003 1004 1005, 1103 1104 1105, 2003 2004 2005, 2103 2104 2105, · × ·",
        ": 3003 3004 3005, 3103 3104 3105, · · ·, · · ·, · × ·",
      ],
    ],
    [
      "leave nothing open where nobody fills anything in",
      [piece({ rows: "10 11 · · 14", columns: "3 · ·" }), piece({ rows: "· · 20 21 ·", columns: "· 6 7" })],
      [": 1003 ? ·, 1103 ? ·, ? 2006 2007, ? 2106 2107, 1403 × ·"],
    ],
  ])("%s", (_, pieces, expected) => expect(told(ONE, ...pieces)).toEqual(expected)); // prettier-ignore
});

describe("what shows too little of a form", () => {
  it.each<[string, Form, Piece[], number]>([
    ["a row of five", ONE, [piece({ rows: "10 · · · ·" })], 0],
    ["two rows of five", ONE, [piece({ rows: "10 · 12 · ·" })], 1],
    ["a row, and another that is doubted", ONE, [piece({ rows: "10 · · · ·", doubts: ["row 1"] })], 1],
    ["a row, and a column that is doubted", ONE, [piece({ rows: "10 · · · ·", doubts: ["column 1"] })], 0],
    ["two rows, in two pieces", ONE, [piece({ rows: "10 · · · ·" }), piece({ rows: "· 11 · · ·" })], 1],
    ["a column of five", WIDE, [piece({ rows: "10", columns: "3 · · · · ·" })], 0],
    ["a column, and 备注, which nobody asks for", WIDE, [piece({ rows: "10", columns: "3 · · · · 8" })], 0],
    ["two columns", WIDE, [piece({ rows: "10", columns: "3 4 · · · ·" })], 1],
    ["a column, and another that is doubted", WIDE, [piece({ rows: "10", columns: "3 · · · · ·", doubts: ["column 1"] })], 1],
    ["no column of a list", LIST, [list({ columns: "· ·" })], 0],
    ["a column of a list", LIST, [list({ columns: "3 ·" })], 1],
    ["no column where nobody fills any in", UNASKED, [piece({ columns: "·" })], 0],
    ["a column where nobody fills any in", UNASKED, [piece({ columns: "3" })], 1],
    ["a table of two", TWO, [piece({ table: 1, rows: "10 11", columns: "3 4" })], 1],
    ["a table of two in part", TWO, [piece({ table: 0, rows: "10 · · · ·" })], 0],
  ])("is none: %s: %#", (_, form, pieces, returns) => expect(joinPieces(form, pieces)).toHaveLength(returns)); // prettier-ignore
});

describe("tables of one form", () => {
  const first = (given: Given) => piece({ ...given, rows: "10 11 · · ·", columns: "3 · ·" });
  const second = (given: Given) => piece({ ...given, table: 1, rows: "20 ·", columns: "3 ·" });
  const has = (form: Form, ...pieces: Piece[]) =>
    joinPieces(form, pieces).map(
      ({ content, placement }) =>
        `${content.unit} ${placement.tables.map(({ rows }) => rows[0]?.row ?? "·").join(" ")}`,
    );
  it.each<[string, Piece[], string[]]>([
    ["stand below one another", [first({ unit: "石角" }), second({})], ["石角 10 20"]],
    ["come in whatever order", [second({}), first({ unit: "石角" })], ["石角 10 20"]],
    [
      "of one unit are found behind those of others",
      [first({ unit: "石角" }), first({ unit: "三角" }), second({ unit: "石角" }), second({ unit: "三角" })],
      ["石角 10 20", "三角 10 20"],
    ],
    [
      "of nobody are those of the last unit",
      [first({ unit: "石角" }), first({ unit: "三角" }), second({})],
      ["石角 10 ·", "三角 10 20"],
    ],
    [
      "that a unit has already begin another return",
      [first({ unit: "石角" }), first({ unit: "三角" }), first({ unit: "石角" })],
      ["石角 10 ·", "三角 10 ·", "石角 10 ·"],
    ],
    [
      "go on with the last return that lacks them",
      [first({ unit: "石角" }), first({ unit: "石角" }), first({ unit: "三角" }), second({ unit: "石角" })],
      ["石角 10 ·", "石角 10 20", "三角 10 ·"],
    ],
    [
      "of nobody are not those of a return that lacks them",
      [first({}), first({ unit: "三角" }), second({ unit: "三角" }), second({})],
      [" 10 ·", "三角 10 20", " · 20"],
    ],
    [
      "are found behind pieces that name nobody",
      [
        first({ unit: "石角" }),
        piece({ rows: "· · 12 · ·" }),
        first({ unit: "三角" }),
        second({ unit: "石角" }),
      ],
      ["石角 10 20", "三角 10 ·"],
    ],
    [
      "that a unit has, all of them, begin another return",
      [first({ unit: "石角" }), second({ unit: "石角" }), first({ unit: "三角" }), first({ unit: "石角" })],
      ["石角 10 20", "三角 10 ·", "石角 10 ·"],
    ],
  ])("%s", (_, pieces, expected) => expect(has(TWO, ...pieces)).toEqual(expected));
});

describe("pieces of a list", () => {
  it.each<[string, Piece[], string[]]>([
    ["go on", [list({ unit: "石角" }), list({ rows: "20" })], ["石角: 1003 1004, 1103 1104, 2003 2004"]],
    ["end with their total", [list({ total: 12 }), list({ rows: "20" })], [": 1003 1004, 1103 1104, = 1203 1204", ": 2003 2004"]],
    ["go on where the total comes first", [list({ total: 9 }), list({ rows: "20" })], [": 1003 1004, 1103 1104, 2003 2004, = 903 904"]],
    ["have the total that comes last", [list({}), list({ rows: "20", total: 21 })], [": 1003 1004, 1103 1104, 2003 2004, = 2103 2104"]],
    ["begin anew under a title", [list({}), list({ rows: "20", isHeaded: true })], [": 1003 1004, 1103 1104", ": 2003 2004"]],
    ["end where there is nothing", [list({ rows: "", nil: true }), list({ rows: "20" })], [": 无", ": 2003 2004"]],
    ["hold something where one of them does", [list({}), list({ rows: "", nil: true })], [": 1003 1004, 1103 1104"]],
    ["are nothing where nobody says so", [list({ rows: "" })], [": "]],
    ["end with a total among them", [list({ rows: "10 30", total: 20 }), list({ rows: "40" })], [": 1003 1004, 3003 3004, = 2003 2004", ": 4003 4004"]],
    ["are nothing where one says so", [list({ rows: "" }), list({ rows: "", nil: true })], [": 无"]],
  ])("%s", (_, pieces, expected) => expect(told(LIST, ...pieces)).toEqual(expected)); // prettier-ignore

  it("are one return up to sixty", () => {
    const pieces = (count: number) => Array.from({ length: count }, (_, at) => list({ rows: String(at) }));
    expect([60, 61].map((count) => joinPieces(LIST, pieces(count)).length)).toEqual([1, 2]);
  });

  it("stand where their lines and their total stand", () => {
    const { placement } = only(LIST, list({}), list({ sheet: "乙表", rows: "20", total: 21 }));
    expect(placement.tables[0]).toMatchObject({
      rows: [
        { sheet: "甲表", row: 10 },
        { sheet: "甲表", row: 11 },
        { sheet: "乙表", row: 20 },
      ],
      total: { sheet: "乙表", row: 21 },
    });
    expect(only(LIST, list({})).placement.tables[0]!.total).toBeNull();
  });
});

describe("a return of several pieces", () => {
  const pieces = [
    piece({ rows: "10 · · · ·", columns: "3 · 5", person: "王五", date: "某日" }),
    piece({ sheet: "乙表", rows: "· 20 · · ·", columns: "· 4 6", date: "2012-07-02", unit: "石角" }),
    piece({ sheet: "丙表", rows: "· · 30 · ·", columns: "3 4 5", period: "2012-06", date: "2012-07-03" }),
  ];
  const ret = only(ONE, ...pieces);

  it("says what any of them says first", () => {
    expect(ret.form).toEqual({ id: "small", version: "1" });
    expect(ret.content).toMatchObject({
      unit: "石角",
      date: "2012-07-02",
      period: "2012-06",
      fields: ["石角", "2012-07-02", "", "王五"].map((text, field) => (field === 2 ? "2012-06" : text)),
      seal: null,
    });
  });

  it("stands where they stand", () => {
    expect(ret.placement).toEqual({
      tables: [
        {
          sheet: "甲表",
          rows: [{ sheet: "甲表", row: 10 }, { sheet: "乙表", row: 20 }, { sheet: "丙表", row: 30 }, null, null],
          columns: [3, 4, 5],
          check: 9,
          top: 10,
          bottom: 15,
          total: null,
        },
      ],
      fields: [
        { sheet: "乙表", row: 20, column: 0 },
        { sheet: "乙表", row: 20, column: 1 },
        { sheet: "丙表", row: 30, column: 2 },
        { sheet: "甲表", row: 10, column: 3 },
      ],
      seal: { sheet: "甲表", row: 19, column: 1 },
    });
  }); // prettier-ignore

  it("has the account of them all", () => {
    expect(ret.account).toMatchObject({
      sheet: "甲表",
      unitFrom: "head",
      evidence: [{ at: 10 }, { at: 20 }, { at: 30 }],
      own: [{ at: 10 }, { at: 20 }, { at: 30 }],
      moreOwnRows: 60,
      reservations: [{ others: [""] }, { others: ["石角"] }, { others: [""] }],
      hidden: [{ at: 10 }, { at: 20 }, { at: 30 }],
      bare: [3],
      beside: null,
    });
    expect(ret.account.doubts).toEqual([]);
    const doubted = only(ONE, piece({ doubts: ["row 1"] }));
    expect(doubted.account).toMatchObject({
      unitFrom: "nowhere",
      doubts: [{ axis: "row", candidates: [1] }],
    });
    expect("bare" in doubted.account).toBe(false);
  });

  it("has cells where they stand, of a row in two pieces each column's own", () => {
    const two = only(
      ONE,
      piece({ columns: "3 · ·" }),
      piece({ sheet: "乙表", rows: "20 21 22 23 24", columns: "· 4 ·" }),
    );
    const table = two.content.tables[0]!;
    expect(table.kind === "matrix" && table.cells[1]!.map(({ at }) => at)).toEqual([
      { sheet: "甲表", row: 11, column: 3 },
      { sheet: "乙表", row: 21, column: 4 },
      null,
    ]);
    expect(two.placement.tables[0]!.check).toBeNull();
  });

  it("gives a table that is not there the place of the first", () => {
    const { placement, content } = only(TWO, piece({}));
    expect(placement.tables[1]).toMatchObject({ sheet: "甲表", top: 10, bottom: 15, rows: [null, null], columns: [null, null] });
    expect(content.tables[1]!.kind === "matrix" && content.tables[1]!.cells.flat().map(cellText)).toEqual(["·", "·", "·", "·"]);
  }); // prettier-ignore

  it("gives a table that is not there its cells, closed ones too", () => {
    expect(told(TWO, piece({ table: 1, rows: "20 21", columns: "6 7" }))).toEqual([
      ": · · ·, · · ·, · · ·, · · ·, · × ·: 2006 2007, 2106 2107",
    ]);
  });
});

describe("the seal of a return", () => {
  const unsealed = only(ONE, piece({ unit: "石角" })).content;
  const code = sealCode(ONE, unsealed, "2012-07-01");
  const sealed = (seal: string, rows?: string) =>
    only(
      ONE,
      piece({ unit: "石角", rows: "10 11 · · ·" }),
      piece({ rows: rows ?? "· · 12 13 14", sheet: "乙表", seal }),
    );
  it("is that of any of its pieces, and stands there", () => {
    const { content, placement } = sealed(code);
    expect(content.seal).toEqual({ date: "2012-07-01", code, kind: "full", intact: true });
    expect(placement.seal).toEqual({ sheet: "乙表", row: 21, column: 1 });
  });
  it("is not intact where something else stands there", () => {
    expect(sealed(code, "· · 12 13 ·").content.seal).toMatchObject({ kind: "full", intact: false });
    expect(sealed("7K3M").content.seal).toMatchObject({ kind: "spoilt", intact: false });
  });
});

describe("where a return begins", () => {
  it("is the first column of the first table that is there", () => {
    expect(beginningOf(only(ONE, piece({ columns: "· 4 3" })))).toEqual({
      sheet: "甲表",
      row: 10,
      column: 3,
    });
    const second = only(TWO, piece({ table: 1, sheet: "乙表", rows: "20 21", columns: "6 7" }));
    expect(beginningOf(second)).toEqual({ sheet: "乙表", row: 20, column: 6 });
  });
});

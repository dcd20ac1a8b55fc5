import { CompoundFile } from "../../src/files/archive/compound-file";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { u16, u32 } from "./archives";
import type * as biff from "./biff";
import {
  book,
  f64,
  formula,
  label,
  latin,
  number,
  record,
  rk,
  shared,
  wide,
  type HandSheet,
  type Record,
} from "./biff";
import { numbers, type Numbers } from "./damage";
import { gridsOf, refusalOf } from "./parts";
import { bytesOf } from "./returns";

const grid = (records: readonly Record[], globals: readonly Record[] = [], version: biff.Version = 8): Grid =>
  gridsOf(book([{ records }], globals, version))[0]!;
const first = (...records: Record[]): CellValue => grid(records).values[0]?.[0] ?? null;
/** A text that the programs show by the code page of China. */
const gbk = (...bytes: number[]) => [...u16(bytes.length), ...bytes];
const codePage = (page: number) => record(0x42, ...u16(page));
/** Style 0 of the sheet has that number format. */
const style = (format: number) => record(0xe0, ...u16(0, format), ...Array<number>(16).fill(0));

describe("a value", () => {
  it.each<[string, Record, CellValue]>([
    ["a number", number(0, 0, 12.5), 12.5],
    ["a whole number in four bytes", rk(0, 0, (12 << 2) | 2), 12],
    ["a negative one", rk(0, 0, (-12 << 2) | 2), -12],
    ["hundredths", rk(0, 0, (1250 << 2) | 3), 12.5],
    ["the upper half of a number", rk(0, 0, 0x40290000), 12.5],
    ["a text", label(0, 0, wide("石角镇")), "石角镇"],
    ["a text of narrow characters", label(0, 0, [...u16(2), 0, ...latin("ab")]), "ab"],
    ["a text with fonts", label(0, 0, [...u16(1), 9, ...u16(1), ...u16(0x77f3), ...u32(0)]), "石"],
    ["a text with a reading", label(0, 0, [...u16(1), 5, ...u32(3), ...u16(0x77f3), 1, 2, 3]), "石"],
    ["a text of no characters", label(0, 0, [...u16(0), 0]), null],
    ["true", record(0x205, ...u16(0, 0, 0), 1, 0), true],
    ["an error", record(0x205, ...u16(0, 0, 0), 0x17, 1), { error: "#REF!" }],
  ])("%s", (_, cell, value) => {
    expect(first(cell)).toEqual(value);
  });
  test("several numbers in one record", () => {
    const numbers = [0, 0, ...u32((1 << 2) | 2), 0, 0, ...u32((2 << 2) | 2)];
    expect(grid([record(0xbd, ...u16(1, 2), ...numbers, ...u16(3))]).values).toEqual([
      [],
      [null, null, 1, 2],
    ]);
  });
});

describe("the list of texts", () => {
  const list = (...texts: number[][]) => [...u32(texts.length, texts.length), ...texts.flat()];
  const cells = [shared(0, 0, 0), shared(0, 1, 1)];
  test("by their number, a blank one too", () => {
    const globals = [record(0xfc, ...list(wide("一"), [...u16(0), 0], wide("三")))];
    expect(grid([shared(0, 0, 2), shared(0, 1, 1), shared(0, 2, 0)], globals).values).toEqual([
      ["三", null, "一"],
    ]);
  });
  test("that goes on in the next record, within a text and in other characters", () => {
    const [head, rest] = [list(wide("石角镇"), wide("二")), wide("二")];
    const cut = head.slice(0, 8 + 3 + 2);
    const globals = [record(0xfc, ...cut), record(0x3c, 1, ...u16(0x89d2, 0x9547), ...rest)];
    expect(grid(cells, globals).values).toEqual([["石角镇", "二"]]);
    const narrow = [
      record(0xfc, ...u32(1, 1), ...u16(4), 0, ...latin("ab")),
      record(0x3c, 1, ...u16(0x77f3, 0x89d2)),
    ];
    expect(grid([shared(0, 0, 0)], narrow).values).toEqual([["ab石角"]]);
  });
  test("a number beyond it refers to nothing", () => {
    expect(first(shared(0, 0, 5))).toEqual({ error: "#REF!" });
  });
});

describe("formulas", () => {
  const cell = (row: number, column: number) => [0x44, ...u16(row, column | 0xc000)];
  const area = (row: number, left: number, right: number) => [
    0x25,
    ...u16(row, row, left | 0xc000, right | 0xc000),
  ];
  const spelled = (tokens: number[], globals: Record[] = []) =>
    grid([formula(0, 0, f64(3), tokens)], globals).formulas[0]![0];
  it.each<[string, number[], string]>([
    ["a sum", [...area(5, 2, 14), 0x19, 0x10, 0, 0], "=SUM(C6:O6)"],
    ["a function of so many arguments", [...cell(0, 1), 0x1e, ...u16(2), 0x42, 2, ...u16(4)], "=SUM(B1,2)"],
    [
      "operators and brackets",
      [...cell(0, 1), ...cell(0, 2), 0x03, 0x15, 0x1e, ...u16(2), 0x05],
      "=(B1+C1)*2",
    ],
    ["a percentage and a sign", [0x1e, ...u16(5), 0x14, 0x13], "=-5%"],
    ["a text", [0x17, 2, 0, ...latin('a"')], '="a"""'],
    ["a fixed cell", [0x44, ...u16(0, 1)], "=$B$1"],
    ["a whole column", [0x25, ...u16(0, 0xffff, 0xc001, 0xc001)], "=B:B"],
    ["what is not known", [0x20, 0, 0, 0, 0, 0, 0, 0], "=…"],
    ["tokens that break off", [0x44, 0], "=…"],
  ])("%s", (_, tokens, text) => {
    expect(spelled(tokens)).toBe(text);
  });
  test("results: numbers, truths, errors, texts, and texts of no characters", () => {
    const one = [0x1e, ...u16(1)];
    const result = (type: number, value = 0) => [type, 0, value, 0, 0, 0, 0xff, 0xff];
    const read = grid([
      formula(0, 0, f64(3), one),
      formula(0, 1, result(1, 1), one),
      formula(0, 2, result(2, 7), one),
      formula(0, 3, result(0), one),
      record(0x207, ...wide("合计")),
      formula(0, 4, result(0), one),
    ]);
    expect(read.values).toEqual([[3, true, { error: "#DIV/0!" }, "合计", null]]);
  });
  test("one that cells have together counts from each of them", () => {
    const tokens = [0x4c, ...u16(0, 0xffff), 0x1e, ...u16(2), 0x05];
    const together = [0x01, ...u16(0, 1)];
    const read = grid([
      formula(0, 1, f64(2), together),
      record(0x4bc, ...u16(0, 1), 1, 1, 0, 2, ...u16(tokens.length), ...tokens),
      formula(1, 1, f64(4), together),
    ]);
    expect(read.formulas.map((row) => row[1])).toEqual(["=A1*2", "=A2*2"]);
  });
  test("sheets that it refers to", () => {
    const globals = [record(0x1ae, ...u16(2, 0x401)), record(0x17, ...u16(1, 0, 1, 1))];
    const sheets: HandSheet[] = [
      { records: [formula(0, 0, f64(1), [0x5a, ...u16(0, 0, 0xc001)])] },
      { records: [], name: wide("二月 (2)", 1) },
    ];
    expect(gridsOf(book(sheets, globals))[0]!.formulas).toEqual([["='二月 (2)'!B1"]]);
    // The same tokens in another workbook.
    const others = [sheets[0]!, { records: [], name: wide("三月", 1) }];
    expect(gridsOf(book(others, globals))[0]!.formulas).toEqual([["=三月!B1"]]);
  });
  test("the same tokens in other cells, and once more", () => {
    const moved = [0x4c, ...u16(0xffff, 0xc000)];
    const read = grid([0, 1, 2, 1].map((_, row) => formula(row + 1, row, f64(1), moved)));
    expect(read.formulas.map((row) => row.at(-1))).toEqual([undefined, "=A1", "=B2", "=C3", "=D4"]);
    expect(grid([formula(2, 1, f64(1), moved)]).formulas[2]).toEqual([null, "=B2"]);
  });
});

describe("number formats and dates", () => {
  const percent = record(0x41e, ...u16(164), ...wide("0.0%"));
  test("own ones and known ones", () => {
    const read = grid(
      [number(0, 0, 0.95, 0), number(0, 1, 0.95, 1), number(0, 2, 1, 2)],
      [percent, style(164), style(9), style(0)],
    );
    expect(read.formats).toEqual([["0.0%", "0%", null]]);
  });
  test("days from 1904 become days from 1900, plain numbers stay", () => {
    const globals = [record(0x22, ...u16(1)), style(14), style(0)];
    expect(grid([number(0, 0, 39431, 0), number(0, 1, 39431, 1)], globals).values).toEqual([[40893, 39431]]);
  });
});

/** The workbook with each record of cells cut in two, the rest in a record that continues it. */
function cutRecords(stream: Uint8Array, next: Numbers): Uint8Array {
  const pieces: number[] = [];
  const moved = new Map<number, number>();
  const tabs: number[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const [id, length] = [stream[at]! | (stream[at + 1]! << 8), stream[at + 2]! | (stream[at + 3]! << 8)];
    const body = [...stream.subarray(at + 4, at + 4 + length)];
    const cut = CELLS.includes(id) ? next() % (length + 1) : length;
    moved.set(at, pieces.length);
    if (id === 0x85) tabs.push(pieces.length + 4);
    pieces.push(...record(id, ...body.slice(0, cut)));
    if (cut < length) pieces.push(...record(0x3c, ...body.slice(cut)));
    at += 4 + length;
  }
  const bytes = Uint8Array.from(pieces);
  const view = new DataView(bytes.buffer);
  for (const tab of tabs) view.setUint32(tab, moved.get(view.getUint32(tab, true))!, true);
  return bytes;
}

/** Texts of the list, numbers of both kinds, several of them, formulas. */
const CELLS = [0xfd, 0x203, 0x27e, 0xbd, 0x06];

test.each(["安稳镇.xls", "横山镇.et", "定稿/石角镇.xls", "校验/11-16.xls", "校验/11-24.xls"])(
  "%s reads the same with its cells cut between two records",
  (name) => {
    const file = bytesOf(name);
    const stream = new CompoundFile(file).stream("Workbook")!;
    const next = numbers(name.length);
    const cut = cutRecords(stream, next);
    expect(cut.length).toBeGreaterThan(stream.length + 500);
    expect(gridsOf(cut)).toEqual(gridsOf(file));
  },
);

describe("the shape of the sheet", () => {
  test("merged cells, and nothing under them", () => {
    const read = grid([number(0, 0, 1), number(0, 1, 2), record(0xe5, ...u16(2, 0, 1, 0, 1, 3, 3, 5, 5))]);
    expect([read.values, read.merges]).toEqual([[[1, null]], [{ top: 0, left: 0, bottom: 1, right: 1 }]]);
  });
  test("hidden rows and columns, and those of no size", () => {
    const rowOf = (row: number, flags: number, height = 255) =>
      record(0x208, ...u16(row, 0, 1, height, 0, 0, flags, 0));
    const columns = (from: number, to: number, flags: number, width = 2048) =>
      record(0x7d, ...u16(from, to, width, 0, flags, 0));
    const read = grid([
      rowOf(3, 0x20),
      rowOf(1, 0x20),
      rowOf(2, 0),
      rowOf(4, 0, 0),
      rowOf(5, 0, 0x8000),
      columns(2, 3, 1),
      columns(5, 5, 0),
      columns(6, 6, 0, 0),
      number(5, 6, 1),
    ]);
    expect([read.hiddenRows, read.hiddenColumns]).toEqual([
      [1, 3, 4],
      [2, 3, 6],
    ]);
  });
  test("sheets in the order of the tabs, hidden ones told, charts left out", () => {
    const sheets: HandSheet[] = [
      { name: wide("图", 1), records: [], kind: 2 },
      { name: wide("表", 1), records: [number(0, 0, 1)] },
      { name: wide("隐", 1), records: [], state: 1 },
    ];
    expect(gridsOf(book(sheets)).map((read) => [read.sheet, read.visible, read.values])).toEqual([
      ["表", true, [[1]]],
      ["隐", false, []],
    ]);
  });
  test("a chart within a sheet is passed over", () => {
    const chart = [record(0x809, ...u16(0x600, 0x20, 0, 0), ...u32(0, 0)), number(0, 0, 9), record(0x0a)];
    expect(grid([...chart, number(0, 1, 1)]).values).toEqual([[null, 1]]);
  });
});

describe("Excel 5.0 and 95", () => {
  test("texts in the code page of the file", () => {
    const sheets: HandSheet[] = [
      {
        name: [6, 0xca, 0xaf, 0xbd, 0xc7, 0xd5, 0xf2],
        records: [label(0, 0, gbk(0xba, 0xcf, 0xbc, 0xc6)), number(0, 1, 5)],
      },
    ];
    expect(gridsOf(book(sheets, [codePage(936)], 5)).map((read) => [read.sheet, read.values])).toEqual([
      ["石角镇", [["合计", 5]]],
    ]);
  });
  test("formulas with their smaller references", () => {
    const tokens = [0x25, ...u16(0xc005, 0xc005), 2, 14, 0x19, 0x10, 0, 0];
    expect(grid([formula(0, 0, f64(3), tokens)], [], 5).formulas).toEqual([["=SUM(C6:O6)"]]);
  });
  test("a code page that nobody knows is refused", () => {
    expect(refusalOf(book([{ records: [label(0, 0, gbk(1))] }], [codePage(7)], 5))).toMatchObject({
      code: "damaged",
    });
  });
});

describe("what is refused", () => {
  const plain = book([{ records: [number(0, 0, 1)] }]);
  it.each<[string, Uint8Array, string]>([
    [
      "a workbook with a password",
      book([{ records: [] }], [record(0x2f, ...u16(1, 1, 1), ...Array<number>(48).fill(7))]),
      "encrypted",
    ],
    ["Excel 4", Uint8Array.from(record(0x409, ...u16(0, 0x10, 0))), "old-format"],
    ["records that break off", plain.subarray(0, plain.length - 10), "damaged"],
    [
      "a record longer than the file",
      Uint8Array.from([...plain.subarray(0, plain.length - 2), 0xff, 0xff]),
      "damaged",
    ],
    ["a workbook without sheets", book([]), "damaged"],
    [
      "zeros in place of records",
      book([{ records: [number(0, 0, 1), record(0), record(0), number(1, 0, 1)] }]),
      "damaged",
    ],
    ["zeros in place of a text", book([{ records: [label(0, 0, wide("\0".repeat(100)))] }]), "damaged"],
    [
      "zeros in place of texts in the list",
      book([{ records: [] }], [record(0xfc, ...u32(40, 40), ...Array<number>(120).fill(0), ...wide("a"))]),
      "damaged",
    ],
    [
      "texts without an end",
      book([{ records: [] }], [record(0xfc, ...u32(0xffffffff, 0xffffffff), ...u16(0xffff), 1)]),
      "damaged",
    ],
  ])("%s", (_, bytes, code) => {
    expect(refusalOf(bytes)).toMatchObject({ code });
  });
  test("a thousand sheets at one place", () => {
    const bytes = bytesOf("安稳镇.xls");
    expect(refusalOf(bytes, { bytes: 10_000, parts: 10, cells: 10_000 })).toMatchObject({
      code: "too-large",
      what: "bytes",
    });
  });
});

import { formFrom } from "../../../src/form/compile/compile-form";
import { nameReturns } from "../../../src/reading/name-returns";
import { readSheets } from "../../../src/reading/read-sheets";
import { oldSealCode } from "../../../src/reading/seal/old-seal-code";
import { sealCode } from "../../../src/reading/seal/seal-code";
import { asPrinted, codeOf, isCode } from "../../../src/reading/seal/seal-signs";
import { sealedFields } from "../../../src/reading/seal/sealed-content";
import { parseSeal, sealKind, sealText } from "../../../src/reading/seal/seal-text";
import { range, type Range } from "../../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { formPlans } from "../../../src/template/form-plan";
import { layoutOf } from "../../../src/template/layout";
import { gridOfPlan } from "../../../src/sheet/sheet-plan";
import { definition2011, type Definition } from "../../support/forms";
import { compiled, listOfLabels } from "../../support/small-form";
import { cells, COLUMNS, FORM, paper, readOne as read, ROWS, type Paper } from "../../support/paper";

const DAY = "2011-12-15";
const code = (given: Paper, day = DAY) => sealCode(FORM, read(paper(given)).content, day);
const oldCode = (given: Paper) => oldSealCode(FORM, read(paper(given)).content, DAY);
const BASE: Paper = {
  cells: {
    "organisations community-urban": 12,
    "implementing-organisations community-urban": 0,
    "organisations total": 12,
    "surveys-sent community-urban": 40,
    "public-satisfaction community-urban": 95.57,
    "public-satisfaction total": 95.57,
    "organisations remark": "两个支部新建",
  },
};
const changed = (cells: Paper["cells"], more: Paper = {}): Paper => ({
  ...BASE,
  ...more,
  cells: { ...BASE.cells, ...cells },
});

/** The grid with texts below the table, from its first free row. */
const below = (grid: Grid, ...rows: CellValue[][]): Grid => ({
  ...grid,
  values: [...grid.values.slice(0, 50), ...rows],
});
const sealed = (given: Paper, day = DAY) => sealText({ date: day, code: code(given, day) });

describe("the code", () => {
  test("stays what it was on papers that are stamped already", () => {
    expect(code(BASE)).toBe("G2FT-R2NV-C47R-AEV1-9A16");
    expect(oldCode(BASE)).toBe("A9JJ-KPHK");
  });

  test.each<[string, Paper]>([
    ["a number is stored as text", changed({ "organisations community-urban": "12" })],
    ["a number has its unit", changed({ "organisations community-urban": "12个" })],
    [
      "a percentage is stored as a fraction",
      changed(
        { "public-satisfaction community-urban": 0.9557 },
        { formats: { "public-satisfaction community-urban": "0.00%" } },
      ),
    ],
    ["a figure has binary noise", changed({ "public-satisfaction community-urban": 95.57000000000001 })],
    ["a total has the noise of another program", changed({ "public-satisfaction total": 95.56999999999998 })],
    ["a total is rounded", changed({ "public-satisfaction total": 95.6 })],
    [
      "a total is a formula without its result",
      changed({ "public-satisfaction total": null }, { formulas: { "public-satisfaction total": "=C9/C8" } }),
    ],
    ["the remark is broken into lines", changed({ "organisations remark": "两个支部\r\n新建 " })],
    ["the unit is stretched", changed({}, { unit: "石 角 镇" })],
    ["the date is written otherwise", changed({}, { date: "2011.12.15" })],
    ["a blank is a stroke", changed({ "organisations community-rural": "—" })],
  ])("is the same when %s, and so is the old one", (_, other) => {
    expect(code(other)).toBe(code(BASE));
    expect(oldCode(other)).toBe(oldCode(BASE));
  });

  test.each<[string, Paper]>([
    ["a figure", changed({ "organisations community-urban": 13 })],
    ["a blank that becomes 0", changed({ "organisations community-rural": 0 })],
    ["0 that becomes blank", changed({ "implementing-organisations community-urban": null })],
    [
      "a figure that moves to the next subject",
      changed({ "organisations community-urban": null, "organisations community-rural": 12 }),
    ],
    ["a total", changed({ "organisations total": 13 })],
    ["a total taken away", changed({ "organisations total": null })],
    ["a remark", changed({ "organisations remark": "三个支部新建" })],
    ["the unit", changed({}, { unit: "东溪镇" })],
    ["the date of the return", changed({}, { date: "2011年12月16日" })],
    ["a figure that becomes a word", changed({ "organisations community-urban": "十二个左右" })],
  ])("is another for %s, and so is the old one", (_, other) => {
    expect(code(other)).not.toBe(code(BASE));
    expect(oldCode(other)).not.toBe(oldCode(BASE));
  });

  test("is another on another day", () => expect(code(BASE, "2011-12-16")).not.toBe(code(BASE)));

  test.each<[string, (definition: Definition) => void]>([
    ["form", (definition) => (definition.id = "party-disclosure-2012")],
    ["row", ({ tables }) => (tables[0].rows[0].members[3].id = "branches")],
    ["column", ({ tables }) => (tables[0].columns[0].members[0].id = "county")],
  ])("is another for another %s", (_, change) => {
    const definition = definition2011();
    change(definition);
    const other = formFrom(definition);
    expect(sealCode(other, read(paper(BASE), [], other).content, DAY)).not.toBe(code(BASE));
  });

  test.each<[string, Paper, Paper]>([
    [
      "a number and a date that is stored as it",
      { cells: { "boards town": 40892 } },
      { cells: { "boards town": 40892 }, formats: { "boards town": "yyyy-m-d" } },
    ],
    [
      "a remark and the next one",
      { cells: { "organisations remark": "甲" } },
      { cells: { "implementing-organisations remark": "甲" } },
    ],
    [
      "a remark and its quotation",
      { cells: { "organisations remark": '甲"]' } },
      { cells: { "organisations remark": '甲\\"]' } },
    ],
  ])("tells apart %s", (_, one, other) => expect(code(one)).not.toBe(code(other)));

  test("notices any single figure that is changed", () => {
    const { content } = read(paper(BASE));
    const figures = cells({ ...read(paper(BASE)), content });
    const codes = figures.flatMap((row, line) =>
      COLUMNS.map(({ index }) => {
        const changedRow = row.with(index, { ...row[index]!, state: "number", value: 77 });
        const tables = [{ kind: "matrix" as const, cells: figures.with(line, changedRow) }];
        return sealCode(FORM, { ...content, tables }, DAY);
      }),
    );
    expect(new Set([...codes, code(BASE)]).size).toBe(ROWS.length * COLUMNS.length + 1);
  });
});

describe("the code of a list", () => {
  const fields = [{ label: "填报单位", is: "unit" }, { label: "报告期", is: "period" }, { label: "填表人", is: "person" }];
  const period = { every: "month", of: "2012-06" };
  const LIST = compiled(listOfLabels(["名称", { label: "数", measure: "个" }], { fields, period }, { total: {}, nil: "无" }));
  const contentOf = (...rows: CellValue[][]) =>
    readSheets(LIST, [gridOf("统计表", [["小表"], ["填报单位：石角"], ["名称", "数"], ...rows])])[0]!.content;

  test("is another for other lines, for nothing and for nothing said", () => {
    const contents = [[], [["无"]], [["甲", 1]], [["甲", 1], ["甲", 1]], [["甲", 1], ["合计", 1]]].map((rows) => contentOf(...rows));
    expect(new Set(contents.map((content) => sealCode(LIST, content, DAY))).size).toBe(5);
  });

  test.each<[string | null, string, [string, string][]]>([
    ["2012-06", "2012 年 6 月", [["period", "2012-06"], ["person", "张三"]]],
    [null, "某 月", [["period", "某月"], ["person", "张三"]]],
  ])("is over the period %j, or as %j is written", (of, text, sealedAs) =>
    expect(sealedFields(LIST, { ...contentOf(), period: of, fields: ["石角", text, "张 三"] })).toEqual(sealedAs));
}); // prettier-ignore

/** One code; any other would do. */
const CODE = codeOf(Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + 11) & 255));

describe("the signs of a code", () => {
  const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  test("are the first 95 bits, five a sign, and one that checks them", () => {
    expect(codeOf(new Uint8Array(32))).toBe("0000-0000-0000-0000-0000");
    expect(codeOf(new Uint8Array(32).fill(255)).slice(0, -1)).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZ");
    const bytes = Uint8Array.from([
      0b00001_000,
      0b10_00011_0,
      0b0100_0010,
      0b1_00110_00,
      0b111_01000,
      ...Array(27),
    ]);
    expect(codeOf(bytes).slice(0, 9)).toBe("1234-5678");
    expect(isCode(CODE)).toBe(true);
  });

  test("are another code for every bit of the 95", () => {
    const bits = Array.from({ length: 95 }, (_, bit) => {
      const bytes = new Uint8Array(32);
      bytes[bit >> 3] = 128 >> (bit & 7);
      return codeOf(bytes);
    });
    expect(new Set(bits).size).toBe(95);
  });

  test("show that one is miswritten, or two are exchanged", () => {
    const signs = [...CODE];
    const places = signs.flatMap((sign, at) => (sign === "-" ? [] : [at]));
    for (const at of places) {
      const wrong = [...SIGNS]
        .filter((sign) => sign !== signs[at])
        .map((sign) => signs.with(at, sign).join(""));
      expect(wrong.filter(isCode)).toEqual([]);
      const exchanged = places.filter((to) => signs[to] !== signs[at]);
      const swapped = exchanged.map((to) => signs.with(at, signs[to]!).with(to, signs[at]!).join(""));
      expect(swapped.filter(isCode)).toEqual([]);
    }
  });

  test("are nobody else's", () => {
    expect(isCode(CODE.slice(0, -1))).toBe(false);
    expect(isCode(`${CODE}0`)).toBe(false);
    expect(isCode("")).toBe(false);
    expect(asPrinted("oIl u0z")).toBe("011 V0Z");
  });
});

describe("a seal in a text", () => {
  const CODE = "10AB-CDEV-0123-4567-89XZ";
  const SEAL = { date: DAY, code: CODE };
  test.each([
    `定稿 2011-12-15 校验码 ${CODE}`,
    `定稿2011-12-15校验码${CODE}`,
    `定稿：2011-12-15　校验码：${CODE.toLowerCase()}`,
    `注：以党内统计为准。　定稿 2011-12-15 校验码 ${CODE} 第1页`,
    `定稿 ${DAY} 校验码 ${CODE}，共1页`,
    "定稿 ２０１１－１２－１５ 校验码 １０ＡＢ－ＣＤＥＶ－０１２３－４５６７－８９ＸＺ",
    "定 稿 2011-12-15 校 验 码 10AB CDEV 0123 4567 89XZ",
    "定稿 2011年12月15日 校验码 10ABCDEV0123456789XZ",
    "定稿 2O11.I2.15 校验码 lOAB—CDEU—OI23—4567—89xz",
    "定稿 二〇一一年十二月十五日 校验码 10AB–CDEV–0123–4567–89XZ",
  ])("%s", (text) => expect(parseSeal(text)).toEqual(SEAL));

  test.each([
    ["7K3M-94PX", "定稿 2011-12-15 校验码 7K3M-94PX"],
    ["7K3M-94PX", "定稿 2011-12-15 校验码 7k3m 94px 第1页"],
    ["7K3M-94PX", "定稿 2011-12-15 校验码 7K3M94PX"],
  ])("of the old kind: %s in %s", (code, text) => {
    expect(parseSeal(text)).toEqual({ date: DAY, code });
    expect(sealKind(code)).toBe("old");
  });

  test.each(["", "定稿", "校验：没有发现问题", "统计表（定稿）", `校验码 ${CODE}`])("%p is none", (text) =>
    expect(parseSeal(text)).toBeNull(),
  );

  test("is as it is written", () => expect(parseSeal(sealText(SEAL))).toEqual(SEAL));

  test.each([
    ["", "", "定稿 校验码 ??"],
    [DAY, CODE.slice(0, -1), `定稿 ${DAY} 校验码 ${CODE.slice(0, -1)}`],
    [DAY, `${CODE}0`, `定稿 ${DAY} 校验码 ${CODE}0`],
    [DAY, "7K3M-94PX-ACEF", `定稿 ${DAY} 校验码 7K3M-94PX-ACEF`],
    [DAY, "7K3M-94QX", `定稿 ${DAY} 校验码 7K3M-94QX`],
    [DAY, "7K3M-94PX-ACE", `定稿 ${DAY} 校验码 7k3m-94px-ace`],
    ["2011-13-15", CODE, `定稿 2011-13-15 校验码 ${CODE}`],
  ])("is seen though it is spoilt: %s, %s", (date, code, text) => {
    expect(parseSeal(text)).toEqual({ date, code });
    expect(sealKind(code)).toBe("spoilt");
  });
});

describe("a return", () => {
  const grid = paper(BASE);

  test("without a seal is not finalised", () => expect(read(grid).content.seal).toBeNull());

  test.each<[string, CellValue[][], number, number]>([
    ["below the table", [[sealed(BASE)]], 50, 0],
    ["beside the footnote", [["注：略", null, null, sealed(BASE)]], 50, 3],
    ["behind the footnote in its cell", [[`注：略　${sealed(BASE)}`]], 50, 0],
    ["below signatures", [["填表人：张三"], [], [null, sealed(BASE)]], 52, 1],
  ])("has its seal %s", (_, rows, row, column) => {
    const ret = read(below(grid, ...rows));
    expect(ret.content.seal).toEqual({ date: DAY, code: code(BASE), kind: "full", intact: true });
    expect(ret.placement.seal).toEqual({ sheet: "统计表", row, column });
  });

  test("that was changed under its seal says so", () => {
    const other = read(below(paper(changed({ "organisations community-urban": 13 })), [sealed(BASE)]));
    expect(other.content.seal).toEqual({ date: DAY, code: code(BASE), kind: "full", intact: false });
  });

  test("is compared with an old code as that was made", () => {
    const old = sealText({ date: DAY, code: oldCode(BASE) });
    const seal = { date: DAY, code: oldCode(BASE), kind: "old" };
    expect(read(below(grid, [old])).content.seal).toEqual({ ...seal, intact: true });
    const other = paper(changed({ "organisations community-urban": 13 }));
    expect(read(below(other, [old])).content.seal).toEqual({ ...seal, intact: false });
  });

  test("has the seal that somebody has copied", () => {
    const copied = sealed(BASE).toLowerCase().replace(/0/g, "o").replace(/1/g, "l").replace(/-/g, " ");
    expect(read(below(grid, [copied])).content.seal).toMatchObject({ date: DAY, kind: "full", intact: true });
  });

  test.each([
    ["another day", sealed(BASE).replace(DAY, "2011-12-14")],
    ["another code", sealText({ date: DAY, code: CODE })],
    ["another old code", sealText({ date: DAY, code: "3333-3333" })],
    ["no code", `定稿 ${DAY} 校验码`],
  ])("whose seal has %s is not intact", (_, text) =>
    expect(read(below(grid, [text])).content.seal!.intact).toBe(false),
  );

  test("keeps its seal whatever the cover, the file or the clerk calls its unit", () => {
    const nameless: Paper = { ...BASE, unit: "" };
    const sheets = [below(paper(nameless), [sealed(nameless)])];
    const [ret] = nameReturns(FORM, sheets, readSheets(FORM, sheets), "石角镇.xlsx");
    expect([ret!.content.unit, ret!.account.unitFrom, ret!.content.seal!.intact]).toEqual([
      "石角镇",
      "file",
      true,
    ]);
  });

  test("takes the day of its seal for no date", () => {
    const dateless: Paper = { ...BASE, date: "" };
    const ret = read(below(paper(dateless), [sealed(dateless)]));
    expect([ret.content.date, ret.content.seal!.intact]).toEqual([null, true]);
  });
});

describe("the place for the seal", () => {
  const cell = (grid: Grid) => {
    const { row, column } = read(grid).placement.seal;
    return { row, column };
  };

  test("is kept by our form beside the footnote", () => {
    const [plan] = formPlans(FORM, { unit: "石角镇", date: DAY });
    const { row, column } = layoutOf(FORM).placement.seal;
    expect(cell(gridOfPlan(plan!))).toEqual({ row, column });
  });

  test("is the first free row of another form, where its labels stand", () => {
    const signed = [["注：略"], ["填表人：", null, null, "审核人："]];
    expect(cell(below(paper(BASE), ...signed))).toEqual({ row: 52, column: 1 });
    expect(cell(paper(BASE))).toEqual({ row: 50, column: 1 });
  });

  test.each<[string, readonly Range[], (string | null)[], { row: number; column: number }]>([
    ["at the end of a row", [range(50, 8, 50, 16)], [], { row: 50, column: 8 }],
    ["over two rows", [range(50, 8, 51, 16)], [], { row: 50, column: 8 }],
    ["the first of two", [range(51, 6, 51, 16), range(50, 8, 50, 16)], [], { row: 50, column: 8 }],
    ["behind a footnote", [range(50, 8, 50, 16)], [null, "注：略"], { row: 50, column: 8 }],
    ["not those that end before the table", [range(50, 8, 50, 15)], [], { row: 51, column: 1 }],
    [
      "not those in which something stands",
      [range(50, 2, 50, 16)],
      [null, null, "略"],
      { row: 51, column: 1 },
    ],
    ["not those that begin where labels stand", [range(50, 1, 50, 16)], [], { row: 51, column: 1 }],
    ["not those that begin in the table", [range(49, 8, 50, 16)], [], { row: 51, column: 1 }],
    ["not those that go on too far below", [range(50, 8, 90, 16)], [], { row: 53, column: 1 }],
    ["no cell by itself", [], [], { row: 50, column: 1 }],
  ])("are blank cells that are merged: %s", (_, merges, line, expected) => {
    const grid = below(paper(BASE), line, []);
    expect(cell({ ...grid, merges: [...grid.merges, ...merges] })).toEqual(expected);
  });

  test.each([["填表人："], ["填表人"], ["（签字） :"]])("is not where a name belongs: %s", (label) => {
    const grid = below(paper(BASE), [null, null, label]);
    const signature = { ...grid, merges: [...grid.merges, range(50, 8, 50, 16)] };
    expect(cell(signature)).toEqual({ row: 51, column: 1 });
  });

  test("is no merged row that is about to be filled", () => {
    const grid = below(paper(BASE), [], []);
    expect(cell({ ...grid, merges: [...grid.merges, range(50, 0, 50, 16)] })).toEqual({ row: 51, column: 1 });
  });
});

import { readingNotes } from "../../../src/consolidation/notes/reading-notes";
import type {
  Account,
  CorrectionKind,
  LabelEvidence,
  LabelMatch,
  Return,
  Seal,
  UnitSource,
} from "../../../src/reading/return";
import { filledReturn, type Filling, type Given } from "../../support/filled-return";
import { FORM_2011 as FORM, formOf, matrixOf } from "../../support/forms";

type Cells = Readonly<Record<string, Readonly<Record<string, Given>>>>;

/** The notes on a return, a line each: rule, severity, cells, indicator, subject, what is there, what it was taken for, the words. */
const notes = (cells: Cells, account: Partial<Account> = {}, seal: Seal | null = null) => {
  const ret = filledReturn(FORM, { tables: [cells], account });
  return saidOf({
    ...ret,
    content: { ...ret.content, seal },
    placement: { ...ret.placement, seal: { sheet: "统计表", row: 50, column: 11 } },
  });
};
const saidOf = (ret: Return) =>
  readingNotes(FORM, ret).map((note) => {
    const { rule, severity, cells, indicator, subject, actual, expected, text } = note;
    return [rule, severity, cells, indicator, subject, actual, expected, text].join("|");
  });

const { rows, columns } = matrixOf(FORM);
const [FIRST, SECOND] = rows.lines.map(({ printed }) => printed);
const TOWN = columns.lines[0]!.full;

const read = (
  raw: string,
  value: number | null,
  correction: "text" | "spelling" | "chinese" | "unit" | "not-stated",
) => ({ state: value === null ? "blank" : "number", value, raw, correction }) as const;
const here = { table: 0, sheet: "统计表" };
const evidence = (
  axis: "row" | "column",
  at: number,
  found: string,
  takenFor: string,
  more: Partial<LabelEvidence>,
): LabelEvidence => {
  return { ...here, axis, at, found, takenFor, how: "misspelt", likeness: 1, times: 1, ...more };
};
const SEAL: Seal = { date: "2011-12-15", code: "X", kind: "full", intact: true };

describe("a note", () => {
  test.each<[string, Cells, Partial<Account>, (string | RegExp)[]]>([
    ["is not for a return that is as the form prints it", { boards: { town: 1 } }, {}, []],
    [
      "is one for a row that nobody can name",
      {},
      { doubts: [{ ...here, axis: "row", at: 45, found: "满意度", candidates: [0, 1] }] },
      [
        `F10|error|第46行|||满意度||“满意度”可能是“${FIRST}”、“${SECOND}”。没有认定，这一行的数没有计入汇总。`,
      ],
    ],
    [
      "is one for each of two columns that are called alike",
      {},
      {
        doubts: [
          { ...here, axis: "column", at: 3, found: "企业", candidates: [3] },
          { ...here, axis: "column", at: 4, found: "企 业", candidates: [3] },
        ],
      },
      [
        "F10|error|D列|||企业||“企业”不止一列，看不出哪一列是表样的。没有认定，这一列的数没有计入汇总。",
        "F10|error|E列|||企 业||“企 业”不止一列，看不出哪一列是表样的。没有认定，这一列的数没有计入汇总。",
      ],
    ],
    [
      "is one for a row that counts in something else",
      {},
      {
        doubts: [
          { ...here, axis: "row", at: 45, found: "发放", candidates: [0], units: { said: "元", own: "份" } },
        ],
      },
      ["F10|error|第46行|||发放||“发放”写的计量单位是“元”，表样是“份”。没有认定，这一行的数没有计入汇总。"],
    ],
    [
      "is one for a column that nobody can name",
      {},
      { doubts: [{ ...here, axis: "column", at: 11, found: "其他", candidates: [3, 12] }] },
      [
        `F10|error|L列|||其他||“其他”可能是“${columns.lines[3]!.full}”、“${columns.lines[12]!.full}”。没有认定，这一列的数没有计入汇总。`,
      ],
    ],
    [
      "is one for each row and column of the unit's own",
      {},
      {
        own: [
          { ...here, axis: "column", at: 17, label: "驻外" },
          { ...here, axis: "row", at: 50, label: "党建经费" },
          { ...here, axis: "column", at: 18, label: "" },
        ],
        moreOwnRows: 7,
      },
      [
        "F04|hint|A51|||||“党建经费”不是表样里的行，没有计入汇总。",
        "F04|hint||||||还有 7 行不是表样里的行，没有计入汇总。",
        "F04|hint|R3|||||“驻外”不是表样里的列，没有计入汇总。",
        "F04|hint|S3|||||没有列名的列不是表样里的列，没有计入汇总。",
      ],
    ],
    [
      "is one for all numbers of a common spelling",
      {
        boards: { town: read("3", 3, "text"), street: read("4", 4, "text") },
        ledgers: { town: read("５", 5, "spelling") },
      },
      {},
      [
        "F06|hint|C14:D14|||||2 处是文本格式的数字，已按数字读，如 C14“3”读作 3。",
        "F06|hint|C18|||||1 处有全角、空格等写法，已按数字读，如 C18“５”读作 5。",
      ],
    ],
    [
      "is one for all options that were written as numbers",
      { boards: { town: { state: "said", text: "续建", raw: 2, correction: "position" } } },
      {},
      ["F06|hint|C14|||||1 处是选项的序号，选项没有编号，按顺序认的，已按选项读，如 C14“2”读作 续建。"],
    ],
    [
      "is one for each number of a rare spelling, with its place in the form",
      { organisations: { town: read("十二", 12, "chinese"), total: read("13个", 13, "unit") } },
      {},
      [
        `F06|hint|C6|${FIRST}|${TOWN}|十二|12|原文“十二”，读作 12（是中文数字）。`,
        `F06|hint|P6|${FIRST}|合计|13个|13|原文“13个”，读作 13（带单位）。`,
      ],
    ],
    [
      "is one for what stands for no figure",
      { organisations: { town: read("—", null, "not-stated") } },
      {},
      [`F06|hint|C6|${FIRST}|${TOWN}|—|空白|原文“—”，读作 空白（是“没有填”的写法）。`],
    ],
    [
      "is one for labels otherwise written",
      {},
      {
        evidence: [
          evidence("row", 5, "党组织数", "甲", { likeness: 0.879 }),
          evidence("column", 2, "鎮", "镇", { how: "traditional" }),
          evidence("row", 6, "万份", "份", { how: "scaled", times: 10_000 }),
        ],
      },
      [
        "F07|hint|第6行|||党组织数|甲|“党组织数”按“甲”读（个别字不同，相似度 87%）。",
        "F07|hint|C列|||鎮|镇|“鎮”按“镇”读（繁体字，相似度 100%）。",
        "F07|query|第7行|||万份|份|计量单位是“万份”，表样是“份”，这一行的数都乘了 10000，请和单位核对。",
      ],
    ],
    [
      "is one for hidden rows, one for hidden columns",
      {},
      {
        hidden: [
          ...[5, 6, 9].map((at) => ({ sheet: "统计表", axis: "row" as const, at })),
          { sheet: "统计表", axis: "column", at: 2 },
        ],
      },
      ["F08|hint|第6-7、10行|||||第6-7、10行是隐藏的，也读了。", "F08|hint|C列|||||C列是隐藏的，也读了。"],
    ],
    [
      "says where the unit's name is from",
      {},
      { unitFrom: "file" },
      ["F09|hint||||||填报单位“石角镇”取自文件名。"],
    ],
    [
      "says who gave the unit its name",
      {},
      { unitFrom: "clerk" },
      ["F09|hint||||||填报单位“石角镇”由汇总人指定。"],
    ],
    ["says nothing of a name in the head", {}, { unitFrom: "head" }, []],
    [
      "says that a sheet is lost",
      {},
      { lostSheets: ["附表"] },
      ["F21|query||||||工作表“附表”在文件里只有名字，内容丢了，没有读。请和单位核对。"],
    ],
    [
      "is one for all 合计 that could not be compared",
      {
        organisations: { total: { state: "uncalculated", formula: "=ROUND(A1,0)" } },
        boards: { total: { state: "uncalculated", formula: "=LOOKUP(1,B1:B9)" } },
      },
      {},
      ["F06|hint|P6、P14|||||2 处合计的公式没有算过，这里也算不出，没有核对。"],
    ],
  ])("%s", (_, cells, account, expected) => expect(notes(cells, account)).toEqual(expected));

  test.each<[string, Seal, string[]]>([
    [
      "says that a seal fits no more",
      { ...SEAL, intact: false },
      [
        "F13|query|L51|||X||定稿后改过：表上的“定稿 2011-12-15 校验码 X”与现在的内容对不上，可能与盖章的纸质表不一致，请和单位核对。",
      ],
    ],
    [
      "says that a seal is spoilt",
      { ...SEAL, kind: "spoilt", intact: false },
      [
        "F13|query|L51|||X||校验码写错了或被改过：表上写的是“定稿 2011-12-15 校验码 X”，可能与盖章的纸质表不一致，请和单位核对。",
      ],
    ],
    [
      "says that a seal is of the old kind",
      { ...SEAL, kind: "old" },
      ["F13|hint|L51|||X||旧式校验码，对得上；只能发现无意的改动。"],
    ],
    ["says nothing of a seal that fits", SEAL, []],
  ])("%s", (_, seal, expected) => expect(notes({}, {}, seal)).toEqual(expected));

  test("is of the sheet on which its part of the form stands", () => {
    const onBoth = <Each>(of: (sheet: string) => Each): Each[] => ["第二页", "统计表"].map(of);
    const second = {
      state: "number",
      value: 12,
      raw: "十二",
      correction: "chinese",
      at: { sheet: "第二页", row: 5, column: 2 },
    } as const;
    const ret = filledReturn(FORM, {
      tables: [{ organisations: { town: read("十二", 12, "chinese") }, boards: { town: second } }],
      account: {
        doubts: onBoth((sheet) => ({ table: 0, sheet, axis: "row", at: 45, found: "满意", candidates: [0] })),
        own: onBoth((sheet) => ({ table: 0, sheet, axis: "row", at: 50, label: "经费" })),
        moreOwnRows: 3,
        evidence: onBoth((sheet) => ({ ...evidence("row", 7, "甲", "乙", {}), sheet })),
        hidden: onBoth((sheet) => ({ sheet, axis: "column", at: 3 })),
      },
    } satisfies Filling);
    const [table] = ret.placement.tables;
    const rows = table!.rows.map((row, index) => (index === 8 ? { sheet: "第二页", row: 5 } : row));
    const both = { ...ret, placement: { ...ret.placement, tables: [{ ...table!, rows }] } };
    const found = readingNotes(FORM, both).map(({ sheet, rule, cells }) =>
      `${sheet} ${rule} ${cells}`.trim(),
    );
    expect(found).toEqual([
      ...[
        "统计表 F10 第46行",
        "统计表 F04 A51",
        "统计表 F04",
        "统计表 F06 C6",
        "统计表 F07 第8行",
        "统计表 F08 D列",
      ],
      ...["第二页 F10 第46行", "第二页 F04 A51", "第二页 F06 C6", "第二页 F07 第8行", "第二页 F08 D列"],
    ]);
  });

  test("of a list names its line", () => {
    const form = formOf("s5");
    const lines = [{ name: "甲路" }, { name: "乙路", plan: read("一百", 100, "chinese") }];
    const ret = filledReturn(form, { tables: [{ lines, total: { plan: read("100万", 100, "unit") } }] });
    expect(
      readingNotes(form, ret).map(({ cells, indicator, subject, text }) => [cells, indicator, subject, text]),
    ).toEqual([
      ["E7", "第2条", "计划总投资", "原文“一百”，读作 100（是中文数字）。"],
      ["E8", "合计", "计划总投资", "原文“100万”，读作 100（带单位）。"],
    ]);
  });
});

test("a total line of a list that could not be compared is named, a cell of its lines has a finding of its own", () => {
  const form = formOf("s5");
  const waiting = { state: "uncalculated", formula: "=LOOKUP(1,B1:B9)" } as const;
  const said = (total: Readonly<Record<string, Given>> | null) => {
    const ret = filledReturn(form, { tables: [{ lines: [{ name: "甲路", plan: waiting }], total }] });
    return readingNotes(form, ret).map(({ rule, cells, text }) => `${rule} ${cells} ${text}`);
  };
  expect(said({ plan: waiting })).toEqual(["F06 E7 1 处合计的公式没有算过，这里也算不出，没有核对。"]);
  expect([said({}), said(null)]).toEqual([[], []]);
});

describe("the words of 问题清单", () => {
  test.each<[LabelMatch, string]>([
    ["spelling", "空格、标点或括号不同"],
    ["unit", "计量单位不同"],
    ["numbered", "前面有编号"],
    ["traditional", "繁体字"],
    ["misspelt", "个别字不同"],
    ["code", "按代码认出，名称不同"],
    ["renamed", "用的是以前的名称"],
    ["decided", "由汇总人认定"],
  ])("say of a label that was known by %s: %s", (how, words) => {
    const [said] = notes({}, { evidence: [evidence("row", 5, "甲", "乙", { how })] });
    expect(said).toBe(`F07|hint|第6行|||甲|乙|“甲”按“乙”读（${words}，相似度 100%）。`);
  });

  test.each<[CorrectionKind, string]>([
    ["text", "是文本格式的数字"],
    ["spelling", "有全角、空格等写法"],
    ["thousands", "带千分位"],
    ["unit", "带单位"],
    ["magnitude", "带“万”“亿”"],
    ["negative", "是负数的其他写法"],
    ["chinese", "是中文数字"],
    ["fraction", "是百分比格式"],
    ["scaled", "按这一行的计量单位或格子格式里的“万”等折算"],
    ["unseen", "存的数和格子显示的不一样"],
    ["none", "是“没有”的写法"],
    ["not-stated", "是“没有填”的写法"],
    ["computed", "是没有存结果或结果不是最新的公式"],
  ])("say of a number that was written as %s: %s", (correction, words) => {
    const cell = { state: "number", value: 7, raw: "7", correction } as const;
    expect(notes({ boards: { town: cell } }).join()).toContain(words);
  });

  test.each<[UnitSource, string]>([
    ["clerk", "由汇总人指定"],
    ["cover", "取自另一张工作表"],
    ["sheet", "取自工作表名"],
    ["file", "取自文件名"],
  ])("say of a unit whose name is from %s: %s", (unitFrom, words) =>
    expect(notes({}, { unitFrom })).toEqual([`F09|hint||||||填报单位“石角镇”${words}。`]),
  );
});

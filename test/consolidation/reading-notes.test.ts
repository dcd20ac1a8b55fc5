import { readingNotes } from "../../src/consolidation/reading-notes";
import { readReturns } from "../../src/reading/read-return";
import type { Return } from "../../src/reading/return";
import { FORM, paper, type Paper } from "../support/paper";

/** The notes on a return, a line each: rule, severity, cells, indicator, subject, what is there, what it was taken for, the words. */
const notes = (given: Paper, more: Partial<Return> = {}) =>
  readingNotes(FORM, { ...readReturns(FORM, paper(given))[0]!, ...more }).map((note) => {
    const { rule, severity, cells, indicator, subject, actual, expected, text } = note;
    return [rule, severity, cells, indicator, subject, actual, expected, text].join("|");
  });
const [FIRST, SECOND] = FORM.indicators.map(({ printed }) => printed);

describe("a note", () => {
  test.each<[string, Paper, Partial<Return>, string[]]>([
    ["is not for a return that is as the form prints it", { cells: { "boards town": 1 } }, {}, []],
    [
      "is one for a row that nobody can name",
      {},
      { doubts: [{ axis: "row", at: 45, found: "满意度", candidates: [0, 1] }] },
      [
        `F10|error|第46行|||满意度||“满意度”可能是“${FIRST}”、“${SECOND}”。没有认定，这一行的数没有计入汇总。`,
      ],
    ],
    [
      "is one for a column that nobody can name",
      {},
      { doubts: [{ axis: "column", at: 11, found: "其他", candidates: [3, 12] }] },
      [
        `F10|error|L列|||其他||“其他”可能是“${FORM.subjects[3]!.full}”、“${FORM.subjects[12]!.full}”。没有认定，这一列的数没有计入汇总。`,
      ],
    ],
    [
      "is one for each row and column of the unit's own",
      {},
      {
        ownRows: [{ row: 50, label: "党建经费" }],
        ownColumns: [
          { column: 17, label: "驻外" },
          { column: 18, label: "" },
        ],
        top: 2,
      },
      [
        "F04|hint|A51|||||“党建经费”不是表样里的行，没有计入汇总。",
        "F04|hint|R3|||||“驻外”不是表样里的列，没有计入汇总。",
        "F04|hint|S3|||||没有列名的列不是表样里的列，没有计入汇总。",
      ],
    ],
    [
      "is one for all numbers of a common spelling",
      { cells: { "boards town": "3", "boards street": "4", "ledgers town": "５" } },
      {},
      [
        "F06|hint|C14、D14|||||2 处是文本格式的数字，已按数字读，如 C14“3”读作 3。",
        expect.stringMatching(
          /^F06\|hint\|C\d+\|.*\|1 处有全角、空格等写法，已按数字读，如 C\d+“５”读作 5。$/,
        ),
      ],
    ],
    [
      "is one for each number of a rare spelling, with its place in the form",
      { cells: { "organisations town": "十二", "organisations total": "13个" } },
      {},
      [
        `F06|hint|C6|${FIRST}|${FORM.subjects[0]!.full}|十二|12|原文“十二”，读作 12（是中文数字）。`,
        `F06|hint|P6|${FIRST}|${FORM.spec.total}|13个|13|原文“13个”，读作 13（带单位）。`,
      ],
    ],
    [
      "is one for what stands for no figure",
      { cells: { "organisations town": "—" } },
      {},
      [`F06|hint|C6|${FIRST}|${FORM.subjects[0]!.full}|—|空白|原文“—”，读作 空白（是“没有填”的写法）。`],
    ],
    [
      "is one for labels otherwise written",
      {},
      {
        evidence: [
          {
            axis: "row",
            at: 5,
            found: "党组织数",
            takenFor: "甲",
            how: "misspelt",
            likeness: 0.879,
            times: 1,
          },
          { axis: "column", at: 2, found: "鎮", takenFor: "镇", how: "traditional", likeness: 1, times: 1 },
        ],
      },
      [
        "F07|hint|第6行|||党组织数|甲|“党组织数”按“甲”读（个别字不同，相似度 87%）。",
        "F07|hint|C列|||鎮|镇|“鎮”按“镇”读（繁体字，相似度 100%）。",
      ],
    ],
    [
      "is one for hidden rows, one for hidden columns",
      {},
      { hiddenRows: [5, 6, 9], hiddenColumns: [2] },
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
      "says that a seal fits no more",
      {},
      {
        seal: { date: "2011-12-15", code: "X", kind: "full", intact: false },
        sealCell: { row: 50, column: 11 },
      },
      [
        expect.stringMatching(
          /^F13\|query\|L51\|\|\|X\|\|定稿后改过：表上的“定稿 2011-12-15 校验码 X”与现在的内容对不上/,
        ),
      ],
    ],
    [
      "says nothing of a seal that fits",
      {},
      { seal: { date: "", code: "X", kind: "full", intact: true } },
      [],
    ],
  ])("%s", (_, given, more, expected) => expect(notes(given, more)).toEqual(expected));

  test("is one for all 合计 that could not be compared", () => {
    const formulas = { "organisations total": "=ROUND(A1,0)", "boards total": "=LOOKUP(1,B1:B9)" };
    const [note, ...more] = notes({ cells: { "organisations total": null }, formulas });
    expect(note).toMatch(/^F06\|hint\|P6、P14\|\|\|=ROUND\(A1,0\)\|\|2 处合计/);
    expect(more).toEqual([]);
  });

  test("is of the sheet on which its part of the form stands", () => {
    const [ret] = readReturns(FORM, paper({ cells: { "organisations town": "十二" } }));
    const parts = [ret!, { ...ret!, sheet: "第二页" }];
    expect(readingNotes(FORM, { ...ret!, parts }).map(({ sheet }) => sheet)).toEqual([ret!.sheet, "第二页"]);
  });
});

import type { Return } from "../../../src/reading/return";
import { readSheets } from "../../../src/reading/read-sheets";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import type { Definition } from "../../support/forms";
import { compiled, matrixOfLabels } from "../../support/small-form";

type Row = CellValue[];
const HEAD: Row[] = [["小表"], ["填报单位：石角镇"]];
const grid = (rows: Row[], more: Partial<Grid> = {}): Grid => gridOf("统计表", [...HEAD, ...rows], more);

/** The only return, its figures row by row as a text; what is blank is a dot. */
const read = (definition: Definition, sheet: Grid): Return => {
  const returns = readSheets(compiled(definition), [sheet]);
  expect(returns).toHaveLength(1);
  return returns[0]!;
};
const told = (definition: Definition, sheet: Grid): string => {
  const table = read(definition, sheet).content.tables[0]!;
  if (table.kind !== "matrix") throw new Error("a matrix was expected");
  return table.cells.map((line) => line.map(({ value }) => value ?? ".").join(" ")).join("; ");
};
const doubts = (definition: Definition, sheet: Grid) =>
  read(definition, sheet).account.doubts.map(({ axis, at, candidates }) => [axis, at, ...candidates]);

describe("rows of one label", () => {
  const members = (label: string, id: string) => ({
    id,
    label,
    members: [{ id: `${id}1`, label: "户数" }, { id: `${id}2`, label: "人数" }],
  }); // prettier-ignore
  const TWINS = matrixOfLabels([members("城市", "u"), members("农村", "r")], ["数量", "金额", "比例"]);
  const LABELS: Row = ["项目", "数量", "金额", "比例"];
  const figures = (from: number): Row => [from, from + 1, from + 2];
  const ALL = "1 2 3; 4 5 6; 7 8 9; 10 11 12";
  const indented: Row[] = [
    ["城市"],
    ["　户数", ...figures(1)],
    ["　人数", ...figures(4)],
    ["农村"],
    ["　户数", ...figures(7)],
    ["　人数", ...figures(10)],
  ];

  it.each<[string, Row[], Partial<Grid>]>([
    ["under headings in the same column", [LABELS, ...indented], {}],
    [
      "behind headings that are merged downwards",
      [["项目", null, ...LABELS.slice(1)], ["城市", "户数", ...figures(1)], [null, "人数", ...figures(4)], ["农村", "户数", ...figures(7)], [null, "人数", ...figures(10)]],
      { merges: [{ top: 3, bottom: 4, left: 0, right: 0 }, { top: 5, bottom: 6, left: 0, right: 0 }] },
    ],
    ["with their headings in front of each", [LABELS, ["城市户数", ...figures(1)], ["城市人数", ...figures(4)], ["农村户数", ...figures(7)], ["农村人数", ...figures(10)]], {}],
    ["with numbers in front", [LABELS, ["一、城市"], ["1.户数", ...figures(1)], ["2.人数", ...figures(4)], ["二、农村"], ["1.户数", ...figures(7)], ["2.人数", ...figures(10)]], {}],
    ["with rows in another order", [LABELS, ...indented.slice(3), ...indented.slice(0, 3)], {}],
    ["with a row of the unit's own between", [LABELS, ...indented.slice(0, 3), ["　其他", 9, 9, 9], ...indented.slice(3)], {}],
    ["with a misspelt heading", [LABELS, ["城 市："], ...indented.slice(1)], {}],
  ])("are told apart %s", (_, rows, more) => expect(told(TWINS, grid(rows, more))).toBe(ALL)); // prettier-ignore

  it("are asked about where nothing tells them apart", () => {
    const bare = indented.filter((row) => row.length > 1);
    expect(doubts(TWINS, grid([LABELS, ...bare]))).toEqual([
      ["row", 3, 0, 2],
      ["row", 4, 1, 3],
      ["row", 5, 0, 2],
      ["row", 6, 1, 3],
    ]);
  });

  it("of which one heading is lost are those of the one that is there", () => {
    const half = [LABELS, ...indented.slice(3)];
    expect(told(TWINS, grid(half))).toBe(". . .; . . .; 7 8 9; 10 11 12");
  });

  describe("with codes", () => {
    const CODED = matrixOfLabels(
      [
        { label: "户数", code: "01" },
        { id: "men", label: "其中：男", code: "02", role: "of-which" },
        { label: "人数", code: "03" },
        { id: "men2", label: "其中：男", code: "04", role: "of-which" },
      ],
      ["数量", "金额", "比例"],
      {},
      { stub: { head: "项目", codes: "代码" } },
    );
    const coded = (labels: string[], codes: CellValue[]): Row[] => [
      ["项目", "代码", ...LABELS.slice(1)],
      ...labels.map((label, at): Row => [label, codes[at]!, ...figures(at * 3 + 1)]),
    ];
    const printed = ["户数", "其中：男", "人数", "其中：男"];
    it.each<[string, Row[], string]>([
      ["as printed", coded(printed, ["01", "02", "03", "04"]), ALL],
      ["as numbers", coded(printed, [1, 2, 3, 4]), ALL],
      ["in another order", coded(["人数", "其中：男", "户数", "其中：男"], ["03", "04", "01", "02"]), "7 8 9; 10 11 12; 1 2 3; 4 5 6"],
      ["beside labels that read otherwise", coded(["户数", "男性", "总人", "其中：男"], ["01", "02", "03", "04"]), ALL],
    ])("%s", (_, rows, expected) => expect(told(CODED, grid(rows))).toBe(expected)); // prettier-ignore

    it("says of a label that only its code was recognised", () => {
      const { account } = read(CODED, grid(coded(["总户", ...printed.slice(1)], ["01", "02", "03", "04"])));
      expect(account.evidence).toMatchObject([{ found: "总户", takenFor: "户数", how: "code" }]);
    });
  });
});

describe("columns of one label", () => {
  const span = (label: string, id: string) => ({
    label,
    members: [{ id: `${id}1`, label: "计" }, { id: `${id}2`, label: "女" }],
  }); // prettier-ignore
  const TWINS = matrixOfLabels(["初中", "高中", "中专"], [span("教师", "t"), span("学生", "s")]);
  const rows: Row[] = [["初中", 1, 2, 3, 4], ["高中", 5, 6, 7, 8], ["中专", 9, 10, 11, 12]]; // prettier-ignore
  const ALL = "1 2 3 4; 5 6 7 8; 9 10 11 12";
  const merges = [
    { top: 2, bottom: 2, left: 1, right: 2 },
    { top: 2, bottom: 2, left: 3, right: 4 },
  ];
  it.each<[string, Row[], Partial<Grid>]>([
    ["by headings that are merged", [["项目", "教师", null, "学生", null], [null, "计", "女", "计", "女"]], { merges }],
    ["by headings over the first of each", [["项目", "教师", null, "学生", null], [null, "计", "女", "计", "女"]], {}],
    ["with all labels in one row", [["项目", "教师计", "教师女", "学生计", "学生女"]], {}],
    ["with brackets", [["项目", "教师（计）", "教师（女）", "学生（计）", "学生（女）"]], {}],
    ["under another heading over all", [["项目", "人员", null, null, null], [null, "教师", null, "学生", null], [null, "计", "女", "计", "女"]], {}],
  ])("are told apart %s", (_, head, more) => {
    expect(told(TWINS, grid([...head, ...rows], more))).toBe(ALL);
  }); // prettier-ignore

  it("exchanged with their headings are found", () => {
    const head: Row[] = [["项目", "学生", null, "教师", null], [null, "计", "女", "计", "女"]]; // prettier-ignore
    expect(told(TWINS, grid([...head, ...rows], { merges }))).toBe("3 4 1 2; 7 8 5 6; 11 12 9 10");
  });
});

describe("a table whose rows are called like its columns", () => {
  const NAMES = ["甲镇", "乙镇", "丙镇", "丁镇"];
  const SQUARE = matrixOfLabels(NAMES, NAMES);
  const rows = NAMES.map((name, row): Row => [name, ...NAMES.map((_, column) => row * 10 + column)]);
  const ALL = "0 1 2 3; 10 11 12 13; 20 21 22 23; 30 31 32 33";
  it.each<[string, Row[], string]>([
    ["as printed", [["迁出", ...NAMES], ...rows], ALL],
    ["with another order of its rows", [["迁出", ...NAMES], ...rows.toReversed()], ALL],
    ["with another order of its columns", [["迁出", ...NAMES.toReversed()], ...rows], ALL.split("; ").map((row) => row.split(" ").toReversed().join(" ")).join("; ")],
    ["with its labels set in by a column", [[null, "迁出", ...NAMES], ...rows.map((row) => [null, ...row])], ALL],
    ["with a row left out", [["迁出", ...NAMES], ...rows.filter((_, at) => at !== 2)], "0 1 2 3; 10 11 12 13; . . . .; 30 31 32 33"],
  ])("%s", (_, lines, expected) => expect(told(SQUARE, grid(lines))).toBe(expected)); // prettier-ignore

  it("keeps all of it where one of its labels is misspelt", () => {
    const spoilt = [["迁出", ...NAMES], ...rows].map((row) => [...row]);
    spoilt[2]![0] = "乙  镇";
    expect(told(SQUARE, grid(spoilt))).toBe(ALL);
  });
});

describe("a table whose heading rows bear figures of their own", () => {
  const DEFINITION = matrixOfLabels([
    { label: "总数", measure: "个", role: "total", sums: ["甲", "乙"], members: [{ label: "甲" }, { label: "乙" }] },
    "丙",
  ], ["数量", "金额"]); // prettier-ignore
  it("reads them", () => {
    const rows: Row[] = [["项目", "数量", "金额"], ["总数", 3, 5], ["　甲", 1, 2], ["　乙", 2, 3], ["丙", 9, 9]]; // prettier-ignore
    expect(told(DEFINITION, grid(rows))).toBe("3 5; 1 2; 2 3; 9 9");
  });
});

describe("a small table", () => {
  it.each<[string, Definition, Row[], string]>([
    ["of one column", matrixOfLabels(["甲", "乙", "丙"]), [["项目", "数量"], ["甲", 1], ["乙", 2], ["丙", 3]], "1; 2; 3"],
    ["of one row", matrixOfLabels(["甲"], ["一月", "二月", "三月"]), [["项目", "一月", "二月", "三月"], ["甲", 1, 2, 3]], "1 2 3"],
    ["of one cell", matrixOfLabels(["甲"]), [["项目", "数量"], ["甲", 7]], "7"],
    ["with the numbering of columns below its head", matrixOfLabels(["城市", "农村"], [{ label: "数量", code: "1" }, { label: "金额", code: "2" }]), [["项目", "数量", "金额"], ["甲", 1, 2], ["城市", 5, 6], ["农村", 7, 8]], "5 6; 7 8"],
    ["whose labels have codes in front", matrixOfLabels([{ label: "甲", code: "1" }, { label: "乙", code: "2" }], ["数量", "金额"], {}, { stub: { head: "项目", codes: "代码" } }), [["代码", "项目", "数量", "金额"], [1, "甲", 5, 6], [2, "乙", 7, 8]], "5 6; 7 8"],
  ])("%s", (_, definition, rows, expected) => expect(told(definition, grid(rows))).toBe(expected)); // prettier-ignore
});

import { readSheets } from "../../../src/reading/read-sheets";
import type { Decision, Return } from "../../../src/reading/return";
import { range } from "../../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { compiled, matrixOfLabels } from "../../support/small-form";

const LABELS = ["设立公开栏", "发放意见表", "召开评议会", "受理咨询", "整改问题"];
const COLUMNS = [
  "镇本级",
  "村集体",
  "学校数",
  { label: "合计", role: "total" },
  { label: "备注", role: "remark", measure: "文字" },
];
const FORM = compiled(matrixOfLabels(LABELS, COLUMNS)); // prettier-ignore
const PAIR = compiled({
  ...matrixOfLabels(LABELS, COLUMNS),
  tables: [
    { ...matrixOfLabels(LABELS, COLUMNS).tables[0], title: "表一", sheet: "甲表" },
    { ...matrixOfLabels(LABELS, COLUMNS).tables[0], title: "表二", sheet: "乙表" },
    { kind: "list", title: "名册", measure: "文字", sheet: "丙表", columns: [{ label: "姓名" }, { label: "住址" }, { label: "学校数", measure: "个" }] },
  ],
}); // prettier-ignore

/** Rows parted by ⏎, cells by |; digits alone are a number. */
const sheet = (words: string, more: Partial<Grid> & { name?: string } = {}): Grid => {
  const values = words.split("⏎").map((line) => line.split("|").map((cell): CellValue => (/^\d+$/.test(cell) ? Number(cell) : cell || null))); // prettier-ignore
  return gridOf(more.name ?? "统计表", values, more);
};
const struckAt = (...places: [row: number, column: number][]) =>
  Array.from({ length: 9 }, (_, row) => Array.from({ length: 9 }, (_, column) => places.some(([r, c]) => r === row && c === column))); // prettier-ignore
const list = (values: readonly (number | null)[]) => values.map((value) => value ?? "·").join(" ");
/** Of each return the rows and columns of its tables, its figures, and what is told of it. */
const told = (found: readonly Return[]): string[] =>
  found.map(({ content, placement, account }) =>
    [
      content.unit,
      ...placement.tables.map(({ rows, columns, top, bottom, check }, at) => {
        const table = content.tables[at]!;
        const cells = table.kind === "matrix" ? table.cells : table.lines;
        return [
          `${top}-${bottom}${check === null ? "" : ` check ${check}`} rows ${list(rows.map((row) => row?.row ?? null))}`,
          `columns ${list(columns)}`,
          cells.map((line) => line.map(({ value, text, state }) => value ?? text ?? (state === "blank" ? "·" : state)).join(" ")).join(", "),
        ].join("; ");
      }),
      ...account.doubts.map(({ axis, at, candidates }) => `${axis} ${at}?${candidates.join("/")}`),
      ...(account.own.length > 5 ? [`${account.own.length} own`] : account.own.map(({ axis, at, label }) => `own ${axis} ${at} ${label}`)),
      ...(account.moreOwnRows > 0 ? [`${account.moreOwnRows} more`] : []),
      ...account.evidence.map(({ axis, at, how, times }) => `${axis} ${at} ${how}${times === 1 ? "" : ` × ${times}`}`),
      ...account.hidden.map(({ axis, at }) => `hidden ${axis} ${at}`),
    ].join(" | "),
  ); // prettier-ignore

const HEAD = "小表⏎填报单位：石角⏎项目|镇本级|村集体|学校数|合计|备注";
const row = (at: number, label = LABELS[at]!) => `⏎${label}|${at}1|${at}2|${at}3|${at}6|`;
const BODY = LABELS.map((_, at) => row(at)).join("");
describe("a form of figures on a sheet", () => {
  it.each<[string, string[], string, Partial<Grid>?, Decision[]?]>([
    ["printed", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], HEAD + BODY],
    ["hidden", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | hidden row 3 | hidden row 7 | hidden column 1 | hidden column 5"], HEAD + BODY, { hiddenRows: [1, 3, 7, 9], hiddenColumns: [0, 1, 5, 6] }],
    ["with a row and a column whose labels are struck out", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 struck 3 6 ·, struck struck struck struck ·, 21 struck 23 26 ·, 31 struck 33 36 ·, 41 struck 43 46 ·"], HEAD + BODY, { struck: struckAt([4, 0], [2, 2], [0, 0]) }],
    ["with a label that is struck out and moved aside", ["石角 | 2-7 rows 3 4 5 6 7; columns 2 3 4 5 6; 1 2 3 6 ·, struck struck struck struck ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], HEAD.replaceAll("项目|", "|项目|") + BODY.replaceAll("⏎", "⏎|").replace("|发放意见表|", "发放意见表||"), { struck: struckAt([4, 0]) }],
    ["checked", ["石角 | 2-7 check 6 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], `${HEAD}|校验${BODY}`],
    ["more rows", ["石角 | 2-8 rows 3 5 6 7 8; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | own row 4 另一项 | own row 9 又一项"], HEAD + row(0) + "⏎另一项|7|8|9" + row(1) + row(2) + row(3) + row(4) + "⏎又一项|1⏎又二项|1"],
    ["more without figures", ["石角 | 2-8 rows 3 5 6 7 8; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], HEAD + row(0) + "⏎另一项|甲|乙" + row(1) + row(2) + row(3) + row(4) + "⏎注：|1"],
    ["more with figures in words", ["石角 | 2-8 rows 3 5 6 7 8; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | own row 4 另一项"], HEAD + row(0) + "⏎另一项|3个" + row(1) + row(2) + row(3) + row(4) + "⏎|1"],
    ["twice", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | own row 8 发放意见表"], HEAD + BODY + row(1)],
    ["twice the same", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | own row 8 发放意见表"], HEAD + BODY + "⏎发放意见表|11|12|13|16"],
    ["misspelt row", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | row 4 misspelt"], HEAD + row(0) + row(1, "发放意思表") + row(2) + row(3) + row(4)],
    ["with units", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | row 4 unit | row 5 numbered"], HEAD + row(0) + row(1, "发放意见表（个）") + row(2, "3.召开评议会") + row(3) + row(4)],
    ["with tens of thousands", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 110000 120000 130000 160000 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | row 4 scaled × 10000"], HEAD + row(0) + row(1, "发放意见表（万个）") + row(2) + row(3) + row(4)],
    ["with foreign units", ["石角 | 2-7 rows 3 · 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, · · · · ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | row 4?1"], HEAD + row(0) + row(1, "发放意见表（元）") + row(2) + row(3) + row(4)],
    ["without a column", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 · 2 3 ·; 1 · 3 6 ·, 11 · 13 16 ·, 21 · 23 26 ·, 31 · 33 36 ·, 41 · 43 46 ·"], "小表⏎填报单位：石角⏎项目|镇本级|学校数|合计" + LABELS.map((l, at) => `⏎${l}|${at}1|${at}3|${at}6`).join("")],
    ["more columns", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 3 4 5 ·; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | own column 2 外来"], "小表⏎填报单位：石角⏎项目|镇本级|外来|村集体|学校数|合计" + LABELS.map((l, at) => `⏎${l}|${at}1|9|${at}2|${at}3|${at}6`).join("")],
    ["misspelt column", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 ·; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | column 2 misspelt"], "小表⏎填报单位：石角⏎项目|镇本级|村集本|学校数|合计" + LABELS.map((l, at) => `⏎${l}|${at}1|${at}2|${at}3|${at}6`).join("")],
    ["other order", ["石角 | 2-7 rows 5 4 6 3 7; columns 2 3 1 4 ·; 2 3 1 6 ·, 12 13 11 16 ·, 22 23 21 26 ·, 32 33 31 36 ·, 42 43 41 46 ·"], "小表⏎填报单位：石角⏎项目|学校数|镇本级|村集体|合计" + [3, 1, 0, 2, 4].map((at) => row(at)).join("")],
    ["codes in front", ["石角 | 2-7 rows 3 4 5 6 7; columns 2 3 4 5 ·; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], "小表⏎填报单位：石角⏎项目|代码|镇本级|村集体|学校数|合计" + LABELS.map((l, at) => `⏎${l}|${at + 1}|${at}1|${at}2|${at}3|${at}6`).join("")],
    ["numbers in front", ["石角 | 2-7 rows 3 4 5 6 7; columns 2 3 4 5 ·; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], "小表⏎填报单位：石角⏎序号|项目|镇本级|村集体|学校数|合计" + LABELS.map((l, at) => `⏎${at + 1}|${l}|${at}1|${at}2|${at}3|${at}6`).join("")],
    ["groups in front", ["石角 | 2-7 rows 3 4 5 6 7; columns 2 3 4 5 ·; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], "小表⏎填报单位：石角⏎类|项目|镇本级|村集体|学校数|合计" + LABELS.map((l, at) => `⏎${at === 0 ? "一类" : at === 3 ? "二类" : ""}|${l}|${at}1|${at}2|${at}3|${at}6`).join(""), { merges: [range(3, 0, 5, 0), range(6, 0, 7, 0)] }],
    ["pages", ["石角 | 2-9 rows 3 4 7 8 9; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], HEAD + row(0) + row(1) + "⏎⏎项目|镇本级|村集体|学校数|合计|备注" + row(2) + row(3) + row(4)],
    ["pages with the same rows", ["石角 | 2-4 rows 3 4 · · ·; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, · · · · ·, · · · · ·, · · · · ·", " | 6-8 rows 8 7 · · ·; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, · · · · ·, · · · · ·, · · · · ·"], HEAD + row(0) + row(1) + "⏎⏎项目|镇本级|村集体|学校数|合计|备注" + row(1) + row(0)],
    ["labels on both sides of a number", ["石角 | 2-7 rows 3 4 5 6 7; columns 3 4 5 6 ·; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], "小表⏎填报单位：石角⏎项目|序号|项目|镇本级|村集体|学校数|合计" + LABELS.map((l, at) => `⏎${l}|${at + 1}|${l}|${at}1|${at}2|${at}3|${at}6`).join("")],
    ["pages of other order", ["石角 | 2-9 rows 3 4 7 8 9; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 22 21 23 26 ·, 32 31 33 36 ·, 42 41 43 46 ·"], HEAD + row(0) + row(1) + "⏎⏎项目|村集体|镇本级|学校数|合计|备注" + row(2) + row(3) + row(4)],
    ["pages of fewer columns", ["石角 | 2-9 rows 3 4 7 8 9; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 undecided 22 23 ·, 31 undecided 32 33 ·, 41 undecided 42 43 ·"], HEAD + row(0) + row(1) + "⏎⏎项目|镇本级|学校数|合计" + row(2) + row(3) + row(4)],
    ["two units", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·", "三角 | 9-14 rows 10 11 12 13 14; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], HEAD + BODY + "⏎填报单位：三角⏎项目|镇本级|村集体|学校数|合计|备注" + BODY],
    ["beside", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·", " | 2-7 rows 3 4 5 6 7; columns 8 9 10 11 ·; 4 5 6 7 ·, 14 15 16 17 ·, 24 25 26 27 ·, 34 35 36 37 ·, 44 45 46 47 ·"], HEAD + "||项目|镇本级|村集体|学校数|合计" + LABELS.map((l, at) => `⏎${l}|${at}1|${at}2|${at}3|${at}6|||${l}|${at}4|${at}5|${at}6|${at}7`).join("")],
    ["rows beside", ["石角 | 2-5 rows 3 4 5 3 4; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 4 5 6 7 ·, 14 15 16 17 ·"], HEAD + "|项目|镇本级|村集体|学校数|合计" + [0, 1, 2].map((at) => `⏎${LABELS[at]}|${at}1|${at}2|${at}3|${at}6|${at + 3 < 5 ? `|${LABELS[at + 3]}|${at}4|${at}5|${at}6|${at}7` : ""}`).join("")],
    ["head of two rows", ["石角 | 2-8 rows 4 5 6 7 8; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], "小表⏎填报单位：石角⏎项目|个数|||合计|备注⏎|镇本级|村集体|学校数||" + BODY, { merges: [range(2, 1, 2, 3), range(2, 0, 3, 0), range(2, 4, 3, 4)] }],
    ["units below the head", ["石角 | 2-8 rows 4 5 6 7 8; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 ·"], HEAD + "⏎|个|个|个|个|" + BODY],
    ["two rows", ["石角 | 2-4 rows 3 4 · · ·; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, · · · · ·, · · · · ·, · · · · ·"], HEAD + row(0) + row(1)],
    ["a row", [], HEAD + row(0)],
    ["no column", [], "小表⏎填报单位：石角⏎项目|甲|乙|丙" + BODY],
    ["answered rows", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | row 4 decided"], HEAD + row(0) + row(1, "另一项") + row(2) + row(3) + row(4), {}, [{ sheet: "统计表", axis: "row", at: 4, table: 0, index: 1 }]],
    ["answered elsewhere", ["石角 | 2-7 rows 3 · 5 6 7; columns 1 4 3 · 5; 1 6 3 · ·, · · · · ·, 21 26 23 · ·, 31 36 33 · ·, 41 46 43 · · | own row 4 另一项 | own column 2 村集体 | column 4 decided"], HEAD + row(0) + row(1, "另一项") + row(2) + row(3) + row(4), {}, [{ sheet: "别表", axis: "row", at: 4, table: 0, index: 1 }, { sheet: "统计表", axis: "column", at: 4, table: 0, index: 1 }, { sheet: "统计表", axis: "row", at: 4, table: 1, index: 1 }]],
    ["answered columns", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 ·; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | column 2 decided"], "小表⏎填报单位：石角⏎项目|镇本级|外来|学校数|合计" + BODY, {}, [{ sheet: "统计表", axis: "column", at: 2, table: 0, index: 1 }]],
    ["of its own without end", ["石角 | 2-210 rows 3 207 208 209 210; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 200 own | 3 more"], HEAD + row(0) + "⏎另一项|7".repeat(203) + row(1) + row(2) + row(3) + row(4)],
  ])("%s", (...[, expected, words, more, decisions]) =>
    expect(told(readSheets(FORM, [sheet(words, more)], decisions))).toEqual(expected),
  );
}); // prettier-ignore

describe("rows under headings, with codes", () => {
  const group = (label: string, code: number) => ({ label, members: [{ label: "户数", code: `${code}` }, { label: "人数", code: `${code + 1}` }] });
  const GROUPS = compiled(matrixOfLabels([group("城市居民甲组", 1), group("城市居民乙组", 3)], ["镇本级", "村集体"]));
  const headed = (first: string, second: string) => `小表⏎填报单位：石角⏎项目|镇本级|村集体⏎${first}⏎户数|1|2⏎人数|3|4⏎${second}⏎户数|5|6⏎人数|7|8`;
  it.each<[string, string, string]>([
    ["printed", headed("城市居民甲组", "城市居民乙组"), "石角 | 2-8 rows 4 5 7 8; columns 1 2; 1 2, 3 4, 5 6, 7 8"],
    ["of which one is misspelt", headed("城市居民乙组", "城市居民甲祖"), "石角 | 2-8 rows 7 8 4 5; columns 1 2; 5 6, 7 8, 1 2, 3 4"],
    ["that may be either", headed("城市居民丙组", "城市居民丁组"), "石角 | 2-8 rows · · · ·; columns 1 2; · ·, · ·, · ·, · · | row 4?0/2 | row 5?1/3 | row 7?0/2 | row 8?1/3"],
    ["misspelt, with figures", headed("城市居民乙组", "城市居民甲祖|9|9"), "石角 | 2-8 rows · · · ·; columns 1 2; · ·, · ·, · ·, · · | row 4?0/1/3/2 | row 7?0/1/3/2 | row 5?0/1/2/3 | row 8?0/1/2/3 | own row 6 城市居民甲祖"],
    ["known by a code alone", "小表⏎填报单位：石角⏎项目|代码|镇本级|村集体⏎城市居民甲组⏎户数|1|1|2⏎全不相干|2|3|4⏎城市居民乙组⏎户数|3|5|6⏎人数|4|7|8", "石角 | 2-8 rows 4 5 7 8; columns 2 3; 1 2, 3 4, 5 6, 7 8 | row 5 code"],
  ])("%s", (_, words, expected) => expect(told(readSheets(GROUPS, [sheet(words)]))).toEqual([expected]));
}); // prettier-ignore

describe("tables that are alike, and a list, on a sheet", () => {
  it.each<[string, string[], string, (Partial<Grid> & { name?: string })?]>([
    ["titled", ["石角 | 3-8 rows 4 5 6 7 8; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 10-15 rows 11 12 13 14 15; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 3-8 rows ; columns · · ·; "], "小表⏎填报单位：石角⏎表一⏎项目|镇本级|村集体|学校数|合计|备注" + BODY + "⏎表二⏎项目|镇本级|村集体|学校数|合计|备注" + BODY],
    ["titled the other way", ["石角 | 10-15 rows 11 12 13 14 15; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 3-8 rows 4 5 6 7 8; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 3-8 rows ; columns · · ·; "], "小表⏎填报单位：石角⏎表二⏎项目|镇本级|村集体|学校数|合计|备注" + BODY + "⏎表一⏎项目|镇本级|村集体|学校数|合计|备注" + BODY],
    ["in turn", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 9-14 rows 10 11 12 13 14; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 2-7 rows ; columns · · ·; "], HEAD + BODY + "⏎⏎项目|镇本级|村集体|学校数|合计|备注" + BODY],
    ["by its sheet", ["石角 | 2-7 rows · · · · ·; columns · · · · ·; · · · · ·, · · · · ·, · · · · ·, · · · · ·, · · · · · | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 2-7 rows ; columns · · ·; "], HEAD + BODY, { name: "乙表" }],
    ["by its title in the sheet", ["石角 | 2-7 rows · · · · ·; columns · · · · ·; · · · · ·, · · · · ·, · · · · ·, · · · · ·, · · · · · | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 2-7 rows ; columns · · ·; "], HEAD + BODY, { name: "附表二" }],
    ["a list below", ["石角 | 2-7 rows 3 4 5 6 7; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 2-7 rows · · · · ·; columns · · · · ·; · · · · ·, · · · · ·, · · · · ·, · · · · ·, · · · · · | 10-12 rows 11 12; columns 0 1 2; 张三 石角 3, 李四 三角 4"], HEAD + BODY + "⏎⏎名册⏎姓名|住址|学校数⏎张三|石角|3⏎李四|三角|4"],
    ["a list above", ["石角 | 7-12 rows 8 9 10 11 12; columns 1 2 3 4 5; 1 2 3 6 ·, 11 12 13 16 ·, 21 22 23 26 ·, 31 32 33 36 ·, 41 42 43 46 · | 2-4 rows · · · · ·; columns · · · · ·; · · · · ·, · · · · ·, · · · · ·, · · · · ·, · · · · · | 2-4 rows 3 4; columns 0 1 2; 张三 石角 3, 李四 三角 4"], "小表⏎填报单位：石角⏎姓名|住址|学校数⏎张三|石角|3⏎李四|三角|4⏎⏎一些话⏎项目|镇本级|村集体|学校数|合计|备注" + BODY],
  ])("%s", (...[, expected, words, more]) => expect(told(readSheets(PAIR, [sheet(words, more)]))).toEqual(expected));
}); // prettier-ignore

import { readSheets } from "../../../src/reading/read-sheets";
import { range, type Range } from "../../../src/sheet/address";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { compiled, matrixOfLabels } from "../../support/small-form";

const LABELS = ["设立公开栏", "发放意见表", "召开评议会"];
const FORM = compiled(
  matrixOfLabels(LABELS, [
    {
      label: "公开主体",
      members: [
        { label: "党员", members: [{ label: "人数" }, { label: "其中：女", role: "of-which" }] },
        { label: "群众", members: [{ label: "人数" }, { label: "户数" }] },
      ],
    },
    { label: "合计", role: "total" },
  ]),
);

/** Heads of several rows, parted by ⏎, over three rows of figures: what stands in each column, and what is told of it. */
const told = (words: string, merges: readonly Range[] = []): string => {
  const head = words.split("⏎").map((line) => line.split("|").map((cell): CellValue => cell || null));
  const width = Math.max(...head.map((line) => line.length));
  const body = LABELS.map((label, row) => [
    label,
    ...Array.from({ length: width - 1 }, (_, at) => row * 10 + at + 1),
  ]);
  const grid = gridOf("统计表", [["小表"], ["填报单位：石角"], ...head, ...body], { merges });
  const [ret] = readSheets(FORM, [grid]);
  if (!ret) return "none";
  const { columns, top } = ret.placement.tables[0]!;
  const { doubts, own, evidence } = ret.account;
  return [
    `${top}: ${columns.map((column) => column ?? "·").join(" ")}`,
    ...doubts.map(({ at, found, candidates }) => `${found}@${at}?${candidates.join("/")}`),
    ...own.map(({ at, label }) => `${label}@${at} own`),
    ...evidence.map(({ at, found, takenFor, how }) => `${found}@${at} ${how} ${takenFor}`),
  ].join("; ");
};
describe("columns under headings on a sheet", () => {
  it.each<[string, string, Range[]]>([
    ["项目|公开主体||||合计⏎|党员||群众||⏎|人数|其中：女|人数|户数|", "2: 1 2 3 4 5", [range(2, 1, 2, 4), range(3, 1, 3, 2), range(3, 3, 3, 4)]],
    ["项目|公开主体||||合计⏎|党员||群众||⏎|人数|其中：女|人数|户数|", "2: 1 2 3 4 5", []],
    ["项目|党员||群众||合计⏎|人数|其中：女|人数|户数|", "2: 1 2 3 4 5", []],
    ["项目|党员|党员|群众|群众|合计⏎|人数|其中：女|人数|户数|", "2: 1 2 3 4 5", []],
    ["项目|党员人数|党员其中：女|群众人数|群众户数|合计", "2: 1 2 3 4 5", []],
    ["项目|群众||党员||合计⏎|人数|户数|人数|其中：女|", "2: 3 4 1 2 5", []],
    ["项目|党员||群众||合计⏎|人数|女|人数|户数|", "2: 1 · 3 4 5; 党员·女@2 own", []],
    ["项目|党员||群众||合计⏎|人数|其中：女|人数|外来|", "2: 1 2 3 · 5; 群众·外来@4 own", []],
    ["项目|党员||群众||合计⏎|人数||人数|户数|", "2: 1 2 3 4 5; 党员@2 misspelt 党员·其中：女", [range(2, 1, 2, 2)]],
    ["项目|人数|其中：女|人数|户数|合计", "2: · 2 · 4 5; 人数@1?0/2; 人数@3?0/2; 其中：女@2 misspelt 党员·其中：女; 户数@4 misspelt 群众·户数", []],
    ["项目|党员||外来||合计⏎|人数|其中：女|人数|户数|", "2: 1 2 3 4 5; 外来·人数@3 misspelt 群众·人数; 外来·户数@4 misspelt 群众·户数", []],
    ["项目|公开主体||||||合计⏎|党员||群众||外来|⏎|人数|其中：女|人数|户数|人数|", "2: 1 2 3 4 7; 外来·人数@5 own; @6 own", [range(2, 1, 2, 5)]],
    ["项目|党员||群 众||合 计⏎|人 数|其中:女|人数（个）|户 数|", "2: 1 2 3 4 5; 党员·人 数@1 spelling 党员·人数; 党员·其中:女@2 spelling 党员·其中：女; 群 众·人数（个）@3 spelling 群众·人数; 群 众·户 数@4 spelling 群众·户数", []],
    ["说明|2011⏎项目|党员||群众||合计⏎|人数|其中：女|人数|户数|", "3: 1 2 3 4 5", []],
    ["党员|人数|其中：女⏎⏎⏎项目|党员||群众||合计⏎|人数|其中：女|人数|户数|", "5: 1 2 3 4 5", []],
    ["项目|党员||群众||合计⏎|人数|其中：女|人数|户数|⏎甲|1|2|3|4|5", "2: 1 2 3 4 5", []],
  ])("%s: %s", (words, expected, merges) => expect(told(words, merges)).toBe(expected));
}); // prettier-ignore

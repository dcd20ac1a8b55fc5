import { LineFinder } from "../../../src/reading/list/lines";
import { range, type Range } from "../../../src/sheet/address";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { listOf, type Definition } from "../../support/forms";
import { compiled, listOfLabels } from "../../support/small-form";

const COLUMNS = [
  { label: "序号", role: "number" },
  { label: "名称" },
  { label: "计划", measure: "个" },
  { label: "完成", measure: "个" },
  { label: "率", measure: "个", equals: "[完成]-[计划]" },
  { label: "说明" },
];
const form = (table: Definition = {}) =>
  compiled(
    listOfLabels(
      COLUMNS,
      {
        fields: [
          { label: "填报单位", is: "unit" },
          { label: "填表人", is: "person", place: "foot" },
        ],
      },
      { total: {}, nil: "一切正常", ...table },
    ),
  );
const FORM = form();
const FIRST = form({ total: { at: "first" } });
const NAMED = form({ total: { label: "全县" } });
const TITLED = form({ title: "表二　水利" });
const BARE = form({ total: undefined, nil: undefined });

interface Given {
  readonly of?: typeof FORM;
  readonly merges?: readonly Range[];
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly end?: number;
  readonly places?: readonly (number | null)[];
}

/** What stands below a head in row 0: rows parted by ⏎, cells by |, the first of them left of the table. */
function told(
  words: string,
  { of = FORM, merges = [], formulas = [], end = Infinity, places = [1, 2, 3, 4, 5, 6] }: Given = {},
): string {
  const values = words
    .split("⏎")
    .map((line) =>
      line.split("|").map((cell): CellValue => (/^\d+$/.test(cell) ? Number(cell) : cell || null)),
    );
  const grid = gridOf("表", [[], ...values], { merges, formulas: [[], ...formulas] });
  const columns = { places, recognised: [], doubts: [], rest: [] };
  const head = { top: 0, bottom: 0, end: 0, columns };
  const { lines, total, nil, own, last } = new LineFinder(of, listOf(of), grid, head).lines(end);
  return [
    ...(lines.length > 0 ? [`lines ${lines.join()}`] : []),
    ...(total === null ? [] : [`total ${total}`]),
    ...(nil ? ["nil"] : []),
    ...(own.length > 0 ? [`own ${own.join()}`] : []),
    `to ${last}`,
  ].join(" ");
}

describe("the rows of a list", () => {
  it.each<[string, string, Given?]>([
    ["|1|桥|3|2||", "lines 1 to 1"],
    ["|1|桥⏎|2|路⏎||合计|3", "lines 1,2 total 3 to 3"],
    ["|1|桥⏎⏎|2|路", "lines 1,3 to 3"],
    ["|1|桥⏎||||", "lines 1 to 1"],
    ["|1|桥⏎|2⏎|3", "lines 1 to 3"],
    ["|1|桥⏎|||||5", "lines 1 to 2"],
    ["|1|桥⏎||||||x", "lines 1,2 to 2"],
    ["||||3", "lines 1 to 1"],
    ["|1|桥⏎|2|—|/|/", "lines 1 to 2"],
    ["|1|桥⏎|2|—|3|/", "lines 1,2 to 2"],
    ["|1|桥⏎||||||⏎", "lines 1 to 1"],
    ["", "to 0"],
    ["|1|桥⏎|合计||3⏎|3|路", "lines 1 total 2 to 2"],
    ["|1|桥|3⏎|合计||3⏎|3|路|4", "lines 1 total 2 own 3 to 2"],
    ["|1|桥|3⏎|合计||3⏎⏎|3|路|4⏎||合计|4", "lines 1 total 2 own 4 to 2"],
    ["|1|桥|3⏎|合计||3⏎⏎⏎|3|路|4", "lines 1 total 2 to 2"],
    ["|1|桥|3⏎|合计||3⏎填表人：李四|张三|3|3⏎|3|路|4", "lines 1 total 2 to 2"],
    ["|1|桥|3⏎|合计||3⏎|3|路|4", "lines 1 total 2 to 2", { end: 2 }],
    ["|1|桥⏎合计|||3", "lines 1 total 2 to 2"],
    ["|1|桥⏎|9|总计：|3", "lines 1 total 2 to 2"],
    ["|1|桥⏎合计||||3", "lines 1 total 2 to 2", { places: [1, 2, null, 4, 5, 6] }],
    ["|1|桥⏎|2||9", "lines 1 to 2", { places: [1, 2, null, 4, 5, 6] }],
    ["|1|桥⏎|2|||9", "lines 1,2 to 2", { places: [1, 2, null, 4, 5, 6] }],
    ["|1|桥⏎|9|合计:甲|3", "lines 1 total 2 to 2"],
    ["|1|桥⏎||合 计|3", "lines 1 total 2 to 2"],
    ["|1|桥⏎||总合计|3", "lines 1 total 2 to 2"],
    ["|1|桥⏎||合计数|3", "lines 1 total 2 to 2"],
    ["|1|桥⏎||合 计（3个）|3", "lines 1 total 2 to 2"],
    ["|1|桥⏎||合计3个|3", "lines 1 total 2 to 2"],
    ["|1|桥⏎||合计划|3", "lines 1,2 to 2"],
    ["|1|桥⏎||全县合计|3", "lines 1 total 2 to 2"],
    ["|1|桥⏎||交通合计|3⏎|2|路", "lines 1,3 own 2 to 3"],
    ["|1|桥⏎||交通小计（1个）|3⏎|2|路", "lines 1,3 own 2 to 3"],
    ["|1|桥⏎||其中：在建|3⏎|2|路", "lines 1,3 own 2 to 3"],
    ["|1|桥⏎||3|合计", "lines 1,2 to 2"],
    ["|1|桥⏎||全县|3", "lines 1 total 2 to 2", { of: NAMED }],
    ["|1|桥⏎||全县|3", "lines 1,2 to 2"],
    ["||合计|3⏎|1|桥⏎|2|路", "lines 2,3 total 1 to 3"],
    ["||合计|3⏎|1|桥⏎||合计|4⏎|3|路", "lines 2 total 1 own 3 to 3"],
    ["|1|桥⏎||合计|3⏎|2|路", "lines 1 own 2 to 2", { of: BARE }],
    ["|1|桥⏎||小计|3⏎|2|路", "lines 1,3 own 2 to 3"],
    ["|1|桥⏎||本页合计|3", "lines 1 own 2 to 2"],
    ["|1|桥⏎||页计|3", "lines 1 own 2 to 2"],
    ["|1|桥⏎|||以下空白", "lines 1 to 2"],
    ["|1|桥⏎|2|（以下 均空白）⏎|3|路", "lines 1,3 to 3"],
    ["|1|桥⏎|2|以下空白处", "lines 1,2 to 2"],
    ["|1|桥⏎||小计算|3", "lines 1,2 to 2"],
    ["|1|桥⏎||大小计|3", "lines 1 own 2 to 2"],
    ["|1|桥|3⏎||一、交通⏎|2|路", "lines 1,3 own 2 to 3"],
    ["|1|桥|3⏎||（二）交通⏎||小计|3⏎|2|路", "lines 1,4 own 2,3 to 4"],
    ["|1|桥|3⏎||一、交通|4", "lines 1,2 to 2"],
    ["|1|桥|3⏎||一心桥", "lines 1,2 to 2"],
    ["||一、交通⏎||二、水利", "lines 1,2 to 2"],
    ["|1|桥⏎表二 水利⏎|2|路", "lines 1 to 1", { of: TITLED }],
    ["|1|桥⏎注：个", "lines 1 to 1"],
    ["|1|桥⏎⏎ |说明 ：个⏎|2|路", "lines 1 to 2"],
    ["|1|桥⏎|附注：个⏎|2|路", "lines 1 to 1"],
    ["|1|桥⏎|加注：个⏎|2|路", "lines 1,3 to 3"],
    ["|1|桥⏎|填表人：李四⏎|2|路", "lines 1 to 1"],
    ["|1|桥⏎|填表人⏎|2|路", "lines 1 to 1"],
    ["|1|桥⏎|2|填表人⏎|3|路", "lines 1,2,3 to 3"],
    ["|1|桥⏎|填表人 李四⏎|2|路", "lines 1,3 to 3"],
    ["|1|桥⏎|2|路⏎|3|库", "lines 1,2 to 2", { end: 2 }],
  ])("%s: %s", (...[words, expected, given]) => expect(told(words, given)).toBe(expected)); // prettier-ignore

  it("are drawn where a formula waits for figures", () => {
    expect(told("|1|桥⏎|", { formulas: [[], [null, null, null, null, null, "=E3-D3"]] })).toBe(
      "lines 1 to 2",
    );
    expect(told("|1|桥⏎|", { formulas: [[], [null, null, null, null, null, null, null, "=1"]] })).toBe(
      "lines 1 to 1",
    );
  });

  it("are no headings over three columns and more", () => {
    const over = (left: number, right: number, text = "||一、交通") =>
      told(`|1|桥⏎${text}`, { merges: [range(2, left, 2, right)] });
    expect(over(2, 4)).toBe("lines 1 own 2 to 2");
    expect(over(2, 3, "||交通")).toBe("lines 1,2 to 2");
    expect(over(0, 2, "||交通")).toBe("lines 1,2 to 2");
    expect(over(6, 9, "||||||备用")).toBe("lines 1,2 to 2");
    expect(over(2, 4, "||一、交通||||x")).toBe("lines 1,2 to 2");
    expect(told("|1|桥⏎||交通", { merges: [range(2, 4, 2, 6)] })).toBe("lines 1,2 to 2");
  });

  it("are ten thousand at most", () => {
    expect(told(Array.from({ length: 10_001 }, () => "||桥").join("⏎"))).toMatch(
      /,10000 own 10001 to 10001$/,
    );
  });
});

describe("nothing to list", () => {
  it.each([
    "本月无事故", "本年没有发生事故", "本季度未发生项目", "本周无", "零报告", "零报告。", "无事故", "无重大项目.", "无此情况", "无", "没有", "一切正常", "一 切 正 常", "本 月 无 事 故",
  ])("%s", (text) => expect(told(`|1|${text}`)).toBe("nil to 1")); // prettier-ignore

  it.each([
    "今日本月无事故", "本月事故很多，无人伤亡", "本月一二三四五六七无事故", "本月无一二三四五六七八九十一", "本月无事故，有隐患", "零报告制度", "有零报告", "无锡项目部", "无一二三四五六七八九事故", "无线电站", "大无事故", "本处无事故",
  ])("is not %s", (text) => expect(told(`|1|${text}`)).toBe("lines 1 to 1")); // prettier-ignore

  it.each<[string, string, Given?]>([
    ["|本月无事故", "nil to 1"],
    ["|1|无|0|—", "nil to 1"],
    ["|1|无|3", "lines 1 to 1"],
    ["|1|—|0", "lines 1 to 1"],
    ["|1|无⏎|2|桥", "lines 2 to 2"],
    ["|1|桥⏎|2|无", "lines 1 to 2"],
    ["|1|桥⏎|2|无⏎注：个", "lines 1 to 2"],
    ["|1|无⏎注：个", "nil to 1"],
    ["⏎注：个", "to 1"],
    ["|1|无⏎||合计|0⏎|2|桥", "total 2 nil to 2"],
    ["|1|无⏎||合计|0⏎|2|桥", "lines 3 total 2 to 3", { of: FIRST }],
    ["|1|桥⏎|2|无⏎||合计|0", "lines 1 total 3 to 3"],
    ["||合计|0⏎|1|桥⏎|2|无⏎||合计|0", "lines 2 total 1 own 4 to 4", { of: FIRST }],
    ["|1|一切正常", "lines 1 to 1", { of: BARE }],
    ["|1|无", "nil to 1", { of: BARE }],
  ])("%s: %s", (...[words, expected, given]) => expect(told(words, given)).toBe(expected));
});

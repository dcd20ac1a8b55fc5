import { columnLabels, rowLabels, type AxisLabels } from "../../../src/reading/labels/axis-labels";
import { isNamed, isSure, labelBook, type LabelBook } from "../../../src/reading/labels/label-book";
import { PathReader } from "../../../src/reading/labels/path";
import { matrixOf, type Definition } from "../../support/forms";
import { compiled, matrixOfLabels } from "../../support/small-form";

type Lines = readonly (string | Definition)[];
const rows = (lines: Lines) => rowLabels(matrixOf(compiled(matrixOfLabels(lines))).rows);
const columns = (lines: Lines) => columnLabels(matrixOf(compiled(matrixOfLabels(["甲"], lines))).columns);

/** What a text may be: "党组织个数 misspelt 0.8". */
const told = ({ axis }: AxisLabels, found: ReturnType<LabelBook["sure"]>) =>
  found
    .map(({ index, how, likeness }) =>
      [axis.members[index]!.full, how, likeness < 1 ? Math.round(likeness * 100) / 100 : ""].join(" ").trim(),
    )
    .join(", ");

const ROWS = rows([
  "1.发放征求意见表（万份）",
  "党组织个数",
  "2.党组织个数",
  "7岁",
  "8岁",
  "镇",
  "村镇",
  { label: "其中：女", role: "of-which" },
  "（备注）",
  { label: "甲乙丙丁", was: ["子丑寅卯", "甲乙丙", "申酉戌亥（个）"] },
  "设立公开栏数",
  "公开栏",
  "宣传（上门）活动",
]);

describe("a row that is surely", () => {
  it.each([
    ["1.发放征求意见表（万份）", "1.发放征求意见表（万份） printed"],
    [" 1.发放征求意见表（万份） ", "1.发放征求意见表（万份） printed"],
    ["1. 发放征求意见表(万份)", "1.发放征求意见表（万份） spelling"],
    ["1.发放征求意见表", "1.发放征求意见表（万份） unit"],
    ["1.发放征求意见表（百份）", "1.发放征求意见表（万份） unit"],
    ["1.發放徵求意見表", "1.发放征求意见表（万份） traditional"],
    ["党组织个数", "党组织个数 printed"],
    ["3.党组织个数", "党组织个数 numbered"],
    ["3.黨組織個數", "党组织个数 traditional"],
    ["公开栏（处）", "公开栏 unit"],
    ["5公开栏（处）", "公开栏 numbered"],
    ["其中女", "其中：女 spelling"],
    ["备注", "（备注） spelling"],
    ["子丑寅卯", "甲乙丙丁 renamed"],
    ["甲乙丙", "甲乙丙丁 renamed"],
    ["申酉戌亥", "甲乙丙丁 renamed"],
    ["女", ""],
    ["党组织数", ""],
    ["9岁", ""],
    ["", ""],
    ["12", ""],
    ["3.5%", ""],
    ["（）", ""],
    ["宣传（上门）活动", "宣传（上门）活动 printed"],
    ["宣传活动", ""],
  ])("%j is %j", (text, said) => {
    expect(told(ROWS, ROWS.book.sure(text))).toBe(said);
    if (said !== "") {
      expect(told(ROWS, ROWS.book.known(text))).toBe(said);
      expect(told(ROWS, ROWS.book.candidates(text))).toBe(said);
    }
  });
});

describe("a row that has lost the number in front", () => {
  it.each([
    ["发放征求意见表", "1.发放征求意见表（万份） numbered 0.99"],
    ["发放征求意见表（万份）", "1.发放征求意见表（万份） numbered 0.99"],
    ["發放徵求意見表", "1.发放征求意见表（万份） numbered 0.99"],
    ["女", "其中：女 numbered 0.99"],
    ["党组织数", ""],
  ])("%j is %j", (text, said) => {
    expect(told(ROWS, ROWS.book.known(text))).toBe(said);
    if (said !== "") expect(told(ROWS, ROWS.book.candidates(text))).toBe(said);
  });
});

describe("a row that is nearly", () => {
  it.each([
    ["党组织数", "党组织个数 misspelt 0.8"],
    ["新设立公开栏数", "设立公开栏数 misspelt 0.83"],
    ["未设立公开栏数", ""],
    ["上年设立公开栏数", ""],
    ["计划设立公开栏数（处）", ""],
    ["设立公开栏数（预计）", ""],
    ["4.党组织数", "党组织个数 misspelt 0.8"],
    ["设立公开栏个数", "设立公开栏数 misspelt 0.83"],
    ["设公栏数", "设立公开栏数 misspelt 0.67"],
    ["设立公开拦个数吧", ""],
    ["设立公开拦数（处）", "设立公开栏数 misspelt 0.83"],
    ["公升栏", "公开栏 misspelt 0.67"],
    ["公升拦", ""],
    ["镇村", ""],
    ["村", ""],
    ["村真", ""],
    ["17岁", ""],
    ["（17岁）", ""],
    ["岁", "7岁 numbered 0.99, 8岁 numbered 0.99"],
    ["9.岁", "7岁 numbered 0.99, 8岁 numbered 0.99"],
    ["12党组织个数", "党组织个数 numbered"],
    ["子丑寅", "甲乙丙丁 misspelt 0.75"],
    ["甲乙丙丁戊", "甲乙丙丁 misspelt 0.75"],
    [`设立公开栏数${"的".repeat(75)}`, ""],
  ])("%j is %j", (text, said) => expect(told(ROWS, ROWS.book.candidates(text))).toBe(said));

  it("is first what it is nearest to, and each once", () => {
    const { book, axis } = rows([
      "甲乙丙丁戊己",
      "甲乙丙丁戊庚",
      { label: "甲乙丙辛戊壬", was: ["甲乙丙辛戊己"] },
    ]);
    expect(told({ book, axis, codes: new Map() }, book.candidates("甲乙丙丁辛庚"))).toBe(
      "甲乙丙丁戊庚 misspelt 0.83, 甲乙丙丁戊己 misspelt 0.67",
    );
    expect(told({ book, axis, codes: new Map() }, book.candidates("甲乙丙子戊己"))).toBe(
      "甲乙丙丁戊己 misspelt 0.83, 甲乙丙辛戊壬 misspelt 0.83, 甲乙丙丁戊庚 misspelt 0.67",
    );
  });

  it("is so with and without its unit", () => {
    const { book, ...labels } = rows(["设立公开栏数（个）"]);
    for (const text of ["设立公开拦数", "设立公开拦数（处）"])
      expect(told({ book, ...labels }, book.candidates(text))).toBe("设立公开栏数（个） misspelt 0.83");
    expect(told({ book, ...labels }, book.candidates("设立公开拦数（个）"))).toBe(
      "设立公开栏数（个） misspelt 0.86",
    );
  });

  it("is nothing else where it surely is one", () => {
    const now = rows(["子丑寅辰", "子丑寅卯"]);
    expect(told(now, now.book.candidates("子丑寅卯"))).toBe("子丑寅卯 printed");
    const before = rows(["子丑寅辰", { label: "甲乙丙丁", was: ["子丑寅卯"] }]);
    expect(told(before, before.book.candidates("子丑寅卯"))).toBe("甲乙丙丁 renamed");
  });

  it("has the same numbers in it", () => {
    const numbers = rows(["范围12的单位", "范围13的单位"]);
    expect(told(numbers, numbers.book.candidates("范围12单位"))).toBe("范围12的单位 misspelt 0.86");
    expect(told(numbers, numbers.book.candidates("范围14单位"))).toBe("");
    expect(told(numbers, numbers.book.candidates("范围1的2单位"))).toBe("");
  });

  const NUMBERS = rows(["9岁以下儿童", "第二季度合计", "其中：1月产量", "统一编号户", "十二月底人数"]);
  it.each([
    ["13岁以下儿童", ""],
    ["９岁以下儿重", "9岁以下儿童 misspelt 0.83"],
    ["9.第二季度合记", "第二季度合计 misspelt 0.83"],
    ["9第二季度合记", "第二季度合计 misspelt 0.83"],
    ["第三季度合计", ""],
    ["第2季度合计", ""],
    ["第季度合计", "第二季度合计 misspelt 0.83"],
    ["2月产量", ""],
    ["其中：2月产量", ""],
    ["1月产量", "其中：1月产量 numbered 0.99"],
    ["统编号户", "统一编号户 misspelt 0.8"],
    ["十一月底人数", ""],
    ["十二月低人数", "十二月底人数 misspelt 0.83"],
  ])("in front, in the middle and in Chinese: %j is %j", (text, said) =>
    expect(told(NUMBERS, NUMBERS.book.candidates(text))).toBe(said),
  );
});

describe("a row that may be mistaken for another", () => {
  const alike = (lines: Lines) => {
    const { axis, book } = rows(lines);
    return axis.members.map(({ index }) => book.alike(index).join()).join("|");
  };
  it.each([
    ["镇 村镇 县", "1|0|"],
    ["甲乙丙 甲丁丙 戊己庚", "1|0|"],
    ["甲乙 甲丙", "|"],
    ["甲乙 甲乙丙丁", "1|0"],
    ["甲乙丙（个） 甲乙丁", "1|0"],
    ["（备注） 镇", "|"],
    ["甲乙丙丁戊己 甲乙丙丁庚", "1|0"],
    ["甲乙丙丁戊 甲乙丙庚辛", "|"],
    ["甲乙丙丁戊己 甲乙丙丁庚辛", "1|0"],
  ])("%s: %s", (lines, expected) => expect(alike(lines.split(" "))).toBe(expected));

  it("is so by what it is called now", () => {
    expect(alike([{ label: "甲乙丙", was: ["丁戊己"] }, "丁戊庚"])).toBe("|");
  });
});

describe("a column under headings", () => {
  const COLUMNS = columns([
    { label: "党员", members: [{ label: "计" }, { label: "其中：女", role: "of-which" }] },
    { label: "群众", members: [{ label: "计" }, { label: "农村", members: [{ label: "计" }, { label: "女" }] }] },
    { label: "合计", role: "total" },
  ]); // prettier-ignore
  it.each([
    ["计", ""],
    ["女", ""],
    ["党员计", "党员·计 printed"],
    ["计党员", "党员·计 printed"],
    ["党员（计）", "党员·计 printed"],
    ["群众农村计", "农村·计 printed"],
    ["农村计", "农村·计 printed"],
    ["农村（女）", "农村·女 printed"],
    ["女农村", "农村·女 printed"],
    ["女群众农村", "农村·女 printed"],
    ["群众计", "群众·计 printed"],
    ["合计", "合计 printed"],
    ["党员", "党员 printed"],
    ["党员其中：女", "党员·其中：女 printed"],
  ])("%j is %j", (text, said) => expect(told(COLUMNS, COLUMNS.book.sure(text))).toBe(said));

  it("is known alone under what is no heading", () => {
    const item = columns([{ label: "党员", measure: "个", members: [{ label: "女" }] }, "群众"]);
    expect(told(item, item.book.sure("女"))).toBe("女 printed");
  });

  it("is known alone where the heading stands over all that is filled in", () => {
    const silent = columns([
      { label: "公开主体", members: [{ label: "镇" }, { label: "其中：村", role: "of-which" }] },
      { label: "合计", role: "total" },
      { label: "备注", role: "remark", measure: "文字" },
    ]);
    expect(told(silent, silent.book.sure("镇"))).toBe("镇 printed");
    expect(told(silent, silent.book.sure("公开主体镇"))).toBe("");
    const parted = columns([
      { label: "主体", members: [{ label: "镇" }] },
      { label: "其中：村", role: "of-which", of: "镇" },
    ]);
    expect(told(parted, parted.book.sure("镇"))).toBe("");
    expect(told(parted, parted.book.sure("主体镇"))).toBe("主体·镇 printed");
  });
});

/** 户数 three times. */
const TWINS = rows([
    { label: "（一）城市", code: "01", members: [{ label: "户数", code: "02" }, { label: "人数" }] },
    { label: "（二）农村", code: "03", members: [{ label: "户数（户）", code: "04" }, { label: "其中：女", role: "of-which" }] },
    { label: "补助", measure: "个", members: [{ label: "金额" }, { label: "户数" }] },
  ]); // prettier-ignore

describe("a row under a heading", () => {
  it.each([
    ["户数", "（一）城市·户数 printed, 补助·户数 printed"],
    ["（一）城市户数", "（一）城市·户数 printed"],
    ["（二）农村户数（户）", "户数（户） printed"],
    ["（二）农村户数", "户数（户） unit"],
    ["补助户数", "补助·户数 printed"],
    ["户数（一）城市", ""],
    ["（一）城市", "（一）城市 printed"],
  ])("%j is %j", (text, said) => expect(told(TWINS, TWINS.book.sure(text))).toBe(said));

  /** What "户数" is told to be behind these rows, or with that code. */
  const narrowed = (behind: readonly string[], code: string | null, text = "户数") => {
    const reader = new PathReader(TWINS);
    for (const full of behind) reader.enter(TWINS.axis.members.find((each) => each.full === full)!.index);
    return told(TWINS, reader.narrowed(TWINS.book.candidates(text), code));
  };
  it.each<[string, string[], string | null, string]>([
    ["at the beginning may be both", [], null, "（一）城市·户数 printed, 补助·户数 printed"],
    ["is that of the heading", ["（一）城市"], null, "（一）城市·户数 printed"],
    ["is that beside its neighbour", ["补助", "金额"], null, "补助·户数 printed"],
    ["is that of the last heading", ["（一）城市", "补助"], null, "补助·户数 printed"],
    ["is that of its code", ["补助"], "02", "（一）城市·户数 printed"],
    ["is that of its code without noughts", [], "2", "（一）城市·户数 printed"],
    ["is not that of another's code", ["补助"], "04", "补助·户数 printed"],
    ["is not that of a code which is none", ["补助"], "99", "补助·户数 printed"],
    [
      "is not misled by one that was moved here",
      ["补助", "（一）城市", "金额"],
      null,
      "（一）城市·户数 printed",
    ],
  ])("%s", (_, behind, code, said) => expect(narrowed(behind, code)).toBe(said));

  it.each<[string, string | null, string]>([
    ["甲", null, ""],
    ["甲", "04", "户数（户） code 0.5"],
    ["甲", "99", ""],
    ["人数", null, "人数 printed"],
    ["人数", "04", "人数 printed"],
    ["女", null, "其中：女 numbered 0.99"],
  ])("%s with the code %s is %j", (text, code, said) => expect(narrowed([], code, text)).toBe(said));
});

describe("a row under a heading over all", () => {
  it("is known alone", () => {
    const silent = rows([{ label: "项目", members: [{ label: "甲" }, { label: "乙" }] }]);
    expect(["甲", "项目甲"].map((text) => told(silent, silent.book.sure(text)))).toEqual(["甲 printed", ""]);
  });
});

describe("a code", () => {
  it("does not speak for what is less like", () => {
    const found = [
      { index: 1, how: "misspelt" as const, likeness: 0.9 },
      { index: 4, how: "misspelt" as const, likeness: 0.8 },
    ];
    expect(new PathReader(TWINS).coded(found, "04")).toEqual(found);
    expect(new PathReader(TWINS).narrowed(found, null)).toEqual(found);
  });
});

describe("how sure a likeness is", () => {
  it.each([
    [1, true, true],
    [0.99, false, true],
    [0.98, false, false],
  ])("%d", (likeness, sure, named) => {
    const found = { index: 0, how: "misspelt" as const, likeness };
    expect([isSure(found), isNamed(found)]).toEqual([sure, named]);
  });
});

describe("a book", () => {
  it("puts what a text is nearest to first, whatever else that is called", () => {
    const names = [
      [0, "甲乙丙丁子寅"],
      [1, "甲乙丙丁戊庚庚"],
      [0, "甲乙丙丁戊己"],
    ] as const;
    const book = labelBook(names.map(([index, name]) => ({ index, printed: name, name, called: [] })));
    expect(book.candidates("甲乙丙丁戊丑")).toMatchObject([{ index: 0, likeness: 1 - 1 / 6 }, { index: 1 }]);
  });

  it("takes no number and no paragraph for a label", () => {
    const name = "甲".repeat(80);
    const labels = ["（3）", name, name.slice(1)];
    const book = labelBook(
      labels.map((each, index) => ({ index, printed: ` ${each} `, name: each, called: [] })),
    );
    const found = (text: string) => book.sure(text).map(({ index, how }) => `${index} ${how}`);
    expect(["（3）", "3", "3 ,", `${name.slice(1)}。`, `${name}。`].map(found)).toEqual([
      ["0 printed"],
      [],
      [],
      ["2 spelling"],
      [],
    ]);
    expect(book.known(`${name}。`)).toEqual([]);
  });

  it("knows an index by several names once", () => {
    const book = labelBook(
      ["个数", "数"].map((name) => ({ index: 7, printed: "个数（个）", name, called: [] })),
    );
    expect(book.sure("个数（个）")).toEqual([{ index: 7, how: "printed", likeness: 1 }]);
    expect(book.sure("数")).toEqual([{ index: 7, how: "unit", likeness: 1 }]);
    expect(book.alike(7)).toEqual([]);
  });
});

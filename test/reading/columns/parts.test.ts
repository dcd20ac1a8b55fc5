import { columnLabelsOf } from "../../../src/reading/columns/column-candidates";
import { unitsBelow, doubtMeasures } from "../../../src/reading/columns/column-measures";
import { columnPaths, type HeadArea, type Path } from "../../../src/reading/columns/column-paths";
import { numberingBelow } from "../../../src/reading/columns/numbering";
import { bareKey } from "../../../src/reading/labels/label-key";
import type { Candidate } from "../../../src/reading/labels/label-book";
import { range, type Range } from "../../../src/sheet/address";
import { LabelView } from "../../../src/reading/labels/label-view";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { matrixOf } from "../../support/forms";
import { compiled, matrixOfLabels } from "../../support/small-form";

/** Rows parted by ⏎, cells by |; digits alone are a number. */
const sheet = (words: string, merges: readonly Range[] = []): LabelView =>
  new LabelView(gridOf("表", words.split("⏎").map((line) => line.split("|").map((cell): CellValue => (/^\d+$/.test(cell) ? Number(cell) : cell || null))), { merges })); // prettier-ignore
const area = (more: Partial<HeadArea> = {}): HeadArea => ({
  from: 0,
  to: 99,
  left: 0,
  right: Infinity,
  ...more,
});

describe("the labels over columns", () => {
  const told = (words: string, more: Partial<HeadArea> = {}, merges: readonly Range[] = []) =>
    [...columnPaths(sheet(words, merges), area({ to: words.split("⏎").length, ...more }))]
      .map(([column, path]) => `${column} ${path.map(({ text, row }) => `${text}@${row}`).join(" ")}`)
      .join("; ");
  it.each<[string, Partial<HeadArea>, Range[], string]>([
    ["项目|甲|乙", {}, [], "1 甲@0; 2 乙@0"],
    ["项目|甲||乙⏎|子|丑|", {}, [], "1 甲@0 子@1; 2 甲@0 丑@1; 3 乙@0"],
    ["项目|甲||乙⏎|子| |", {}, [], "1 甲@0 子@1; 2 甲@0; 3 乙@0"],
    ["项目|甲|⏎||", {}, [], "1 甲@0"],
    ["项目||甲⏎|子|丑", {}, [], "1 子@1; 2 甲@0 丑@1"],
    ["项目|甲⏎|甲", {}, [], "1 甲@0"],
    ["项目|甲（个）⏎|甲", {}, [], "1 甲（个）@0"],
    ["项目|（个）⏎|甲", {}, [], "1 （个）@0 甲@1"],
    ["项目|甲||乙⏎||丑|", {}, [range(0, 1, 1, 1)], "1 甲@0; 2 甲@0 丑@1; 3 乙@0"],
    ["项目|甲||乙⏎||丑|寅", {}, [range(0, 1, 0, 3)], "1 甲@0; 2 甲@0 丑@1; 3 乙@0 寅@1"],
    ["项目|甲|乙|丙", { left: 1 }, [], "2 乙@0; 3 丙@0"],
    ["项目|甲|乙|丙", { right: 3 }, [], "1 甲@0; 2 乙@0"],
    ["项目|甲⏎|乙⏎|丙", { from: 1, to: 2 }, [], "1 乙@1"],
    ["项目|甲||乙⏎|子|丑|", { left: 1 }, [], "2 丑@1; 3 乙@0"],
    ["项目| 甲 ", {}, [], "1 甲@0"],
  ])("%s %j", (words, more, merges, expected) => expect(told(words, more, merges)).toBe(expected));
});

describe("the numbers below a head", () => {
  const coded = (codes: (string | undefined)[]) =>
    columnLabelsOf(matrixOf(compiled(matrixOfLabels(["一行"], codes.map((code, at) => ({ label: `列${at}`, ...(code && { code }) })))))); // prettier-ignore
  const told = (
    words: string,
    more: Partial<HeadArea> = {},
    codes: (string | undefined)[] = ["1", "2", "3"],
  ) => {
    const found = numberingBelow(coded(codes), sheet(words), area(more));
    return (
      found && `${found.row}: ${[...found.codes].map(([column, code]) => `${column}=${code}`).join(" ")}`
    );
  };
  it.each<[string, string | null]>([
    ["甲|1|2|3", "0: 1=1 2=2 3=3"],
    ["栏次|01|02|03", "0: 1=1 2=2 3=3"],
    ["序号|(1)|（2）|3", "0: 1=1 2=2 3=3"],
    ["|1||3", "0: 1=1 3=3"],
    ["|1|—|3", "0: 1=1 3=3"],
    ["个|1|2|3", null],
    ["甲|1|2|2", null],
    ["甲|1|2|4", null],
    ["甲|||", null],
    ["1|2|3|", null],
    ["甲|1个|2|3", null],
    ["⏎⏎|1|2|3", "2: 1=1 2=2 3=3"],
    ["⏎⏎⏎|1|2|3", null],
    ["个|个⏎|1|2|3", "1: 1=1 2=2 3=3"],
  ])("%s: %j", (words, expected) => expect(told(words)).toBe(expected));

  it("are looked for within its part of the sheet", () => {
    expect(told("⏎|1|2|3", { to: 1 })).toBeNull();
    expect(told("|1|2|3⏎|3|2|1", { from: 1 })).toBe("1: 1=3 2=2 3=1");
    expect(told("|1|2|3|9", { right: 4 })).toBe("0: 1=1 2=2 3=3");
    expect(told("x|丙|1|2", { left: 1 })).toBeNull();
    expect(told("甲|丙|1|2", { left: 1 })).toBe("0: 2=1 3=2");
    expect(told("|甲|1|", {}, ["甲", "1"])).toBe("0: 1=甲 2=1");
    expect(told("|1|2|3", {}, [undefined, undefined])).toBeNull();
  });
});

describe("the row of units below a head", () => {
  const TABLE = matrixOf(compiled(matrixOfLabels(["一行"], ["甲", { label: "乙", measure: "万元" }], { measures: { 个: {}, 万元: {} } }))); // prettier-ignore
  const BARE = matrixOf(
    compiled(matrixOfLabels(["一行"], ["甲", "乙"], { measures: { 个: { unit: null } } })),
  );
  it.each<[string, Partial<HeadArea>, number | null]>([
    ["|个|万元", {}, 0],
    ["计量单位|个|万元", {}, 0],
    ["计量单位|个|万元", { left: -1 }, 0],
    ["单 位|个|—", { left: -1 }, 0],
    ["填报单位|个|万元", { left: -1 }, null],
    ["|个|元", {}, 0],
    ["|份|元", {}, null],
    ["|个|3", {}, null],
    ["||", {}, null],
    ["⏎|个|万元", {}, 1],
    ["⏎⏎|个|万元", {}, null],
    ["⏎|个|万元", { to: 1 }, null],
    ["|个|万元⏎|个|万元", { from: 1 }, 1],
    ["|x|个|万元", { left: 1 }, 0],
    ["|个|x", { right: 2 }, 0],
    ["| 个 |", {}, 0],
  ])("%s %j: %j", (words, more, row) => expect(unitsBelow(TABLE, sheet(words), area(more))).toBe(row));

  it("is none where nothing is counted in anything", () => {
    expect([unitsBelow(BARE, sheet("|万|个"), area()), unitsBelow(TABLE, sheet("|万|个"), area())]).toEqual([
      null,
      0,
    ]);
  });

  /** What becomes of two columns 1 and 2 with these labels over these units. */
  const doubted = (labels: readonly string[], units: string | null, decided: readonly number[] = []) => {
    const paths = new Map(
      labels.map((text, at): [number, Path] => [at + 1, [{ text, key: bareKey(text), row: 0 }]]),
    );
    const item = (at: number) => ({ at, text: "" });
    const recognised = [1, 2].map((at) => ({
      item: item(at),
      index: at - 1,
      how: "unit" as const,
      likeness: 1,
    }));
    const found = { places: [1, 2], recognised, doubts: [{ at: 9, found: "", candidates: [0] }], rest: [] };
    const grid = sheet(`⏎|${units ?? ""}`);
    const after = doubtMeasures(
      TABLE,
      grid,
      found,
      paths,
      units === null ? null : 1,
      new Map(decided.map((at) => [at, 0])),
    );
    return [
      after.places.map((at) => at ?? "·").join(" "),
      after.recognised.map(({ index }) => index).join(" "),
      after.doubts.map(({ at, found, candidates }) => `${at}?${candidates.join("/")} ${found}`).join(", "),
    ].join(" | "); // prettier-ignore
  };
  it.each<[string[], string | null, number[], string]>([
    [["甲", "乙"], null, [], "1 2 | 0 1 | 9?0 "],
    [["甲（百个）", "乙"], null, [], "· 2 | 1 | 9?0 , 1?0 甲（百个）"],
    [["甲（百个）", "乙"], null, [1], "1 2 | 0 1 | 9?0 "],
    [["甲（个）", "乙（元）"], null, [], "1 · | 0 | 9?0 , 2?1 乙（元）"],
    [["甲", "乙"], "百个|万元", [], "· 2 | 1 | 9?0 , 1?0 甲"],
    [["甲", "乙"], "个|亿元", [], "1 · | 0 | 9?0 , 2?1 乙"],
    [["甲", "乙"], "|", [], "1 2 | 0 1 | 9?0 "],
    [["甲", "乙"], "条|万元", [], "1 2 | 0 1 | 9?0 "],
    [["甲"], "百个|亿元", [], "· · |  | 9?0 , 1?0 甲, 2?1 "],
  ])("%j over %j, decided %j", (labels, units, decided, expected) =>
    expect(doubted(labels, units, decided)).toBe(expected),
  );
});

describe("what a column may be", () => {
  const TABLE = matrixOf(compiled(matrixOfLabels(["一行"], [
    { label: "党员", members: [{ label: "计" }, { label: "其中：女", role: "of-which" }] },
    { label: "群众", was: ["居民"], members: [{ label: "计" }, { label: "外来", members: [{ label: "男" }, { label: "女" }] }] },
    { label: "单位个数", was: ["机构数"] },
    { label: "合计", role: "total" },
  ]))); // prettier-ignore
  const labels = columnLabelsOf(TABLE);
  const path = (words: string): Path =>
    words.split("/").map((text, row) => ({ text, key: bareKey(text), row }));
  const named = (found: readonly Candidate[], name: (index: number) => string) =>
    found.map(({ index, how, likeness }) => `${name(index)} ${how}${likeness < 1 ? ` ${Math.round(likeness * 100) / 100}` : ""}`).join(", "); // prettier-ignore
  const member = (index: number) => labels.axis.members[index]!.full;
  const line = (index: number) => labels.axis.lines[index]!.full;

  it.each([
    ["党员/计", "党员·计 printed"],
    ["党 员/计", "党员·计 spelling"],
    ["群众/计", "群众·计 printed"],
    ["居民/计", "群众·计 spelling"],
    ["群众/外来/男", "外来·男 printed"],
    ["党员/1、计", "党员·计 numbered"],
    ["党员/計", "党员·计 traditional"],
    ["机构数", "单位个数 renamed"],
    ["单位/个数", "单位个数 printed"],
    ["单/位/个数", "单位个数 printed"],
    ["设/单/位/个数", "单位个数 printed"],
    ["单位个数（个）", "单位个数 spelling"],
    ["单位数", "单位个数 misspelt 0.75"],
    ["合计", "合计 printed"],
    ["党员计", "党员·计 printed"],
    ["表/党员/计", "党员·计 printed"],
    ["党员（计）", "党员·计 printed"],
    ["男", "外来·男 misspelt 0.25"],
    ["石角", ""],
    ["党员", ""],
  ])("%s: %s", (words, expected) => expect(named(labels.candidates(path(words)), member)).toBe(expected));

  it.each([
    ["党员", "党员·计 misspelt 0.29, 党员·其中：女 misspelt 0.29"],
    ["单位个数", ""],
    ["石角", ""],
  ])("without its own label under %s: %s", (words, expected) =>
    expect(named(labels.underHeading(path(words)), line)).toBe(expected),
  );

  it.each([
    ["计", true, true],
    ["党员计", true, false],
    ["机构数", true, true],
    ["党员", false, false],
    ["石角", false, false],
    [`计${" ".repeat(199)}`, true, true],
    [`计${" ".repeat(200)}`, true, false],
  ])("whether %j may stand lowest: %s, plainly %s", (text, leaf, plain) => {
    const { isLeaf, isPlainLeaf } = labels.asked;
    expect([isLeaf(text), isLeaf(text), isPlainLeaf(text)].map(Boolean)).toEqual([leaf, leaf, plain]);
  });

  it("is counted no oftener than the form has it", () => {
    const shown = (words: string) => labels.shownBy(words.split(" "));
    expect(["计", "计 计", "计 计 计", "合计 合计", "合计 男 女 计", "党员计 党员计"].map(shown)).toEqual([
      1, 2, 2, 1, 4, 2,
    ]);
  });

  it("knows the headings by their labels", () => {
    const known = ["党员", "居民", "单位个数", "计", "石角"].map((key) => [labels.heading(key)?.full ?? "", labels.isKnown(key)]);
    expect(known).toEqual([["党员", true], ["群众", true], ["", true], ["", true], ["", false]]);
    const twice = columnLabelsOf(matrixOf(compiled(matrixOfLabels(["一行"], [
      { label: "甲", members: [{ label: "其他", members: [{ label: "子" }] }] },
      { label: "乙", members: [{ label: "其他", members: [{ label: "丑" }] }] },
    ]))));
    expect(twice.heading("其他")).toBeNull();
  }); // prettier-ignore

  it.each([
    ["人口/计", "人口·计 printed"],
    ["城市/人口/计", "城市·人口·计 printed"],
    ["农村/人口/计", "农村·人口·计 printed"],
    ["城市/农村/人口/计", "城市·人口·计 printed, 农村·人口·计 printed"],
    ["人口/全县/计", "人口·计 printed"],
  ])("under headings that stand twice: %s: %s", (words, expected) => {
    const under = (label: string) => ({ label, members: [{ label: "人口", members: [{ label: "计" }] }] });
    const twice = columnLabelsOf(matrixOf(compiled(matrixOfLabels(["一行"], [under("城市"), under("农村"), { label: "人口", members: [{ label: "计" }] }])))); // prettier-ignore
    const full = (index: number) => twice.axis.members[index]!.path.join("·");
    expect(named(twice.candidates(path(words)), full)).toBe(expected);
  });

  it("is not said by a heading over all", () => {
    const silent = columnLabelsOf(matrixOf(compiled(matrixOfLabels(["一行"], [{ label: "主体", members: [{ label: "镇" }, { label: "村" }] }])))); // prettier-ignore
    expect([silent.isSilent("主体"), silent.isSilent("镇"), labels.isSilent("党员")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(silent.underHeading(path("主体"))).toEqual([]);
    expect(silent.candidates(path("镇")).map(({ how }) => how)).toEqual(["printed"]);
  });
});

import { compareTotals } from "../../src/consolidation/compare-totals";
import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import type { Total } from "../../src/consolidation/consolidation";
import type { Form } from "../../src/form/form";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { EVERY_WAY, EVERY_WAY_WRITTEN, handed, together } from "../support/consolidated";
import type { Given } from "../support/filled-return";
import { FORM_2011, lineOf, matrixOf, type Definition } from "../support/forms";
import { compiled, matrixOfLabels } from "../support/small-form";
import { lines } from "./said";

type Cells = Readonly<Record<string, Readonly<Record<string, Given>>>>;

const UNITS = ["甲镇", "乙镇", "丙镇", "丁镇"];
const consolidated = (form: Form, ...tables: Cells[]) =>
  together(
    form,
    tables.map((table, at) => handed(form, { unit: UNITS[at]!, tables: [table] })),
  );

/** The totals of some cells, "row column", when these returns are taken together. */
function totals(form: Form, returns: readonly Cells[], ...cells: string[]): Total[] {
  const table = matrixOf(form);
  const [found] = consolidated(form, ...returns).totals;
  return cells.map((cell) => {
    const [row, column] = cell.split(" ") as [string, string];
    if (found?.kind !== "matrix") throw new Error("no matrix");
    return found.cells[lineOf(table.rows.lines, row)]![lineOf(table.columns.lines, column)]!;
  });
}

const small = (measure: Definition, rest: Definition = {}) =>
  compiled(
    matrixOfLabels(
      [{ id: "v", label: "数", measure: "数" }, { id: "w", label: "户数", measure: "户" }],
      [{ id: "a", label: "本期" }, { id: "b", label: "上期" }],
      { measures: { 个: {}, 户: {}, 数: measure }, ...rest },
    ),
  ); // prettier-ignore
const v = (...values: Given[]): Cells[] => values.map((value) => ({ v: { a: value } }));

describe("a cell over all units", () => {
  it.each<[string, Definition, Cells[], Total]>([
    ["adds up", {}, v(3, 4, 5), 12],
    ["is 0 where all say so", {}, v(0, 0), 0],
    ["is blank where nobody says anything", {}, v(null, null), null],
    ["leaves out who says nothing", {}, v(3, null), 3],
    ["adds money without noise", { decimals: 1 }, v(1527.4, 0.1), 1527.5],
    ["adds tenths without noise", { decimals: 2 }, v(0.1, 0.2), 0.3],
    ["adds what has more decimals, and rounds once", { decimals: 1 }, v(0.04, 0.04, 0.04), 0.1],
    ["rounds a half up", { decimals: 1 }, v(0.05, 1.2), 1.3],
    ["adds what is below 0 where it may be", { min: null }, v(-3, 1), -2],
    ["takes the largest", { together: "max" }, v(3, 9, 4), 9],
    ["takes the smallest, and 0 is one", { together: "min" }, v(3, 0, 4), 0],
    ["takes the largest of those that are filled", { together: "max" }, v(null, null), null],
    ["adds what is latest of a year", { together: "latest" }, v(3, 4), 7],
    ["takes nothing together that has no sense together", { together: "none" }, v(3, 4), null],
    ["takes no texts together", { type: "text" }, v("甲", "乙"), null],
  ])("%s", (_, measure, returns, total) => expect(totals(small(measure), returns, "v a")).toEqual([total]));
});

describe("a mean", () => {
  const mean = small({ decimals: 2, together: { mean: "w" } });
  const cell = (value: Given, weight: Given): Cells => ({ v: { a: value }, w: { a: weight } });
  it.each<[string, Cells[], Total]>([
    ["is weighed by each unit's own", [cell(90, 100), cell(80, 300)], 82.5],
    ["leaves out who gives none", [cell(90, 100), cell(null, 9000)], 90],
    ["leaves out who has nothing to weigh it by", [cell(90, 100), cell(10, null)], 90],
    ["leaves out who weighs nothing", [cell(90, 100), cell(10, 0)], 90],
    ["is blank where nothing weighs", [cell(90, null)], null],
    ["is rounded half up", [cell(1, 1), cell(1.01, 1)], 1.01],
  ])("%s", (_, returns, total) => expect(totals(mean, returns, "v a")).toEqual([total]));
});

describe("a mean that is weighed by a total", () => {
  const measures = { 个: {}, 均: { decimals: 2, together: { mean: "sum" } } };
  const plain = [
    { id: "a", label: "甲" },
    { id: "b", label: "乙" },
  ];
  const sum = { id: "sum", label: "合计", role: "total", sums: ["a", "b"] };
  const mean = { id: "m", label: "平均", measure: "均" };
  const columns = compiled(
    matrixOfLabels([{ id: "r", label: "行" }], [...plain, sum, mean], { measures }, { totals: "computed" }),
  );
  const rows = compiled(
    matrixOfLabels(
      [...[...plain, sum].map((line) => ({ ...line, measure: "个" })), mean],
      [{ id: "c", label: "列" }],
      { measures },
      { totals: "computed" },
    ),
  );
  it("is weighed by what its parts come to, whatever is typed there", () =>
    expect(
      totals(columns, [{ r: { a: 1, b: 2, sum: 99, m: 10 } }, { r: { a: 5, b: 4, m: 20 } }], "r m"),
    ).toEqual([17.5]));

  const UNITS_HAVE = [{ a: 1, b: 2, m: 10 }, { a: 5, b: 4, m: 20 }]; // prettier-ignore

  it.each<[string, Form, Cells[], string]>([
    ["of its row", columns, UNITS_HAVE.map((r) => ({ r })), "r m"],
    [
      "of its column",
      rows,
      UNITS_HAVE.map(({ a, b, m }) => ({ a: { c: a }, b: { c: b }, m: { c: m } })),
      "m c",
    ],
  ])("%s, though that is computed", (_, form, returns, cell) => {
    expect(totals(form, returns, cell)).toEqual([17.5]);
    const all = consolidated(form, ...returns);
    expect(compareTotals(form, all, consolidationPlans(form, all).map(gridOfPlan))).toEqual([]);
  });
});

describe("what is computed from other totals", () => {
  const growth = compiled(
    matrixOfLabels(
      [{ id: "r", label: "支出", measure: "万元" }],
      [{ id: "a", label: "本期" }, { id: "b", label: "上期" }, { id: "g", label: "环比", measure: "环比", equals: "([a]-[b])/[b]*100" }],
      { measures: { 个: {}, 万元: { decimals: 2 }, 环比: { type: "percentage", decimals: 2, min: null, max: null } } },
    ),
  ); // prettier-ignore
  const unit = (a: Given, b: Given, g: Given = null): Cells => ({ r: { a, b, g } });

  it.each<[string, Cells[], Total]>([
    ["is computed anew, whatever the units say", [unit(150, 100, 7), unit(100, 100, 7)], 25],
    ["may be below 0", [unit(10, 20), unit(5, 20)], -62.5],
    ["is rounded half up", [unit(2, 3)], -33.33],
    ["is blank where it would be over nothing", [unit(3, 0)], null],
    ["is blank where nothing is filled", [unit(null, null)], null],
  ])("%s", (_, returns, total) => expect(totals(growth, returns, "r g")).toEqual([total]));

  it("a total over what is derived is computed from it, for no unit's counts", () => {
    const form = compiled(
      matrixOfLabels(
        [{ id: "r", label: "支出" }],
        [{ id: "a", label: "甲" }, { id: "b", label: "乙", equals: "[a]*2" }, { id: "s", label: "合计", role: "total", sums: ["a", "b"] }],
        {},
        { totals: "computed" },
      ),
    ); // prettier-ignore
    const returns = [{ r: { a: 3 } }, { r: { a: 4 } }];
    expect(totals(form, returns, "r a", "r b", "r s")).toEqual([7, 14, 21]);
    const all = consolidated(form, ...returns);
    expect(compareTotals(form, all, consolidationPlans(form, all).map(gridOfPlan))).toEqual([]);
  });

  it("a ratio is one of sums, and no mean of ratios", () => {
    const rows = compiled(
      matrixOfLabels(
        [{ id: "n", label: "应报" }, { id: "m", label: "实报" }, { id: "q", label: "上报率", measure: "率" }],
        [{ id: "a", label: "本期" }],
        { measures: { 个: {}, 率: { type: "percentage", decimals: 1, together: { ratio: "[m]/[n]*100" } } } },
      ),
    ); // prettier-ignore
    const returns = [
      { n: { a: 10 }, m: { a: 10 }, q: { a: 100 } },
      { n: { a: 90 }, m: { a: 45 }, q: { a: 50 } },
    ];
    expect(totals(rows, returns, "q a")).toEqual([55]);
  });
});

describe("a total", () => {
  const ways = (written: boolean) => (written ? EVERY_WAY_WRITTEN : EVERY_WAY);
  const returns: Cells[] = [
    { n: { c1: 1, c2: 2, c3: 4, sum: 9 }, mean: { c1: 10, c2: 20 } },
    { n: { c1: 3, c3: 4 }, mean: { c1: 30 } },
  ];

  it.each<[string, boolean, Total]>([
    ["is what its parts come to, where a form says so", false, 14],
    ["is what the units have written, where it does not", true, 16],
  ])("%s", (_, written, total) => expect(totals(ways(written), returns, "n sum")).toEqual([total]));

  it("that is a mean is weighed unit by unit and part by part, or as it was written", () => {
    const byParts = (10 * 1 + 20 * 2 + 30 * 3) / 6;
    const byUnits = ((10 * 1 + 20 * 2) / 3) * 9 + 30 * 7;
    expect(totals(ways(false), returns, "mean sum")).toEqual([Math.round(byParts * 10) / 10]);
    expect(totals(ways(true), returns, "mean sum")[0]).toBeCloseTo(byUnits / 16, 1);
  });

  it("that nobody wrote is what its parts come to, and that is said", () => {
    const given = [{ n: { c1: 1, c2: 2, sum: { state: "blank", value: null, raw: null } as const } }];
    expect(totals(EVERY_WAY_WRITTEN, given, "n sum")).toEqual([3]);
    const said = lines(EVERY_WAY_WRITTEN, consolidated(EVERY_WAY_WRITTEN, ...given));
    expect(said).toContain(
      "甲镇|甲镇.xlsx|统计表|B5|户数|合计|F23|提示|||合计没有可以计入的数，按各项算出的 3 计入汇总。",
    );
  });

  it("that its parts make up anyway is no news where it is blank", () => {
    const given = [{ n: { c1: 1, c2: 2, sum: { state: "blank", value: null, raw: null } as const } }];
    expect(totals(EVERY_WAY, given, "n sum")).toEqual([3]);
    expect(lines(EVERY_WAY, consolidated(EVERY_WAY, ...given)).join()).not.toContain("|F23|");
  });

  it("of a ratio is computed anew, and its blank is no news", () => {
    const blank = { state: "blank", value: null, raw: null } as const;
    const given = [{ n: { c1: 1, c2: 3 }, amount: { c1: 2, c2: 6 }, share: { sum: blank } }];
    expect(totals(EVERY_WAY_WRITTEN, given, "share sum")).toEqual([200]);
    expect(lines(EVERY_WAY_WRITTEN, consolidated(EVERY_WAY_WRITTEN, ...given)).join()).not.toContain("|F23|");
  });

  it("of totals counts each part once", () => {
    expect(totals(EVERY_WAY, [{ n: { c1: 1, c2: 2 }, o: { c1: 10, c3: 20 } }], "all sum")).toEqual([33]);
  });
});

describe("what is impossible in itself", () => {
  const whole = small({ max: 100 });
  it.each<[string, Given, string]>([
    ["below 0", -3, "V02"],
    ["half a thing", 1.5, "V03"],
    ["beyond what may be", 101, "V04"],
    ["a text", "若干", "V01"],
    ["an error", { error: "#REF!" }, "V06"],
  ])("is not counted, and said: %s", (_, value, rule) => {
    expect(totals(whole, v(value, 4), "v a")).toEqual([4]);
    expect(lines(whole, consolidated(whole, ...v(value, 4))).join()).toContain(`|${rule}|`);
  });

  it("is counted where the form does not call it an error", () => {
    const lenient = small({}, { checks: { V02: "query", V03: "off" } });
    expect(totals(lenient, v(-3, 1.5), "v a")).toEqual([-1.5]);
  });

  it("is said where no rule says it", () => {
    const silent = small({}, { checks: { V01: "off" } });
    expect(lines(silent, consolidated(silent, ...v("若干"))).at(-1)).toBe(
      "甲镇|甲镇.xlsx|统计表|B4|数|本期|F22|提示|若干||“若干”没有计入汇总。",
    );
  });
});

it("a closed cell stays closed, and nobody is counted who filled it in", () => {
  const closed = compiled(
    matrixOfLabels([{ id: "r", label: "甲" }, "乙"], [{ id: "a", label: "计" }], {}, { cells: [{ rows: ["r"], columns: ["a"], closed: true }] }),
  ); // prettier-ignore
  const returns = [{ r: { a: { state: "number", value: 5, raw: 5 } as const } }];
  expect(totals(closed, returns, "r a")).toEqual([null]);
  expect(lines(closed, consolidated(closed, ...returns)).join()).toContain("|V09|");
});

it("the units that chose an option are counted", () => {
  const [table] = consolidated(
    EVERY_WAY,
    { kind: { c1: "新建" } },
    { kind: { c1: "新建" } },
    { kind: { c1: "拆除" } },
  ).totals;
  const counts = table?.counts.filter(({ options }) => options.some(({ count }) => count > 0));
  expect(counts).toEqual([
    { row: lineOf(matrixOf(EVERY_WAY).rows.lines, "kind"), column: 1, options: [{ option: "新建", count: 2 }, { option: "续建", count: 0 }] },
  ]); // prettier-ignore
});

describe("the form of 2011", () => {
  it("weighs percentages cell by cell, so a base without percentage does not weigh", () => {
    const returns: Cells[] = [
      {
        "surveys-sent": { town: 100, agency: 100 },
        "public-satisfaction": { town: 90, agency: 50 },
      },
      { "surveys-sent": { town: 9000 } },
    ];
    expect(totals(FORM_2011, returns, "public-satisfaction total", "surveys-sent total")).toEqual([70, 9200]);
  });

  it("does not depend on the order of reading", () => {
    const all = UNITS.map((unit, at) => handed(FORM_2011, { unit, tables: [{ boards: { town: at + 1 } }] }));
    expect(together(FORM_2011, [...all].reverse()).totals).toEqual(together(FORM_2011, all).totals);
  });
});

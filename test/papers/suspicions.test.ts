import { inputOf } from "../../src/book/in-force";
import { consolidate } from "../../src/consolidation/consolidate";
import type { Submission } from "../../src/consolidation/consolidation";
import { earlierReturns } from "../../src/papers/before/earlier-returns";
import { outliers } from "../../src/papers/before/outliers";
import { suspicionsOf } from "../../src/papers/before/suspicions";
import { suspicionsPlan, suspicionWords } from "../../src/papers/before/suspicions-plan";
import { isAboutReturns } from "../../src/reading/about-returns";
import { cellName } from "../../src/sheet/address";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { unitKey } from "../../src/reading/unit-key";
import { handed, listed, together } from "../support/consolidated";
import { compiled, matrixOfLabels } from "../support/small-form";
import { FORM_2011 as FORM, lineOf, matrixOf } from "../support/forms";
import { sampleMonth, sampleRoster } from "./sample";

const table = matrixOf(FORM);
const { book, refused } = sampleMonth();
const roster = sampleRoster();
const { counted } = consolidate(FORM, { ...inputOf(FORM, book), roster, refused, date: "2011-12-27" });

type Figure = (row: number, column: number, value: number) => number;

/** The samples as if they were of the year before, those of a unit with other figures. */
function lastYear(unit = "", figure: Figure = (_row, _column, value) => value) {
  const before = counted.map(({ submission, unit: own }): Submission => {
    const { content } = submission.return;
    const tables = content.tables.map((each) =>
      each.kind !== "matrix" || own !== unit
        ? each
        : {
            ...each,
            cells: each.cells.map((line, row) =>
              line.map((cell, column) =>
                cell.value === null ? cell : { ...cell, value: figure(row, column, cell.value) },
              ),
            ),
          },
    );
    const ret = {
      ...submission.return,
      content: { ...content, tables, unit: own, date: "2010-12-15", period: "2010" },
    };
    return { ...submission, return: ret };
  });
  return earlierReturns(FORM, roster, before);
}
const found = (...given: Parameters<typeof lastYear>) =>
  suspicionsOf(FORM, counted, lastYear(...given), roster);
const said = (...given: Parameters<typeof lastYear>) =>
  found(...given).map((each) => {
    const { unit, what, why, cell } = suspicionWords(FORM, each);
    return [unit, what, cell, why];
  });

const row = lineOf(table.rows.lines, "boards");
const [town, village] = ["town", "village"].map((id) => lineOf(table.columns.lines, id)) as [number, number];

describe("beside the year before", () => {
  it("nothing is asked of the same figures", () => expect(found()).toEqual([]));

  it.each([
    ["ten thousand times as much", 10_000, "是2010年的 10,000 倍，可能写错了计量单位"],
    ["a ten-thousandth", 1 / 10_000, "是2010年的 10,000 分之一，可能写错了计量单位"],
    ["a hundred times as much", 100, "是2010年的 100 倍，可能写错了计量单位"],
  ])("%s in a row is asked about once, with unit, cell and factor", (_, factor, why) => {
    const rows = table.rows.lines.map(({ index }) => index);
    const own = counted.find(({ unit }) => unit === "县民政局")!.submission.return.content.tables[0]!;
    const filled = rows.find(
      (index) => own.kind === "matrix" && own.cells[index]!.some(({ value }) => (value ?? 0) > 0),
    )!;
    const all = said("县民政局", (at, _column, value) => (at === filled ? value / factor : value));
    expect(all).toEqual([["县民政局", expect.any(String), expect.stringMatching(/^[A-Z]+\d+$/), why]]);
  });

  it("ten thousand times as much in a single cell is asked about by its own name", () => {
    const own = counted.find(({ unit }) => unit === "石角镇")!.submission.return.content.tables[0]!;
    if (own.kind !== "matrix") throw new Error("no matrix");
    const { at: place } = own.cells[row]![village]!;
    const all = said("石角镇", (at, column, value) =>
      at === row && column === village ? value * 10_000 : value,
    );
    expect(all).toEqual([
      [
        "石角镇",
        expect.stringContaining("·"),
        cellName(place!.row, place!.column),
        expect.stringContaining("10,000 分之一"),
      ],
    ]);
  });

  it("the same in several rows is one matter", () => {
    const all = said("县民政局", (at, _column, value) => (at < 10 ? value / 1000 : value));
    expect(all).toEqual([
      [
        "县民政局",
        expect.stringMatching(/等 \d+ 行·/),
        expect.any(String),
        expect.stringContaining("1,000 倍"),
      ],
    ]);
  });

  it("two columns that have changed places are one matter", () => {
    const own = counted.find(({ unit }) => unit === "石角镇")!.submission.return.content.tables[0]!;
    if (own.kind !== "matrix") throw new Error("no matrix");
    const all = said("石角镇", (at, column, value) => {
      const other = column === town ? village : column === village ? town : column;
      return own.cells[at]![other]!.value ?? value;
    });
    expect(all).toEqual([
      [
        "石角镇",
        expect.any(String),
        expect.any(String),
        expect.stringMatching(/^“.+”和“.+”和2010年正好对调/),
      ],
    ]);
  });

  it("what changes as in no other unit of the kind is asked about", () => {
    const all = found("石角镇", (at, _column, value) => (at === row ? value * 3 + 40 : value));
    expect(all.map(({ unit, kind }) => [unit, kind])).toEqual([["石角镇", "outlier"]]);
  });
  it("a small change is nobody's matter", () =>
    expect(found("石角镇", (at, _column, value) => (at === row ? value + 1 : value))).toEqual([]));
  it("a unit of which nothing is known of before is not spoken of", () => {
    const earlier = new Map([...lastYear("县民政局", (_row, _column, value) => value / 10_000)].slice(0, 3));
    expect(suspicionsOf(FORM, counted, earlier, roster)).toEqual([]);
  });

  it("is a sheet that nobody takes for a return, also where there is nothing to ask", () => {
    const plans = [found(), found("县民政局", (_row, _column, value) => value / 10_000)].map((all) =>
      suspicionsPlan(FORM, all),
    );
    expect(plans.map((plan) => isAboutReturns(gridOfPlan(plan)))).toEqual([true, true]);
    expect(plans[0]!.cells[2]!.at(-1)).toBe("没有要再核实的");
    expect(plans[1]!.cells[2]!.slice(0, 3)).toEqual([1, "县民政局", "县民政局.xlsx"]);
  });
});

describe("a form that does not add its rows up", () => {
  const form = compiled(
    matrixOfLabels(
      ["甲", "乙"],
      [
        { label: "起数", measure: "个" },
        { label: "损失", measure: "万元" },
      ],
      { measures: { 个: {}, 万元: { decimals: 2 } } },
      { measure: undefined },
    ),
  );
  const units = ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((each) => `${each}镇`);
  const boards = (unit: string, count: number, loss: number) =>
    handed(form, { unit, tables: [{ r1: { c1: count, c2: loss }, r2: { c1: 5, c2: 80 } }] });
  const now = units.map((unit, at) => boards(unit, at === 3 ? 60 : 12 + at, 900 + at));
  const before = new Map(units.map((unit, at) => [unitKey(unit), boards(unit, 11 + at, 880 + at)]));

  it("is asked about each figure by itself: things and money make no sum", () => {
    const { counted } = together(form, now);
    expect(
      suspicionsOf(form, counted, before, listed(...units)).map((each) => {
        const { unit, what, now, before, cell } = suspicionWords(form, each);
        return [unit, what, cell !== "", now, before];
      }),
    ).toEqual([["丁镇", "甲·起数", true, 60, 14]]);
  });
});

describe("a relation of the author's with the period before", () => {
  const form = compiled({
    ...matrixOfLabels(["甲", "乙"], ["期初数", "期末数"], { period: { every: "month", of: "2012-06" } }),
    rules: [
      { id: "R1", says: "[期初数] = 上期[期末数]" },
      { id: "R2", says: "[期末数] >= 上期[期末数]", level: "query" },
      { id: "R3", says: "[期初数] <= [期末数]" },
    ],
  });
  const of = (unit: string, ...rows: [number, number][]) => handed(form, { unit, tables: [rows] });
  const then = (unit: string, ...rows: [number, number][]) =>
    handed(form, { unit, period: "2012-05", tables: [rows] });
  const asked = (now: Submission, roster = listed("甲镇"), ...before: Submission[]) =>
    suspicionsOf(form, together(form, [now]).counted, earlierReturns(form, roster, before), roster).map(
      (each) => {
        const { what, now: figure, why, cell } = suspicionWords(form, each);
        return [what, figure, cell !== "", why];
      },
    );

  it.each<[string, [number, number][], unknown[]]>([
    ["holds", [[7, 9], [5, 6]], []],
    ["does not hold", [[8, 9], [5, 6]], [["甲·期初数", 8, true, "期初数（8）应等于上期期末数（7）。"]]],
    ["is a query that nothing explains", [[7, 9], [5, 4]], [["乙·期末数", 4, true, expect.stringContaining("上期期末数（5）")]]],
  ])("is asked about where it %s", (_, rows, expected) => {
    expect(asked(of("甲镇", ...rows), undefined, then("甲镇", [1, 7], [2, 5]))).toEqual(expected);
  }); // prettier-ignore

  it("holds for a unit together with those that it has absorbed", () => {
    const roster = [{ ...listed("甲镇")[0]!, absorbed: ["乙乡"] }];
    const before = [then("甲镇", [1, 7], [2, 5]), then("乙乡", [1, 10], [2, 20])];
    expect(asked(of("甲镇", [17, 17], [25, 25]), roster, ...before)).toEqual([]);
    expect(asked(of("甲镇", [7, 17], [25, 25]), roster, ...before)).toHaveLength(1);
  });
});

describe("outliers", () => {
  const out = (...changes: [before: number, now: number][]) =>
    outliers(changes.map(([before, now]) => ({ before, now }))).flatMap((isOut, at) => (isOut ? [at] : []));
  const usual: [number, number][] = [[10, 11], [20, 21], [30, 29], [40, 44], [50, 52], [60, 58], [70, 71]]; // prettier-ignore

  it.each<[string, [number, number][], number[]]>([
    ["none among what is usual", usual, []],
    ["five times as much", [...usual, [30, 150]], [7]],
    ["a fifth", [...usual, [150, 30]], [7]],
    ["what is new has no ratio", [...usual, [0, 500]], []],
    ["what is gone has none", [...usual, [500, 0]], []],
    ["all have doubled", usual.map(([before]) => [before, before * 2]), []],
    ["too few to say what is usual", [[10, 11], [20, 21], [30, 150]], []],
  ])("%s", (_, changes, wanted) => expect(out(...changes)).toEqual(wanted)); // prettier-ignore
});

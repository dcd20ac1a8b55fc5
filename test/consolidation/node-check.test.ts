import { detailPlan } from "../../src/consolidation/sheets/detail-plan";
import { withParts } from "../../src/consolidation/node-check";
import { gridOf } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { handed, together } from "../support/consolidated";
import { filledReturn } from "../support/filled-return";
import { compiled, matrixOfLabels } from "../support/small-form";

/** A county's 汇总表 beside its 分户明细 of two towns, as it goes on to the city. */
const MEASURES = { 户: {}, 文: { type: "text" }, 率: { type: "percentage", decimals: 1 } };
const ROWS = ["户数", "人数", { label: "说明", measure: "文" }, { label: "比率", measure: "率" }];
const FORM = compiled(
  matrixOfLabels(
    ROWS.map((row) => (typeof row === "string" ? { label: row, measure: "户" } : row)),
    ["数"],
    { measures: MEASURES },
    { measure: undefined },
  ),
);
type Figures = readonly (number | string | null)[];
const table = (figures: Figures) => figures.map((figure) => [figure]);
const returned = (figures: Figures) => filledReturn(FORM, { unit: "某县", tables: [table(figures)] });
const detailOf = (...units: Figures[]) =>
  gridOfPlan(
    detailPlan(
      FORM,
      together(
        FORM,
        units.map((figures, at) => handed(FORM, { unit: `${at}镇`, tables: [table(figures)] })),
      ),
      FORM.tables[0]!,
    ),
  );
const TOWNS = detailOf([3, 10, "甲", 90], [4, null, "乙", 80]);
const COVER = gridOf("封面", [["某县"]]);

it.each<[string, Figures, string[]]>([
  ["nothing where they come to what is declared", [7, 10, "丙", 12], []],
  ["what is declared otherwise, and what they come to", [8, 10, "丙", 85], ["0 0 7"]],
  ["a figure that is not declared", [7, null, null, null], ["1 0 10"]],
  ["each of several", [null, 11, null, null], ["0 0 7", "1 0 10"]],
])("of a workbook with its units is said %s", (_, figures, apart) => {
  const ret = returned(figures);
  const [found] = withParts(FORM, [COVER, TOWNS], [ret]);
  const { parts } = found!.account;
  expect((parts?.apart ?? []).map(({ row, column, sum }) => `${row} ${column} ${String(sum)}`)).toEqual(
    apart,
  );
  if (apart.length === 0) expect(found).toBe(ret);
  else expect([parts!.units, found!.content]).toEqual([2, ret.content]);
});

it("nothing is said of a workbook that lists no units, or holds several returns", () => {
  const wrong = returned([8, 10, null, null]);
  for (const [sheets, returns] of [
    [[COVER], [wrong]],
    [[detailOf()], [wrong]],
    [[TOWNS], [wrong, returned([9, 9, null, null])]],
    [[TOWNS], []],
  ] as const)
    expect(withParts(FORM, sheets, returns)).toEqual(returns);
});

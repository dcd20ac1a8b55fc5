import { cellFormula } from "../../src/form/totals/cell-formula";
import { recomputed } from "../../src/form/totals/recompute";
import { formulaText } from "../../src/sheet/formula/formula-text";
import { matrixOf, type Definition } from "../support/forms";
import { plainPlacement } from "../support/filled-return";
import { compiled, matrixOfLabels } from "../support/small-form";

type Amounts = readonly (number | null | "unknown")[][];

/** The formula of a cell, and what it comes to over what is filled in. */
function computed(definition: Definition, row: number, column: number, filled: Amounts): string {
  const form = compiled(definition);
  const matrix = matrixOf(form);
  const placed = plainPlacement(form).tables[0]!;
  const stands = (r: number, c: number) => ({ ...placed.rows[r]!, column: placed.columns[c]! });
  const formula = cellFormula(matrix, row, column, stands);
  const amount = recomputed(matrix, (r, c) => filled[r]?.[c] ?? null)[row]![column];
  return `${formula ? formulaText(formula) : "-"} | ${amount}`;
}
const measures = { 个: {}, 元: { decimals: 2 }, 差: { decimals: null, min: null } };

describe("a row that is computed from 甲 (6), 乙 (4), 丙 (blank), 丁 (0) and 戊 (not understood)", () => {
  const filled = [[6], [4], [null], [0], ["unknown" as const]];
  const labels = ["甲", "乙", "丙", "丁", "戊"];
  const heading = { label: "组", members: [{ label: "庚" }, { label: "辛" }] };
  test.each<[string, string]>([
    ["[甲]", 'IF(COUNT(B4)=0,"",ROUND(B4,2)) | 6'],
    ["[甲]*2", 'IF(COUNT(B4)=0,"",ROUND(B4*2,2)) | 12'],
    ["2*[甲]", 'IF(COUNT(B4)=0,"",ROUND(2*B4,2)) | 12'],
    ["-[甲]", 'IF(COUNT(B4)=0,"",ROUND(-B4,2)) | -6'],
    ["-[甲]-[乙]", 'IF(COUNT(B4,B5)=0,"",ROUND(-B4-B5,2)) | -10'],
    ["[甲]-[乙]+[丙]", 'IF(COUNT(B4,B5,B6)=0,"",ROUND(B4-B5+B6,2)) | 2'],
    ["[甲]+1", 'IF(COUNT(B4)=0,"",ROUND(B4+1,2)) | 7'],
    ["[甲]/[乙]", 'IF(OR(COUNT(B4,B5)=0,B5=0),"",ROUND(B4/B5,2)) | 1.5'],
    ["1/[甲]", 'IF(OR(COUNT(B4)=0,B4=0),"",ROUND(1/B4,2)) | 0.17'],
    ["[甲]/[乙]/[甲]", 'IF(OR(COUNT(B4,B5)=0,B5=0,B4=0),"",ROUND(B4/B5/B4,2)) | 0.25'],
    ["[甲]/[丁]", 'IF(OR(COUNT(B4,B7)=0,B7=0),"",ROUND(B4/B7,2)) | unknown'],
    ["[丁]/[甲]", 'IF(OR(COUNT(B7,B4)=0,B4=0),"",ROUND(B7/B4,2)) | 0'],
    ["[甲]/[丙]", 'IF(OR(COUNT(B4,B6)=0,B6=0),"",ROUND(B4/B6,2)) | unknown'],
    ["[丙]/[甲]", 'IF(OR(COUNT(B6,B4)=0,B4=0),"",ROUND(B6/B4,2)) | 0'],
    ["[丙]*2", 'IF(COUNT(B6)=0,"",ROUND(B6*2,2)) | null'],
    ["[丙]+[丁]", 'IF(COUNT(B6,B7)=0,"",ROUND(B6+B7,2)) | 0'],
    ["([甲]+[乙])*2", 'IF(COUNT(B4,B5)=0,"",ROUND((B4+B5)*2,2)) | 20'],
    ["[甲]*([乙]-2)/3", 'IF(OR(COUNT(B4,B5)=0,3=0),"",ROUND(B4*(B5-2)/3,2)) | 4'],
    ["[甲]/([乙]-4)", 'IF(OR(COUNT(B4,B5)=0,B5-4=0),"",ROUND(B4/(B5-4),2)) | unknown'],
    ["[甲]+[戊]", 'IF(COUNT(B4,B8)=0,"",ROUND(B4+B8,2)) | unknown'],
    ["[甲]*0.5-[乙]*1.5", 'IF(COUNT(B4,B5)=0,"",ROUND(B4*0.5-B5*1.5,2)) | -3'],
  ])("%s", (equals, expected) => {
    const rows = [...labels, { label: "己", measure: "元", equals }];
    expect(computed(matrixOfLabels(rows, ["数量"], { measures }), 5, 0, filled)).toBe(expected);
  }); // prettier-ignore

  it.each<[string, Definition, string]>([
    ["备注", { role: "remark", measure: "文字" }, "-"],
    ["是否核实", { measure: "是否" }, "-"],
    ["金额", { measure: "元" }, 'IF(COUNT(C4)=0,"",ROUND(C4*2,2))'],
  ])("leaves %s beside it to be filled in where that is no number", (label, column, expected) => {
    const form = matrixOfLabels(["甲", { label: "己", equals: "[甲]*2" }], ["数量", { label, ...column }], {
      measures: { ...measures, 文字: { type: "text" }, 是否: { type: "yes-no" } },
    });
    expect(computed(form, 1, 1, []).split(" | ")[0]).toBe(expected);
  });

  test.each<[string, string]>([
    ["[组]", 'IF(COUNT(B6:B7)=0,"",SUM(B6:B7)) | 5.255'],
    ["[组]*2", 'IF(COUNT(B6:B7)=0,"",SUM(B6:B7)*2) | 10.51'],
    ["[庚]+[组]", 'IF(COUNT(B6,B6:B7)=0,"",B6+SUM(B6:B7)) | 7.255'],
  ])("of what stands under a heading: %s", (equals, expected) => {
    const definition = matrixOfLabels(["甲", heading, { label: "己", measure: "差", equals }], ["数量"], { measures });
    expect(computed(definition, 3, 0, [[1], [2], [3.255]])).toBe(expected);
  }); // prettier-ignore
});

test("a cell is computed from the other rows of a column together", () => {
  const cells = [{ rows: ["乙"], columns: ["二"], equals: "[其他指标]·[一]" }];
  const definition = matrixOfLabels(["甲", "乙"], ["一", "二"], {}, { cells });
  expect(computed(definition, 1, 1, [[5], [3]])).toBe('IF(COUNT(B4:B5)=0,"",ROUND(SUM(B4:B5),0)) | 8');
});

describe("a total of 3, blank, 5 weighed by 10, 20, 30", () => {
  const filled = [
    [10, 20, 30],
    [3, null, 5],
  ];
  test.each<[string, Definition, string]>([
    ["that is a sum", {}, 'IF(COUNT(B5:D5)=0,"",SUM(B5:D5)) | 8'],
    ["of two decimals", { decimals: 2 }, 'IF(COUNT(B5:D5)=0,"",ROUND(SUM(B5:D5),2)) | 8'],
    ["of any decimals", { decimals: null }, 'IF(COUNT(B5:D5)=0,"",SUM(B5:D5)) | 8'],
    ["that is the largest", { together: "max" }, 'IF(COUNT(B5:D5)=0,"",MAX(B5:D5)) | 5'],
    ["that is the smallest", { together: "min", decimals: 1 }, 'IF(COUNT(B5:D5)=0,"",MIN(B5:D5)) | 3'],
    ["that is the latest", { together: "latest" }, 'IF(COUNT(B5:D5)=0,"",SUM(B5:D5)) | 8'],
    ["that is none", { together: "none" }, "- | null"],
    ["that is a mean", { decimals: 2, together: { mean: "甲" } }, 'IF(SUMPRODUCT(--ISNUMBER(B5:D5),--(B4:D4>0),B4:D4)=0,"",ROUND(SUMPRODUCT(--(B4:D4>0),B5:D5,B4:D4)/SUMPRODUCT(--ISNUMBER(B5:D5),--(B4:D4>0),B4:D4),2)) | 4.5'],
    ["that is a mean of whole ones", { decimals: 0, together: { mean: "甲" } }, 'IF(SUMPRODUCT(--ISNUMBER(B5:D5),--(B4:D4>0),B4:D4)=0,"",ROUND(SUMPRODUCT(--(B4:D4>0),B5:D5,B4:D4)/SUMPRODUCT(--ISNUMBER(B5:D5),--(B4:D4>0),B4:D4),0)) | 5'],
    ["that is a mean of any decimals", { decimals: null, together: { mean: "甲" } }, 'IF(SUMPRODUCT(--ISNUMBER(B5:D5),--(B4:D4>0),B4:D4)=0,"",SUMPRODUCT(--(B4:D4>0),B5:D5,B4:D4)/SUMPRODUCT(--ISNUMBER(B5:D5),--(B4:D4>0),B4:D4)) | 4.5'],
    ["that is a ratio", { decimals: 2, together: { ratio: "[甲]/[乙]" } }, 'IF(OR(COUNT(E4,E5)=0,SUM(E5)=0),"",ROUND(SUM(E4)/SUM(E5),2)) | 7.5'],
    ["that is a ratio below 0", { decimals: 2, min: null, together: { ratio: "[乙]-[甲]" } }, 'IF(COUNT(E5,E4)=0,"",ROUND(SUM(E5)-SUM(E4),2)) | -52'],
  ])("%s", (_, measure, expected) => {
    const isRatio = typeof measure.together === "object" && "ratio" in measure.together;
    const rows = ["甲", isRatio ? "乙" : { label: "乙", measure: "量" }, { label: "丙", measure: "量" }];
    const columns = ["一", "二", "三", { label: "合计", role: "total" }];
    const definition = matrixOfLabels(rows, columns, { measures: { 个: {}, 量: measure } });
    expect(computed(definition, isRatio ? 2 : 1, 3, filled)).toBe(expected);
  }); // prettier-ignore

  test.each<[string, string[], string[], string]>([
    ["of columns apart", ["一", "三"], [], 'IF(COUNT(B4,D4)=0,"",SUM(B4,D4)) | 40'],
    ["of columns side by side", ["一", "二", "三"], [], 'IF(COUNT(B4:D4)=0,"",SUM(B4:D4)) | 60'],
    ["of one column", ["二"], [], 'IF(COUNT(C4)=0,"",SUM(C4)) | 20'],
    ["of what is not closed", ["一", "二", "三"], ["二"], 'IF(COUNT(B4,D4)=0,"",SUM(B4,D4)) | 40'],
  ])("%s", (_, sums, closed, expected) => {
    const cells = closed.map((column) => ({ rows: ["甲"], columns: [column], closed: true }));
    const definition = matrixOfLabels(
      ["甲"],
      ["一", "二", "三", { label: "合计", role: "total", sums }],
      {},
      { cells },
    );
    expect(computed(definition, 0, 3, filled)).toBe(expected);
  });

  test.each<[string, Definition, string]>([
    ["rows one below the other", { measure: "个" }, 'IF(COUNT(C4:C5)=0,"",SUM(C4:C5)) | 9'],
    ["means weighed by a column", { measure: "均" }, 'IF(SUMPRODUCT(--ISNUMBER(C4:C5),--(B4:B5>0),B4:B5)=0,"",ROUND(SUMPRODUCT(--(B4:B5>0),C4:C5,B4:B5)/SUMPRODUCT(--ISNUMBER(C4:C5),--(B4:B5>0),B4:B5),1)) | 5'],
  ])("of %s", (_, measured, expected) => {
    const definition = matrixOfLabels(
      ["甲", "乙", { label: "合计", role: "total" }],
      ["权", { label: "数", ...measured }],
      { measures: { 个: {}, 均: { decimals: 1, together: { mean: "权" } } } },
    );
    expect(computed(definition, 2, 1, [[1, 3], [2, 6]])).toBe(expected);
  }); // prettier-ignore

  test("of rows in whatever order they are named", () => {
    const total = { label: "合计", role: "total", sums: ["丙", "乙", "甲"] };
    expect(computed(matrixOfLabels(["甲", "乙", "丙", total], ["数量"]), 3, 0, [[1], [2], [3]])).toBe(
      'IF(COUNT(B4:B6)=0,"",SUM(B4:B6)) | 6',
    );
  });

  test("where totals cross, of its row", () => {
    const total = { label: "合计", role: "total" };
    const definition = matrixOfLabels(["甲", "乙", total], ["一", "二", total]);
    expect(
      computed(definition, 2, 2, [
        [1, 2],
        [3, 4],
      ]),
    ).toBe('IF(COUNT(B6:C6)=0,"",SUM(B6:C6)) | 10');
  });
});

test.each<[string, (row: number, column: number) => object | null]>([
  ["the total is not there", (_, column) => (column === 2 ? null : { sheet: "表", row: 1, column })],
  ["a part is not there", (_, column) => (column === 0 ? null : { sheet: "表", row: 1, column })],
  ["a part stands on another sheet", (_, column) => ({ sheet: column === 0 ? "二" : "表", row: 1, column })],
])("no formula is certain where %s", (_, stands) => {
  const matrix = matrixOf(compiled(matrixOfLabels(["甲"], ["一", "二", { label: "合计", role: "total" }])));
  expect(cellFormula(matrix, 0, 2, stands as never)).toBeNull();
});

test.each<[string, string, string]>([
  ["of which one is closed", "[甲]+[乙]", "- | 1"],
  ["that is closed", "[乙]*2", "- | null"],
])("computed from what is filled in, %s: %s", (_, equals, expected) => {
  const cells = [{ rows: ["乙"], columns: ["数量"], closed: true }];
  const definition = matrixOfLabels(["甲", "乙", { label: "丙", equals }], ["数量"], {}, { cells });
  expect(computed(definition, 2, 0, [[1], [null]])).toBe(expected);
});

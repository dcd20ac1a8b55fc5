import { computesSame } from "../../src/sheet/formula/same-formula";
import { formulaText } from "../../src/sheet/formula/formula-text";
import type { Form } from "../../src/form/form";
import { amountOf, amountTogether, computed, type Amount } from "../../src/form/totals/amount";
import { cellFormula } from "../../src/form/totals/cell-formula";
import { expectedAt, isComputed, recomputed, waysOf } from "../../src/form/totals/recompute";
import { parseValue } from "../../src/form/expression/parse-expression";
import { namesIn } from "../../src/form/compile/names";
import type { Value } from "../../src/form/expression/expression";
import { FORM_2011, formOf, lineOf, matrixOf, truthOf } from "../support/forms";
import { filledReturn, plainPlacement } from "../support/filled-return";

/** The formula of a cell on a plain sheet, by id of row and column. */
function formulaOf(form: Form, row: string, column: string): string | null {
  const matrix = matrixOf(form);
  const placed = plainPlacement(form).tables[0]!;
  const stands = (r: number, c: number) => ({ ...placed.rows[r]!, column: placed.columns[c]! });
  const written = cellFormula(
    matrix,
    lineOf(matrix.rows.lines, row),
    lineOf(matrix.columns.lines, column),
    stands,
  );
  return written && formulaText(written);
}

describe("a total is written as", () => {
  it.each<[string, Form, string, string, string | null]>([
    ["a sum along the row", FORM_2011, "organisations", "total", 'IF(COUNT(C6:O6)=0,"",SUM(C6:O6))'],
    [
      "a mean weighed by another row",
      FORM_2011,
      "public-satisfaction",
      "total",
      'IF(SUMPRODUCT(--ISNUMBER(C47:O47),--(C43:O43>0),C43:O43)=0,"",SUMPRODUCT(--(C43:O43>0),C47:O47,C43:O43)/SUMPRODUCT(--ISNUMBER(C47:O47),--(C43:O43>0),C43:O43))',
    ],
    ["a sum of rows", formOf("s1"), "r10", "c1", 'IF(COUNT(D15:D20)=0,"",SUM(D15:D20))'],
    [
      "rows that are not side by side, to the cent",
      formOf("s2"),
      "zc",
      "c1",
      'IF(COUNT(D13:D14,D23:D24)=0,"",ROUND(SUM(D13:D14,D23:D24),2))',
    ],
    [
      "a derived number",
      formOf("s2"),
      "zhen",
      "c3",
      'IF(OR(COUNT(D7,E7)=0,E7=0),"",ROUND((D7-E7)/E7*100,2))',
    ],
    [
      "a derived number of totals",
      formOf("s2"),
      "xz",
      "c3",
      'IF(OR(COUNT(D6,E6)=0,SUM(E6)=0),"",ROUND((SUM(D6)-SUM(E6))/SUM(E6)*100,2))',
    ],
    ["columns one by one, closed ones left out", formOf("s3"), "a05", "c1", 'IF(COUNT(E8)=0,"",SUM(E8))'],
    ["nothing where a cell is filled in", FORM_2011, "organisations", "town", null],
    ["nothing where a cell is closed", formOf("s3"), "fem", "c2", null],
  ])("%s", (_, form, row, column, formula) => {
    expect(formulaOf(form, row, column)).toBe(formula);
  });
});

describe("a formula on a sheet", () => {
  const matrix = matrixOf(FORM_2011);
  const placed = plainPlacement(FORM_2011).tables[0]!;
  const total = cellFormula(matrix, 0, 13, (r, c) => ({ ...placed.rows[r]!, column: placed.columns[c]! }))!;

  it.each([
    '=IF(COUNT(C6:O6)=0,"",SUM(C6:O6))',
    "=SUM($C$6:$O$6)",
    "=ROUND(sum(C6:H6,I6:O6),2)",
    "=C6+D6+E6+F6+G6+H6+I6+J6+K6+L6+M6+N6+O6",
    "=SUM(C6:N6)+O6",
    '=IFERROR(SUM(C6:O6),"")',
  ])("%s computes the total", (formula) => expect(computesSame(formula, total)).toBe(true));

  it.each([
    "=SUM(C6:N6)",
    "=SUM(C6:P6)",
    "=SUM(C7:O7)",
    "=SUM(别表!C6:O6)",
    "=SUM(C6:O6)*2",
    "=SUM(C6:O6)+O6",
    '=IF(A1=5,"",SUM(C6:O6))',
    "=SUBTOTAL(9,C6:O6)",
    "=)",
  ])("%s does not", (formula) => expect(computesSame(formula, total)).toBe(false));
});

describe("recomputed", () => {
  it.each(["s1", "s3", "s4"])("totals of %s are those of its consolidation", (name) => {
    const form = formOf(name);
    const matrix = matrixOf(form);
    const { t1 } = truthOf(name).consolidated.tables;
    const truth = (row: number, column: number): Amount =>
      t1[matrix.rows.lines[row]!.id]?.[matrix.columns.lines[column]!.id] ?? null;
    const typed = (row: number, column: number) =>
      isComputed(matrix.cells[row]![column]!) ? null : truth(row, column);
    const computes = recomputed(matrix, typed);
    const expected = matrix.rows.lines.map((_, row) =>
      matrix.columns.lines.map((__, column) => truth(row, column)),
    );
    expect(computes).toEqual(expected);
  });

  it("crosses totals of rows and columns both ways", () => {
    const form = formOf("s4");
    const matrix = matrixOf(form);
    const [tot, c7] = [lineOf(matrix.rows.lines, "tot"), lineOf(matrix.columns.lines, "c7")];
    expect(waysOf(matrix, tot, c7)).toEqual(["row", "column"]);
    const at = (row: number, column: number) => (row === tot ? 1 : column === c7 ? 2 : 0);
    expect([expectedAt(matrix, tot, c7, at, "row"), expectedAt(matrix, tot, c7, at, "column")]).toEqual([
      6, 42,
    ]);
  });

  it("is unknown where a part is not understood, and blank over nothing", () => {
    const matrix = matrixOf(formOf("s1"));
    const [r10, r11] = ["r10", "r11"].map((id) => lineOf(matrix.rows.lines, id)) as [number, number];
    expect(expectedAt(matrix, r10, 0, (row) => (row === r11 ? "unknown" : 1))).toBe("unknown");
    expect(expectedAt(matrix, r10, 0, () => null)).toBeNull();
  });

  it("derives from what is there, and says nothing over nothing", () => {
    const matrix = matrixOf(formOf("s2"));
    const zhen = lineOf(matrix.rows.lines, "zhen");
    const derived = (now: Amount, before: Amount) =>
      expectedAt(matrix, zhen, 2, (_, column) => [now, before, null][column]!);
    expect([
      derived(110, 99),
      derived(5, 0),
      derived(5, null),
      derived(null, 4),
      derived(null, null),
    ]).toEqual([11.11, "unknown", "unknown", -100, null]);
  });
});

describe("cells of one name come together to", () => {
  it.each<[string, "sum" | "any", Amount[], Amount]>([
    ["what the only one says", "sum", ["unknown"], "unknown"],
    ["what the only one says", "any", [-3], -3],
    ["their sum", "sum", [1, null, 2], 3],
    ["nothing", "sum", [null, null], null],
    ["nothing", "any", [null, null], null],
    ["what nobody knows", "sum", [1, "unknown"], "unknown"],
    ["what nobody knows", "any", [0, "unknown"], "unknown"],
    ["the largest", "any", [1, 5, 2], 5],
    ["the largest, known to be above 0", "any", ["unknown", 5], 5],
    ["the largest below 0", "any", [-2, null, -5], -2],
    ["the largest of more than a call takes arguments", "any", Array<Amount>(200_000).fill(4), 4],
    ["their sum below 0", "sum", [-2, -5], -7],
  ])("%s: %s", (_, joined, amounts, expected) => {
    expect(amountTogether({ joined }, amounts)).toBe(expected);
  });
});

describe("a value", () => {
  const [table] = formOf("s1").tables;
  const value = (says: string) => parseValue(says, namesIn([table!], table!, says)) as Value;
  const amounts: Readonly<Record<string, Amount>> = { "01": 4, "02": null, "03": 0, "04": "unknown" };
  const at = ({ written }: { written: string }) => amounts[written.replace(/[[\]]/g, "")]!;

  it.each<[string, Amount]>([
    ["[01]+[02]", 4],
    ["[02]+[02]", null],
    ["[01]-2*[01]", -4],
    ["([01]+[02])*100/[01]", 100],
    ["[01]/[03]", "unknown"],
    ["[01]/[02]", "unknown"],
    ["[02]/[02]", null],
    ["[01]+[04]", "unknown"],
    ["[02]*100", null],
  ])("%s comes to %j", (says, amount) => expect(amountOf(value(says), at)).toBe(amount));

  it("that the author wrote is filled in nowhere", () => {
    expect(computed(value("100+0.5"), at)).toEqual({ number: 100.5, filled: false, known: true });
  });
});

it("fills a return as it is read", () => {
  const form = formOf("s5");
  const { content } = filledReturn(form, {
    tables: [{ lines: [{ name: "北渡大桥", kind: "新建", start: "2012-03", plan: 1200.5 }, { plan: 0.1 }] }],
  });
  const [list] = content.tables;
  expect(list?.kind === "list" && list.total?.map(({ value }) => value)).toEqual([
    null, null, null, null, 1200.6, null, null, null, null, null,
  ]); // prettier-ignore
});

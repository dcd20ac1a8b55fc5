import { formFrom } from "../../../src/form/compile/compile-form";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import { definition2011 } from "../../support/forms";
import {
  cellOf,
  cells as cellsIn,
  columnsOf,
  ownLines,
  paper,
  readAll,
  readOne,
  ROWS,
  rowsOf,
  type Paper,
} from "../../support/paper";

const read = (filled: Paper | Grid = {}) => readAll("sheet" in filled ? filled : paper(filled));
const figure = (name: string, value: CellValue, more: Partial<Paper> = {}) =>
  cellOf(read({ cells: { [name]: value }, ...more })[0]!, name);
const withRows = (grid: Grid, change: (rows: CellValue[][]) => CellValue[][]): Grid => ({
  ...grid,
  values: change(grid.values.map((row) => [...row])),
  merges: [],
});

describe("the head", () => {
  it.each<[string, Paper, string | null, string | null]>([
    ["in one cell each", {}, "石角镇", "2011-12-15"],
    ["with dots", { date: "2011.12.5" }, "石角镇", "2011-12-05"],
    ["with a real date in the next cell", { date: 40892 }, "石角镇", "2011-12-15"],
    ["left as printed", { unit: "", date: "   年  月  日" }, "", null],
    ["with a date that does not exist", { date: "2011年2月30日" }, "石角镇", null],
  ])("%s", (_, filled, unit, date) => {
    expect(read(filled)[0]!.content).toMatchObject({ unit, date });
  });

  it("finds the unit in the next cell, and stretched labels", () => {
    const grid = withRows(paper({ unit: "" }), (rows) => {
      rows[1]!.splice(0, 3, "填 报 单 位（盖章）：", null, "东溪镇");
      return rows;
    });
    expect(read(grid)[0]).toMatchObject({
      content: { unit: "东溪镇", date: "2011-12-15" },
      placement: {
        fields: [
          { row: 1, column: 2 },
          { row: 1, column: 8 },
        ],
      },
    });
  });

  it("does not take the date's label for the unit", () => {
    expect(read({ unit: "" })[0]!.content.unit).toBe("");
  });
});

describe("a cell", () => {
  it.each<[string, CellValue, string, number | null]>([
    ["a number", 12, "number", 12],
    ["zero", 0, "number", 0],
    ["nothing", null, "blank", null],
    ["spaces", "  ", "blank", null],
    ["a number as text", "12", "number", 12],
    ["full-width digits", "１２", "number", 12],
    ["thousands", "1,234", "number", 1234],
    ["a text", "若干", "text", null],
    ["a text with a number in it", "12次左右", "text", null],
    ["a percent sign where no percentage belongs", "12%", "text", null],
    ["an error", { error: "#REF!" }, "error", null],
  ])("holds %s", (_, value, state, number) => {
    expect(figure("boards agency", value)).toMatchObject({ state, value: number, raw: value });
  });

  it("keeps percentages on the scale to 100", () => {
    const name = "public-satisfaction agency";
    expect(figure(name, 0.95, { formats: { [name]: "0%" } }).value).toBe(95);
    expect(figure(name, 95).value).toBe(95);
    expect(figure(name, "95%").value).toBe(95);
    expect(figure(name, 85.59999999999999)).toMatchObject({ value: 85.6, decimals: 1 });
  });

  it("tells a formula without a stored result from a blank", () => {
    const formulas = { "boards agency": "=VLOOKUP(A1,A1:B9,2)" };
    expect(figure("boards agency", null, { formulas })).toMatchObject({ state: "uncalculated", value: null });
  });
});

describe("the table", () => {
  const cells = {
    "organisations town": 7,
    "request-satisfaction other-unit": 99,
    "boards total": 7,
    "boards remark": "新建",
  };

  it("is found by its labels wherever it stands", () => {
    const moved = withRows(paper({ cells }), (rows) => [
      ...Array<CellValue[]>(9).fill([]),
      ...rows.map((row) => [null, null, null, ...row]),
    ]);
    const [ret] = read(moved);
    const values = ["organisations town", "request-satisfaction other-unit"].map(
      (name) => cellOf(ret!, name).value,
    );
    expect([ret!.content.unit, ...values]).toEqual(["石角镇", 7, 99]);
    expect(cellOf(ret!, "organisations town").at).toEqual({ sheet: "统计表", row: 14, column: 5 });
    expect(cellOf(ret!, "boards remark")).toMatchObject({ state: "said", text: "新建" });
  });

  it("lists rows of the unit's own and keeps the others in place", () => {
    const own = withRows(paper({ cells }), (rows) => {
      rows.splice(10, 0, [null, "本单位自加", 3]);
      return rows;
    });
    const [ret] = read(own);
    expect(ownLines(ret!, "row")).toEqual([{ at: 10, label: "本单位自加" }]);
    expect(cellOf(ret!, "request-satisfaction other-unit").value).toBe(99);
  });

  it("says which rows and columns are not there", () => {
    const cut = withRows(paper({ cells }), (rows) => rows.filter((row) => row[1] !== ROWS[8]!.printed));
    const [ret] = read(cut);
    expect(rowsOf(ret!)[8]).toBeNull();
    expect(cellsIn(ret!)[8]!.every(({ state, at }) => state === "blank" && at === null)).toBe(true);
    const narrow = withRows(paper({ cells }), (rows) =>
      rows.map((row) => row.filter((_, column) => column !== 2)),
    );
    expect(columnsOf(read(narrow)[0]!)[0]).toBeNull();
  });

  it("keeps columns of the same name apart by what stands over them", () => {
    const bare = withRows(
      paper({ cells: { "boards institution-other": 5, "boards other-unit": 6 } }),
      (rows) => rows,
    );
    const [ret] = read(bare);
    expect(cellsIn(ret!)[8]!.slice(8, 13)).toMatchObject([{ value: 5 }, {}, {}, {}, { value: 6 }]);
  });

  it("recognises a label without its unit of measure and says so", () => {
    const short = withRows(paper({ cells }), (rows) => {
      rows[5]![1] = " 基层党组织 个数(个)";
      rows[13]![1] = "设立党务公开栏";
      return rows;
    });
    expect(read(short)[0]!.account.evidence).toMatchObject([
      {
        axis: "row",
        at: 5,
        found: " 基层党组织 个数(个)",
        takenFor: "基层党组织个数（个）",
        how: "spelling",
      },
      { axis: "row", at: 13, found: "设立党务公开栏", takenFor: "设立党务公开栏（块）", how: "unit" },
    ]);
  });

  it("never confuses the two satisfactions", () => {
    const [ret] = read({ cells: { "public-satisfaction town": 91, "request-satisfaction town": 82 } });
    expect([cellsIn(ret!)[41]![0]!.value, cellsIn(ret!)[44]![0]!.value]).toEqual([91, 82]);
  });

  it("is read twice when two forms stand on one sheet", () => {
    const [a, b] = [
      paper({ unit: "甲", cells: { "boards town": 1 } }),
      paper({ unit: "乙", cells: { "boards town": 2 } }),
    ];
    const both = read(gridOf("统计表", [...a.values, ...b.values]));
    expect(both.map((ret) => [ret.content.unit, cellOf(ret, "boards town").value])).toEqual([
      ["甲", 1],
      ["乙", 2],
    ]);
  });

  it("is not seen in another table", () => {
    expect(
      read(
        gridOf("表", [
          ["单位", "机关", "企业"],
          ["检查督办（次）", 1, 2],
        ]),
      ),
    ).toEqual([]);
    expect(read(gridOf("表", []))).toEqual([]);
  });

  it("follows another definition without another line of code", () => {
    const definition = definition2011();
    definition.measures.只 = {};
    definition.tables[0].rows[0].members.push({ id: "lamps", label: "更换灯泡", measure: "只" });
    definition.tables[0].columns[0].members.splice(0, 1);
    const form = formFrom(definition);
    const ret = readOne(paper({ cells: { "lamps agency": 4 } }, form), [], form);
    expect(cellsIn(ret)[15]![8]!.value).toBe(4);
  });
});

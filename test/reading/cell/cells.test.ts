import type { Measure } from "../../../src/form/measure";
import type { CellRole } from "../../../src/form/table";
import { allSheets, CellReader, type CellMap } from "../../../src/reading/cell/cell-reader";
import { range } from "../../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";

const UNBOUND = { decimals: null, minimum: null, maximum: null };
const measure = (holds: Measure["holds"], unit: string | null = null): Measure => ({ id: "m", unit, holds, together: { how: "sum" } }); // prettier-ignore
const ROLES: Readonly<Record<string, CellRole>> = {
  n: { kind: "open", measure: measure({ type: "number", ...UNBOUND }, "个") },
  p: { kind: "open", measure: measure({ type: "percentage", ...UNBOUND }, "%") },
  t: { kind: "open", measure: measure({ type: "text" }) },
  x: { kind: "closed" },
};
interface Given {
  /** Rows parted by spaces: n a count, p a percentage, t a text, x closed, . none of the form's. */
  readonly roles: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly more?: Partial<Grid>;
  readonly others?: readonly Grid[];
  readonly times?: number;
}
const reader = ({ roles, values, more, others = [], times = 1 }: Given) => {
  const kinds = roles.split(" ").map((line) => [...line].map((kind) => ROLES[kind] ?? null));
  const map: CellMap = {
    roleAt: (row, column) => kinds[row]?.[column] ?? null,
    timesIn: () => times,
    rows: kinds.flatMap((line, row) => (line.some((role) => role !== null) ? [row] : [])),
    columns: kinds[0]!.map((_, column) => column),
  };
  const grid = gridOf("甲", values, more);
  const cells = new CellReader(grid, map, allSheets(others));
  return { cells, kinds };
};
/** "12 spelling", "blank", "北街" of each cell, rows parted by ⏎. */
const told = (given: Given): string => {
  const { cells, kinds } = reader(given);
  return kinds
    .map((line, row) =>
      line
        .map((role, column) => {
          if (role === null) return "-";
          const { state, value, text, correction } = cells.at(row, column, role);
          return [value ?? text ?? state, correction].filter((each) => each !== null).join(" ");
        })
        .join(" | "),
    )
    .join(" ⏎ ");
};
const struck = (...places: [number, number][]) => {
  const lines: boolean[][] = [];
  for (const [row, column] of places) (lines[row] ??= [])[column] = true;
  return Array.from(lines, (line) => Array.from(line ?? [], (each) => each ?? false));
};

describe("the cells of a table", () => {
  it.each<[string, Given, string]>([
    ["are read by what they hold", { roles: "npt", values: [["12个", "95%", " 北街 "]] }, "12 unit | 95 unit | 北街"],
    ["that are closed hold × or nothing", { roles: "xxxx", values: [["×", null, "—", "12"]] }, "closed | closed | closed | 12 text"],
    ["that are struck out are not read", { roles: "nt", values: [[1, "北街"]], more: { struck: struck([0, 0], [0, 1]) } }, "struck | struck"],
    ["in a row that is shifted are not read", { roles: "nnt nnn", values: [[1, null, "x"], [1]], more: { shiftedRows: [0] } }, "shifted | blank | shifted ⏎ 1 | blank | blank"],
    ["with a formula in a shifted row are not read", { roles: "n", values: [[null]], more: { shiftedRows: [0], formulas: [["=1"]] } }, "shifted"],
    ["in a row of ten thousands count so", { roles: "nnnnn", values: [[2, "3", "2万", "2个", 0.00015]], times: 10_000 }, "20000 scaled | 30000 scaled | 20000 magnitude | 2 unit | 1.5 scaled"],
    ["under a format of ten thousands count so once", { roles: "nn", values: [[2, 3]], more: { formats: [['0"万"', null]] }, times: 10_000 }, "20000 scaled | 30000 scaled"],
    ["merged over several figures are nobody's", { roles: "nn", values: [[5, null]], more: { merges: [range(0, 0, 0, 1)] } }, "undecided | undecided"],
    ["merged down over several figures are nobody's", { roles: "n n n", values: [[5], [null], [7]], more: { merges: [range(0, 0, 1, 0)] } }, "undecided ⏎ undecided ⏎ 7"],
    ["merged over a figure and a text are the figure's", { roles: "nt", values: [[5, null]], more: { merges: [range(0, 0, 0, 1)] } }, "5 | blank"],
    ["merged over a figure and what is closed are the figure's", { roles: "nx", values: [[5, null]], more: { merges: [range(0, 0, 0, 1)] } }, "5 | closed"],
    ["merged and blank are blank", { roles: "nn", values: [[" ", null]], more: { merges: [range(0, 0, 0, 1)] } }, "blank | blank"],
    ["merged beside figures leave them alone", { roles: "nnnn", values: [[1, 2, null, 4]], more: { merges: [range(0, 1, 0, 2)] } }, "1 | undecided | undecided | 4"],
    ["merged with what is none of the form's are its own", { roles: "n.", values: [[5, null]], more: { merges: [range(0, 0, 0, 1)] } }, "5 | -"],
    ["of texts merged down speak of all", { roles: "t t t", values: [["北街"], [null], [null]], more: { merges: [range(0, 0, 1, 0)] } }, "北街 ⏎ 北街 ⏎ blank"],
    ["of texts merged from another column do not", { roles: "tt", values: [["北街", null]], more: { merges: [range(0, 0, 0, 1)] } }, "北街 | blank"],
  ])("%s", (_, given, expected) => expect(told(given)).toBe(expected)); // prettier-ignore

  it.each<[string, Given, string]>([
    ["as stored", { roles: "nnn", values: [[1, 2, 3]], more: { formulas: [[null, null, "=A1+B1"]], calculated: true } }, "1 | 2 | 3"],
    ["under a format of dates", { roles: "nn", values: [[3, 3]], more: { formulas: [[null, "=A1"]], formats: [[null, "yyyy-m-d"]], calculated: true } }, "3 | 3"],
    ["where nothing is stored", { roles: "nnn", values: [[1, 2, null]], more: { formulas: [[null, null, "=A1+B1"]] } }, "1 | 2 | 3 computed"],
    ["with texts as they are read", { roles: "nnn", values: [["1个", 2, null]], more: { formulas: [[null, null, "=A1+B1"]] } }, "1 unit | 2 | 3 computed"],
    ["with percentages as they are stored", { roles: "pn", values: [[0.5, null]], more: { formulas: [[null, "=A1*2"]], formats: [["0%"]] } }, "50 fraction | 1 computed"],
    ["of percentages as they are shown", { roles: "np", values: [[0.5, null]], more: { formulas: [[null, "=A1/2"]], formats: [[null, "0%"]] } }, "0.5 | 25 computed"],
    ["that show nothing", { roles: "nn", values: [[0, null]], more: { formulas: [[null, '=IF(A1=0,"",A1)']] } }, "0 | blank"],
    ["stored as nothing", { roles: "nnn", values: [[0, "", 5]], more: { formulas: [[null, '=IF(A1=0,"",A1)', "=5"]], calculated: true } }, "0 | blank | 5"],
    ["of 0 that show nothing", { roles: "nnn", values: [[0, 0, 5]], more: { formulas: [[null, '=IF(A1=0,"",A1)', "=5"]], calculated: true } }, "0 | blank | 5"],
    ["that cannot be calculated", { roles: "nn", values: [[1, null]], more: { formulas: [[null, "=LOOKUP(1,A1)"]] } }, "1 | uncalculated"],
    ["over nothing any more", { roles: "nn", values: [[1, null]], more: { formulas: [[null, "=#ref!+1"]] } }, "1 | error"],
    ["over what is struck out", { roles: "nn", values: [[1, null]], more: { formulas: [[null, "=A1"]], struck: struck([0, 0]) } }, "struck | uncalculated"],
    ["that are struck out", { roles: "nn", values: [[1, null]], more: { formulas: [[null, "=A1"]], struck: struck([0, 1]) } }, "1 | struck"],
    ["merged over several", { roles: "nnn", values: [[1, null, null]], more: { formulas: [[null, "=A1"]], merges: [range(0, 1, 0, 2)] } }, "1 | 1 computed | blank"],
    ["over what is merged over several", { roles: "nnn", values: [[1, null, null]], more: { formulas: [[null, null, "=A1"]], merges: [range(0, 0, 0, 1)] } }, "undecided | undecided | uncalculated"],
    ["over ×", { roles: "xnn", values: [["×", 2, null]], more: { formulas: [[null, null, "=SUM(A1:B1)"]] } }, "closed | 2 | 2 computed"],
    ["over × that is no form's", { roles: ".nn", values: [["×", 2, null]], more: { formulas: [[null, null, "=SUM(A1:B1)"]] } }, "- | 2 | uncalculated"],
    ["with an error", { roles: "nn", values: [[1, { error: "#N/A" }]], more: { formulas: [[null, "=A1"]] } }, "1 | error"],
    ["over themselves", { roles: "n", values: [[null]], more: { formulas: [["=A1"]] } }, "uncalculated"],
    ["over other sheets", { roles: "n", values: [[null]], more: { formulas: [["=乙!A1+乙!B1"]] }, others: [gridOf("乙", [["2个", 3]])] }, "5 computed"],
    ["over what is struck out on other sheets", { roles: "n", values: [[null]], more: { formulas: [["=乙!A1"]] }, others: [gridOf("乙", [[2]], { struck: [[true]] })] }, "uncalculated"],
    ["over formulas of other sheets", { roles: "n", values: [[null]], more: { formulas: [["=乙!B1"]] }, others: [gridOf("乙", [[2, null]], { formulas: [[null, "=A1*3"]] })] }, "6 computed"],
    ["over sheets that are not there", { roles: "n", values: [[null]], more: { formulas: [["=丙!A1"]] } }, "uncalculated"],
    ["over its own sheet by name", { roles: "nn", values: [[4, null]], more: { formulas: [[null, "=甲!A1"]] } }, "4 | 4 computed"],
    ["in a row of ten thousands", { roles: "nn", values: [[4, null]], more: { formulas: [[null, "=A1"]] }, times: 10_000 }, "40000 scaled | 40000 scaled"],
  ])("with formulas are what they come to, %s", (_, given, expected) => expect(told(given)).toBe(expected)); // prettier-ignore

  it("say where they stand, what stood there and what their format makes of it", () => {
    const formats = [["@", "yyyy-m-d", "0%", "0%"]];
    const { cells } = reader({ roles: "nnpn", values: [["5", 3, 0.5, 1]], more: { formats, formulas: [[null, null, null, "=1"]] } });
    const at = (column: number, kind: string) => cells.at(0, column, ROLES[kind]!);
    expect(at(0, "n")).toMatchObject({ at: { sheet: "甲", row: 0, column: 0 }, raw: "5", formula: null, scale: 1, typedAs: "text" });
    expect(at(1, "n")).toMatchObject({ value: 3, correction: "dated", typedAs: "date" });
    expect(at(2, "p")).toMatchObject({ raw: 0.5, value: 50, scale: 100, typedAs: null });
    expect(at(3, "n")).toMatchObject({ formula: "=1", scale: 1 });
    expect(cells.at(null, 1, ROLES.n!)).toMatchObject({ at: null, state: "blank" });
    expect(cells.at(1, null, ROLES.x!)).toMatchObject({ at: null, state: "closed" });
  }); // prettier-ignore

  it("say what may be another's where its column is not known", () => {
    const { cells } = reader({
      roles: "nnn",
      values: [[5, " ", null]],
      more: { formulas: [[null, null, "=1"]] },
    });
    expect([0, 1, 2].map((column) => cells.unknown(0, column).state)).toEqual([
      "undecided",
      "blank",
      "undecided",
    ]);
    expect(cells.unknown(0, 0)).toMatchObject({
      at: { sheet: "甲", row: 0, column: 0 },
      raw: 5,
      value: null,
    });
  });
});

import {
  byCorrection,
  cellAreas,
  columnRuns,
  correctedIn,
  rawText,
  rowRuns,
} from "../../src/reading/corrections";
import { blankCell, type Cell, type CorrectionKind, type TableContent } from "../../src/reading/return";
import type { CellValue } from "../../src/sheet/grid";

const cell = (correction: CorrectionKind | null): Cell => ({ ...blankCell(null), correction });
/** "· unit": cells of a line, with what was corrected in them. */
const line = (words: string) =>
  words.split(" ").map((word) => cell(word === "·" ? null : (word as CorrectionKind)));
const matrix = (...lines: string[]): TableContent => ({ kind: "matrix", cells: lines.map(line) });
const list = (total: string | null, ...lines: string[]): TableContent => ({
  kind: "list",
  lines: lines.map(line),
  total: total === null ? null : line(total),
  nil: false,
});
const corrected = (...tables: TableContent[]) =>
  correctedIn({ content: { unit: "", date: null, period: null, fields: [], tables, seal: null } });

describe("the corrected cells of a return", () => {
  it.each<[string, TableContent[], string[]]>([
    ["none", [matrix("· ·"), list("·", "· ·"), list(null)], []],
    ["of a matrix", [matrix("· unit", "· ·", "text ·")], ["0 0 1 unit", "0 2 0 text"]],
    [
      "of a list and its total",
      [matrix("·"), list("· none", "· ·", "text ·")],
      ["1 1 0 text", "1 2 1 none on total"],
    ],
    ["of a list without total", [list(null, "unit")], ["0 0 0 unit"]],
  ])("%s", (_, tables, expected) =>
    expect(
      corrected(...tables).map(({ table, row, column, correction, onTotal }) =>
        [table, row, column, correction, ...(onTotal ? ["on total"] : [])].join(" "),
      ),
    ).toEqual(expected),
  );

  it("are told by kind, as the kinds first occur", () => {
    const kinds = byCorrection(corrected(matrix("unit text", "unit none")));
    expect(kinds.map(([kind, cells]) => `${kind} ${cells.length}`)).toEqual(["unit 2", "text 1", "none 1"]);
  });
});

describe("what stood in a cell", () => {
  it.each<[CellValue, string | null, string]>([
    [" 12个 ", null, "12个"],
    [12, "=A1", "12"],
    [null, "=A1", "=A1"],
    [null, null, ""],
    [{ error: "#REF!" }, "=A1", "#REF!"],
  ])("%j and %j is %j", (raw, formula, text) => expect(rawText({ raw, formula })).toBe(text));
});

describe("many cells in few words", () => {
  const at = (words: string) => words.split(" ").map((word) => ({ row: Number(word.slice(1)) - 1, column: word.charCodeAt(0) - 65 }));
  it.each([
    ["C6", "C6"],
    ["C6 C7 C8", "C6:C8"],
    ["C8 C6 C7", "C6:C8"],
    ["C6 C8", "C6、C8"],
    ["C6 D7", "C6、D7"],
    ["D1 C6 C7", "C6:C7、D1"],
    ["C6 D6 E6", "C6:E6"],
    ["C6 E6", "C6、E6"],
    ["C6 C7 D6 D7", "C6:D7"],
    ["C6 C7 D6 D7 E6 F6", "C6:D7、E6:F6"],
    ["C6 C8 D6 D8", "C6:D6、C8:D8"],
    ["C6 D7 D8 E6", "C6、D7:D8、E6"],
  ])("%s: %s", (cells, areas) => expect(cellAreas(at(cells))).toBe(areas));

  it.each([
    [[5], "6", "F"],
    [[5, 6, 7], "6-8", "F-H"],
    [[7, 5, 6, 5], "6-8", "F-H"],
    [[5, 6, 11], "6-7、12", "F-G、L"],
    [[9, 10], "10-11", "J-K"],
    [[], "", ""],
  ])("%j: %s, %s", (places, rows, columns) => {
    expect([rowRuns(places), columnRuns(places)]).toEqual([rows, columns]);
  });
}); // prettier-ignore

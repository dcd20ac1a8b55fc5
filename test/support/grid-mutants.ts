import type { CellValue, Grid } from "../../src/sheet/grid";
import { pick, type Random } from "./seeded";

/** What else may stand in a cell of a form, as clerks and programs leave it. */
const VALUES: readonly CellValue[] = [
  ...[
    null,
    0,
    1,
    12,
    3.5,
    -4,
    40892,
    1e15,
    true,
    "",
    " ",
    "12",
    "12个",
    "1,200",
    "无",
    "—",
    "×",
    "合计",
    "备注",
  ],
  ...[
    "石角镇",
    "填报单位：三江街道",
    "2011年12月",
    "其中：",
    "一、",
    "（万个）",
    "设立公开栏",
    "镇党委",
    "项目",
  ],
  { error: "#REF!" },
];
const FORMATS = [null, "0%", "0.0", "@", 'm"月"d"日"', "yyyy-mm-dd", '0"万"', '0"个"', ";;;", "¥0"];
const FORMULAS = [
  ...[
    "=1+1",
    "=C6+D6",
    "=SUM(C6:G6)",
    '=IF(COUNT(C6:E6)=0,"",SUM(C6:E6))',
    "=SUM(C6:C60)/2",
    "=ROUND(E7*3,1)",
  ],
  ...["=#REF!+1", "=TODAY()", "=A1", "=C6", "=表2!A1", "=SUM(C6:C5000)", "=("],
];

type Lines<Cell> = readonly (readonly Cell[])[];

/** The cells with another one put in. */
function put<Cell>(lines: Lines<Cell>, row: number, column: number, cell: Cell, blank: Cell): Cell[][] {
  const copy = Array.from({ length: Math.max(lines.length, row + 1) }, (_, at) => [...(lines[at] ?? [])]);
  while (copy[row]!.length < column) copy[row]!.push(blank);
  copy[row]![column] = cell;
  return copy;
}

/** The grid with rows put in the place of others: `from[0]` stands in row 0. */
function withRows(grid: Grid, from: readonly number[]): Grid {
  const moved = <Cell>(lines: Lines<Cell>) => from.map((row) => lines[row] ?? []);
  return {
    ...grid,
    values: moved(grid.values),
    formulas: moved(grid.formulas),
    formats: moved(grid.formats),
    struck: moved(grid.struck),
  };
}

function withColumns(grid: Grid, from: readonly number[]): Grid {
  const moved = <Cell>(lines: Lines<Cell>, blank: Cell) =>
    lines.map((line) => from.map((column) => line[column] ?? blank));
  return {
    ...grid,
    values: moved<CellValue>(grid.values, null),
    formulas: moved<string | null>(grid.formulas, null),
    formats: moved<string | null>(grid.formats, null),
    struck: moved(grid.struck, false),
  };
}

/** One change to a sheet of the kind that clerks make: a cell, a label, a row, a column, a merge, what is hidden. */
export function changed(grid: Grid, random: Random): Grid {
  const below = (count: number) => Math.floor(random() * count);
  const width = grid.values.reduce((most, row) => Math.max(most, row.length), 1);
  const [row, column] = [below(grid.values.length + 1), below(width + 1)];
  const other = [below(grid.values.length + 1), below(width + 1)] as const;
  const at = (r: number, c: number): CellValue => grid.values[r]?.[c] ?? null;
  const value = (r: number, c: number, to: CellValue) => ({
    ...grid,
    values: put(grid.values, r, c, to, null),
  });
  const rows = Array.from({ length: grid.values.length }, (_, each) => each);
  const columns = Array.from({ length: width }, (_, each) => each);
  switch (below(16)) {
    case 0:
    case 1:
      return value(row, column, pick(random, VALUES));
    case 2:
      return value(row, column, below(100));
    case 3: {
      // A label, or whatever it is, goes elsewhere.
      const moved = value(other[0], other[1], at(row, column));
      return { ...moved, values: put(moved.values, row, column, at(...other), null) };
    }
    case 4:
      return value(other[0], other[1], at(row, column));
    case 5:
    case 6: {
      const text = String(at(row, column) ?? "");
      const letter = below(text.length + 1);
      const parts = [text.slice(0, letter), pick(random, ["", "的", " ", "1", "（个）", "未"]), text.slice(letter + below(2))]; // prettier-ignore
      return value(row, column, parts.join(""));
    }
    case 7:
      return withRows(grid, rows.toSpliced(row, 0, other[0]));
    case 8:
      return withRows(grid, rows.toSpliced(row, 1));
    case 9:
      return withRows(grid, rows.toSpliced(row, 0, grid.values.length));
    case 10:
      return withColumns(grid, columns.toSpliced(column, 0, random() < 0.5 ? width : other[1]));
    case 11:
      return withColumns(grid, columns.toSpliced(column, 1));
    case 12: {
      const merge = { top: row, left: column, bottom: row + below(3), right: column + below(3) };
      return { ...grid, merges: random() < 0.5 ? [...grid.merges, merge] : grid.merges.slice(1) };
    }
    case 13:
      return random() < 0.5
        ? { ...grid, formats: put(grid.formats, row, column, pick(random, FORMATS), null) }
        : { ...grid, struck: put(grid.struck, row, column, true, false) };
    case 14:
      return { ...grid, formulas: put(grid.formulas, row, column, pick(random, FORMULAS), null) };
    default:
      return pick(random, [
        { ...grid, hiddenRows: [row], hiddenColumns: [column] },
        { ...grid, calculated: !grid.calculated },
        { ...grid, shiftedRows: [row] },
        { ...grid, visible: !grid.visible },
      ]);
  }
}

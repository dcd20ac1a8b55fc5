import fc from "fast-check";
import type { Return } from "../../../src/reading/return";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import {
  cells,
  COLUMNS,
  columnsOf,
  FIRST_COLUMN,
  FIRST_ROW,
  paper,
  readAll,
  ROWS,
  rowsOf,
} from "../../support/paper";

/** A sheet that clerks work on, and what was in it before. */
interface Sheet {
  rows: CellValue[][];
}
type Damage = (sheet: Sheet) => void;

const VALUES = ROWS.map(({ index }) => COLUMNS.map((column) => (index * 13 + column.index * 7) % 97));
const clean = (): Sheet => {
  const filled = ROWS.flatMap(({ id, index }) =>
    COLUMNS.map((column): [string, number] => [`${id} ${column.id}`, VALUES[index]![column.index]!]),
  );
  return { rows: paper({ cells: Object.fromEntries(filled) }).values.map((row) => [...row]) };
};

const anyRow = fc.nat(ROWS.length - 1).map((row) => FIRST_ROW + row);
const anyColumn = fc.nat(COLUMNS.length - 1).map((column) => FIRST_COLUMN + column);
const label = ({ rows }: Sheet, row: number, change: (text: string) => string) => {
  const cell = rows[row]?.[1];
  if (typeof cell === "string") rows[row]![1] = change(cell);
};
const replaced = (text: string, at: number, letter: string) =>
  text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1);

/** Labels typed anew. */
const retyped: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(anyRow, fc.nat(30), fc.constantFrom("X", "的", " ", "、", "（")).map(
    ([row, at, letter]): Damage =>
      (sheet) =>
        label(sheet, row, (text) => replaced(text, at, letter)),
  ),
  fc.tuple(anyRow, fc.constantFrom("1.", "（二）", "·", "①", "  ")).map(
    ([row, mark]): Damage =>
      (sheet) =>
        label(sheet, row, (text) => mark + text),
  ),
);

/** One row bears the label of another as well. */
const copied = fc.tuple(anyRow, anyRow).map(
  ([from, to]): Damage =>
    ({ rows }) =>
      (rows[to]![1] = rows[from]![1]!),
);

/** What happens to a form on its way through forty offices. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  retyped,
  fc
    .tuple(anyRow, fc.constantFrom("其中：本级", "", "自查（次）", "小计"))
    .map(([row, text]): Damage => ({ rows }) => {
      rows.splice(row, 0, [null, text, ...COLUMNS.map(() => 999)]);
    }),
  anyRow.map(
    (row): Damage =>
      ({ rows }) =>
        void rows.splice(row, 1),
  ),
  fc.tuple(anyRow, anyRow).map(([a, b]): Damage => ({ rows }) => {
    if (rows[a] && rows[b]) [rows[a], rows[b]] = [rows[b]!, rows[a]!];
  }),
  fc.tuple(anyRow, fc.integer({ min: 1, max: 6 })).map(
    ([row, letters]): Damage =>
      (sheet) =>
        label(sheet, row, (text) => text.slice(letters)),
  ),
  fc.tuple(anyColumn, fc.constantFrom(null, "两新组织")).map(([column, text]): Damage => ({ rows }) => {
    rows.forEach((row, at) => row.splice(column, 0, at === 3 ? text : at >= FIRST_ROW ? 888 : null));
  }),
  anyColumn.map(
    (column): Damage =>
      ({ rows }) =>
        rows.forEach((row) => row.splice(column, 1)),
  ),
  fc.nat(5).map(
    (count): Damage =>
      ({ rows }) =>
        void rows.unshift(...Array<CellValue[]>(count).fill([])),
  ),
  fc.nat(5).map((count): Damage => ({ rows }) => {
    rows.forEach((row) => row.unshift(...Array<CellValue>(count).fill(null)));
  }),
);

/** Whether something is said about this figure: its row or column is missing or in doubt, or the cell is at fault. */
function isSaid(ret: Return, row: number, column: number): boolean {
  const isDoubted = ret.account.doubts.some(({ axis, candidates }) =>
    candidates.includes(axis === "row" ? row : column),
  );
  const isMissing = rowsOf(ret)[row] === null || columnsOf(ret)[column] === null;
  return isDoubted || isMissing || !["number", "blank"].includes(cells(ret)[row]![column]!.state);
}

/** Every figure is the one that was there, or something is said about it. */
function expectHonest(sheet: Sheet): void {
  for (const ret of readAll(gridOf("统计表", sheet.rows))) {
    const wrong = VALUES.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const read = cells(ret)[row]![column]!.value;
        const honest = read === null ? isSaid(ret, row, column) : read === value;
        return honest ? [] : [{ row, column, value, read }];
      }),
    );
    expect(wrong).toEqual([]);
  }
}

describe("a return that was damaged on its way", () => {
  const runs = { numRuns: 120, seed: 20111220 };

  it("gives the same figures or says which are in doubt, and never others", () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
        const sheet = clean();
        for (const each of damages) each(sheet);
        expectHonest(sheet);
      }),
      runs,
    );
  });

  it("is in doubt where a label stands twice, however it is retyped", () => {
    fc.assert(
      fc.property(copied, fc.array(retyped, { maxLength: 3 }), (copy, damages) => {
        const sheet = clean();
        copy(sheet);
        for (const each of damages) each(sheet);
        expectHonest(sheet);
      }),
      runs,
    );
  });
});

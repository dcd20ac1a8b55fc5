import fc from "fast-check";
import { correctedIn } from "../../../src/reading/corrections";
import type { CellValue } from "../../../src/sheet/grid";
import { cells, COLUMNS, paper, readOne, ROWS } from "../../support/paper";

/** What units make of a number, and what they type instead of one. */
const SPELT: readonly ((value: number) => CellValue)[] = [
  String,
  (value) => ` ${value}　`,
  (value) => `${value}.0`,
  (value) => value.toLocaleString("en-US"),
  (value) => [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(""),
];
const SPOILT: readonly ((value: number) => CellValue)[] = [
  (value) => `约${value}`,
  (value) => `${value}-${value + 1}`,
  (value) => `${value}、${value}`,
  (value) => `${value % 12 || 1}月${value % 28 || 1}日`,
  () => ({ error: "#REF!" }),
  () => true,
  () => "详见附件",
];

const names = ROWS.flatMap(({ id, index: row }) =>
  COLUMNS.map((column) => ({ name: `${id} ${column.id}`, row, column: column.index })),
);
const VALUE = (row: number, column: number) => (row * 131 + column * 7) % 101;

it("a return in whatever spelling gives the same figures, and says what it could not read", () => {
  const anySpelling = fc.array(fc.nat(SPELT.length + SPOILT.length), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(anySpelling, (spellings) => {
      const spelling = (at: number) => spellings[at % spellings.length]! - 1;
      const typed = names.map(({ name, row, column }, at): [string, CellValue] => {
        const value = VALUE(row, column);
        return [name, ([...SPELT, ...SPOILT][spelling(at)] ?? Number)(value)];
      });
      const ret = readOne(paper({ cells: Object.fromEntries(typed) }));
      const corrected = new Set(correctedIn(ret).map(({ row, column }) => `${row},${column}`));
      for (const [at, { row, column }] of names.entries()) {
        const { value, state } = cells(ret)[row]![column]!;
        const spoilt = spelling(at) >= SPELT.length;
        const isSaid = spoilt ? state !== "number" && state !== "blank" : corrected.has(`${row},${column}`);
        expect([value, isSaid]).toEqual([spoilt ? null : VALUE(row, column), spoilt || spelling(at) >= 0]);
      }
    }),
    { numRuns: 12, seed: 2011 },
  );
});

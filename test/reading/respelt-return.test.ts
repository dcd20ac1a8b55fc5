import fc from "fast-check";
import { checkReturn } from "../../src/checking/check-return";
import { correctedIn } from "../../src/reading/corrections";
import { readReturns } from "../../src/reading/read-return";
import type { CellValue } from "../../src/sheet/grid";
import { FORM, paper } from "../support/paper";

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

const names = FORM.indicators.flatMap(({ id, index }) =>
  FORM.subjects.map((subject) => ({ name: `${id} ${subject.id}`, index, subject: subject.index })),
);
const VALUE = (index: number, subject: number) => (index * 131 + subject * 7) % 101;

it("a return in whatever spelling gives the same figures, and says what it could not read", () => {
  const anySpelling = fc.array(fc.nat(SPELT.length + SPOILT.length), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(anySpelling, (spellings) => {
      const spelling = (at: number) => spellings[at % spellings.length]! - 1;
      const cells = names.map(({ name, index, subject }, at): [string, CellValue] => {
        const value = VALUE(index, subject);
        return [name, ([...SPELT, ...SPOILT][spelling(at)] ?? Number)(value)];
      });
      const [ret] = readReturns(FORM, paper({ cells: Object.fromEntries(cells) }));
      const said = new Set(
        checkReturn(FORM, ret!)
          .filter(({ rule }) => rule.startsWith("V0"))
          .map(({ row, column }) => `${row},${column}`),
      );
      const corrected = new Set(correctedIn(ret!).map(({ row, column }) => `${row},${column}`));
      for (const [at, { index, subject }] of names.entries()) {
        const { value, row, column } = ret!.figures[index]![subject]!;
        const [place, spoilt] = [`${row},${column}`, spelling(at) >= SPELT.length];
        expect([value, spoilt ? said.has(place) : corrected.has(place)]).toEqual([
          spoilt ? null : VALUE(index, subject),
          spoilt || spelling(at) >= 0,
        ]);
      }
    }),
    { numRuns: 12, seed: 2011 },
  );
});

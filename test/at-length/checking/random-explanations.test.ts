import { HyperFormula, type RawCellContent } from "hyperformula";
import { isExplained, isWholeExplained } from "../../../src/checking/explanation";
import { isRowExplained, isWholeExplained as wholeOnSheet } from "../../../src/checking/on-sheet/explanation";
import { FormOnSheet } from "../../../src/checking/on-sheet/form-on-sheet";
import { formulaText } from "../../../src/sheet/formula/formula-text";
import type { Formula } from "../../../src/sheet/formula/formula";
import { LITERALS, SETTINGS } from "../../support/checked-sheet";
import { filledReturn, plainPlacement } from "../../support/filled-return";
import { FORM_2011, matrixOf } from "../../support/forms";
import { pick, seeded, type Random } from "../../support/seeded";

const FORM = FORM_2011;
const { rows, remark } = matrixOf(FORM);
const sheet = new FormOnSheet(FORM, plainPlacement(FORM));
const { row: top, column: left } = sheet.place({ table: 0, row: 0, column: remark! })!;

test("校验 and the add-in agree on what explains", () => {
  const written = (formula: Formula | null): RawCellContent[] => [
    ...Array<null>(left + 1).fill(null),
    `=${formulaText(formula!)}`,
  ];
  const engine = HyperFormula.buildFromArray(
    [
      ...Array<RawCellContent[]>(top).fill([]),
      ...rows.lines.map(({ index }) => written(isRowExplained(sheet, 0, index))),
      written(wholeOnSheet(sheet)),
    ],
    SETTINGS,
    LITERALS,
  );
  const random = seeded(45);
  const remarks = rows.lines.map(() => "");
  for (let round = 0; round < 12; round++) {
    const texts = Array.from({ length: 1 + round * 2 }, () => sentence(random));
    for (const { index } of rows.lines) remarks[index] = random() < 0.2 ? "" : pick(random, texts);
    engine.setCellContents(
      { sheet: 0, row: top, col: left },
      remarks.map((text) => [text]),
    );
    const said = engine
      .getSheetValues(0)
      .slice(top)
      .map((row) => row[left + 1]);
    const given = Object.fromEntries(
      rows.lines.map(({ id, index }) => [id, { remark: remarks[index] || null }]),
    );
    const ret = filledReturn(FORM, { tables: [given] });
    const own = rows.lines.map(({ index: row }) => isExplained(FORM, ret, { table: 0, row, onTotal: false }));
    expect(said).toEqual([...own, isWholeExplained(FORM, ret)]);
  }
});

/** Boilerplate, punctuation and words that say something, thrown together. */
function sentence(random: Random): string {
  const { phrases, silent } = FORM.explanation;
  const words = ["支部", "啊", "新成立", "ABC", "abc", "机构改革", "  ", ...phrases, ...silent];
  const parts = Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(random, words));
  return `党${parts.join("")}`.trim();
}

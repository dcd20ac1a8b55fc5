import { Bench } from "../../../src/checking/examples/bench";
import type { Example } from "../../../src/checking/examples/example";
import type { Form } from "../../../src/form/form";
import { exampleSheets } from "../../../src/proof/example-sheets";
import { readBack } from "../../../src/proof/round-trip";
import { tryRule } from "../../../src/proof/rules";
import { sampleOf } from "../../../src/proof/sample";
import { textOf, valueAt, type CellValue, type Grid } from "../../../src/sheet/grid";
import type { Range } from "../../../src/sheet/address";
import { isFormula } from "../../../src/sheet/sheet-plan";
import { formPlans } from "../../../src/template/form-plan";
import { layoutOf } from "../../../src/template/layout";
import { evaluate } from "../../support/formula/evaluate";
import { FIXTURES, FORM_2011, formOf } from "../../support/forms";
import { MANY_KINDS } from "../../support/many-kinds";
import { isVisible } from "../../support/sheet-verdicts";
import { REPORT, VILLAGES } from "../../template/drawn";

/**
 * Each rule is broken once and kept once, as the proof of a definition has it, on the form as the template writes
 * it; its 校验, calculated here, says so in the one case and not in the other.
 */

/** The formulas of 校验, which stand at the same places whatever is filled in. */
function checksOf(form: Form): { readonly sheet: string; readonly formula: string }[] {
  const { sheets } = layoutOf(form);
  return formPlans(form, { unit: "", date: null }).flatMap(({ sheet, cells }, index) =>
    cells.flatMap((line) =>
      line
        .slice(sheets[index]!.checkColumn!)
        .flatMap((cell) => (isFormula(cell) ? [{ sheet, formula: cell.formula }] : [])),
    ),
  );
}

/** Cells of a workbook, its formulas calculated when they are looked at. */
class Calculated {
  private readonly known = new Map<string, CellValue>();

  constructor(private readonly grids: readonly Grid[]) {}

  of(sheet: string, formula: string): CellValue {
    return evaluate(formula, (other, area) => this.block(other ?? sheet, area));
  }

  private at(sheet: string, row: number, column: number): CellValue {
    const grid = this.grids.find((each) => each.sheet === sheet)!;
    const formula = grid.formulas[row]?.[column];
    if (!formula) return valueAt(grid, row, column);
    const key = `${sheet} ${row} ${column}`;
    const value = this.known.get(key) ?? this.of(sheet, formula);
    this.known.set(key, value);
    return value;
  }

  private block(sheet: string, { top, left, bottom, right }: Range): CellValue[][] {
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_, column) => this.at(sheet, top + row, left + column)),
    );
  }
}

const FORMS: [string, Form][] = [
  ...FIXTURES.map((name): [string, Form] => [name, formOf(name)]),
  ["the form of 2011", FORM_2011],
  ["cells of every kind", MANY_KINDS],
  ["two tables and a list", REPORT],
  ["villages", VILLAGES],
];

test.each(FORMS)("%s", (_, form) => {
  const bench = new Bench(form, readBack(form, sampleOf(form))[0]!);
  const checks = checksOf(form);
  const isSaid = (id: string, example: Example) => {
    const cells = new Calculated(exampleSheets(form, example));
    const own = checks.filter(
      ({ formula }) => formula.includes(`（${id}）`) || formula.includes(`（${id}，`),
    );
    return own.some(({ sheet, formula }) => textOf(cells.of(sheet, formula)).includes(id));
  };
  const told = form.rules.flatMap((rule) => {
    if (!isVisible(rule.id) || rule.kind === "change" || rule.kind === "structure") return [];
    const { broken, kept } = tryRule(rule, bench);
    return broken && kept ? [`${rule.id} ${isSaid(rule.id, broken)} ${isSaid(rule.id, kept)}`] : [];
  });
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((each) => !each.endsWith("true false"))).toEqual([]);
});

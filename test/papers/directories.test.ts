import { detailPlan } from "../../src/consolidation/sheets/detail-plan";
import { NO_LINES, type DirectoryLines } from "../../src/papers/directories/directory";
import { directoryIn, directoryPlan } from "../../src/papers/directories/directory-plan";
import { isAboutReturns } from "../../src/reading/about-returns";
import { unitKey } from "../../src/reading/unit-key";
import { textOf, type CellValue } from "../../src/sheet/grid";
import { gridOfPlan, isFormula } from "../../src/sheet/sheet-plan";
import { calculated } from "../support/calculated";
import { handed, listed, together } from "../support/consolidated";
import { FORM_2011 as FORM } from "../support/forms";

const said = (unit: string, points: number, name = unit) =>
  handed(FORM, { unit: name, date: "2011-12-10", tables: [{ "contact-points": { town: points } }] });
const [known, ...others] = listed("篆塘镇", "石角镇", "东溪镇", "打通镇", "新盛镇");
const consolidation = together(
  FORM,
  [said("石角镇", 45), said("东溪镇", 4), said("打通镇", 6), said("篆塘镇", 7, "綦江县篆塘镇")],
  { roster: [{ ...known!, aliases: ["綦江县篆塘镇"] }, ...others] },
);
const planOf = (entered: DirectoryLines) => directoryPlan(FORM, 0, consolidation, entered);
const line = (name: string, phone = "") => [name, "村", "张三", phone, ""];
const lines = (entered: Readonly<Record<string, CellValue[][]>>, beside: string[] = []): DirectoryLines => ({
  beside,
  units: new Map(Object.entries(entered).map(([unit, own]) => [unitKey(unit), { unit, lines: own }])),
});
/** What 石角镇, 东溪镇 and 新盛镇 say in their returns; the last one has sent none. */
const claimed = (unit: string) => {
  const plan = planOf(NO_LINES);
  return plan.cells.find(([first]) => first === unit)!.at(-2);
};
const entered = lines({
  石角镇: [line("蒲河村", "023-48670135"), line("白云村", "0138")],
  东溪镇: [line("1"), line("2"), line("3"), line("4")],
  新盛镇: [line("德胜村")],
  旧单位: [line("老村")],
});
const plan = planOf(entered);
const page = calculated([detailPlan(FORM, consolidation, FORM.tables[0]!), plan]).at(-1)!;
const hint = (unit: string) => textOf(page.values.find(([first]) => first === unit)!.at(-1) ?? null);

describe("联系点", () => {
  it("is calculated as it was drawn up", () => {
    const wrong = plan.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        isFormula(cell) && textOf(page.values[row]![column] ?? null) !== textOf(cell.result) ? [cell] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
  it("has as many lines as a return says, no more than are asked for, and one of a unit that says nothing", () => {
    const blank = planOf(NO_LINES);
    const count = (unit: string) => blank.cells.filter(([first]) => first === unit).length;
    const said = claimed("石角镇");
    const number = isFormula(said) ? said.result : null;
    expect([count("石角镇"), count("新盛镇")]).toEqual([3, 1]);
    expect(Number(number)).toBeGreaterThan(3);
  });
  it("says nothing of what is missing where nobody keeps it", () =>
    expect(planOf(NO_LINES).cells.slice(3).map((cells) => cells.at(-1)).every((cell) => !isFormula(cell) || cell.result === "")).toBe(true)); // prettier-ignore
  it.each([
    ["东溪镇", /^应为 1 至 3/],
    ["新盛镇", /^$/],
    // Its return calls it 綦江县篆塘镇.
    ["篆塘镇", /^应为 1 至 3；报表填了 \d+ 个$/],
    ["石角镇", /^报表填了 \d+ 个$/],
    ["打通镇", /^应为 1 至 3；报表填了 \d+ 个$/],
  ])("says of %s what does not go together: %s", (unit, said) => expect(hint(unit)).toMatch(said));
  it("keeps all that was entered, its zeros, and columns of the clerk's own", () => {
    const own = lines({ 石角镇: [[...line("蒲河村", "02348670135"), "好"]] }, ["评价"]);
    const again = planOf(own);
    expect(directoryIn(FORM, 0, gridOfPlan(again))).toEqual(own);
    expect(again.formats).toContainEqual({
      range: { top: 3, left: 3, right: 8, bottom: again.cells.length - 1 },
      format: { fill: "#FFF8DC", number: "@" },
    });
  });
  it("keeps what was entered of a unit that owes nothing", () =>
    expect(directoryIn(FORM, 0, gridOfPlan(plan)).units.get("旧单位")!.lines).toHaveLength(1));
  it("is none on another sheet", () =>
    expect([directoryIn(FORM, 0, null), directoryIn(FORM, 0, { ...gridOfPlan(plan), values: [] })]).toEqual([
      ...[NO_LINES, NO_LINES],
    ]));
  it("is nobody's return", () => expect(isAboutReturns(gridOfPlan(plan))).toBe(true));
});

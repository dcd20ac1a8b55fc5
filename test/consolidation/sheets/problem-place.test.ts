import { consolidationPlans } from "../../../src/consolidation/sheets/consolidation-plans";
import { problemPlace } from "../../../src/consolidation/sheets/problem-place";
import { sheetNames } from "../../../src/consolidation/sheets/sheet-names";
import type { Consolidation } from "../../../src/consolidation/consolidation";
import type { Form } from "../../../src/form/form";
import { textOf, valueAt, type Grid } from "../../../src/sheet/grid";
import { gridOfPlan } from "../../../src/sheet/sheet-plan";
import { handed, listed, together } from "../../support/consolidated";
import { compiled, matrixOfLabels } from "../../support/small-form";

/** Each line of 问题清单 by its rule and cell, and what stands where it leads to; "" for nowhere. */
function led(form: Form, consolidation: Consolidation): string[] {
  const grids = new Map<string, Grid>(
    consolidationPlans(form, consolidation).map((plan) => [plan.sheet, gridOfPlan(plan)]),
  );
  const { problems, detail } = sheetNames(form);
  const [lines, details] = [grids.get(problems)!, detail.map((name) => grids.get(name)!)];
  return lines.values.slice(1).flatMap((line, at) => {
    const place = problemPlace(form, lines, at + 1, details);
    const there = place && valueAt(grids.get(place.at.sheet)!, place.at.row, place.at.column);
    const [cell, rule] = [textOf(line[3]!), textOf(line[6]!)];
    return rule === "" ? [] : [`${rule} ${cell}: ${place ? textOf(there) : ""}`];
  });
}

const TOWN = compiled(matrixOfLabels(["户数", "人数"], ["本月", "上月"]));

it("leads from a total that its units do not come to, to the figure that was declared", () => {
  const file = { file: "石角镇.xlsx" };
  const sum = handed(TOWN, { unit: "石角镇", tables: [[[21, 5], [7, 2]]], account: { beside: "sum" } }, { ...file, id: "0" }); // prettier-ignore
  const part = handed(TOWN, { unit: "甲村", tables: [[[13, 5], [7, 2]]], account: { beside: "part" } }, { ...file, id: "1" }); // prettier-ignore
  const found = led(TOWN, together(TOWN, [sum, part], { roster: listed("石角镇") }));
  expect(found.filter((line) => line.startsWith("F24"))).toEqual(["F24 B4: 21"]);
});

it("leads to the unit and the file that it names, among several", () => {
  const asked = { rule: "X1", table: 0, row: 1, column: 1, onTotal: false, severity: "query", state: "open", actual: "", expected: "", message: "", english: "" };
  const unit = (name: string, figure: number) => {
    const one = handed(TOWN, { unit: name, tables: [[[1, 5], [7, figure]]] }); // prettier-ignore
    const cells = one.return.content.tables[0]!;
    const at = cells.kind === "matrix" ? cells.cells[1]![1]!.at : null;
    return { ...one, findings: [{ ...asked, at }] as never };
  };
  expect(led(TOWN, together(TOWN, [unit("甲镇", 11), unit("乙镇", 12), unit("丙镇", 13)]))).toEqual([
    ...["X1 C5: 11", "X1 C5: 12", "X1 C5: 13"],
  ]);
}); // prettier-ignore

it("leads nowhere from what does not count", () => {
  const one = handed(TOWN, { unit: "甲镇", tables: [[["x", 5], [7, 2]]] }, { file: "甲镇.xlsx" }); // prettier-ignore
  const found = led(TOWN, together(TOWN, [one], { roster: listed("甲镇", "乙镇") }));
  const none = led(TOWN, together(TOWN, [{ ...one, return: { ...one.return, content: { ...one.return.content, unit: "" } } }])); // prettier-ignore
  expect(found.length).toBeGreaterThan(0);
  expect(none.every((line) => line.endsWith(": "))).toBe(true);
});

it("is looked up in a list with a head over each column", () => {
  const one = handed(TOWN, { unit: "甲镇", tables: [[["x", 5], [7, 2]]] }, { file: "甲镇.xlsx" }); // prettier-ignore
  const plans = consolidationPlans(TOWN, together(TOWN, [one]));
  const [heads] = plans.find(({ sheet }) => sheet === sheetNames(TOWN).problems)!.cells;
  expect(heads!.slice(0, 5)).toEqual(["单位", "文件", "工作表", "单元格", "指标"]);
  expect(heads!.slice(6)).toEqual(["规则", "级别", "实际", "应为", "说明"]);
});

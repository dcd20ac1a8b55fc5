import type { Mark } from "../../../src/host/host";
import { wpsHost } from "../../../src/host/wps/wps-host";
import { MARK_FORMULA } from "../../../src/host/mark-formula";
import { range } from "../../../src/sheet/address";
import { sheetPlan } from "../../../src/sheet/sheet-plan";
import { fakeWps } from "../fake-wps/fake-wps";
import type { Quirks } from "../fake-wps/machine";

const RED = "#FFC7CE";
const YELLOW = "#FFEB9C";
const mark = (row: number, column: number, fill = RED): Mark => ({ row, column, look: { fill } });

async function marked(marks: readonly Mark[], quirks: Partial<Quirks> = {}, missing: readonly string[] = []) {
  const fake = fakeWps(quirks);
  for (const member of missing) fake.machine.world.missing.add(member);
  const host = wpsHost(fake.application);
  await host.writeSheets([
    sheetPlan("表", {
      cells: [["统计表", 1, 2]],
      conditionalFormats: [{ range: range(0, 0, 0, 2), formula: "=TRUE", format: { fill: YELLOW } }],
    }),
  ]);
  await host.setMarks("表", marks);
  const formulas = () => fake.machine.book!.find("表")!.conditions.map(({ formula }) => formula);
  return { fake, host, formulas };
}

describe("wps marks", () => {
  test("with one rule a look, in front of the rules of others", async () => {
    const { fake, formulas } = await marked([mark(0, 1), mark(0, 2), mark(5, 1), mark(0, 0, "#DCEBFB")]);
    expect(formulas()).toEqual([MARK_FORMULA, MARK_FORMULA, "=TRUE"]);
    expect([0, 1, 2].map((column) => fake.clerk.markFill("表", 0, column))).toEqual(["#DCEBFB", RED, RED]);
  });

  test("and takes away its own alone, those of another session and program too", async () => {
    const { fake, host, formulas } = await marked([mark(0, 1)]);
    const { conditions } = fake.machine.book!.find("表")!;
    const plain = { fill: 0xff, color: null, bold: null, stopIfTrue: false };
    conditions.push({ ...plain, areas: [range(3, 3)], formula: MARK_FORMULA.replace("<>", " <> ") });
    conditions.push({ ...plain, areas: [range(3, 3)], formula: "=D4>1" });
    await host.setMarks("表", []);
    expect(formulas()).toEqual(["=TRUE", "=D4>1"]);
  });

  test("more cells than the program takes in one address", async () => {
    const many = Array.from({ length: 300 }, (_, index) => mark(index * 2, index % 7));
    const { fake, host, formulas } = await marked(many);
    expect(many.every(({ row, column }) => fake.clerk.markFill("表", row, column) === RED)).toBe(true);
    expect(formulas().length).toBeLessThan(12);
    await host.setMarks("表", []);
    expect(formulas()).toEqual(["=TRUE"]);
  });

  test.each<[string, Partial<Quirks>, readonly string[]]>([
    ["takes one area a rule", { manyAreas: false }, []],
    ["does not tell what a rule holds for", {}, ["FormatCondition.AppliesTo"]],
    ["knows no order of rules", {}, ["FormatCondition.SetFirstPriority"]],
  ])("where the program %s", async (_, quirks, missing) => {
    const marks = [mark(4, 1), mark(6, 2), mark(8, 1)];
    const { fake, host, formulas } = await marked(marks, quirks, missing);
    expect(marks.map(({ row, column }) => fake.clerk.markFill("表", row, column))).toEqual([RED, RED, RED]);
    await host.setMarks("表", []);
    expect(formulas()).toEqual(["=TRUE"]);
  });
});

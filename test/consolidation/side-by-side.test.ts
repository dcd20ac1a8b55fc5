import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import { sheetNames } from "../../src/consolidation/sheets/sheet-names";
import { figureAt, trace } from "../../src/consolidation/trace";
import type { Form } from "../../src/form/form";
import { memoryHost } from "../../src/host/memory/memory-host";
import { MAX_SHEET_NAME } from "../../src/sheet/fitting";
import { CONSOLIDATED, ONE_SHEET, truthTogether } from "../support/consolidated";
import { FORM_2011, formOf } from "../support/forms";
import { MANY_KINDS } from "../support/many-kinds";
import { compiled, matrixOfLabels } from "../support/small-form";

const namesOf = (form: Form) => {
  const { totals, detail, reports, problems } = sheetNames(form);
  return [...totals.values(), ...detail, reports, problems];
};

describe("the sheets of a consolidation", () => {
  const long = "长".repeat(30);
  const two = (titles: readonly string[], sheets: readonly string[]) =>
    compiled({
      ...matrixOfLabels(["甲"], ["一"]),
      tables: titles.map((title, at) => ({
        ...matrixOfLabels(["甲"], ["一"], {}, { id: `t${at}`, title, sheet: sheets[at] }).tables[0],
      })),
    });

  it.each<[string, Form, string[]]>([
    ["plainly where a form has no short name", FORM_2011, ["汇总表", "分户明细", "报送情况", "问题清单"]],
    [
      "with the short name of a form",
      formOf("s1"),
      ["汇总表（月报）", "分户明细（月报）", "报送情况（月报）", "问题清单（月报）"],
    ],
    [
      "each with its own where a form has several",
      MANY_KINDS,
      [
        ...["人员", "经费", "设备"].map((sheet) => `汇总表（各种·${sheet}）`),
        ...["人员", "经费", "设备"].map((sheet) => `分户明细（各种·${sheet}）`),
        "报送情况（各种）",
        "问题清单（各种）",
      ],
    ],
    [
      "with the titles of tables that stand on one",
      ONE_SHEET,
      [
        "汇总表（一张）",
        ...["一、汇总", "二、各村", "三、事项"].map((title) => `分户明细（一张·${title}）`),
        "报送情况（一张）",
        "问题清单（一张）",
      ],
    ],
    [
      "with as much as fits, no two alike",
      two(["甲表", "乙表"], [`${long}一`, `${long}二`]),
      [
        `汇总表（${"长".repeat(27)}`,
        `汇总表（${"长".repeat(24)}(2)`,
        `分户明细（${"长".repeat(26)}`,
        `分户明细（${"长".repeat(23)}(2)`,
        "报送情况",
        "问题清单",
      ],
    ],
  ])("are named %s", (_, form, names) => {
    expect(namesOf(form)).toEqual(names);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(MAX_SHEET_NAME);
  });

  it.each(CONSOLIDATED)("of %s are those, in that order", (_, form, made) =>
    expect(consolidationPlans(form, made()).map(({ sheet }) => sheet)).toEqual(namesOf(form)),
  );
});

describe("two forms in one workbook", () => {
  const [monthly, projects] = [formOf("s1"), formOf("s5")];
  const plans = (form: Form, name: string, withBroken = false) =>
    consolidationPlans(form, truthTogether(name, withBroken));

  it("stand side by side, and consolidating one again leaves the other alone", async () => {
    const host = memoryHost();
    const [first, second] = [plans(monthly, "s1"), plans(projects, "s5")];
    await host.writeSheets(first);
    await host.writeSheets(second);
    const again = plans(monthly, "s1", true);
    expect(again).not.toEqual(first);
    await host.writeSheets(again);
    const { sheets } = await host.workbook();
    expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", ...namesOf(monthly), ...namesOf(projects)]);
    for (const plan of [...again, ...second]) expect(host.plan(plan.sheet).cells).toEqual(plan.cells);
  });

  it("know their own figures, each through its own 分户明细", async () => {
    const host = memoryHost();
    await host.writeSheets([...plans(monthly, "s1"), ...plans(projects, "s5")]);
    const sheetOf = async (name: string) => (await host.readSheet(name))!;
    const [summary, other] = await Promise.all(
      [...sheetNames(monthly).totals.values(), ...sheetNames(projects).totals.values()].map(sheetOf),
    );
    const found = [monthly, projects].map((form) => [summary!, other!].map((grid) => placesIn(form, grid)));
    expect(found.map((each) => each.map((count) => count > 0))).toEqual([
      [true, false],
      [false, true],
    ]);
    const [own, others] = await Promise.all(
      [sheetNames(monthly).detail[0]!, sheetNames(projects).detail[0]!].map(sheetOf),
    );
    const cell = { table: 0, row: 0, column: 0 };
    expect([trace(monthly, own!, cell).length > 0, trace(monthly, others!, cell)]).toEqual([true, []]);
  });
});

/** How many cells of a sheet are figures of the form's 汇总表. */
function placesIn(form: Form, grid: Parameters<typeof figureAt>[1]): number {
  const cells = [6, 7, 8].flatMap((row) => [2, 3, 4, 5].map((column) => ({ row, column })));
  return cells.filter(({ row, column }) => figureAt(form, grid, row, column) !== null).length;
}

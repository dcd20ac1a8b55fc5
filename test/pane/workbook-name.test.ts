import { fileName } from "../../src/sheet/file-name";
import { workbookName } from "../../src/pane/desk/workbook/workbook-name";
import type { Return } from "../../src/reading/return";
import { FORM } from "../support/paper";

describe("the name of a file", () => {
  test.each<[string, readonly string[], string]>([
    ["joins what is said", ["石角镇", "", "2011"], "石角镇_2011.xlsx"],
    ["has nothing that Windows forbids", ['a<b>:"/\\|?*c\u0007', "2011"], "a b c_2011.xlsx"],
    ["has no blanks around its parts", [" 石角镇　", "2011"], "石角镇_2011.xlsx"],
    ["does not end with a dot", ["县 委..."], "县 委.xlsx"],
    ["is no device", ["CON"], "_CON.xlsx"],
    [
      "is not too long, and cut between characters",
      ["𠮷".repeat(50), "2011"],
      `${"𠮷".repeat(40)}_2011.xlsx`,
    ],
  ])("%s", (_, parts, expected) => expect(fileName(parts)).toBe(expected));
});

describe("a workbook is called", () => {
  const returned = (unit: string, period: string | null = null) =>
    ({ content: { unit, period } }) as unknown as Return;
  const named = (given: Partial<Parameters<typeof workbookName>[0]>) =>
    workbookName({ form: FORM, first: null, units: null, today: "2011-12-21", opened: null, ...given }).file;
  const plain = `${FORM.called}_${FORM.period!.of}.xlsx`;

  test.each<[string, Parameters<typeof named>[0], string]>([
    ["by unit, form and period", { first: returned("石角镇") }, `石角镇_${plain}`],
    ["by the period on it", { first: returned("石角镇", "2012-06") }, `石角镇_${FORM.called}_2012-06.xlsx`],
    ["by the form alone where nobody has said whose", { first: returned("") }, plain],
    ["as it was opened where it names no unit", { opened: "空表.xls" }, "空表.xlsx"],
    ["by the units and the day of a consolidation", { units: 37 }, "汇总_37个单位_2011-12-21.xlsx"],
  ])("%s", (_, given, expected) => expect(named(given)).toBe(expected));
});

import { quoteSheet, rangeName } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { notKept } from "./fault";
import type { WpsName, WpsWorkbook } from "./object-model";

/** Gives the workbook the plan's names; every one puts its way back on `undos`. */
export function setNames(workbook: WpsWorkbook, plan: SheetPlan, undos: (() => void)[]): void {
  for (const { name, range } of plan.names) {
    const before = findName(workbook, name)?.RefersTo;
    workbook.Names.Add(name, `=${quoteSheet(plan.sheet)}!${rangeName(range, true)}`, true);
    undos.push(() => {
      if (before === undefined) findName(workbook, name)?.Delete();
      else workbook.Names.Add(name, String(before), true);
    });
    if (!findName(workbook, name)) throw notKept(plan.sheet, `名称 ${name}`);
  }
}

function findName(workbook: WpsWorkbook, name: string): WpsName | undefined {
  return workbookNames(workbook).find((other) => other.Name.toLowerCase() === name.toLowerCase());
}

/** Names of the workbook as a whole; print areas and others that belong to a sheet go with it. */
export function workbookNames({ Names: names }: WpsWorkbook): WpsName[] {
  const all = Array.from({ length: names.Count }, (_, index) => names.Item(index + 1));
  return all.filter(({ Name: name }) => !name.includes("!"));
}

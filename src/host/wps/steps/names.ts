import { quoteSheet, rangeName } from "../../../sheet/address";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { notKept } from "../program/fault";
import type { WpsName, WpsWorkbook } from "../program/object-model";

/** Gives the workbook the plan's names; every one puts its way back on `undos`. */
export function setNames(workbook: WpsWorkbook, plan: SheetPlan, undos: (() => void)[]): void {
  for (const { name, range } of plan.names) {
    const before = findName(workbook, name)?.RefersTo;
    const target = `=${quoteSheet(plan.sheet)}!${rangeName(range, true)}`;
    workbook.Names.Add(name, target, true);
    undos.push(() => {
      if (before === undefined) findName(workbook, name)?.Delete();
      else point(workbook, name, before);
    });
    if (bare(findName(workbook, name)?.RefersTo) !== bare(target)) throw notKept(plan.sheet, "name", name);
  }
}

/** By its name, as a name that was given anew is another object. */
export function point(workbook: WpsWorkbook, name: string, target: unknown): void {
  const found = findName(workbook, name);
  if (found) found.RefersTo = target;
}

/** The program writes a sheet's name with quotes or without. */
const bare = (target: unknown) => String(target).replace(/'/g, "");

function findName(workbook: WpsWorkbook, name: string): WpsName | undefined {
  return workbookNames(workbook).find((other) => other.Name.toLowerCase() === name.toLowerCase());
}

/** Names of the workbook as a whole; print areas and others that belong to a sheet go with it. */
export function workbookNames({ Names: names }: WpsWorkbook): WpsName[] {
  const all = Array.from({ length: names.Count }, (_, index) => names.Item(index + 1));
  return all.filter(({ Name: name }) => !name.includes("!"));
}

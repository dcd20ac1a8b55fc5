import { range, rangeName, type Range } from "../../sheet/address";
import { gridOf, type CellValue } from "../../sheet/grid";
import { carriesIdentity, type SheetPlan } from "../../sheet/sheet-plan";
import { HostError } from "../host-error";
import type { Protection } from "./session/known-sheets";
import { protectionOf } from "./reading/read-sheet";

/** A sheet as it stands before anything is written. */
export interface StandingSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet["visibility"];
  readonly protection: Protection;
}

/** The workbook before anything is written. */
export interface Standing {
  readonly sheets: readonly StandingSheet[];
  readonly active: string;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** Names of the workbook and what they stand for. */
  readonly names: ReadonlyMap<string, string>;
  /** Plans whose sheet holds something that is not theirs. */
  readonly occupied: readonly SheetPlan[];
}

/** Looks at the workbook in one round trip, as far as writing the plans needs to know it. */
export async function lookAt(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<Standing> {
  const { workbook } = context;
  const { worksheets, names, protection } = workbook;
  worksheets.load(
    "items/id,items/name,items/position,items/visibility,items/protection/protected,items/protection/options",
  );
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  workbook.load("readOnly");
  protection.load("protected");
  const named = plans.some((plan) => plan.names.length > 0);
  if (named) names.load("items/name,items/formula");
  const content = plans.map((plan) => loadContent(worksheets, plan));
  await context.sync();
  return {
    sheets: worksheets.items.map(standingSheet),
    active: active.id,
    readOnly: workbook.readOnly,
    structureProtected: protection.protected,
    names: new Map(named ? names.items.map((item) => [item.name, String(item.formula)]) : []),
    occupied: plans.filter((plan, index) => !mayReplace(plan, content[index]!)),
  };
}

function standingSheet(sheet: Excel.Worksheet): StandingSheet {
  const { id, name, position, visibility } = sheet;
  return { id, name, position, visibility, protection: protectionOf(sheet.protection) };
}

/** What stands on the sheet of the plan's name: all of it, and the cells that say whose it is. */
interface Content {
  readonly used: Excel.Range;
  readonly identity: Excel.Range;
}

function loadContent(worksheets: Excel.WorksheetCollection, plan: SheetPlan): Content {
  const used = worksheets.getItemOrNullObject(plan.sheet).getUsedRangeOrNullObject(true).untrack();
  used.load("address");
  const identity = used.getIntersectionOrNullObject(rangeName(identityBlock(plan))).untrack();
  identity.load("values,rowIndex,columnIndex");
  return { used, identity };
}

function identityBlock({ identity }: SheetPlan): Range {
  const rows = identity.map(({ row }) => row);
  const columns = identity.map(({ column }) => column);
  return range(Math.min(...rows, 0), Math.min(...columns, 0), Math.max(...rows, 0), Math.max(...columns, 0));
}

function mayReplace(plan: SheetPlan, { used, identity }: Content): boolean {
  if (plan.keepAs !== null || used.isNullObject) return true;
  if (identity.isNullObject) return false;
  const above = Array.from({ length: identity.rowIndex }, () => []);
  const left = Array<null>(identity.columnIndex).fill(null);
  const rows = (identity.values as CellValue[][]).map((row) => [...left, ...row]);
  return carriesIdentity(plan, gridOf(plan.sheet, [...above, ...rows]));
}

/** Throws what must be said before the first cell is written. */
export function refuse(
  { sheets, occupied, structureProtected }: Standing,
  plans: readonly SheetPlan[],
): void {
  const stands = (name: string) => sheets.some((sheet) => same(sheet.name, name));
  const [first] = occupied;
  if (first) throw new HostError("sheet-occupied", first.sheet);
  const taken = plans.find(({ sheet, keepAs }) => keepAs !== null && stands(sheet) && stands(keepAs));
  if (taken) throw new HostError("sheet-occupied", taken.keepAs!);
  if (structureProtected) throw new HostError("protected", "");
}

/** Excel does not tell capitals apart in the names of sheets. */
export const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

import { AuthzIoLocalService, IAuthzIoService, IPermissionService, type Worksheet } from "@univerjs/core";
import {
  AddRangeProtectionMutation,
  AddWorksheetProtectionMutation,
  DeleteRangeProtectionMutation,
  DeleteWorksheetProtectionMutation,
  EditStateEnum,
  RangeProtectionPermissionEditPoint,
  RangeProtectionRuleModel,
  SheetPermissionCheckController,
  UnitAction,
  UnitObject,
  ViewStateEnum,
  WorkbookEditablePermission,
  WorksheetDeleteColumnPermission,
  WorksheetDeleteRowPermission,
  WorksheetEditPermission,
  WorksheetInsertColumnPermission,
  WorksheetInsertRowPermission,
  WorksheetProtectionRuleModel,
  WorksheetSetCellValuePermission,
} from "@univerjs/preset-sheets-core";
import type { Range } from "../../../sheet/address";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { keepWith, keptOf } from "../kept";
import { lockedAreas } from "./locked-areas";
import type { UniverBook } from "../univer-book";
import { toUniver } from "../cells/univer-range";

/** Closed on a protected sheet as a whole: a moved row would move out of its lock. */
const STRUCTURE = [
  WorksheetInsertRowPermission,
  WorksheetInsertColumnPermission,
  WorksheetDeleteRowPermission,
  WorksheetDeleteColumnPermission,
];

/**
 * Locks the sheet as its plan says, anew when it was locked before. Univer asks for permission when
 * the clerk's commands run, not for mutations: our own writes need no unlocking.
 */
export async function protect(book: UniverBook, sheet: Worksheet): Promise<void> {
  const { unlocked } = keptOf(sheet);
  if (unlocked === null) return;
  unprotect(book, sheet.getSheetId());
  if (unlocked.length === 0) await lockSheet(book, sheet);
  else await lockAround(book, sheet, unlocked);
  for (const Permission of STRUCTURE) deny(book, new Permission(book.unitId, sheet.getSheetId()).id);
}

/** Locks the sheet otherwise than before; what is open is kept with the sheet, for its copies and for the file. */
export async function setProtection(
  book: UniverBook,
  sheet: Worksheet,
  unlocked: SheetPlan["unlocked"],
): Promise<void> {
  keepWith(sheet, { ...keptOf(sheet), unlocked });
  if (unlocked === null) unprotect(book, sheet.getSheetId());
  else await protect(book, sheet);
}

export function unprotect(book: UniverBook, sheetId: string): void {
  const place = { unitId: book.unitId, subUnitId: sheetId };
  const ruleIds = rangeRules(book, sheetId).map((rule) => rule.id);
  if (ruleIds.length > 0) book.run(DeleteRangeProtectionMutation.id, { ...place, ruleIds });
  if (sheetRule(book, sheetId)) book.run(DeleteWorksheetProtectionMutation.id, place);
}

/** The ranges open for typing on the sheet as it stands, `null` when it is not protected (any more). */
export function unlockedOf(book: UniverBook, sheet: Worksheet): readonly Range[] | null {
  const sheetId = sheet.getSheetId();
  const locked = rangeRules(book, sheetId).length > 0 || sheetRule(book, sheetId);
  return locked ? (keptOf(sheet).unlocked ?? []) : null;
}

/** Whether the clerk could type into all of the ranges. */
export function mayType(book: UniverBook, sheet: Worksheet, ranges: readonly Range[]): boolean {
  return book.get(SheetPermissionCheckController).permissionCheckWithRanges(
    {
      workbookTypes: [WorkbookEditablePermission],
      worksheetTypes: [WorksheetSetCellValuePermission, WorksheetEditPermission],
      rangeTypes: [RangeProtectionPermissionEditPoint],
    },
    ranges.map(toUniver),
    book.unitId,
    sheet.getSheetId(),
  );
}

const rangeRules = (book: UniverBook, sheetId: string) =>
  book.get(RangeProtectionRuleModel).getSubunitRuleList(book.unitId, sheetId);

const sheetRule = (book: UniverBook, sheetId: string) =>
  Boolean(book.get(WorksheetProtectionRuleModel).getRule(book.unitId, sheetId));

/** Cheaper than one range over everything, for which Univer would remember every single cell. */
async function lockSheet(book: UniverBook, sheet: Worksheet): Promise<void> {
  const permissionId = await lockId(book, UnitObject.Worksheet);
  const rule = { ...ruleOf(book, sheet, permissionId), unitType: UnitObject.Worksheet };
  book.run(AddWorksheetProtectionMutation.id, { unitId: book.unitId, subUnitId: sheet.getSheetId(), rule });
  deny(book, new WorksheetEditPermission(book.unitId, sheet.getSheetId()).id);
}

async function lockAround(book: UniverBook, sheet: Worksheet, open: readonly Range[]): Promise<void> {
  const permissionId = await lockId(book, UnitObject.SelectRange);
  const areas = lockedAreas(open, { rows: sheet.getRowCount(), columns: sheet.getColumnCount() });
  const rule = {
    ...ruleOf(book, sheet, permissionId),
    unitType: UnitObject.SelectRange,
    id: `lock-${permissionId}`,
    ranges: areas.map(toUniver),
  };
  const place = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  book.run(AddRangeProtectionMutation.id, { ...place, rules: [rule] });
  deny(book, new RangeProtectionPermissionEditPoint(place.unitId, place.subUnitId, permissionId).id);
}

function ruleOf(book: UniverBook, sheet: Worksheet, permissionId: string) {
  return {
    permissionId,
    unitId: book.unitId,
    subUnitId: sheet.getSheetId(),
    viewState: ViewStateEnum.OthersCanView,
    editState: EditStateEnum.OnlyMe,
  };
}

/**
 * Univer locks for other people: whoever sets a lock may pass it. It asks its authority again after
 * every change of a lock, so the answer has to be given there; the permission point alone would be
 * opened again a moment later.
 */
async function lockId(book: UniverBook, objectType: UnitObject): Promise<string> {
  const authority = book.get(IAuthzIoService);
  const about = { collaborators: [], unitID: book.unitId, name: "", scope: undefined };
  const permissionId = await authority.create(
    objectType === UnitObject.Worksheet
      ? { objectType, worksheetObject: { ...about, strategies: [] } }
      : { objectType, selectRangeObject: about },
  );
  if (authority instanceof AuthzIoLocalService) {
    authority.setPermissionOverride(permissionId, UnitAction.Edit, false);
  }
  return permissionId;
}

const deny = (book: UniverBook, point: string) =>
  book.get(IPermissionService).updatePermissionPoint(point, false);

/**
 * Locks sheets that come with a lock in some other way than by our writing: a copy, a deletion taken
 * back. The answer ends it.
 */
export function keepLocked(book: UniverBook): () => void {
  const subscription = book.workbook.sheetCreated$.subscribe((sheet) => {
    if (!book.ours) void protect(book, sheet);
  });
  return () => subscription.unsubscribe();
}

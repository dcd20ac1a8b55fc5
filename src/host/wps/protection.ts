import { rangeName, type Range } from "../../sheet/address";
import { HostError } from "../host-error";
import { cellsOf } from "./blocks";
import { notKept } from "./fault";
import type { WpsProtection, WpsSheet } from "./object-model";

/** What a protected sheet lets the clerk do all the same, in the order in which `Protect` takes it. */
const ALLOWANCES: readonly (keyof WpsProtection)[] = [
  "AllowFormattingCells",
  "AllowFormattingColumns",
  "AllowFormattingRows",
  "AllowInsertingColumns",
  "AllowInsertingRows",
  "AllowInsertingHyperlinks",
  "AllowDeletingColumns",
  "AllowDeletingRows",
  "AllowSorting",
  "AllowFiltering",
  "AllowUsingPivotTables",
];

/** Rows and columns may be made to fit what was typed. */
const OURS: readonly boolean[] = ALLOWANCES.map(
  (name) => name === "AllowFormattingColumns" || name === "AllowFormattingRows",
);

/** Locks the sheet without password, the ranges left open. `name` for the clerk. */
export function protect(sheet: WpsSheet, name: string, open: readonly Range[]): void {
  for (const range of open) {
    const cells = cellsOf(sheet, range);
    cells.Locked = false;
    if (cells.Locked !== false) throw notKept(name, "open-cells", rangeName(range));
  }
  sheet.Protect(undefined, true, true, true, false, ...OURS);
  if (!sheet.ProtectContents) throw notKept(name, "protection");
}

/** `Host.setProtection`. */
export function setProtection(sheet: WpsSheet, name: string, unlocked: readonly Range[] | null): void {
  const putBack = lifted(sheet, name);
  if (unlocked === null) return;
  try {
    sheet.Cells.Locked = true;
    if (sheet.Cells.Locked !== true) throw notKept(name, "locked-cells");
    protect(sheet, name, unlocked);
  } catch (thrown) {
    putBack();
    throw thrown;
  }
}

/**
 * Does the work on the sheet with its protection lifted, and protects it again as it was. Throws
 * `HostError("protected")` where a password is needed.
 */
export function unprotected<T>(sheet: WpsSheet, name: string, work: () => T): T {
  const putBack = lifted(sheet, name);
  try {
    return work();
  } finally {
    putBack();
  }
}

/**
 * Takes the protection off and gives the way back; nothing to do where there is none. The way back throws
 * `HostError("left-open")` when the program does not go it.
 */
function lifted(sheet: WpsSheet, name: string): () => void {
  if (!sheet.ProtectContents) return () => undefined;
  const { Protection: protection, ProtectDrawingObjects: drawings, ProtectScenarios: scenarios } = sheet;
  const allowed = ALLOWANCES.map((allowance) => protection[allowance]);
  lift(sheet, name);
  return () => {
    let cause: unknown;
    try {
      sheet.Protect(undefined, drawings, true, scenarios, false, ...allowed);
    } catch (thrown) {
      cause = thrown;
    }
    if (!sheet.ProtectContents) throw new HostError("left-open", name, { cause });
  };
}

function lift(sheet: WpsSheet, name: string): void {
  try {
    sheet.Unprotect("");
  } catch (cause) {
    throw new HostError("protected", name, { cause });
  }
  if (sheet.ProtectContents) throw new HostError("protected", name);
}

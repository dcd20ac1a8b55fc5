import { rangeName, type Range } from "../../../sheet/address";
import { HostError } from "../../host-error";
import { cellsOf } from "../program/blocks";
import { isEditing, notKept } from "../program/fault";
import { leftOut } from "../program/left-out";
import type { WpsApplication, WpsProtection, WpsSheet } from "../program/object-model";

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

/** Locks the sheet without password, the ranges left open; its rows may be filtered where it `filters`. `name` for the clerk. */
export function protect(sheet: WpsSheet, name: string, open: readonly Range[], filters = false): void {
  for (const range of open) {
    const cells = cellsOf(sheet, range);
    cells.Locked = false;
    if (cells.Locked !== false) throw notKept(name, "open-cells", rangeName(range));
  }
  const allowed = OURS.map((is, at) => is || (filters && ALLOWANCES[at] === "AllowFiltering"));
  leftOut((none) => sheet.Protect(none, true, true, true, false, ...allowed));
  if (!sheet.ProtectContents) throw notKept(name, "protection");
}

/** How a sheet is protected: what it lets the clerk do, and what else it locks. */
interface Lock {
  readonly allowed: readonly boolean[];
  readonly drawings: boolean;
  readonly scenarios: boolean;
}

/** `null` where the sheet is not protected. */
export function lockOf(sheet: WpsSheet): Lock | null {
  if (!sheet.ProtectContents) return null;
  const { Protection: protection, ProtectDrawingObjects: drawings, ProtectScenarios: scenarios } = sheet;
  return { allowed: ALLOWANCES.map((allowance) => protection[allowance]), drawings, scenarios };
}

/** Throws `HostError("left-open")` when the program does not lock the sheet though it was asked twice. */
export function lockAgain(sheet: WpsSheet, name: string, { allowed, drawings, scenarios }: Lock): void {
  let cause: unknown;
  for (let time = 1; time <= 2; time++) {
    try {
      leftOut((none) => sheet.Protect(none, drawings, true, scenarios, false, ...allowed));
    } catch (thrown) {
      cause = thrown;
    }
    if (isProtected(sheet)) return;
  }
  throw new HostError("left-open", name, { cause });
}

/** Nobody's password, and not a text that a program could take for none. */
const NO_PASSWORD = "党务公开统计：无密码";

/** Takes the protection of sheets off and puts it back, and remembers which of them have a password. */
export class Locks {
  private readonly withPassword = new Set<string>();

  constructor(private readonly app: WpsApplication) {}

  /**
   * Does the work on the sheet with its protection lifted, and protects it again as it was. Throws
   * `HostError("protected")` where a password is needed.
   */
  unprotected<T>(sheet: WpsSheet, name: string, work: () => T): T {
    const putBack = this.lifted(sheet, name);
    try {
      return work();
    } finally {
      putBack();
    }
  }

  /** The clerk may have taken a password off. */
  look(sheet: WpsSheet, name: string): void {
    if (this.withPassword.has(name) && !sheet.ProtectContents) this.withPassword.delete(name);
  }

  /**
   * Takes the protection off and gives the way back; nothing to do where there is none. The way back throws
   * `HostError("left-open")` when the program does not go it.
   */
  private lifted(sheet: WpsSheet, name: string): () => void {
    const lock = lockOf(sheet);
    if (!lock) return () => undefined;
    const putBack = () => lockAgain(sheet, name, lock);
    try {
      this.lift(sheet, name);
    } catch (fault) {
      // It may be off all the same, and the program may only not have said so.
      if (!isProtected(sheet)) putBack();
      throw fault;
    }
    return putBack;
  }

  /**
   * By the manual the clerk is asked for the password where none is handed in, and whether "" is one is not
   * known. So a text comes first that is nobody's; "" comes once, for programs in which a sheet without
   * password is opened by nothing else. Throws `HostError("protected")` where it stays on.
   */
  lift(sheet: WpsSheet, name: string): void {
    if (this.withPassword.has(name)) throw new HostError("protected", name);
    let cause: unknown;
    for (const password of [NO_PASSWORD, ""]) {
      try {
        sheet.Unprotect(password);
      } catch (thrown) {
        cause = thrown;
      }
      if (!sheet.ProtectContents) return;
    }
    if (!isEditing(this.app)) this.withPassword.add(name);
    throw new HostError("protected", name, { cause });
  }
}

/** `false` where the program does not say, asked twice. */
export const isProtected = (sheet: WpsSheet): boolean => protectionOf(sheet) ?? protectionOf(sheet) ?? false;

function protectionOf(sheet: WpsSheet): boolean | null {
  try {
    return sheet.ProtectContents;
  } catch {
    return null;
  }
}

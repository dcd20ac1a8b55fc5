import type { Worksheet } from "@univerjs/core";
import type { SheetPlan } from "../../sheet/sheet-plan";

/**
 * What of a plan Univer has no place for. It travels in the sheet's own `custom` data, so that it
 * follows the sheet when the clerk renames, moves, copies, deletes or brings it back.
 */
export interface Kept {
  readonly identity: SheetPlan["identity"];
  readonly page: SheetPlan["page"];
  /** The browser workbook has no filters; its file does. */
  readonly filter: SheetPlan["filter"];
  /** It draws none. */
  readonly charts: SheetPlan["charts"];
  readonly unlocked: SheetPlan["unlocked"];
  /** How it is hidden while it is: Univer knows one way. */
  readonly visible: SheetPlan["visible"];
  /** The names that the plan gave to the workbook. */
  readonly names: readonly string[];
}

const KEY = "sheetPlan";

const NOTHING_KEPT: Kept = {
  identity: [],
  page: null,
  filter: null,
  charts: [],
  unlocked: null,
  visible: "hidden",
  names: [],
};

export function customOf(plan: SheetPlan): Record<string, Kept> {
  const { identity, page, filter, charts, unlocked, visible, names } = plan;
  const kept = { identity, page, filter, charts, unlocked, visible };
  return { [KEY]: { ...kept, names: names.map(({ name }) => name) } };
}

/** `NOTHING_KEPT` for a sheet that the clerk made. */
export function keptOf(sheet: Worksheet): Kept {
  const custom: Record<string, unknown> = sheet.getConfig().custom ?? {};
  return (custom[KEY] as Kept | undefined) ?? NOTHING_KEPT;
}

/** Puts something else in its place; no mutation of Univer does it, and nobody has to be told. */
export function keepWith(sheet: Worksheet, kept: Kept): void {
  const config = sheet.getConfig();
  config.custom = { ...config.custom, [KEY]: kept };
}

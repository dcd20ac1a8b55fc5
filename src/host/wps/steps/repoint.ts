import { quoteSheet, range, type Range } from "../../../sheet/address";
import { bands, blockOf, cellsOf, matrixOf } from "../program/blocks";
import { point, workbookNames } from "./names";
import type { WpsSheet } from "../program/object-model";
import type { Locks } from "./protection";
import type { WpsBook } from "../wps-book";

/** A sheet that goes, under the name that it was set aside with, and the one that takes its place. */
export interface Succession {
  readonly aside: string;
  readonly successor: string;
}

/**
 * Lets formulas and names that look at sheets which go look at those that take their place: the
 * program has written the names under which the sheets were set aside into all of them, and nobody
 * else uses those. Every change puts its way back on `undos`.
 */
export function repoint(
  { workbook, locks }: Pick<WpsBook, "workbook" | "locks">,
  others: readonly WpsSheet[],
  successions: readonly Succession[],
  undos: (() => void)[],
): void {
  if (successions.length === 0) return;
  for (const sheet of others) repointFormulas(locks, sheet, successions, undos);
  for (const name of workbookNames(workbook)) {
    const before = String(name.RefersTo);
    const after = renamed(before, successions);
    if (after === before) continue;
    const { Name: called } = name;
    undos.push(() => point(workbook, called, before));
    name.RefersTo = after;
  }
}

function repointFormulas(
  locks: Locks,
  sheet: WpsSheet,
  successions: readonly Succession[],
  undos: (() => void)[],
): void {
  const changes = dependents(sheet, successions);
  if (changes.length === 0) return;
  const name = sheet.Name;
  const put = (formula: "before" | "after") =>
    locks.unprotected(sheet, name, () => {
      for (const change of changes) cellsOf(sheet, change.cell).Formula = change[formula];
    });
  undos.push(() => put("before"));
  put("after");
}

interface Change {
  readonly cell: Range;
  readonly before: string;
  readonly after: string;
}

function dependents(sheet: WpsSheet, successions: readonly Succession[]): Change[] {
  const used = sheet.UsedRange;
  if (used.HasFormula === false) return [];
  return bands(blockOf(used)).flatMap((band) =>
    matrixOf(cellsOf(sheet, band).Formula, band).flatMap((line, row) =>
      line.flatMap((formula, column): Change[] => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return [];
        const after = renamed(formula, successions);
        const cell = range(band.top + row, band.left + column);
        return after === formula ? [] : [{ cell, before: formula, after }];
      }),
    ),
  );
}

/** The program writes a sheet's name with quotes or without. */
function renamed(formula: string, successions: readonly Succession[]): string {
  return successions.reduce((text, { aside, successor }) => {
    return text
      .split(`'${aside}'!`)
      .join(`${aside}!`)
      .split(`${aside}!`)
      .join(`${quoteSheet(successor)}!`);
  }, formula);
}

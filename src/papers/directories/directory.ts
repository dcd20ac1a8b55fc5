import type { Consolidation } from "../../consolidation/consolidation";
import { owingIn } from "../../consolidation/standing";
import { groupOf, type Directory } from "../../form/scheme";
import type { Form } from "../../form/form";
import { unitKey } from "../../reading/unit-key";
import type { CellValue } from "../../sheet/grid";
import { claimedBy, type Claimed } from "../summed";

/** What the clerk has entered of a unit, a line each, by column. */
export interface UnitLines {
  readonly unit: string;
  readonly lines: readonly (readonly CellValue[])[];
}

/** What stands on the sheet of a directory. */
export interface DirectoryLines {
  /** The heads of columns that the clerk has added; their cells stand behind those of the scheme's. */
  readonly beside: readonly string[];
  /** By `unitKey`. */
  readonly units: ReadonlyMap<string, UnitLines>;
}

export const NO_LINES: DirectoryLines = { beside: [], units: new Map() };

/** A unit in a directory, with as many lines as it is to have on paper. */
export interface UnitInDirectory extends UnitLines {
  readonly group: string;
  /** What its return says; `null` where it says nothing, or the form does not ask. */
  readonly claimed: Claimed | null;
  /** How many have been entered. */
  readonly count: number;
}

/** So many are made ready where nobody says how many there may be at most. */
const MOST = 20;

/** The units that owe a return, then those that do not and of which something was entered. */
export function inDirectory(
  form: Form,
  directory: Directory,
  consolidation: Pick<Consolidation, "counted" | "reports" | "detail">,
  { beside, units }: DirectoryLines,
): UnitInDirectory[] {
  const claims = claimedBy(form, consolidation, directory.claim);
  const blank = [...directory.columns, ...beside].map(() => "");
  const unitOf = (unit: string, group: string): UnitInDirectory => {
    const lines = units.get(unitKey(unit))?.lines ?? [];
    const claimed = claims.get(unitKey(unit)) ?? null;
    const asked = Math.min(directory.to ?? MOST, Math.max(1, directory.from, claimed?.number ?? 0));
    const wanting = Array.from({ length: Math.max(0, asked - lines.length) }, () => blank);
    return { unit, group, claimed, lines: [...lines, ...wanting], count: lines.filter(isNamed).length };
  };
  const owing = owingIn(consolidation.reports);
  const known = new Set(owing.map(({ unit }) => unitKey(unit)));
  const others = [...units.values()].filter(({ unit }) => !known.has(unitKey(unit)));
  return [
    ...owing.map(({ unit, category }) => unitOf(unit, groupOf(form.scheme, category))),
    ...others.map(({ unit }) => unitOf(unit, "")),
  ];
}

/** Whether a line says what it is about. */
function isNamed([first = null]: readonly CellValue[]): boolean {
  return first !== null && first !== "";
}

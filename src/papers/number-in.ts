import { textOf, type CellValue } from "../sheet/grid";

/** A figure that the clerk has entered on a paper, typed as a text too; `null` for what is none. */
export function numberIn(value: CellValue): number | null {
  const said = textOf(value).trim();
  return said === "" || !Number.isFinite(Number(said)) ? null : Number(said);
}

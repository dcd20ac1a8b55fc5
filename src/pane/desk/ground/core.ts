import type { Form } from "../../../form/form";
import type { SheetNames } from "../../../consolidation/sheets/sheet-names";
import type { Grid } from "../../../sheet/grid";
import type { CheckingCore } from "./checking-core";
import type { Late } from "./late";
import type { LaterCore } from "./later-core";

/**
 * What the pane asks of the core to have a form filled in, as values of one object, so that an entry wires the real
 * rooms and a test its own. All that is not fetched is synchronous and pure.
 */
export interface Core {
  /** What the sheets of a consolidation are called; the pane never takes them for somebody's return. */
  sheetNames(form: Form): SheetNames;
  /** Whether a sheet of this name keeps the return of the period before. */
  isKeptPrior(sheet: string): boolean;
  /** Beside which form of the workbook; `null` for another sheet. */
  keptPriorPlace(grid: Grid): string | null;

  /** What the sheet with the units that owe a return is called. */
  readonly rosterSheet: string;

  /** What reads and checks; where the workbook is blank, nothing is asked of it. */
  readonly checking: Late<CheckingCore>;
  /** What is needed only when the clerk acts. */
  readonly later: Late<LaterCore>;
}

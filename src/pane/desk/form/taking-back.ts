import type { CellEdit, Host } from "../../../host/host";
import type { Place } from "../../../form/placement";
import { formatAt, formulaAt, valueAt, type Grid } from "../../../sheet/grid";
import type { CellAddress } from "../../../sheet/address";
import { Observed } from "../ground/observed";
import type { LiveCheck } from "./live-check";

/** What was last written into a form at a press of a button, as far as it is to be taken back here. */
export interface LastWritten {
  readonly sheets: readonly string[];
  readonly cells: number;
  /** `null` until it was taken back; then how many cells were, the others having been changed since. */
  readonly takenBack: number | null;
}

/** An edit of a cell of the workbook. */
export type PlacedEdit = Place & CellEdit;

interface Written {
  readonly before: PlacedEdit;
  /** What stood there afterwards, as a text. */
  readonly stood: string;
}

/**
 * The pane's own way back from what its buttons have written, for programs whose undo is not certain to know of
 * it. It leaves alone what anybody has changed since.
 */
export class TakingBack {
  readonly state = new Observed<LastWritten | null>(null);
  private written: readonly Written[] = [];

  constructor(
    private readonly host: Host,
    private readonly check: LiveCheck,
  ) {}

  /** `Host.editCells` on each of the sheets, remembered where that is of use. */
  async edit(edits: readonly PlacedEdit[]): Promise<void> {
    if (this.host.capabilities.undo) return this.write(edits);
    const before = await this.read(edits);
    await this.write(edits);
    const after = await this.read(edits);
    const isThere = edits.every(({ sheet }) => before.has(sheet) && after.has(sheet));
    this.written = isThere
      ? edits.map((edit) => ({
          before: editAt(before.get(edit.sheet)!, edit),
          stood: contentAt(after.get(edit.sheet)!, edit),
        }))
      : [];
    const { length } = this.written;
    this.state.set(length > 0 ? { sheets: sheetsIn(edits), cells: length, takenBack: null } : null);
  }

  /** Puts back what stood in the cells, those that still hold what was written. */
  async takeBack(): Promise<void> {
    const last = this.state.get();
    if (!last) return;
    await this.check.onForms(async () => {
      const shown = this.check.found()?.sheets ?? [];
      if (!last.sheets.every((sheet) => shown.includes(sheet))) return;
      const grids = await this.read(this.written.map(({ before }) => before));
      const standing = this.written.filter(({ before, stood }) => {
        const grid = grids.get(before.sheet);
        return grid !== undefined && contentAt(grid, before) === stood;
      });
      await this.write(standing.map(({ before }) => before));
      this.state.set({ ...last, takenBack: standing.length });
    });
  }

  private async write(edits: readonly PlacedEdit[]): Promise<void> {
    for (const sheet of sheetsIn(edits)) {
      const own = edits.filter((edit) => edit.sheet === sheet);
      await this.host.editCells(sheet, own);
    }
  }

  private async read(edits: readonly PlacedEdit[]): Promise<Map<string, Grid>> {
    const grids = new Map<string, Grid>();
    for (const sheet of sheetsIn(edits)) {
      const grid = await this.host.readSheet(sheet);
      if (grid) grids.set(sheet, grid);
    }
    return grids;
  }
}

const sheetsIn = (edits: readonly PlacedEdit[]) => [...new Set(edits.map(({ sheet }) => sheet))];

/** The edit that makes a cell what it is. */
function editAt(grid: Grid, { sheet, row, column, format }: PlacedEdit): PlacedEdit {
  const value = formulaAt(grid, row, column) ?? valueAt(grid, row, column);
  if (format === undefined) return { sheet, row, column, value };
  return { sheet, row, column, value, format: formatAt(grid, row, column) ?? "General" };
}

const contentAt = (grid: Grid, { row, column }: CellAddress) =>
  JSON.stringify(formulaAt(grid, row, column) ?? valueAt(grid, row, column));

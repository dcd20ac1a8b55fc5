import type { CellEdit, Host } from "../../../host/host";
import { formatAt, formulaAt, valueAt, type Grid } from "../../../sheet/grid";
import type { CellAddress } from "../../../sheet/address";
import { Observed } from "../ground/observed";
import type { LiveCheck } from "./live-check";

/** What was last written into a form at a press of a button, as far as it is to be taken back here. */
export interface LastWritten {
  readonly sheet: string;
  readonly cells: number;
  /** `null` until it was taken back; then how many cells were, the others having been changed since. */
  readonly takenBack: number | null;
}

interface Written {
  readonly before: CellEdit;
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

  /** `Host.editCells`, remembered where that is of use. */
  async edit(sheet: string, edits: readonly CellEdit[]): Promise<void> {
    if (this.host.capabilities.undo) return this.host.editCells(sheet, edits);
    const before = await this.host.readSheet(sheet);
    await this.host.editCells(sheet, edits);
    const after = await this.host.readSheet(sheet);
    this.written =
      before && after
        ? edits.map((edit) => ({ before: editAt(before, edit), stood: contentAt(after, edit) }))
        : [];
    this.state.set(this.written.length > 0 ? { sheet, cells: edits.length, takenBack: null } : null);
  }

  /** Puts back what stood in the cells, those that still hold what was written. */
  async takeBack(): Promise<void> {
    const last = this.state.get();
    if (!last) return;
    await this.check.onSheet(async (sheet) => {
      const grid = sheet === last.sheet ? await this.host.readSheet(sheet) : null;
      if (!grid) return;
      const standing = this.written.filter(({ before, stood }) => contentAt(grid, before) === stood);
      if (standing.length > 0) {
        await this.host.editCells(
          sheet,
          standing.map(({ before }) => before),
        );
      }
      this.state.set({ ...last, takenBack: standing.length });
    });
  }
}

/** The edit that makes a cell what it is. */
function editAt(grid: Grid, { row, column, format }: CellEdit): CellEdit {
  const value = formulaAt(grid, row, column) ?? valueAt(grid, row, column);
  if (format === undefined) return { row, column, value };
  return { row, column, value, format: formatAt(grid, row, column) ?? "General" };
}

const contentAt = (grid: Grid, { row, column }: CellAddress) =>
  JSON.stringify(formulaAt(grid, row, column) ?? valueAt(grid, row, column));

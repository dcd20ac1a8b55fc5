import type { Edited, Host } from "../../../host/host";
import type { Grid } from "../../../sheet/grid";
import { readCells } from "./read-once";

/**
 * Reads what the cells of sheets hold, over and over while the clerk types: all of a sheet the first time, and what its cells hold from then on,
 * until more is told to have changed.
 */
export class SheetReader {
  private readonly seen = new Map<string, Grid>();
  /** How often something was forgotten: what was being read then is not remembered. */
  private forgotten = 0;

  constructor(private readonly host: Host) {}

  /** The sheet as it stands; `null` when it is not there. */
  async read(sheet: string): Promise<Grid | null> {
    const { forgotten } = this;
    const before = this.seen.get(sheet);
    const again = before && this.host.readAgain?.(before);
    const grid = await (again ?? readCells(this.host, sheet));
    if (grid && forgotten === this.forgotten) this.seen.set(sheet, grid);
    else this.seen.delete(sheet);
    return grid;
  }

  /** To be told of every edit. */
  edited({ sheet, reshaped }: Edited): void {
    if (reshaped) this.forget(sheet);
  }

  /** Reads all of the sheet the next time, or of every sheet: it may be another. */
  forget(sheet?: string): void {
    this.forgotten++;
    if (sheet === undefined) this.seen.clear();
    else this.seen.delete(sheet);
  }
}

import type { RosterUnit } from "../../../consolidation/consolidation";
import type { Host } from "../../../host/host";
import { gridOfPlan } from "../../../sheet/sheet-plan";
import type { OfficeCore } from "../ground/office-core";
import { faultOf, type Fault } from "../ground/fault";
import type { Files, PickedFile } from "../ground/files";
import { Observed } from "../ground/observed";
import type { RosterWatch } from "./roster-watch";

/** What was done to the roster last, and how many units it changed; `none`: the file has no roster. */
export interface RosterDone {
  readonly how: "filled" | "taken" | "none";
  readonly units: number;
}

export interface RosterKeepingState {
  readonly running: boolean;
  readonly done: RosterDone | null;
  readonly fault: Fault | null;
}

const NOTHING: RosterKeepingState = { running: false, done: null, fault: null };

/** Writes into the roster what is known of its units; the sheet is the clerk's, so only cells of it are changed. */
export class RosterKeeping {
  readonly state = new Observed<RosterKeepingState>(NOTHING);

  constructor(
    private readonly host: Host,
    private readonly core: OfficeCore,
    private readonly files: Files,
    private readonly roster: RosterWatch,
  ) {}

  /** Whether a file of last year's can be opened here. */
  get canTakeOver(): boolean {
    return this.files.openWorkbook !== undefined;
  }

  /** Has the roster say this of its units. */
  fill(units: readonly RosterUnit[]): Promise<void> {
    return this.trying(async () => ({ how: "filled", units: await this.write(units) }));
  }

  /** Takes over the roster that is in a file. */
  takeOver(file: PickedFile): Promise<void> {
    return this.trying(async () => {
      const opened = await this.files.openWorkbook?.(file);
      const sheets = opened?.ok ? opened.sheets : [];
      const named = (name: string) => Number(name === this.core.rosterSheet);
      const last = [...sheets]
        .sort((a, b) => named(b.sheet) - named(a.sheet))
        .map((sheet) => this.core.readRoster(gridOfPlan(sheet)))
        .find((units) => units.length > 0);
      if (!last) return { how: "none", units: 0 };
      const now = this.core.readRoster(await this.host.readSheet(this.core.rosterSheet));
      return { how: "taken", units: await this.write(this.core.rosterTakenOver(now, last)) };
    });
  }

  private async write(units: readonly RosterUnit[]): Promise<number> {
    const { host, core, roster } = this;
    const grid = await host.readSheet(core.rosterSheet);
    const edits = grid && core.rosterEdits(grid, units);
    const changed = core.differingUnits(core.readRoster(grid), units);
    if (edits === null) await host.writeSheets([core.rosterPlan(units)]);
    else if (edits.length > 0) await host.editCells(core.rosterSheet, edits);
    await roster.refresh();
    return changed;
  }

  private async trying(task: () => Promise<RosterDone>): Promise<void> {
    if (this.state.get().running) return;
    this.state.change({ running: true, done: null, fault: null });
    try {
      const done = await task();
      this.state.change({ running: false, done });
    } catch (error) {
      this.state.change({ running: false, fault: faultOf(error) });
    }
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }
}

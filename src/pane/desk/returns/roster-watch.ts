import type { RosterUnit } from "../../../consolidation/consolidation";
import type { Host, Unsubscribe } from "../../../host/host";
import { coalesce } from "../ground/coalesce";
import type { Core } from "../ground/core";
import { Observed } from "../ground/observed";
import { SheetReader } from "../ground/sheet-reader";

/** The units that owe a return, as the roster sheet has them now; empty when there is none. */
export class RosterWatch {
  readonly units = new Observed<readonly RosterUnit[]>([]);
  private readonly again = coalesce(() => this.read(), 150);
  private readonly reader: SheetReader;

  constructor(
    private readonly host: Host,
    private readonly core: Core,
  ) {
    this.reader = new SheetReader(host);
  }

  start(): Unsubscribe {
    const edited = this.host.onEdited((at) => {
      this.reader.edited(at);
      if (at.sheet === this.core.rosterSheet) this.again.request();
    });
    void this.refresh();
    return () => {
      edited();
      this.again.cancel();
    };
  }

  refresh(): Promise<void> {
    this.reader.forget();
    return this.again.now();
  }

  private async read(): Promise<void> {
    // Without a roster everything still works, so a host that cannot read it now is no fault to show:
    // the consolidation reads it again and reports.
    const units = await this.unitsThere().catch(() => []);
    if (units.length > 0 || this.units.get().length > 0) this.units.set(units);
  }

  private async unitsThere(): Promise<readonly RosterUnit[]> {
    const grid = await this.reader.read(this.core.rosterSheet);
    if (!grid) return [];
    const { readRoster } = await this.core.checking.fetched();
    return readRoster(grid);
  }
}

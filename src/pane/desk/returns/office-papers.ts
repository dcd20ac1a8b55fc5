import type { Consolidation } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import { NO_OFFICE, type Office } from "../../../papers/office";
import type { Papers } from "../../../papers/papers";
import type { Grid } from "../../../sheet/grid";
import { gridOfPlan, type SheetPlan } from "../../../sheet/sheet-plan";
import type { Core } from "../ground/core";
import { faultOf, type Fault } from "../ground/fault";
import { Observed } from "../ground/observed";
import { written } from "../ground/written";

/** The papers: 退改单, 催报单, 简报. */
export type Paper = "slips" | "calls" | "brief";

export interface OfficePapersState {
  /** Whom the units may ask, as the clerk has said it here or on a paper that was written earlier. */
  readonly office: Office;
  /** 报送情况 as it was read last. */
  readonly reports: Grid | null;
  /** The papers as they stand in the workbook. */
  readonly standing: Readonly<Record<"slips" | "calls", Grid | null>>;
  readonly running: boolean;
  /** The paper that was written last, while it still says what the book does. */
  readonly done: Paper | null;
  readonly fault: Fault | null;
}

const NOTHING: OfficePapersState = {
  office: NO_OFFICE,
  reports: null,
  standing: { slips: null, calls: null },
  running: false,
  done: null,
  fault: null,
};

/** Writes what goes back to the units, and keeps whom they turn to. */
export class OfficePapers {
  readonly state = new Observed<OfficePapersState>(NOTHING);

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: Core,
    private readonly today: () => string,
  ) {}

  /** Reads what the workbook says beside the book. What cannot be read now is a line to be written on. */
  async look(): Promise<void> {
    const { slips, calls, reports } = this.core.sheetNames(this.form);
    const read = (sheet: string) => this.host.readSheet(sheet).catch(() => null);
    const register = await read(reports);
    const standing = { slips: await read(slips), calls: await read(calls) };
    const known = this.core.officeIn(standing.calls) ?? this.core.officeIn(standing.slips);
    const { office } = this.state.get();
    this.state.change({
      reports: register,
      standing,
      office: office === NO_OFFICE && known ? known : office,
      done: null,
    });
  }

  say(part: Partial<Office>): void {
    this.state.change({ office: { ...this.state.get().office, ...part }, done: null });
  }

  writeSlips({ slips }: Papers): Promise<void> {
    const { office } = this.state.get();
    return this.write("slips", () => this.core.slipsPlan(this.form, slips, office, this.today()));
  }

  writeCalls({ calls }: Papers): Promise<void> {
    const { office } = this.state.get();
    return this.write("calls", () => this.core.callsPlan(this.form, calls, office, this.today()));
  }

  /** 简报 of a consolidation. */
  writeBrief(consolidation: Consolidation): Promise<void> {
    return this.write("brief", () => this.core.briefPlan(this.form, consolidation));
  }

  private async write(paper: Paper, made: () => SheetPlan): Promise<void> {
    if (this.state.get().running) return;
    this.state.change({ running: true, done: null, fault: null });
    try {
      const plan = made();
      const fault = await written(this.host, [plan]);
      const standing = { ...this.state.get().standing, [paper]: gridOfPlan(plan) };
      this.state.change({ running: false, done: paper, fault, standing });
    } catch (error) {
      this.state.change({ running: false, fault: faultOf(error) });
    }
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }

  /** Another workbook has taken the place of this one. */
  leaveWorkbook(): void {
    this.state.set(NOTHING);
  }
}

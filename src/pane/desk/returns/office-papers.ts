import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import { NO_OFFICE, type Office } from "../../../papers/office";
import type { Papers } from "../../../papers/papers";
import type { Grid } from "../../../sheet/grid";
import { gridOfPlan } from "../../../sheet/sheet-plan";
import type { Core } from "../ground/core";
import { faultOf, type Fault } from "../ground/fault";
import { Observed } from "../ground/observed";
import { written } from "../ground/written";

/** The two papers: 退改单, 催报单. */
export type Paper = "slips" | "calls";

export interface OfficePapersState {
  /** Whom the units may ask, as the clerk has said it here or on a paper that was written earlier. */
  readonly office: Office;
  /** 报送情况 as it was read last. */
  readonly reports: Grid | null;
  /** The papers as they stand in the workbook. */
  readonly standing: Readonly<Record<Paper, Grid | null>>;
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

  async write(paper: Paper, { slips, calls }: Papers): Promise<void> {
    const { core, form } = this;
    const { office, running } = this.state.get();
    if (running) return;
    this.state.change({ running: true, done: null, fault: null });
    const plan =
      paper === "slips"
        ? core.slipsPlan(form, slips, office, this.today())
        : core.callsPlan(form, calls, office, this.today());
    try {
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

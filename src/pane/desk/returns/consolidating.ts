import type { ConsolidationInput } from "../../../consolidation/standing";
import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { Core } from "../ground/core";
import { faultOf, type Fault } from "../ground/fault";
import { Observed } from "../ground/observed";
import type { Collection } from "./collection";
import { refusedOf, submissionsOf, unreadOf } from "./listed-file";
import { prepare, write, type Outcome } from "./run";
import { besideOld, standingSheets, type StandingSheets } from "./standing-sheets";

export interface ConsolidatingState {
  readonly running: boolean;
  /** Of the last run; `null` before the first and after the list has changed. */
  readonly outcome: Outcome | null;
  /** Sheets on which somebody may have worked, until the clerk has said what is to become of them. */
  readonly asked: StandingSheets | null;
  readonly fault: Fault | null;
}

const IDLE: ConsolidatingState = { running: false, outcome: null, asked: null, fault: null };

/** What is to become of the sheets of an earlier consolidation. */
export type Answer = "keep" | "replace";

/** Runs a consolidation of the collected returns, one at a time. */
export class Consolidating {
  readonly state = new Observed<ConsolidatingState>(IDLE);
  /** What was written into this workbook last; `null` when nothing was as far as we know. */
  private last: { readonly plans: readonly SheetPlan[]; readonly units: number } | null = null;

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: Core,
    private readonly collection: Collection,
    private readonly today: () => string,
  ) {}

  /**
   * True when the sheets were written. Where something on them would be lost, the question is left in
   * `state.asked`, and nothing is written before there is an answer.
   */
  async run(answer?: Answer): Promise<boolean> {
    if (this.state.get().running) return false;
    const { host, form, core } = this;
    this.state.set({ ...IDLE, running: true });
    try {
      const prepared = await prepare(host, form, core, this.collected());
      const asked = answer ? null : await standingSheets(host, prepared.plans, this.last?.plans ?? null);
      if (asked) {
        this.state.set({ ...IDLE, asked });
        return false;
      }
      const plans = answer === "keep" ? await besideOld(host, prepared.plans) : prepared.plans;
      const outcome = await write(host, form, core, { ...prepared, plans });
      this.last = { plans, units: outcome.units };
      this.state.set({ ...IDLE, outcome });
      return true;
    } catch (error) {
      this.state.set({ ...IDLE, fault: faultOf(error) });
      return false;
    }
  }

  /** How many units were added up in this workbook; `null` when nothing was as far as we know. */
  get units(): number | null {
    return this.last?.units ?? null;
  }

  /** The question is taken back. */
  withdraw(): void {
    this.state.change({ asked: null });
  }

  /** The result no longer speaks of what is listed or open. */
  forget(): void {
    if (!this.state.get().running) this.state.set(IDLE);
  }

  /** Another workbook has taken the place of the one that was written into. */
  leaveWorkbook(): void {
    this.last = null;
    this.forget();
  }

  private collected(): Omit<ConsolidationInput, "roster"> {
    const { files, named, preferred } = this.collection.state.get();
    const { form, core } = this;
    return {
      submissions: submissionsOf(files, named, (each, naming) => core.nameUnit(form, each, naming)),
      refused: refusedOf(files),
      unread: unreadOf(files).map(({ path }) => path),
      preferred,
      date: this.today(),
    };
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }
}

import type { Form } from "../../form/form";
import type { Host } from "../../host/host";
import type { Core } from "../core";
import { faultOf, type Fault } from "../fault";
import { Observed } from "../observed";
import type { Collection } from "./collection";
import { refusedOf, submissionsOf, unreadOf } from "./listed-file";
import { consolidateInto, type Outcome } from "./run";

export interface ConsolidatingState {
  readonly running: boolean;
  /** Of the last run; `null` before the first and after the list has changed. */
  readonly outcome: Outcome | null;
  readonly fault: Fault | null;
}

const IDLE: ConsolidatingState = { running: false, outcome: null, fault: null };

/** Runs a consolidation of the collected returns, one at a time. */
export class Consolidating {
  readonly state = new Observed<ConsolidatingState>(IDLE);

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: Core,
    private readonly collection: Collection,
    private readonly today: () => string,
  ) {}

  /** True when the sheets were written. */
  async run(): Promise<boolean> {
    if (this.state.get().running) return false;
    const collected = this.collection.state.get();
    const { form, core } = this;
    this.state.set({ running: true, outcome: null, fault: null });
    try {
      const outcome = await consolidateInto(this.host, form, core, {
        submissions: submissionsOf(collected.files, collected.named, (each, naming) =>
          core.nameUnit(form, each, naming),
        ),
        refused: refusedOf(collected.files),
        unread: unreadOf(collected.files).map(({ path }) => path),
        preferred: collected.preferred,
        date: this.today(),
      });
      this.state.set({ ...IDLE, outcome });
      return true;
    } catch (error) {
      this.state.set({ ...IDLE, fault: faultOf(error) });
      return false;
    }
  }

  /** The result no longer speaks of what is listed or open. */
  forget(): void {
    if (!this.state.get().running) this.state.set(IDLE);
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }
}

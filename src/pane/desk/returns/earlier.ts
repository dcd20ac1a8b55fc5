import type { RefusedFile, RosterUnit, Submission } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import type { OfficeCore } from "../ground/office-core";
import { faultOf, type Fault } from "../ground/fault";
import type { Files, PickedFile } from "../ground/files";
import { Observed } from "../ground/observed";

export interface EarlierState {
  /** Returns of the period before that the clerk has chosen; `null` when none were. */
  readonly submissions: readonly Submission[] | null;
  /** Files among them that could not be read, or are books of something else. */
  readonly refused: readonly RefusedFile[];
  readonly reading: boolean;
  readonly fault: Fault | null;
}

const NOTHING: EarlierState = { submissions: null, refused: [], reading: false, fault: null };

/** What the units handed in for the period before, as long as the pane is open. */
export class EarlierReturns {
  readonly state = new Observed<EarlierState>(NOTHING);

  constructor(
    private readonly files: Files,
    private readonly form: Form,
    private readonly core: OfficeCore,
    private readonly otherForms: () => readonly Form[],
  ) {}

  /** Reads the files, single returns and books; nothing changes when none is chosen. */
  async choose(chosen: Promise<readonly PickedFile[]>): Promise<void> {
    try {
      const picked = await chosen;
      if (picked.length === 0) return;
      this.state.change({ reading: true, fault: null });
      const submissions: Submission[] = [];
      const refused: RefusedFile[] = [];
      await this.files.readReturns(picked, {
        form: this.form,
        others: this.otherForms(),
        before: true,
        signal: new AbortController().signal,
        decisionsFor: () => [],
        onResult: (result) => {
          submissions.push(...result.submissions);
          refused.push(...result.refused);
        },
      });
      this.state.change({ submissions, refused });
    } catch (error) {
      this.state.change({ fault: faultOf(error) });
    } finally {
      this.state.change({ reading: false });
    }
  }

  forget(): void {
    this.state.set(NOTHING);
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }

  /** By `unitKey`, the return of each of these units. */
  of(units: readonly RosterUnit[]): ReadonlyMap<string, Submission> {
    return this.core.earlierReturns(this.form, units, this.state.get().submissions ?? []);
  }
}

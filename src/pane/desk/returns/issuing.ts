import { unitKey } from "../../../consolidation/roster";
import type { RosterUnit } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import type { Issued } from "../../../papers/issue";
import type { Office } from "../../../papers/office";
import { fileName } from "../../../sheet/file-name";
import type { Core } from "../ground/core";
import { downloadBlob } from "../ground/download";
import { faultOf, type Fault } from "../ground/fault";
import type { Files } from "../ground/files";
import { Observed } from "../ground/observed";
import type { EarlierReturns } from "./earlier";

export interface IssuingState {
  /** `null` while nothing is written. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** What was written last, and how many forms are in it. */
  readonly written: { readonly file: string; readonly forms: number } | null;
  /** The clerk stopped it. */
  readonly stopped: boolean;
  readonly fault: Fault | null;
}

const IDLE: IssuingState = {
  progress: null,
  written: null,
  stopped: false,
  fault: null,
};

/** Writes a blank form for each unit of the roster, all into one file. */
export class Issuing {
  readonly state = new Observed<IssuingState>(IDLE);
  private stopping = new AbortController();

  constructor(
    private readonly files: Files,
    private readonly form: Form,
    private readonly core: Core,
    private readonly earlier: EarlierReturns,
  ) {}

  /** Whether the program lets a page hand the clerk a file. */
  get canWrite(): boolean {
    return this.files.issue !== undefined;
  }

  /** What would be written for these units. */
  issued(units: readonly RosterUnit[]): Issued[] {
    const { core, form } = this;
    const earlier = this.earlier.of(units);
    return core.issuedForms(form, units, ({ unit }) => earlier.get(unitKey(unit)) ?? null);
  }

  async write(issued: readonly Issued[], office: Office): Promise<void> {
    const { files, form } = this;
    if (!files.issue || this.state.get().progress) return;
    this.stopping = new AbortController();
    const of = issued.length;
    this.state.change({ progress: { done: 0, of }, written: null, stopped: false, fault: null });
    try {
      const { signal } = this.stopping;
      const onProgress = (done: number) => this.state.change({ progress: { done, of } });
      const archive = await files.issue({ form, issued, office, onProgress, signal });
      if (archive === null) return this.state.change({ stopped: true });
      const file = fileName(["下发", form.called, form.period?.of ?? "", `${of}个单位`], ".zip");
      downloadBlob(archive, file);
      this.state.change({ written: { file, forms: of } });
    } catch (error) {
      this.state.change({ fault: faultOf(error) });
    } finally {
      this.state.change({ progress: null });
    }
  }

  cancel(): void {
    this.stopping.abort();
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }
}

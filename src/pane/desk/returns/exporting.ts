import type { Book } from "../../../book/book";
import type { RosterUnit } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import { fileName } from "../../../sheet/file-name";
import type { Core } from "../ground/core";
import { downloadBlob } from "../ground/download";
import { faultOf, type Fault } from "../ground/fault";
import type { Files, LongKind } from "../ground/files";
import { Observed } from "../ground/observed";

export interface ExportingState {
  /** How many returns of how many are written; `null` while none are. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** The file that was written last. */
  readonly written: string | null;
  /** The clerk stopped it. */
  readonly stopped: boolean;
  readonly fault: Fault | null;
}

const IDLE: ExportingState = { progress: null, written: null, stopped: false, fault: null };

/** Hands out what the workbook remembers as a long table, for programs that count more than a workbook holds. */
export class Exporting {
  readonly state = new Observed<ExportingState>(IDLE);
  private stopping = new AbortController();

  constructor(
    private readonly files: Files,
    private readonly form: Form,
    private readonly core: Core,
    private readonly today: () => string,
  ) {}

  /** Whether the program lets a page hand the clerk a file. */
  get canWrite(): boolean {
    return this.files.writeLong !== undefined;
  }

  async write(format: LongKind, book: Book, units: readonly RosterUnit[]): Promise<void> {
    const { files, form, core } = this;
    if (!files.writeLong || this.state.get().progress) return;
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    const beside = { roster: units, refused: [], reports: null, date: this.today() };
    const { standing, roster } = core.standingNow(form, book, beside);
    const of = standing.entries.length;
    const onProgress = (done: number) => this.state.change({ progress: { done, of } });
    this.state.set({ ...IDLE, progress: { done: 0, of } });
    try {
      const input = { form, book, standing, roster, parent: form.authority };
      const archive = await files.writeLong({ input, format, onProgress, signal });
      if (archive === null) return this.state.change({ stopped: true });
      const file = fileName(["长表", form.called, form.period?.of ?? "", format], ".zip");
      downloadBlob(archive, file);
      this.state.change({ written: file });
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

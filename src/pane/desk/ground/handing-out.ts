import { downloadBlob } from "./download";
import { faultOf, type Fault } from "./fault";
import { Observed } from "./observed";

export interface HandingOutState<Written> {
  /** How many of how many are written; `null` while none are. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** What was written last. */
  readonly written: Written | null;
  /** The clerk stopped it. */
  readonly stopped: boolean;
  readonly fault: Fault | null;
}

/** How a long file comes about; `null` when it was stopped. */
export type Making = (watch: {
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}) => Promise<Blob | null>;

/** Makes one file at a time that takes a while, and hands it to the clerk. */
export class HandingOut<Written> {
  readonly state = new Observed<HandingOutState<Written>>({
    ...{ progress: null, written: null, stopped: false, fault: null },
  });
  private stopping = new AbortController();

  /** Of so many pieces; nothing happens while another one is being made. `written` is what is said once it is. */
  async run(of: number, file: string, written: Written, make: Making): Promise<void> {
    if (this.state.get().progress) return;
    this.stopping = new AbortController();
    this.state.change({ progress: { done: 0, of }, written: null, stopped: false, fault: null });
    try {
      const onProgress = (done: number) => this.state.change({ progress: { done, of } });
      const made = await make({ onProgress, signal: this.stopping.signal });
      if (made === null) return this.state.change({ stopped: true });
      downloadBlob(made, file);
      this.state.change({ written });
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

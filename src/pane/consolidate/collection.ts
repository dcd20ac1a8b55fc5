import type { RefusedFile, Submission } from "../../consolidation/consolidation";
import { unitKey } from "../../consolidation/roster";
import { faultOf, type Fault } from "../fault";
import type { FileResult, Files, PickedFile } from "../files";
import { Observed } from "../observed";

/** One file of the list and what reading it yielded. */
export interface ListedFile {
  readonly picked: PickedFile;
  readonly state: "waiting" | "read" | "refused" | "cancelled";
  readonly submissions: readonly Submission[];
  readonly refused: RefusedFile | null;
}

export interface CollectionState {
  /** In the order in which they were added. */
  readonly files: readonly ListedFile[];
  /** `null` when nothing is being read. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** Ids of submissions that the clerk chose over a later one of the same unit. */
  readonly preferred: readonly string[];
  readonly fault: Fault | null;
}

/** Milliseconds between two drawings of the list while files are read. */
const SHOWN_EVERY = 150;

const EMPTY: CollectionState = { files: [], progress: null, preferred: [], fault: null };

/** The returns that were handed in: added to, read, removed, chosen between. */
export class Collection {
  readonly state = new Observed<CollectionState>(EMPTY);
  private stopping = new AbortController();
  private batches = 0;
  /** Results that are not shown yet, by file. */
  private readonly done = new Map<string, FileResult>();
  private showing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly files: Files) {}

  /** Adds and reads files; one that is in the list already is read anew in its place. */
  async add(picked: readonly PickedFile[]): Promise<void> {
    const fresh = [...new Map(picked.map((file) => [file.id, file])).values()];
    if (fresh.length === 0) return;
    this.list(fresh);
    this.batches++;
    const { signal } = this.stopping;
    try {
      await this.files.readReturns(fresh, {
        signal,
        onResult: (result) => {
          if (!signal.aborted) this.settle(result);
        },
      });
    } catch (error) {
      if (!signal.aborted) this.state.change({ fault: faultOf(error) });
    } finally {
      this.batches--;
      if (this.batches === 0) this.finish();
    }
  }

  /** For files that must be gathered first, as from a dropped folder. */
  async addWhenFound(found: Promise<readonly PickedFile[]>): Promise<void> {
    try {
      await this.add(await found);
    } catch (error) {
      this.state.change({ fault: faultOf(error) });
    }
  }

  /** Stops reading; what was read stays. */
  cancel(): void {
    this.stopping.abort();
    this.stopping = new AbortController();
    this.finish();
  }

  remove(id: string): void {
    const { files } = this.state.get();
    this.state.change({ files: files.filter(({ picked }) => picked.id !== id) });
  }

  clear(): void {
    this.cancel();
    this.state.set(EMPTY);
  }

  /** Takes this submission in place of the others of its unit. */
  prefer(chosen: Submission): void {
    const { files, preferred } = this.state.get();
    const rivals = files
      .flatMap(({ submissions }) => submissions)
      .filter((submission) => unitKey(submission.return.unit) === unitKey(chosen.return.unit))
      .map(({ id }) => id);
    this.state.change({ preferred: [...preferred.filter((id) => !rivals.includes(id)), chosen.id] });
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }

  private list(fresh: readonly PickedFile[]): void {
    const { files, progress } = this.state.get();
    const waiting = new Map<string, ListedFile>(
      fresh.map((picked) => [picked.id, { picked, state: "waiting", submissions: [], refused: null }]),
    );
    const kept = files.map((file) => {
      const anew = waiting.get(file.picked.id);
      waiting.delete(file.picked.id);
      return anew ?? file;
    });
    this.state.change({
      files: [...kept, ...waiting.values()],
      progress: { done: progress?.done ?? 0, of: (progress?.of ?? 0) + fresh.length },
      fault: null,
    });
  }

  /** Hundreds of results a second would draw the list as often; a few times a second is progress enough. */
  private settle(result: FileResult): void {
    this.done.set(result.id, result);
    this.showing ??= setTimeout(() => this.showDone(), SHOWN_EVERY);
  }

  private showDone(): void {
    clearTimeout(this.showing);
    this.showing = undefined;
    if (this.done.size === 0) return;
    const { files, progress } = this.state.get();
    const done = new Map(this.done);
    this.done.clear();
    this.state.change({
      files: files.map((file): ListedFile => {
        const result = done.get(file.picked.id);
        if (!result) return file;
        const { submissions, refused } = result;
        return { ...file, state: refused ? "refused" : "read", submissions, refused };
      }),
      progress: progress && { ...progress, done: progress.done + done.size },
    });
  }

  private finish(): void {
    this.showDone();
    const { files } = this.state.get();
    this.state.change({
      files: files.map((file) => (file.state === "waiting" ? { ...file, state: "cancelled" } : file)),
      progress: null,
    });
  }
}

export function submissionsOf(files: readonly ListedFile[]): Submission[] {
  return files.flatMap(({ submissions }) => submissions);
}

export function refusedOf(files: readonly ListedFile[]): RefusedFile[] {
  return files.flatMap(({ refused }) => (refused ? [refused] : []));
}

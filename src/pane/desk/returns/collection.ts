import type { FormName } from "../../../consolidation/consolidation";
import type { UnitNaming } from "../../../consolidation/roster/name-unit";
import type { Form } from "../../../form/form";
import { faultOf, type Fault } from "../ground/fault";
import type { FileDecision, FileResult, Files, PickedFile } from "../ground/files";
import { Observed } from "../ground/observed";
import { paced } from "../ground/paced";
import {
  isOnlyOf,
  isSamePlace,
  partly,
  settled,
  stopped,
  unreadOf,
  waiting,
  type ListedFile,
} from "./listed-file";

export interface CollectionState {
  /** In the order in which they were added. */
  readonly files: readonly ListedFile[];
  /** `null` when nothing is being read. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** Ids of submissions that the clerk chose over a later one of the same unit. */
  readonly preferred: readonly string[];
  /** Why, by the same id. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Whose returns the clerk says they are, by id of submission; `null` where he takes it back. */
  readonly named: ReadonlyMap<string, UnitNaming | null>;
  /** What the clerk answered about doubtful rows and columns, by id of file. */
  readonly decisions: ReadonlyMap<string, readonly FileDecision[]>;
  /** Ids of files that are read again because of an answer; what is listed of them is still the old. */
  readonly rereading: ReadonlySet<string>;
  /** What was done to the list last, as long as it can be taken back. */
  readonly step: ListStep | null;
  readonly fault: Fault | null;
}

/** What the clerk may regret: so many files that went, or returns whose units he confirmed at once. */
export interface ListStep {
  readonly kind: "cleared" | "removed" | "named";
  readonly number: number;
}

const NONE: readonly FileDecision[] = [];
const EMPTY: CollectionState = {
  files: [],
  progress: null,
  preferred: [],
  reasons: new Map(),
  named: new Map(),
  decisions: new Map(),
  rereading: new Set(),
  step: null,
  fault: null,
};

/** The returns that were handed in: added to, read, removed, chosen between. */
export class Collection {
  readonly state = new Observed<CollectionState>(EMPTY);
  private stopping = new AbortController();
  private batches = 0;
  /** Results that are not shown yet, by file. */
  private readonly done = new Map<string, { readonly result: FileResult; readonly part: boolean }>();
  /** What leads back from the last step. */
  private back: () => void = () => undefined;
  /** Hundreds of results a second would draw the list as often. */
  private readonly showing = paced(() => this.showDone());

  constructor(
    private readonly files: Files,
    private readonly form: Form,
    private readonly others: () => readonly Form[],
  ) {}

  /** Adds and reads files; one that is in the list already is read anew and keeps until then what it yielded. */
  async add(picked: readonly PickedFile[]): Promise<void> {
    const fresh = [...new Map(picked.map((file) => [file.id, file])).values()];
    if (fresh.length === 0) return;
    this.list(fresh);
    this.batches++;
    const { signal } = this.stopping;
    try {
      await this.files.readReturns(fresh, {
        form: this.form,
        others: this.others(),
        signal,
        decisionsFor: (id) => this.decisionsFor(id),
        onResult: (result) => {
          if (!signal.aborted) this.settle(result);
        },
        onPart: (result) => {
          if (!signal.aborted) this.settle(result, true);
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

  /** Reads what was left unread when reading was cancelled. */
  resume(): Promise<void> {
    return this.add(unreadOf(this.state.get().files));
  }

  /** Stops reading; what was read stays, now or before. */
  cancel(): void {
    this.stopping.abort();
    this.stopping = new AbortController();
    this.finish();
  }

  /** The file goes, and with it what the clerk said about it; it can be taken back. */
  remove(id: string): void {
    const before = this.state.get();
    this.takeAway(id);
    this.did({ kind: "removed", number: 1 }, () => this.restore(before));
  }

  private takeAway(id: string): void {
    const { files, named, decisions, rereading } = this.state.get();
    const gone = files.find(({ picked }) => picked.id === id)?.submissions ?? [];
    this.state.change({
      files: files.filter(({ picked }) => picked.id !== id),
      named: without(named, ...gone.map((submission) => submission.id)),
      decisions: without(decisions, id),
      rereading: new Set([...rereading].filter((each) => each !== id)),
    });
  }

  /** Takes the files out that hold nothing but returns of another form. */
  takeOut(form: FormName): PickedFile[] {
    const { files } = this.state.get();
    const own = files.filter((file) => isOnlyOf(file, form)).map(({ picked }) => picked);
    for (const { id } of own) this.takeAway(id);
    return own;
  }

  /** All files go; they can be taken back. */
  clear(): void {
    this.cancel();
    const before = this.state.get();
    this.state.set(EMPTY);
    const number = before.files.length;
    if (number > 0) this.did({ kind: "cleared", number }, () => this.restore(before));
  }

  /** Takes the last step back. */
  takeBack(): void {
    if (this.state.get().step === null) return;
    this.back();
    this.state.change({ step: null });
  }

  /** Takes this submission in place of the others of its unit. */
  prefer(id: string, rivals: readonly string[], reason = ""): void {
    const { preferred, reasons } = this.state.get();
    this.state.change({
      preferred: [...preferred.filter((each) => !rivals.includes(each)), id],
      reasons: new Map(without(reasons, ...rivals)).set(id, reason),
    });
  }

  /** The clerk says whose return it is; `null` takes that back. */
  name(id: string, naming: UnitNaming | null): void {
    this.state.change({ named: new Map(this.state.get().named).set(id, naming) });
  }

  /** The same of several at once; it can be taken back, after they were added up too. */
  nameAll(units: ReadonlyMap<string, string>): void {
    const before = this.state.get().named;
    for (const [id, unit] of units) this.name(id, { unit, own: false });
    this.did({ kind: "named", number: units.size }, () => {
      for (const id of units.keys()) this.name(id, before.get(id) ?? null);
    });
  }

  /** What the clerk has said about whose they are and which count stands in the book from now on. */
  settleAnswers(): void {
    const { step } = this.state.get();
    this.state.change({
      ...{ named: new Map(), preferred: [], reasons: new Map() },
      // Files that went long ago are no longer missed.
      step: step?.kind === "named" ? step : null,
    });
  }

  /** The clerk says what a row or column is: the file is read again with that. */
  decide(id: string, decision: FileDecision): Promise<void> {
    const others = this.decisionsFor(id).filter((each) => !isSamePlace(each, decision));
    return this.readAgain(id, [...others, decision]);
  }

  /** Takes answers about a file back: it is read again without them. */
  undecide(id: string, answers: readonly FileDecision[]): Promise<void> {
    return this.readAgain(
      id,
      this.decisionsFor(id).filter((each) => !answers.some((answer) => isSamePlace(each, answer))),
    );
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }

  private did(step: ListStep, back: () => void): void {
    this.back = back;
    this.state.change({ step });
  }

  /** The files that were there before, each where it stood, and with what was said about it; what came since stays. */
  private restore(before: CollectionState): void {
    const now = this.state.get();
    const standing = new Map(now.files.map((file) => [file.picked.id, file]));
    const back = before.files.map((file) => standing.get(file.picked.id) ?? file);
    const known = new Set(before.files.map(({ picked }) => picked.id));
    this.state.change({
      files: [...back, ...now.files.filter(({ picked }) => !known.has(picked.id))],
      preferred: [...new Set([...before.preferred, ...now.preferred])],
      reasons: new Map([...before.reasons, ...now.reasons]),
      named: new Map([...before.named, ...now.named]),
      decisions: new Map([...before.decisions, ...now.decisions]),
    });
  }

  private decisionsFor(id: string): readonly FileDecision[] {
    return this.state.get().decisions.get(id) ?? NONE;
  }

  /** One reading of a file at a time: the next answer is asked for what the last one yielded. */
  private async readAgain(id: string, decisions: readonly FileDecision[]): Promise<void> {
    const { files, rereading } = this.state.get();
    const listed = files.find(({ picked }) => picked.id === id);
    if (!listed || rereading.has(id)) return;
    const before = this.decisionsFor(id);
    this.setDecisions(id, decisions, true);
    const result = await this.resultOf(listed.picked, decisions);
    // The file may have been removed meanwhile, and chosen once more.
    if (this.decisionsFor(id) !== decisions) return;
    // Without a result the answer has changed nothing, so it is asked for again.
    this.setDecisions(id, result ? decisions : before, false);
    if (result) this.replace(result);
  }

  /** `null` when reading was stopped or failed. */
  private async resultOf(picked: PickedFile, decisions: readonly FileDecision[]): Promise<FileResult | null> {
    const { signal } = this.stopping;
    const results: FileResult[] = [];
    try {
      await this.files.readReturns([picked], {
        form: this.form,
        others: this.others(),
        signal,
        decisionsFor: () => decisions,
        onResult: (result) => void results.push(result),
      });
    } catch (error) {
      if (!signal.aborted) this.state.change({ fault: faultOf(error) });
    }
    return results[0] ?? null;
  }

  private setDecisions(id: string, decisions: readonly FileDecision[], reading: boolean): void {
    const { decisions: all, rereading } = this.state.get();
    const others = [...rereading].filter((each) => each !== id);
    this.state.change({
      decisions: new Map(all).set(id, decisions),
      rereading: new Set(reading ? [...others, id] : others),
    });
  }

  private list(fresh: readonly PickedFile[]): void {
    const { files, progress } = this.state.get();
    const added = new Map(fresh.map((picked) => [picked.id, waiting(picked)]));
    const kept = files.map((file): ListedFile => {
      const anew = added.get(file.picked.id);
      added.delete(file.picked.id);
      if (!anew) return file;
      return { ...file, picked: anew.picked, state: file.state === "read" ? "again" : "waiting" };
    });
    this.state.change({
      files: [...kept, ...added.values()],
      progress: { done: progress?.done ?? 0, of: (progress?.of ?? 0) + fresh.length },
      fault: null,
    });
  }

  private settle(result: FileResult, part = false): void {
    this.done.set(result.id, { result, part });
    this.showing.request();
  }

  private showDone(): void {
    if (this.done.size === 0) return;
    const { files, progress } = this.state.get();
    const done = new Map(this.done);
    this.done.clear();
    this.state.change({
      files: files.map((file): ListedFile => {
        const news = done.get(file.picked.id);
        return news ? (news.part ? partly : settled)(file, news.result) : file;
      }),
      progress: progress && {
        ...progress,
        done: progress.done + [...done.values()].filter(({ part }) => !part).length,
      },
    });
  }

  private replace(result: FileResult): void {
    const { files } = this.state.get();
    this.state.change({
      files: files.map((file) => (file.picked.id === result.id ? settled(file, result) : file)),
    });
  }

  private finish(): void {
    this.showing.now();
    const { files } = this.state.get();
    this.state.change({
      files: files.map(stopped),
      progress: null,
    });
  }
}

function without<Value>(map: ReadonlyMap<string, Value>, ...keys: string[]): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([key]) => !keys.includes(key)));
}

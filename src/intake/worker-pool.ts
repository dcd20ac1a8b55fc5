/**
 * Jobs for web workers, a few at a time. Nothing here knows what the jobs are: a worker gets a job as a
 * message and answers with one message. Before that it may say words about how far it is.
 */

/** A message of a worker that is a word and not yet the answer. */
export interface Saying<Word> {
  readonly word: Word;
}

/** As much of a `Worker` as the pool uses. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  /** Told "message" with the answer, "error" and "messageerror". */
  addEventListener(type: string, listener: (event: Event) => void): void;
}

/**
 * Why a job has no result: its worker died (`crashed`, ran out of memory or threw) or did not answer in
 * time (`timed-out`), or the pool was told to stop (`cancelled`).
 */
export class PoolError extends Error {
  override readonly name = "PoolError";
  constructor(
    readonly reason: "crashed" | "timed-out" | "cancelled",
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

export interface PoolOptions {
  readonly create: () => WorkerLike;
  /** Workers at most; each is created when first needed. */
  readonly size: number;
  /**
   * Jobs that a worker is handed beside the one it does, so that it need not wait for the next; none when left out. It does
   * them as they came.
   */
  readonly ahead?: number;
  /** Milliseconds for a job to its answer or first word, and from one word to the next. */
  readonly timeoutMs: number;
}

/** What is posted, and what of it is handed over rather than copied. */
export interface Posted<Job> {
  readonly job: Job;
  readonly transfer?: Transferable[];
}

export interface Pool<Job, Result, Word = never> {
  /**
   * The worker's answer. `job` is called when a worker takes it, so that no more jobs are held in memory
   * than workers have; what it throws rejects this call only. Jobs start in the order given. Rejects with
   * `PoolError`; a worker that failed is replaced and other jobs go on, those that it was handed ahead are
   * made once more. `hear` is told the worker's words until then.
   */
  run(job: () => Posted<Job> | Promise<Posted<Job>>, hear?: (word: Word) => void): Promise<Result>;
  /** Rejects all jobs, running and waiting, and ends the workers; the pool may be used again. */
  cancel(): void;
}

/** A pool without workers; they come with the first jobs. */
export function createPool<Job, Result, Word = never>(options: PoolOptions): Pool<Job, Result, Word> {
  return new WorkerPool<Job, Result, Word>(options);
}

interface Task<Job, Result, Word> {
  readonly make: () => Posted<Job> | Promise<Posted<Job>>;
  readonly hear: (word: Word) => void;
  readonly resolve: (result: Result) => void;
  readonly reject: (fault: unknown) => void;
}

interface Slot<Job, Result, Word> {
  worker: WorkerLike | null;
  /** Is made, and goes to the worker then. */
  making: Task<Job, Result, Word> | null;
  /** What the worker was handed, in that order; it does the first. */
  tasks: Task<Job, Result, Word>[];
  timer: ReturnType<typeof setTimeout> | undefined;
}

class WorkerPool<Job, Result, Word> implements Pool<Job, Result, Word> {
  private readonly waiting: Task<Job, Result, Word>[] = [];
  private readonly slots: Slot<Job, Result, Word>[];

  constructor(private readonly options: PoolOptions) {
    const size = Math.max(1, Math.floor(options.size));
    this.slots = Array.from({ length: size }, () => ({
      ...{ worker: null, making: null, tasks: [], timer: undefined },
    }));
  }

  run(make: Task<Job, Result, Word>["make"], hear: (word: Word) => void = () => undefined): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ make, hear, resolve, reject });
      this.next();
    });
  }

  cancel(): void {
    const fault = new PoolError("cancelled", "the pool was told to stop");
    for (const { reject } of this.waiting.splice(0)) reject(fault);
    for (const slot of this.slots) {
      const { making } = slot;
      slot.making = null;
      for (const { reject } of [...this.discard(slot), ...(making ? [making] : [])]) reject(fault);
    }
  }

  private next(): void {
    for (let slot = this.idlest(); slot && this.waiting.length > 0; slot = this.idlest()) {
      void this.start(slot, this.waiting.shift()!);
    }
  }

  /** Where a task is done soonest; `null` while all workers have as many as they may. */
  private idlest(): Slot<Job, Result, Word> | null {
    const { ahead = 0 } = this.options;
    const open = this.slots.filter(({ making, tasks }) => making === null && tasks.length <= ahead);
    const least = Math.min(...open.map(({ tasks }) => tasks.length));
    return open.find(({ tasks }) => tasks.length === least) ?? null;
  }

  private async start(slot: Slot<Job, Result, Word>, task: Task<Job, Result, Word>): Promise<void> {
    slot.making = task;
    const posted = await this.make(slot, task);
    // Cancelled while the job was made, or none was made.
    if (posted === null || slot.making !== task) return;
    slot.making = null;
    try {
      slot.worker ??= this.hire(slot);
      if (slot.tasks.push(task) === 1) this.expect(slot);
      slot.worker.postMessage(posted.job, posted.transfer ?? []);
    } catch (fault) {
      slot.tasks = slot.tasks.filter((each) => each !== task);
      if (slot.tasks.length === 0) clearTimeout(slot.timer);
      task.reject(fault);
    }
    this.next();
  }

  private expect(slot: Slot<Job, Result, Word>): void {
    const { timeoutMs } = this.options;
    const late = () => this.fail(slot, new PoolError("timed-out", `no answer in ${timeoutMs} ms`));
    clearTimeout(slot.timer);
    slot.timer = setTimeout(late, timeoutMs);
  }

  private async make(
    slot: Slot<Job, Result, Word>,
    task: Task<Job, Result, Word>,
  ): Promise<Posted<Job> | null> {
    try {
      return await task.make();
    } catch (fault) {
      task.reject(fault);
      if (slot.making === task) slot.making = null;
      this.next();
      return null;
    }
  }

  private hire(slot: Slot<Job, Result, Word>): WorkerLike {
    const worker = this.options.create();
    const hear = (type: string, act: (event: Event) => void) =>
      // A worker that was let go may still have a word on its way.
      worker.addEventListener(type, (event) => slot.worker === worker && act(event));
    hear("message", (event) => this.answer(slot, (event as MessageEvent<Result | Saying<Word>>).data));
    hear("messageerror", () => this.fail(slot, new PoolError("crashed", "the answer could not be read")));
    hear("error", (event) => {
      event.preventDefault();
      this.fail(slot, new PoolError("crashed", (event as ErrorEvent).message || "the worker ended"));
    });
    return worker;
  }

  private answer(slot: Slot<Job, Result, Word>, result: Result | Saying<Word>): void {
    if (isSaying(result)) {
      this.expect(slot);
      return slot.tasks[0]?.hear(result.word);
    }
    const task = slot.tasks.shift();
    if (slot.tasks.length > 0) this.expect(slot);
    else clearTimeout(slot.timer);
    task?.resolve(result);
    this.next();
  }

  /** A worker that failed once is not trusted again; what it has not begun is for another one. */
  private fail(slot: Slot<Job, Result, Word>, fault: unknown): void {
    const [task, ...others] = this.discard(slot);
    this.waiting.unshift(...others);
    task?.reject(fault);
    this.next();
  }

  /** The worker goes; what it had. */
  private discard(slot: Slot<Job, Result, Word>): Task<Job, Result, Word>[] {
    clearTimeout(slot.timer);
    slot.worker?.terminate();
    slot.worker = null;
    return slot.tasks.splice(0);
  }
}

function isSaying<Word>(message: unknown): message is Saying<Word> {
  return typeof message === "object" && message !== null && "word" in message;
}

/**
 * Jobs for web workers, a few at a time. Nothing here knows what the jobs are: a worker gets a job as a
 * message and answers with one message.
 */

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
  /** Milliseconds from handing a job over to its answer. */
  readonly timeoutMs: number;
}

/** What is posted, and what of it is handed over rather than copied. */
export interface Posted<Job> {
  readonly job: Job;
  readonly transfer?: Transferable[];
}

export interface Pool<Job, Result> {
  /**
   * The worker's answer. `job` is called when a worker is free for it, so that no more jobs are held
   * in memory than there are workers; what it throws rejects this call only. Jobs start in the order
   * given. Rejects with `PoolError`; a worker that failed is replaced, other jobs go on.
   */
  run(job: () => Posted<Job> | Promise<Posted<Job>>): Promise<Result>;
  /** Rejects all jobs, running and waiting, and ends the workers; the pool may be used again. */
  cancel(): void;
}

/** A pool without workers; they come with the first jobs. */
export function createPool<Job, Result>(options: PoolOptions): Pool<Job, Result> {
  return new WorkerPool<Job, Result>(options);
}

interface Task<Job, Result> {
  readonly make: () => Posted<Job> | Promise<Posted<Job>>;
  readonly resolve: (result: Result) => void;
  readonly reject: (fault: unknown) => void;
}

interface Slot<Job, Result> {
  worker: WorkerLike | null;
  task: Task<Job, Result> | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

class WorkerPool<Job, Result> implements Pool<Job, Result> {
  private readonly waiting: Task<Job, Result>[] = [];
  private readonly slots: Slot<Job, Result>[];

  constructor(private readonly options: PoolOptions) {
    const size = Math.max(1, Math.floor(options.size));
    this.slots = Array.from({ length: size }, () => ({ worker: null, task: null, timer: undefined }));
  }

  run(make: Task<Job, Result>["make"]): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ make, resolve, reject });
      this.next();
    });
  }

  cancel(): void {
    const fault = new PoolError("cancelled", "the pool was told to stop");
    for (const { reject } of this.waiting.splice(0)) reject(fault);
    for (const slot of this.slots) {
      const { task } = slot;
      this.discard(slot);
      task?.reject(fault);
    }
  }

  private next(): void {
    for (const slot of this.slots) {
      if (slot.task !== null) continue;
      const task = this.waiting.shift();
      if (task === undefined) return;
      slot.task = task;
      void this.start(slot, task);
    }
  }

  private async start(slot: Slot<Job, Result>, task: Task<Job, Result>): Promise<void> {
    const posted = await this.make(slot, task);
    // Cancelled while the job was made, or none was made.
    if (posted === null || slot.task !== task) return;
    const { timeoutMs } = this.options;
    const late = () => this.fail(slot, new PoolError("timed-out", `no answer in ${timeoutMs} ms`));
    try {
      slot.worker ??= this.hire(slot);
      slot.timer = setTimeout(late, timeoutMs);
      slot.worker.postMessage(posted.job, posted.transfer ?? []);
    } catch (fault) {
      this.fail(slot, fault);
    }
  }

  private async make(slot: Slot<Job, Result>, task: Task<Job, Result>): Promise<Posted<Job> | null> {
    try {
      return await task.make();
    } catch (fault) {
      task.reject(fault);
      if (slot.task === task) this.free(slot);
      this.next();
      return null;
    }
  }

  private hire(slot: Slot<Job, Result>): WorkerLike {
    const worker = this.options.create();
    const hear = (type: string, act: (event: Event) => void) =>
      // A worker that was let go may still have a word on its way.
      worker.addEventListener(type, (event) => slot.worker === worker && act(event));
    hear("message", (event) => this.answer(slot, (event as MessageEvent<Result>).data));
    hear("messageerror", () => this.fail(slot, new PoolError("crashed", "the answer could not be read")));
    hear("error", (event) => {
      event.preventDefault();
      this.fail(slot, new PoolError("crashed", (event as ErrorEvent).message || "the worker ended"));
    });
    return worker;
  }

  private answer(slot: Slot<Job, Result>, result: Result): void {
    const { task } = slot;
    this.free(slot);
    task?.resolve(result);
    this.next();
  }

  /** A worker that failed once is not trusted again. */
  private fail(slot: Slot<Job, Result>, fault: unknown): void {
    const { task } = slot;
    this.discard(slot);
    task?.reject(fault);
    this.next();
  }

  private discard(slot: Slot<Job, Result>): void {
    const { worker } = slot;
    this.free(slot);
    slot.worker = null;
    worker?.terminate();
  }

  private free(slot: Slot<Job, Result>): void {
    clearTimeout(slot.timer);
    slot.task = null;
  }
}

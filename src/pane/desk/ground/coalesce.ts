/** A task that is asked for often and done once. */
export interface Coalesced {
  /**
   * Does the task at once after a quiet while; what is asked for earlier is done when a while has passed
   * in which nobody asked.
   */
  request(): void;
  /** Does it at once; resolves when it is done. */
  now(): Promise<void>;
  /** Does what was put off; resolves when nothing is under way. */
  settled(): Promise<void>;
  cancel(): void;
}

/** Never two runs at a time; what is asked for during a run is done once after it. */
export function coalesce(task: () => Promise<void>, quiet: number): Coalesced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  /** Whether somebody asked in this while and was put off. */
  let deferred = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await task();
    } while (again);
  }

  function now(): Promise<void> {
    deferred = false;
    if (running) {
      again = true;
      return running;
    }
    running = run().finally(() => (running = null));
    return running;
  }

  function calm(): void {
    timer = undefined;
    if (deferred) void now();
  }

  return {
    request() {
      if (timer === undefined) void now();
      else deferred = true;
      clearTimeout(timer);
      timer = setTimeout(calm, quiet);
    },
    now,
    settled: () => (deferred ? now() : (running ?? Promise.resolve())),
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      again = deferred = false;
    },
  };
}

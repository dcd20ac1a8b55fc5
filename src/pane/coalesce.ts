/** A task that is asked for often and done once. */
export interface Coalesced {
  /** Does the task after a quiet while; asking again starts the while anew. */
  request(): void;
  /** Does it at once; resolves when it is done. */
  now(): Promise<void>;
  cancel(): void;
}

/** Never two runs at a time; what is asked for during a run is done once after it. */
export function coalesce(task: () => Promise<void>, quiet: number): Coalesced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await task();
    } while (again);
  }

  function now(): Promise<void> {
    clearTimeout(timer);
    if (running) {
      again = true;
      return running;
    }
    running = run().finally(() => (running = null));
    return running;
  }

  return {
    request() {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), quiet);
    },
    now,
    cancel() {
      clearTimeout(timer);
      again = false;
    },
  };
}

import { createPool, PoolError, type Pool, type WorkerLike } from "../../src/intake/worker-pool";

/** What a worker does with a job; a job is one of these words, and the answer says who did it. */
type Job = "work" | "die" | "hang" | "wait" | "talk" | "mumble";

/** Workers in this thread. `open` lets those that wait answer. */
class Workers {
  created = 0;
  terminated = 0;
  running = 0;
  mostRunning = 0;
  private readonly held: (() => void)[] = [];

  readonly create = (): WorkerLike => {
    const events = new EventTarget();
    const name = ++this.created;
    const handed: Job[] = [];
    const answer = () => {
      this.running--;
      handed.shift();
      events.dispatchEvent(Object.assign(new Event("message"), { data: `worker ${name}` }));
      if (handed.length > 0) doFirst();
    };
    const say = (after: number, words: number, then: () => void): void => {
      const word = () => {
        events.dispatchEvent(Object.assign(new Event("message"), { data: { word: `${words} to go` } }));
        say(after, words - 1, then);
      };
      setTimeout(words === 0 ? then : word, after);
    };
    // As they came, one at a time.
    const doFirst = () => {
      const [job] = handed;
      if (job === "die")
        events.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
      if (job === "work") queueMicrotask(answer);
      if (job === "wait") this.held.push(answer);
      // Three words, each in time, and then the answer, or none.
      if (job === "talk") say(20, 3, answer);
      if (job === "mumble") say(20, 3, () => undefined);
    };
    return {
      addEventListener: (type, listener) => events.addEventListener(type, listener),
      terminate: () => {
        this.terminated++;
        handed.splice(0);
      },
      postMessage: (job) => {
        this.mostRunning = Math.max(this.mostRunning, ++this.running);
        if (handed.push(job as Job) === 1) doFirst();
      },
    };
  };

  openNext(): void {
    this.held.shift()?.();
  }

  open(): void {
    for (const answer of this.held.splice(0)) answer();
  }
}

const setUp = (size: number, timeoutMs = 1000, ahead = 0) => {
  const workers = new Workers();
  const pool = createPool<Job, string>({ create: workers.create, size, timeoutMs, ahead });
  return { workers, pool };
};

const run = (pool: Pool<Job, string>, job: Job) => pool.run(() => ({ job }));
const reasonOf = async (outcome: Promise<unknown>) =>
  outcome.then(
    () => "done",
    (fault: unknown) => (fault instanceof PoolError ? fault.reason : String(fault)),
  );
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("a worker answers, and the next job goes to the same one", async () => {
  const { pool } = setUp(1);
  expect([await run(pool, "work"), await run(pool, "work")]).toEqual(["worker 1", "worker 1"]);
});

test("no worker is made before there is a job for it", async () => {
  const { pool, workers } = setUp(4);
  expect(workers.created).toBe(0);
  await run(pool, "work");
  expect(workers.created).toBe(1);
});

test("no more jobs are made than there are workers", async () => {
  const { pool, workers } = setUp(2);
  let made = 0;
  const jobs = Array.from({ length: 5 }, () =>
    pool.run(() => {
      made++;
      return Promise.resolve({ job: "wait" as const });
    }),
  );
  await settled();
  expect([made, workers.mostRunning]).toEqual([2, 2]);
  while (made < 5) {
    workers.open();
    await settled();
  }
  workers.open();
  expect(await Promise.all(jobs)).toHaveLength(5);
  expect(workers.created).toBe(2);
});

test("a worker that dies takes one job with it and is replaced", async () => {
  const { pool, workers } = setUp(1);
  const outcomes = [run(pool, "work"), run(pool, "die"), run(pool, "work")].map(reasonOf);
  expect(await Promise.all(outcomes)).toEqual(["done", "crashed", "done"]);
  expect([workers.created, workers.terminated]).toEqual([2, 1]);
});

test("a worker that hangs is ended in time, the others go on", async () => {
  const { pool, workers } = setUp(2, 20);
  const outcomes = [run(pool, "hang"), run(pool, "work"), run(pool, "work")].map(reasonOf);
  expect(await Promise.all(outcomes)).toEqual(["timed-out", "done", "done"]);
  expect(workers.terminated).toBe(1);
});

test("a job that cannot be made harms nobody else", async () => {
  const { pool, workers } = setUp(1);
  const broken = pool.run(() => Promise.reject(new Error("the file is gone")));
  expect(await Promise.all([broken, run(pool, "work")].map(reasonOf))).toEqual([
    "Error: the file is gone",
    "done",
  ]);
  expect(workers.terminated).toBe(0);
});

test("a worker that cannot be made rejects its job", async () => {
  const create = () => {
    throw new Error("no workers here");
  };
  const pool = createPool<Job, string>({ create, size: 1, timeoutMs: 10 });
  expect(await reasonOf(run(pool, "work"))).toBe("Error: no workers here");
});

test("cancelling rejects what runs and what waits, and new jobs are done", async () => {
  const { pool, workers } = setUp(1);
  const outcomes = [run(pool, "wait"), run(pool, "work")].map(reasonOf);
  await settled();
  pool.cancel();
  expect(await Promise.all(outcomes)).toEqual(["cancelled", "cancelled"]);
  expect(await run(pool, "work")).toBe("worker 2");
  workers.open();
  expect([workers.created, workers.terminated]).toEqual([2, 1]);
});

test("words are heard before the answer, and each gives the worker its time anew", async () => {
  const { workers } = setUp(1);
  const pool = createPool<Job, string, string>({ create: workers.create, size: 1, timeoutMs: 50 });
  const heard: string[] = [];
  const talk = pool.run(
    () => ({ job: "talk" }),
    (word) => heard.push(word),
  );
  expect([await talk, heard]).toEqual(["worker 1", ["3 to go", "2 to go", "1 to go"]]);
  expect(await reasonOf(pool.run(() => ({ job: "mumble" })))).toBe("timed-out");
});

describe("a worker that is handed jobs ahead", () => {
  test("has so many beside the one it does, after all workers have one", async () => {
    const { pool, workers } = setUp(2, 1000, 1);
    const made: number[] = [];
    const jobs = Array.from({ length: 6 }, (_, nth) =>
      pool.run(() => {
        made.push(nth);
        return { job: "wait" as const };
      }),
    );
    await settled();
    expect([made, workers.created, workers.mostRunning]).toEqual([[0, 1, 2, 3], 2, 4]);
    for (let round = 0; round < 3; round++) {
      workers.open();
      await settled();
    }
    expect(await Promise.all(jobs)).toEqual([1, 2, 1, 2, 1, 2].map((name) => `worker ${name}`));
  });

  test.each<{ does: Job; outcomes: readonly string[] }>([
    { does: "die", outcomes: ["crashed", "done", "done"] },
    { does: "hang", outcomes: ["timed-out", "done", "done"] },
  ])("loses none of them when it is to $does", async ({ does, outcomes }) => {
    const { pool, workers } = setUp(1, 20, 2);
    const first = run(pool, "wait");
    const others = ([does, "work", "work"] as const).map((job) => run(pool, job));
    await settled();
    workers.open();
    expect([await first, await Promise.all(others.map(reasonOf))]).toEqual(["worker 1", outcomes]);
    expect([workers.created, workers.terminated]).toEqual([2, 1]);
  });

  test("has its time for each of them", async () => {
    const { pool, workers } = setUp(1, 60, 1);
    const jobs = [run(pool, "wait"), run(pool, "wait")].map(reasonOf);
    await new Promise((resolve) => setTimeout(resolve, 40));
    workers.openNext();
    await new Promise((resolve) => setTimeout(resolve, 40));
    workers.openNext();
    expect(await Promise.all(jobs)).toEqual(["done", "done"]);
  });

  test("does none that was cancelled", async () => {
    const { pool } = setUp(1, 1000, 2);
    const outcomes = (["wait", "wait", "wait", "wait"] as const).map((job) => reasonOf(run(pool, job)));
    await settled();
    pool.cancel();
    expect(await Promise.all(outcomes)).toEqual(Array(4).fill("cancelled"));
    expect(await run(pool, "work")).toBe("worker 2");
  });
});

import { coalesce } from "../../src/pane/desk/ground/coalesce";

const QUIET = 60;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A task that counts how often it was done, and takes `ms` each time. */
function counted(ms = 0) {
  let done = 0;
  const task = coalesce(async () => {
    done++;
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  }, QUIET);
  return { ...task, done: () => done };
}
const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe("what is asked for", () => {
  it("is done at once after a quiet while", async () => {
    const { request, done } = counted();
    request();
    expect(done()).toBe(1);
    await wait(QUIET);
    request();
    expect(done()).toBe(2);
    await wait(10 * QUIET);
    expect(done()).toBe(2);
  });

  it("again and again is done with the first and after the last", async () => {
    const { request, done } = counted();
    for (let times = 0; times < 5; times++) {
      request();
      await wait(QUIET - 1);
    }
    expect(done()).toBe(1);
    await wait(1);
    expect(done()).toBe(2);
    await wait(10 * QUIET);
    expect(done()).toBe(2);
  });

  it("while it is being done is done once more, never beside itself", async () => {
    const { request, now, done } = counted(5 * QUIET);
    request();
    await wait(2 * QUIET);
    request();
    void now();
    expect(done()).toBe(1);
    await wait(3 * QUIET);
    expect(done()).toBe(2);
    await wait(10 * QUIET);
    expect(done()).toBe(2);
  });

  it("is settled when what was put off is done, and nothing comes after", async () => {
    const { request, settled, done } = counted(QUIET);
    request();
    request();
    void settled();
    await wait(QUIET);
    expect(done()).toBe(2);
    await wait(10 * QUIET);
    expect(done()).toBe(2);
  });

  it("is not done any more when it is called off", async () => {
    const { request, cancel, done } = counted();
    request();
    request();
    cancel();
    await wait(10 * QUIET);
    expect(done()).toBe(1);
  });
});

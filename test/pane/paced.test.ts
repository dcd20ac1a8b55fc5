import { paced } from "../../src/pane/desk/ground/paced";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Something comes every 10 ms, and each drawing takes so long: how long nothing was drawn before each of them. */
function pauses(cost: number): number[] {
  let [time, drawn] = [0, 0];
  const found: number[] = [];
  const pace = paced(
    () => {
      found.push(time - drawn);
      time += cost;
      drawn = time;
    },
    () => time,
  );
  for (; found.length < 3; time += 10) {
    pace.request();
    jest.advanceTimersByTime(10);
  }
  return found;
}

test.each([
  ["at most some times a second", 0, 150],
  ["less often where it costs much", 100, 400],
  ["but now and then whatever it costs", 5000, 1500],
])("what comes is drawn %s", (_, cost, pause) => {
  for (const each of pauses(cost).slice(1)) {
    // What comes comes every 10 ms, and so does what is measured.
    expect(each).toBeGreaterThanOrEqual(pause - 10);
    expect(each).toBeLessThanOrEqual(pause + 60);
  }
});

test("what is to be seen at once is, and not a second time", () => {
  let times = 0;
  const pace = paced(() => times++);
  pace.request();
  pace.now();
  jest.advanceTimersByTime(5000);
  expect(times).toBe(1);
});

/** Milliseconds between two drawings, at least and at most. */
const LEAST = 150;
const MOST = 1500;
/** A drawing is followed by so many times as long without one: while it is drawn nothing else is done. */
const BETWEEN = 4;

/** Draws what has come meanwhile, now and then. */
export interface Paced {
  /** Something has come. */
  request(): void;
  /** Draws at once, whether something has come or not. */
  now(): void;
}

/** As often as the cost of the last drawing allows; `clock` gives milliseconds. */
export function paced(draw: () => void, clock = () => performance.now()): Paced {
  let pauseEnds = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function now(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const begun = clock();
    draw();
    // What is drawn follows at once, and before this.
    setTimeout(() => {
      const drawn = clock();
      pauseEnds = drawn + Math.min(Math.max(BETWEEN * (drawn - begun), LEAST), MOST);
    });
  }

  function nowOrLater(): void {
    const rest = pauseEnds - clock();
    if (rest > 0) waiting = setTimeout(nowOrLater, rest);
    else now();
  }

  return {
    request() {
      waiting ??= setTimeout(nowOrLater, LEAST);
    },
    now,
  };
}

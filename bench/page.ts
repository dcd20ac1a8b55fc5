import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { readFile } from "../src/intake/read-file";
import { Desk } from "../test/e2e/desk";
import { servedPage } from "../test/e2e/served-page";
import { FORM } from "../test/support/paper";
import { writeSmallReturns } from "./small-returns";

/** What the clerk waits for, one step after the other. */
interface Step {
  readonly name: string;
  /** What he does; the clock begins with it. */
  readonly act: (desk: Desk) => Promise<unknown>;
  /** Begins the step with an event of the page in place of `act`, which may take its own time before. */
  readonly event?: string;
  /** What stands in the page once it is done; left out where it is when `act` is over. */
  readonly done?: Sign;
}

/** An element of the page, and a text in it. */
interface Sign {
  readonly selector: string;
  readonly text: string;
}

/**
 * What a step has taken: milliseconds by the clock, of the page's main thread, and of its longest task; megabytes that the
 * page holds after it, without those of its workers.
 */
interface Took {
  readonly name: string;
  readonly all: number;
  readonly busy: number;
  readonly longest: number;
  readonly heap: number;
}

/** Milliseconds; ten thousand returns take their time. */
const LONGEST = 600_000;

const LISTED: Sign = { selector: "ul[aria-label=报表] li", text: "" };
const READY: Sign = { selector: "button:not(:disabled)", text: "开始汇总" };
const SAID: Sign = { selector: "[role=status]", text: "汇总完成" };
const AGREED: Sign = { selector: "[role=status]", text: "与逐户相加一致" };

function steps(paths: readonly string[]): readonly Step[] {
  const choose = (desk: Desk) => desk.page.getByLabel("选择报表").setInputFiles([...paths]);
  const add = (desk: Desk) => desk.button("开始汇总").click();
  return [
    { name: "chosen: they are listed", act: choose, event: "change", done: LISTED },
    { name: "read: 开始汇总 can be pressed", act: async () => undefined, done: READY },
    { name: "added up: the outcome is said", act: add, event: "click", done: SAID },
    { name: "compared: that it agrees is said", act: async () => undefined, done: AGREED },
    { name: "saved: the file is there", act: (desk) => desk.download(), event: "click" },
  ];
}

/**
 * So many small returns in the built browser workbook, in Chromium: what the clerk waits for from choosing them until
 * the workbook is saved, beside what reading the same files takes in one thread of Node, from bytes to checked returns.
 */
export async function benchPage(count = 1000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "returns-"));
  const paths = await writeSmallReturns(folder, count);
  const pure = pureReading(paths);
  const served = await servedPage();
  served.page.setDefaultTimeout(LONGEST);
  const desk = new Desk(served.page);
  await desk.open();
  await desk.tab("汇总");
  const meter = await Meter.on(served.page);
  const took: Took[] = [];
  for (const step of steps(paths)) took.push(await meter.took(desk, step));
  await served.close();
  rmSync(folder, { recursive: true });
  console.log(`\n${String(count).padEnd(6)}returns in the page`.padEnd(33) + HEADS);
  let soFar = 0;
  for (const { name, all, busy, longest, heap } of took) {
    soFar += all;
    const figures = [all, soFar, soFar / pure, busy, longest, heap];
    console.log(name.padEnd(32) + figures.map(column).join(""));
  }
  console.log("read in one thread of Node".padEnd(32) + column(pure));
}

const HEADS = ["ms", "so far", "of reading", "main thread", "longest", "MB held"]
  .map((head) => head.padStart(12))
  .join("");
const column = (figure: number) => figure.toFixed(figure < 10 ? 1 : 0).padStart(12);

/** Milliseconds, the first time: as cold as the page's workers are. */
function pureReading(paths: readonly string[]): number {
  const began = performance.now();
  for (const path of paths) {
    const file = basename(path);
    readFile(FORM, {
      id: file,
      file,
      modified: statSync(path).mtimeMs,
      bytes: new Uint8Array(readFileSync(path)),
    });
  }
  return performance.now() - began;
}

interface Watch {
  tasks: { readonly start: number; readonly took: number }[];
  began: number;
  done: Promise<number>;
}

/** What the page itself knows of its time. */
class Meter {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(page: Page): Promise<Meter> {
    // What tsx leaves in a function that is sent to the page.
    await page.evaluate("globalThis.__name = (named) => named");
    await page.evaluate(startWatch);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Meter(page, session);
  }

  async took(desk: Desk, { name, act, event, done }: Step): Promise<Took> {
    const before = await this.busy();
    await this.page.evaluate(begin, { event: event ?? null, done: done ?? null });
    await act(desk);
    const { all, longest } = await this.page.evaluate(end, done !== undefined);
    const busy = (await this.busy()) - before;
    return { name, all, busy, longest, heap: await this.heap() };
  }

  private async heap(): Promise<number> {
    await this.session.send("HeapProfiler.collectGarbage");
    const held = (await this.session.send("Runtime.getHeapUsage")) as Record<string, number>;
    return (held.usedSize! + (held.backingStorageSize ?? 0)) / 1e6;
  }

  private async busy(): Promise<number> {
    const { metrics } = await this.session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
  }
}

function startWatch(): void {
  const watch: Watch = { tasks: [], began: 0, done: Promise.resolve(0) };
  Object.assign(globalThis, { watch });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watch.tasks.push({ start: startTime, took: duration });
  }).observe({ type: "longtask" });
}

/** Runs in the page. */
function begin({ event, done }: { event: string | null; done: Sign | null }): void {
  const { watch } = globalThis as unknown as { watch: Watch };
  watch.tasks = [];
  watch.began = performance.now();
  const start = () => (watch.began = performance.now());
  if (event !== null) addEventListener(event, start, { capture: true, once: true });
  watch.done = new Promise((resolve) => {
    const look = () => {
      const found = done === null ? [] : [...document.querySelectorAll(done.selector)];
      if (found.some(({ textContent }) => textContent.includes(done!.text))) resolve(performance.now());
      else if (done !== null) setTimeout(look, 10);
    };
    look();
  });
}

/** Runs in the page. What was long is told some time after it. */
async function end(isAwaited: boolean): Promise<{ all: number; longest: number }> {
  const { watch } = globalThis as unknown as { watch: Watch };
  const done = isAwaited ? await watch.done : performance.now();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const own = watch.tasks.filter(({ start, took }) => start < done && start + took > watch.began);
  const longest = Math.max(0, ...own.map(({ took }) => took));
  return { all: done - watch.began, longest };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await benchPage(Number(process.argv[2] ?? 1000));

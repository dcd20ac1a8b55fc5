import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { Desk } from "../test/e2e/desk";
import { servedPage } from "../test/e2e/served-page";
import { filledPaper } from "../test/support/filled-paper";

/** The clerk's last key, and what the pane says when it has followed. */
interface Followed {
  readonly name: string;
  /** What is done before the clock runs. */
  readonly before: (desk: Desk) => Promise<void>;
  /** The key that commits, as the page sees it. */
  readonly key: string;
  readonly act: (desk: Desk) => Promise<void>;
  /** A text of the pane that is there afterwards, or is gone. */
  readonly text: string;
  readonly gone?: boolean;
}

const WRONG = "已办结（99）不应超过收集意见建议";

const type = (text: string) => (desk: Desk) => desk.page.keyboard.type(text);
const press = (key: string) => (desk: Desk) => desk.page.keyboard.press(key);

const EDITS: readonly Followed[] = [
  {
    name: "a wrong figure",
    before: async (desk) => {
      await desk.goTo("L45");
      await type("99")(desk);
    },
    key: "Enter",
    act: press("Enter"),
    text: WRONG,
  },
  { name: "undo of it", before: idle, key: "z", act: (desk) => desk.undo(), text: WRONG, gone: true },
  {
    name: "45 × 13 pasted",
    before: async (desk) => {
      await copy(desk.page, block({ row: 39, column: 9, value: 99 }));
      await desk.goTo("C6");
    },
    key: "v",
    act: press("Control+v"),
    text: WRONG,
  },
  {
    name: "45 × 13 deleted",
    before: (desk) => desk.goTo("C6:O50"),
    key: "Delete",
    act: press("Delete"),
    text: "还没有填数字",
  },
  { name: "undo of it", before: idle, key: "z", act: (desk) => desk.undo(), text: WRONG },
  {
    name: "the plain block again",
    before: async (desk) => {
      await copy(desk.page, block());
      await desk.goTo("C6");
    },
    key: "v",
    act: press("Control+v"),
    text: WRONG,
    gone: true,
  },
];

async function idle(): Promise<void> {}

/**
 * In the built browser workbook, in Chromium: milliseconds from the key with which the clerk commits an
 * edit until the pane's page says what follows from it, and the longest time that the page stood still
 * in the second after it. Medians and the slowest of `rounds`.
 */
export async function benchLive(rounds = 7): Promise<void> {
  const served = await servedPage();
  const desk = new Desk(served.page);
  await served.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.open();
  // What tsx leaves in a function that is sent to the page.
  await served.page.evaluate("globalThis.__name = (named) => named");
  await desk.generate("石角镇");
  await copy(served.page, block());
  await desk.goTo("C6");
  await served.page.keyboard.press("Control+v");
  await served.page.waitForTimeout(2000);
  const times = EDITS.map(() => ({ said: [] as number[], still: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, edit] of EDITS.entries()) {
      await edit.before(desk);
      await served.page.waitForTimeout(1200);
      const timing = await timed(desk, edit);
      times[index]!.said.push(timing.said);
      times[index]!.still.push(timing.still);
    }
  }
  await served.close();
  console.log("\nIn the browser workbook         said after (ms)   slowest   stood still");
  for (const [index, { name }] of EDITS.entries()) {
    const { said, still } = times[index]!;
    const figures = [median(said), Math.max(...said), median(still)].map((ms) => ms.toFixed(0));
    console.log(name.padEnd(32) + figures.map((ms) => ms.padStart(12)).join(""));
  }
}

async function timed(desk: Desk, { key, act, text, gone = false }: Followed) {
  const { page } = desk;
  await page.evaluate(startWatch, { key, text, gone });
  await act(desk);
  return page.evaluate(() => (globalThis as unknown as Watching).watched);
}

interface Watching {
  watched: Promise<{ said: number; still: number }>;
}

/** Runs in the page. What the key does may be done before it comes to a listener of ours. */
function startWatch({ key, text, gone }: { key: string; text: string; gone: boolean }): void {
  let [pressed, said, still, last] = [Number.NaN, Number.NaN, 0, performance.now()];
  const look = new MutationObserver(() => {
    const says = (document.body.textContent ?? "").includes(text);
    if (Number.isNaN(said) && says !== gone) said = performance.now();
  });
  look.observe(document.body, { subtree: true, childList: true, characterData: true });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === key) pressed = event.timeStamp;
  };
  addEventListener("keydown", onKey, true);
  (globalThis as unknown as Watching).watched = new Promise((resolve) => {
    const beat = () => {
      const now = performance.now();
      still = Math.max(still, now - last);
      last = now;
      const over = now - pressed > 1000 && (!Number.isNaN(said) || now - pressed > 10_000);
      if (!over) return void setTimeout(beat);
      look.disconnect();
      removeEventListener("keydown", onKey, true);
      resolve({ said: said - pressed, still });
    };
    beat();
  });
}

/** Figures without a finding, but for one. */
function block(wrong?: { row: number; column: number; value: number }): string {
  const figures = filledPaper("石角镇", 1)
    .values.slice(5, 50)
    .map((row) => row.slice(2, 15).map((value) => value ?? 0));
  if (wrong) figures[wrong.row]![wrong.column] = wrong.value;
  return figures.map((row) => row.join("\t")).join("\n");
}

async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await benchLive();

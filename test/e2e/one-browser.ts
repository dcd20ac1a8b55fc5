import type { Browser, BrowserContext } from "playwright-core";
import { launched, UNTOUCHED, type BlankPage } from "./served-page";

/*
 * Set up before the files that are loaded as one, which have one Chromium between them. Nothing of a page is there for
 * the next one: each is a page of its own, and what a page keeps belongs to its address, in which the port is the
 * server's own.
 */

// A test on a busy computer waits for its page; one that hangs ends all the same.
jest.setTimeout(180_000);

let browser: Promise<Browser> | undefined;
let first: Promise<BlankPage["page"]> | undefined;

/** Of these files. */
export const theBrowser = (): Promise<Browser> => (browser ??= launched());

afterAll(async () => (await browser)?.close());

const surroundings = async (): Promise<BrowserContext> => (await theBrowser()).newContext(UNTOUCHED);

/**
 * Opened by a page that stays, and so in its process, which knows the program from the page before: a process of its
 * own takes half as long again until the workbook is there.
 */
export async function nextPage(): Promise<BlankPage> {
  const opener = await (first ??= surroundings().then((context) => context.newPage()));
  // All that pages of several ports have in common.
  await opener.context().clearPermissions();
  await opener.context().clearCookies();
  const [page] = await Promise.all([
    opener.waitForEvent("popup"),
    opener.evaluate(() => void window.open("about:blank")),
  ]);
  return { page, close: () => page.close() };
}

/** For a page whose clock is in the test's hands: it would be that of all pages that belong together. */
export async function pageApart(): Promise<BlankPage> {
  const context = await surroundings();
  return { page: await context.newPage(), close: () => context.close() };
}

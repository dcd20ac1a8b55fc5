import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { chromium as playwright, type Browser, type Page } from "playwright-core";
import { chromium } from "../../scripts/chromium";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** The built page, served from this machine alone. */
export interface ServedPage {
  readonly page: Page;
  /** Addresses of requests that left the page's origin; must stay empty. */
  readonly foreign: string[];
  /** Errors that the page threw or logged. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** A blank page, and what takes it away. */
export interface BlankPage {
  readonly page: Page;
  close(): Promise<unknown>;
}

export interface Served {
  /** The host whose build is served: a folder of dist. */
  readonly build?: "preview" | "excel";
  /** The page to be opened, with what follows its name. */
  readonly path?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly headers?: Readonly<Record<string, string>>;
  /** A classic script that runs in the page before any other. */
  readonly script?: string;
  /** Files that are not on the server. */
  readonly missing?: RegExp;
  /** Where it is opened: without it, in a Chromium of its own. */
  readonly blank?: () => Promise<BlankPage>;
  /** Whether the page is drawn five times a second, unless its clock is in the test's hands. */
  readonly seldomDrawn?: boolean;
  /** Whether the page's clock is in the test's hands. */
  readonly clock?: boolean;
  /** Whether the browser lets the page write files. Its own dialogues for it are out of any test's reach. */
  readonly places?: boolean;
}

function serve(build: string, headers: Served["headers"] = {}, missing = /$^/): Promise<Server> {
  const root = join(process.cwd(), "dist", build);
  if (!existsSync(root)) throw new Error("Build the page first: npm run build");
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://here").pathname));
    const file = join(root, path === "/" ? "index.html" : path);
    if (!file.startsWith(root) || missing.test(path) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      ...headers,
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=zh-CN",
];

/** What a page is like that nobody has touched. */
export const UNTOUCHED = {
  viewport: { width: 1440, height: 900 },
  locale: "zh-CN",
  reducedMotion: "reduce",
} as const;

export const launched = (): Promise<Browser> =>
  playwright.launch({ executablePath: chromium(), args: QUIET });

async function ofItsOwn(): Promise<BlankPage> {
  const browser = await launched();
  const context = await browser.newContext(UNTOUCHED);
  return { page: await context.newPage(), close: () => browser.close() };
}

/**
 * Five pictures a second: the browser workbook draws its cells anew for each, and no test looks at what moves. Drawn as
 * often as a screen can, they take a third of the processor's time; drawn less often, it opens a cell too late for what
 * is typed into it.
 */
const SELDOM_DRAWN = `{
  const inTurn = requestAnimationFrame.bind(window);
  const waiting = new Map();
  let last = 0;
  window.requestAnimationFrame = (draw) => {
    const id = ++last;
    const due = (time) => waiting.delete(id) && draw(time);
    waiting.set(id, setTimeout(() => inTurn(due), 200));
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    clearTimeout(waiting.get(id));
    waiting.delete(id);
  };
}`;

export async function servedPage({
  build = "preview",
  path = "",
  viewport = UNTOUCHED.viewport,
  headers = {},
  script,
  missing,
  blank = ofItsOwn,
  seldomDrawn = false,
  clock = false,
  places = false,
}: Served = {}): Promise<ServedPage> {
  const server = await serve(build, headers, missing);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { page, close } = await blank();
  await page.setViewportSize(viewport);
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  if (clock) await page.clock.install();
  else if (seldomDrawn) await page.addInitScript(SELDOM_DRAWN);
  if (!places)
    await page.addInitScript("delete window.showOpenFilePicker; delete window.showSaveFilePicker;");
  if (script !== undefined) await page.addInitScript(script);
  await page.goto(`${origin}/${path}`);
  return {
    page,
    foreign,
    faults,
    async close() {
      await close();
      server.close();
    },
  };
}

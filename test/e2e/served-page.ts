import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { chromium as playwright, type Browser, type Page } from "playwright-core";
import { chromium } from "../../scripts/chromium";

const ROOT = join(process.cwd(), "dist/preview");
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** The built page, served from this machine alone, in a Chromium of its own. */
export interface ServedPage {
  readonly page: Page;
  /** Addresses of requests that left the page's origin; must stay empty. */
  readonly foreign: string[];
  /** Errors that the page threw or logged. */
  readonly faults: string[];
  close(): Promise<void>;
}

function serve(): Promise<Server> {
  if (!existsSync(join(ROOT, "index.html"))) throw new Error("Build the page first: npm run build");
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://here").pathname));
    const file = join(ROOT, path === "/" ? "index.html" : path);
    if (!file.startsWith(ROOT) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
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

export async function servedPage(viewport = { width: 1440, height: 900 }): Promise<ServedPage> {
  const server = await serve();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await playwright.launch({ executablePath: chromium(), args: QUIET });
  const context = await browser.newContext({ viewport, locale: "zh-CN", acceptDownloads: true });
  const page = await context.newPage();
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
  await page.goto(origin);
  return {
    page,
    foreign,
    faults,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import about from "../../../package.json";
import { classicScript } from "../../support/classic-script";
import { POLYFILLS } from "../../../packaging/wps/build/polyfills";

const BUILT = join(process.cwd(), "dist/wps", `${about.name}_${about.version}`);

export interface Browse {
  readonly browser: string;
  readonly flags?: readonly string[];
  readonly returns: Readonly<Record<string, Uint8Array>>;
  /** Globals to take from the page before its scripts run, as paths from the window. */
  readonly without?: readonly string[];
}

/** Opens the built pane from a file, with WPS and a clerk played to it, and gives what the clerk reports. */
export async function browse({ browser, flags = [], returns, without = [] }: Browse): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "wps-"));
  const { address, outcome, close } = await listening();
  try {
    cpSync(BUILT, join(folder, "add-in"), { recursive: true });
    const page = join(folder, "add-in/pane.html");
    writeFileSync(join(folder, "add-in/played.js"), played(await scenario(address, returns), without));
    writeFileSync(
      page,
      readFileSync(page, "utf8")
        // Before the page's policy, to which what plays is not bound: it makes code of text and reports.
        .replace('<meta http-equiv="Content-Security-Policy"', '<script src="played.js"></script>$&')
        .replace("</body>", `<script src="main.js"></script></body>`),
    );
    const profile = `--user-data-dir=${join(folder, "profile")}`;
    const args = [
      "--no-sandbox",
      "--disable-gpu",
      "--headless",
      // As wide as the pane is docked.
      "--window-size=340,900",
      "--remote-debugging-port=0",
      profile,
      ...flags,
    ];
    const opened = spawn(browser, [...args, `${pathToFileURL(page)}#100`], {
      stdio: "ignore",
      detached: true,
    });
    try {
      return await outcome;
    } finally {
      // With the processes that it has started.
      process.kill(-opened.pid!, "SIGKILL");
      await once(opened, "exit");
    }
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** Hears one report. */
async function listening() {
  let hear: (outcome: unknown) => void;
  const outcome = new Promise((resolve) => (hear = resolve));
  const server = createServer({ maxHeaderSize: 1 << 20 }, ({ url }, response) => {
    hear(JSON.parse(decodeURIComponent(url!.slice(url!.indexOf("?") + 1))));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, outcome, close };
}

async function scenario(address: string, returns: Browse["returns"]): Promise<string> {
  const base64 = Object.entries(returns).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString("base64"),
  ]);
  return classicScript({
    stdin: {
      contents: [...POLYFILLS, "./test/e2e/wps/scenario.ts"].map((path) => `import "${path}";`).join("\n"),
      resolveDir: process.cwd(),
    },
    define: { REPORT_TO: JSON.stringify(address), RETURNS: JSON.stringify(Object.fromEntries(base64)) },
    target: "es2018",
  });
}

/** What plays has a frame, and so globals, of its own; then the page loses what it is to do without. */
function played(script: string, without: readonly string[]): string {
  return `(function () {
    var frame = document.documentElement.appendChild(document.createElement("iframe"));
    frame.hidden = true;
    frame.contentWindow.eval(${JSON.stringify(script)});
    ${JSON.stringify(without)}.forEach(function (path) {
      var keys = path.split("."), last = keys.pop(), owner = window;
      keys.forEach(function (key) { owner = owner && owner[key]; });
      if (owner) delete owner[last];
    });
    window.fetch = window.XMLHttpRequest = function () { throw new TypeError("a page from a file may not fetch"); };
  })();`;
}

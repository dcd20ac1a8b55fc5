import { spawn, spawnSync } from "node:child_process";
import { get } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * For developers: the add-in from this folder in the Excel of this computer, rebuilt while it is worked on.
 * `npm run excel` makes and trusts a certificate for https://localhost, serves, and asks office-addin-debugging to
 * open Excel with manifest.xml; `npm run excel -- --serve` leaves Excel out, for one that has the manifest already.
 */
const CERTIFICATES = join(homedir(), ".office-addin-dev-certs");
const PAGE = "https://localhost:3000/taskpane.html";
const node = process.execPath;
const serveOnly = process.argv.includes("--serve");

const trusted = spawnSync(node, ["node_modules/office-addin-dev-certs/cli.js", "install"], {
  stdio: "inherit",
});
if (trusted.status !== 0) {
  console.error("Excel opens https only: without a trusted certificate there is nothing to show.");
  process.exit(1);
}

const server = spawn(
  node,
  [
    "node_modules/webpack/bin/webpack.js",
    "serve",
    ...["--config-name", "excel", "--mode", "development"],
    ...["--server-type", "https"],
    ...["--server-options-key", join(CERTIFICATES, "localhost.key")],
    ...["--server-options-cert", join(CERTIFICATES, "localhost.crt")],
    ...["--server-options-ca", join(CERTIFICATES, "ca.crt")],
  ],
  { stdio: "inherit" },
);
server.on("exit", (code) => process.exit(code ?? 0));
process.on("SIGINT", () => server.kill());

await answering();
console.log(`Pane: ${PAGE}`);
if (!serveOnly) {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const start = ["--yes", "office-addin-debugging@7", "start", "manifest.xml", "desktop", "--no-debug"];
  spawn(npx, start, { stdio: "inherit", shell: process.platform === "win32" });
}

/** Resolves when the page can be had; the first build takes a while. */
async function answering(): Promise<void> {
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 500));
}

function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    // Whether Excel trusts the certificate was settled above; Node has a list of its own.
    get(PAGE, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => resolve(false));
  });
}

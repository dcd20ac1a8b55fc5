import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { get } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { generateCertificates, verifyCertificates } from "office-addin-dev-certs";

/**
 * For developers: the add-in from this folder in the Excel of this computer, rebuilt while it is worked on.
 * `npm run excel` makes and trusts a certificate for https://localhost, serves, and asks office-addin-debugging to
 * open Excel with manifest.xml; `npm run excel -- --serve` leaves Excel out, for one that has the manifest already.
 * Where there is no Excel (Linux) it serves alone, by a certificate that nobody trusts.
 */
const CERTIFICATES = join(homedir(), ".office-addin-dev-certs");
const certificate = (name: string) => join(CERTIFICATES, name);
/** The port that manifest.xml names. */
const PORT = "3000";
const PAGE = `https://localhost:${PORT}/taskpane.html`;
const node = process.execPath;
const hasExcel = process.platform === "win32" || process.platform === "darwin";

if (hasExcel) trustCertificate();
else await makeCertificate();
serve();
await answering();
console.log(`Pane: ${PAGE} (Ctrl+C stops it)`);
if (!hasExcel)
  console.log("Excel runs on Windows and Mac only; here the pane can be looked at in a browser.");
else if (process.argv.includes("--serve"))
  console.log("Give Excel manifest.xml, see docs/installing-in-excel.md.");
else openExcel();

/** Asks for consent in a window of the system; ends with a sentence when there was none. */
function trustCertificate(): void {
  spawnSync(node, ["node_modules/office-addin-dev-certs/cli.js", "install"], { stdio: "inherit" });
  // The command ends well even where it could do nothing.
  if (verifyCertificates()) return;
  console.error(
    "Excel opens https only: without a trusted certificate there is nothing to show. Run it again and allow it.",
  );
  process.exit(1);
}

async function makeCertificate(): Promise<void> {
  const made = ["ca.crt", "localhost.crt", "localhost.key"].map(certificate);
  if (!made.every((file) => existsSync(file))) await generateCertificates(...made);
}

/** Ends with the server, and the server with it. */
function serve(): void {
  const options = { key: "localhost.key", cert: "localhost.crt", ca: "ca.crt" };
  const started = spawn(
    node,
    [
      "node_modules/webpack/bin/webpack.js",
      "serve",
      ...["--config-name", "excel", "--mode", "development"],
      ...["--host", "localhost", "--port", PORT, "--server-type", "https"],
      ...Object.entries(options).flatMap(([name, file]) => [`--server-options-${name}`, certificate(file)]),
    ],
    { stdio: "inherit" },
  );
  started.on("exit", (code) => process.exit(code ?? 0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => started.kill());
}

function openExcel(): void {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const start = ["--yes", "office-addin-debugging@7", "start", "manifest.xml", "desktop", "--no-debug"];
  spawn(npx, start, { stdio: "inherit", shell: process.platform === "win32" }).on("exit", (code) => {
    if (code === 0) return;
    console.error(
      "Excel did not open. Give it manifest.xml by hand, see docs/installing-in-excel.md; the pane is served.",
    );
  });
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
